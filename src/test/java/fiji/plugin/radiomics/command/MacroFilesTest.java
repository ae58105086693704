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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.CsvTable;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.NewImage;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.RoiEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the folder macros, as they are, in headless ImageJ. */
class MacroFilesTest {

    private static final Path MACROS = Path.of("macros");

    @TempDir private Path folder;

    private ChildJvm macro(String name, String argument) throws Exception {
        return ChildJvm.cli(
                folder, "macro", MACROS.resolve(name).toAbsolutePath().toString(), argument);
    }

    @Test
    void featuresOfTheExample() throws Exception {
        Path csv = folder.resolve("features.csv");
        ChildJvm run = macro("Extract_Features_of_Example.ijm", csv.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("roi\thomogeneous\theterogeneous\n"), run.out());
        assertEquals(2, CsvTable.read(csv).rows().size());
    }

    /** Each way to say where the regions are, and an image that has none of them last. */
    @Test
    void featuresOfAFolder() throws Exception {
        Path images = Files.createDirectory(folder.resolve("images"));
        save(image(), images.resolve("a.tif"));
        ImagePlus mask = IJ.createImage("mask", "8-bit black", 40, 40, 1);
        for (int label = 1; label <= 2; label++) {
            mask.setRoi(new Roi(10 * label, 10, 5, 5 + label));
            mask.getProcessor().setValue(label);
            mask.getProcessor().fill(mask.getRoi());
        }
        mask.deleteRoi();
        save(mask, images.resolve("a_mask.tif"));
        save(image(), images.resolve("b.tif"));
        Roi roi = new OvalRoi(10, 10, 20, 20);
        roi.setName("nodule");
        RoiEncoder.save(roi, images.resolve("b.roi").toString());
        ImagePlus withOverlay = image();
        withOverlay.setOverlay(new Overlay(new Roi(5, 5, 8, 8)));
        save(withOverlay, images.resolve("c.tif"));

        ChildJvm run = macro("Extract_Features_of_Folder.ijm", images.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("a: 2 rows", "b: 3 rows", "c: 4 rows"), run.out().lines().toList());
        CsvTable table = CsvTable.read(images.resolve("features.csv"));
        assertEquals(List.of("a", "a", "b", "c"), table.column("case"));
        assertEquals("label_1", table.column("roi").get(0));
        assertEquals("nodule", table.column("roi").get(2));
        assertEquals(List.of("30", "35"), table.column("voxels").subList(0, 2));
        assertEquals("64", table.column("voxels").get(3));

        save(image(), images.resolve("d.tif"));
        ChildJvm without = macro("Extract_Features_of_Folder.ijm", images.toString());
        assertEquals(3, without.code());
        assertTrue(without.err().contains("verlay"), without.err());
    }

    @Test
    void folderWithoutImagesIsRefused() throws Exception {
        ChildJvm run = macro("Extract_Features_of_Folder.ijm", folder.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("There is no .tif file in " + folder), run.err());
    }

    private static ImagePlus image() {
        ImagePlus image = NewImage.createShortImage("i", 40, 40, 1, NewImage.FILL_RAMP);
        for (int i = 0; i < 1600; i++) {
            image.getProcessor().set(i, 1000 + 37 * i % 211);
        }
        return image;
    }

    private static void save(ImagePlus image, Path file) {
        IJ.saveAsTiff(image, file.toString());
    }

    /** No example without a test that runs it. */
    @Test
    void everyFileIsRunByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                tests.append(Files.readString(source));
            }
        }
        try (Stream<Path> files = Files.list(MACROS)) {
            for (Path file : files.toList()) {
                String name = file.getFileName() + "\"";
                assertTrue(tests.indexOf(name) >= 0, name);
            }
        }
    }
}
