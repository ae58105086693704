/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.testing.OracleVolume;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Masks as ROIs, and rasterised again. */
class MaskRoisTest {

    private static Region again(List<Roi> rois, Geometry grid, ImagePlus image) {
        List<Region> regions =
                RoiRegions.of(
                        rois,
                        grid,
                        image,
                        new RoiRegions.Placement(Grouping.NAME, false, -1, 1, 1));
        assertEquals(1, regions.size());
        return regions.get(0);
    }

    /** The region as a mask of the whole grid. */
    private static byte[] whole(Region region, Geometry grid) {
        byte[] data = new byte[grid.voxels()];
        Geometry part = region.mask().geometry();
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                for (int x = 0; x < part.size(0); x++) {
                    if (region.mask().get(x, y, z)) {
                        int[] at = region.offset();
                        data[grid.index(x + at[0], y + at[1], z + at[2])] = 1;
                    }
                }
            }
        }
        return data;
    }

    @Test
    void holesAndMissingCornersComeBack() {
        Mask mask = OracleVolume.mask();
        List<Roi> rois = MaskRois.of(mask, new int[3], "lesion", null, 0);
        assertEquals(7, rois.size());
        for (int z = 0; z < 7; z++) {
            assertEquals(z + 1, rois.get(z).getPosition());
            assertEquals("lesion", rois.get(z).getName());
        }
        Region region = again(rois, mask.geometry(), null);
        assertEquals("lesion", region.name());
        assertArrayEquals(mask.data(), whole(region, mask.geometry()));
    }

    @Property(tries = 100)
    void anyMaskComesBackFromTheBytesOfItsRois(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Geometry grid = Geometry.of(12, 11, 5, 1, 1, 2);
        byte[] data = new byte[grid.voxels()];
        double filled = random.nextDouble();
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.nextDouble() < filled ? 1 : 0);
        }
        data[random.nextInt(data.length)] = 1;
        List<Roi> rois =
                MaskRois.of(new Mask(grid, data), new int[3], "a", null, 0).stream()
                        .map(r -> RoiDecoder.openFromByteArray(RoiEncoder.saveAsByteArray(r)))
                        .toList();
        assertArrayEquals(data, whole(again(rois, grid, null), grid));
    }

    @Test
    void aPartLiesAtItsOffsetInEveryChannelOfAFrame() {
        Geometry grid = Geometry.of(20, 20, 4, 1, 1, 1);
        Mask part = new Mask(Geometry.of(2, 1, 1, 1, 1, 1), new byte[] {1, 1});
        ImagePlus image = IJ.createHyperStack("h", 20, 20, 2, 4, 3, 8);
        List<Roi> rois = MaskRois.of(part, new int[] {5, 6, 2}, "a", image, 3);
        assertEquals(1, rois.size());
        assertEquals(0, rois.get(0).getCPosition());
        assertEquals(3, rois.get(0).getZPosition());
        assertEquals(3, rois.get(0).getTPosition());
        Region region = again(rois, grid, image);
        assertArrayEquals(new int[] {5, 6, 2}, region.offset());
        assertEquals(2, region.mask().count());
    }

    @Test
    void anEmptyMaskHasNone() {
        Mask none = new Mask(Geometry.of(3, 3, 3, 1, 1, 1), new byte[27]);
        assertTrue(MaskRois.of(none, new int[3], "a", null, 0).isEmpty());
    }
}
