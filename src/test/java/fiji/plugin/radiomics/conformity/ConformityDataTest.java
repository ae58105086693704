/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformityDataTest {

    private static final Geometry GRID = Geometry.of(2, 2, 1, 1, 1, 3);

    @TempDir private Path folder;

    private void write(Path where, Geometry maskGrid) throws IOException {
        Files.createDirectories(where);
        NiftiWriter.write(
                new Volume(GRID, new float[] {1.4f, 1.6f, -0.6f, 2}),
                where.resolve("pat1_ct_image.nii.gz"));
        byte[] inside = new byte[maskGrid.voxels()];
        inside[1] = 1;
        NiftiWriter.write(new Mask(maskGrid, inside), where.resolve("pat1_gtv_mask.nii.gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ibsi1", "ibsi/ibsi1"})
    void foundInEachPlaceAndRounded(String place) throws IOException {
        write(folder.resolve(place), GRID);
        ConformityData data = ConformityData.in(folder);
        ConformityData.TestObject ct = data.find(Configuration.CT_E).orElseThrow();
        assertArrayEquals(new float[] {1, 2, -1, 2}, ct.image().data());
        assertArrayEquals(new byte[] {0, 1, 0, 0}, ct.mask().data());
        assertNull(data.reasonWithoutCt());
        assertEquals(74, data.find(Configuration.DIGITAL_PHANTOM).orElseThrow().mask().count());
    }

    @Test
    void aFolderWithoutTheCtIsNoError() throws IOException {
        write(folder, GRID);
        Files.delete(folder.resolve("pat1_gtv_mask.nii.gz"));
        ConformityData data = ConformityData.in(folder);
        assertTrue(data.find(Configuration.CT_A).isEmpty());
        assertTrue(data.find(Configuration.DIGITAL_PHANTOM).isPresent());
        String reason = data.reasonWithoutCt();
        assertTrue(reason.contains("pat1_gtv_mask.nii.gz in " + folder), reason);
    }

    @Test
    void unusableFolders() throws IOException {
        Path absent = folder.resolve("absent");
        assertMessage(absent, "it does not exist");
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertMessage(file, "it is not a folder");
        write(folder, GRID);
        Files.writeString(folder.resolve("pat1_ct_image.nii.gz"), "damaged");
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> ConformityData.in(folder));
        assertTrue(e.getMessage().contains("pat1_ct_image.nii.gz"), e.getMessage());
    }

    private static void assertMessage(Path path, String part) {
        UnreadableFileException e =
                assertThrows(UnreadableFileException.class, () -> ConformityData.in(path));
        assertTrue(e.getMessage().contains(path + ": " + part), e.getMessage());
    }

    @Test
    void aMaskOnAnotherGridIsRefused() throws IOException {
        write(folder, Geometry.of(2, 3, 1, 1, 1, 3));
        assertThrows(GridMismatchException.class, () -> ConformityData.in(folder));
    }
}
