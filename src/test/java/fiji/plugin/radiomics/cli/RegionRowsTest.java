/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import fiji.plugin.radiomics.opener.RegionList;
import fiji.plugin.radiomics.window.RegionInputs;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regions of files and open images, by the same rule. */
class RegionRowsTest {

    private static final Geometry PLACED =
            new Geometry(
                    new int[] {8, 6, 4},
                    new double[] {1, 1, 2},
                    new double[] {-30, 12, 5},
                    new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                    LengthUnit.MILLIMETRE);

    @TempDir private Path folder;

    private List<Region> regions(Path image, Path mask, String... keys) throws IOException {
        Map<String, String> values =
                new HashMap<>(
                        Map.of("regions", RegionRequest.MASK_FILE, "regionfile", mask.toString()));
        for (int i = 0; i < keys.length; i += 2) {
            values.put(keys[i], keys[i + 1]);
        }
        return RegionFiles.regions(
                RegionRequest.of(values), image, ImageFiles.read(image), ReadOptions.NONE);
    }

    private Path nifti(String name, float... values) throws IOException {
        float[] data = new float[PLACED.voxels()];
        System.arraycopy(values, 0, data, 0, values.length);
        Path file = folder.resolve(name);
        NiftiWriter.write(new Volume(PLACED, data), file);
        return file;
    }

    private Path tiff() {
        ImagePlus image = IJ.createImage("image", "16-bit ramp", 8, 6, 4);
        Path file = folder.resolve("image.tif");
        IJ.saveAsTiff(image, file.toString());
        return file;
    }

    @Test
    void aMaskWithAPlaceOnAnImageWithoutLiesAsBothAreStored() throws IOException {
        Path mask = nifti("mask.nii", 0, 1, 1);
        for (String regrid : List.of("false", "true")) {
            Region r = regions(tiff(), mask, "regrid", regrid).get(0);
            assertEquals(2, r.mask().count());
            assertTrue(r.mask().get(1, 0, 0) && r.mask().get(2, 0, 0));
            assertTrue(r.warnings().toString().contains("does not know its place"));
        }
    }

    @Test
    void aProbabilityMapIsAskedForItsLevel() throws IOException {
        Path image = nifti("image.nii", 5, 6, 7);
        Path mask = nifti("soft.nii", .2f, .5f, .9f);
        String message =
                Assertions.assertThrows(IllegalArgumentException.class, () -> regions(image, mask))
                        .getMessage();
        assertTrue(message.contains("masklevel=0.5 (--mask-level 0.5)"), message);
        assertEquals(2, regions(image, mask, "masklevel", "0.5").get(0).mask().count());
        assertEquals(1, regions(image, mask, "masklevel", "0.9").get(0).mask().count());
    }

    @Test
    void labelsAboveFloatsPrecisionStayApart() throws IOException {
        Path image = nifti("image.nii", 5, 6, 7);
        Path mask = nifti("labels.nii", 0, 0, 0);
        byte[] bytes = Files.readAllBytes(mask);
        ByteBuffer b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        b.putShort(70, (short) 8);
        int start = (int) b.getFloat(108);
        b.putInt(start, 312782546).putInt(start + 4, 312782550).putInt(start + 8, 312782550);
        Files.write(mask, bytes);
        List<Region> each = regions(image, mask, "label", "each");
        assertEquals(
                List.of("label_312782546", "label_312782550"),
                each.stream().map(Region::name).toList());
        assertEquals(2, each.get(1).mask().count());
        assertEquals(1, regions(image, mask, "label", "312782546.0").get(0).mask().count());
    }

    @Test
    void namesFromATableBesideTheMask() throws IOException {
        Path image = nifti("image.nii", 5, 6, 7);
        Path mask = nifti("organs.nii", 1, 2, 2);
        Files.writeString(folder.resolve("organs.csv"), "index,name\n1,liver\n2,spleen\n3,none\n");
        assertEquals(2, regions(image, mask, "structure", "spleen").get(0).mask().count());
        assertEquals(
                List.of("liver", "spleen"),
                regions(image, mask, "label", "each").stream().map(Region::name).toList());
        assertEquals("spleen", RegionList.of(mask).get(1).name());
        Region all = regions(image, mask, "structure", "*", "grouping", "all").get(0);
        assertEquals(3, all.mask().count());
    }

    @Test
    void aRoiOfAFrameOfAOneSliceSeries() throws IOException {
        ImagePlus series = IJ.createImage("series", "16-bit ramp", 30, 30, 4);
        series.setDimensions(1, 1, 4);
        Roi roi = new Roi(3, 4, 14, 10);
        roi.setPosition(3);
        series.setOverlay(new ij.gui.Overlay(roi));
        Region r =
                RegionInputs.regions(
                                RegionRequest.of(Map.of("regions", RegionRequest.OVERLAY)),
                                series,
                                Geometry.of(30, 30, 1, 1, 1, 1),
                                0,
                                3)
                        .get(0);
        assertEquals(140, r.mask().count());
        assertEquals(List.of(), r.warnings());
    }

    @Test
    void whatALabelImageHoldsIsExact() {
        LabelImage image = LabelImage.of(Geometry.of(2, 1, 1, 1, 1, 1), new long[] {1L << 40, 3});
        assertEquals("1099511627776", image.counts().get(1).label());
    }
}
