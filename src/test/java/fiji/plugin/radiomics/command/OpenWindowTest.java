/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.testing.DicomSlices;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that open images, in a window; {@link OpenScenario} is the user. */
class OpenWindowTest {

    @TempDir private Path folder;

    @BeforeEach
    void requireDisplay() {
        assumeFalse(
                GraphicsEnvironment.isHeadless(),
                "skipped: there is no display; run the tests under xvfb-run");
    }

    private void assertReplays(String picture, String label, Path file, String recorded)
            throws Exception {
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        ChildJvm window =
                ChildJvm.run(
                        folder,
                        ChildJvm.classPath(),
                        true,
                        OpenScenario.class.getName(),
                        screenshots.toAbsolutePath().resolve(picture).toString(),
                        label,
                        file.toAbsolutePath().toString());
        assertEquals(0, window.code(), window.out() + window.err());
        assertEquals(
                List.of(
                        "recorded: run(\"" + label + "\", \"" + recorded + "\");",
                        "placed: true",
                        "replayed: true"),
                window.out().lines().map(String::trim).toList());
    }

    @Test
    void dicomSeries() throws Exception {
        Path series = Files.createDirectories(folder.resolve("series"));
        new DicomSlices(64, 48, 4).write(series);
        assertReplays(
                "dicom-dialog.png",
                "Open DICOM Series...",
                series,
                "folder=FILE series= frame= channel= suv=[as stored]");
    }

    @Test
    void image() throws Exception {
        Geometry grid =
                new Geometry(
                        new int[] {64, 48, 4},
                        new double[] {0.5, 0.75, 2},
                        new double[] {10, 20, 30},
                        new double[] {-1, 0, 0, 0, -1, 0, 0, 0, 1},
                        LengthUnit.MILLIMETRE);
        float[] data = new float[grid.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 2003 - 1000;
        }
        Path file = folder.resolve("image.nii.gz");
        NiftiWriter.write(new Volume(grid, data), file);
        assertReplays(
                "open-image-dialog.png",
                "Open Image...",
                file,
                "file=FILE series= channel= frame= reader=auto suv=[as stored]");
    }
}
