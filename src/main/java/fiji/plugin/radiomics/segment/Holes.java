/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Mask;
import java.util.Arrays;

/**
 * Filling of holes: voxels outside a mask from which no path over faces leads to the border of the
 * slice or of the image. The same holes as {@code scipy.ndimage.binary_fill_holes} fills.
 */
final class Holes {

    private Holes() {}

    /**
     * @param mask a mask
     * @param volume whether paths may lead to other slices
     * @param progress asked whether to go on
     * @return the mask with its holes
     */
    static Mask filled(Mask mask, boolean volume, SegmentationProgress progress) {
        if (mask.isEmpty()) {
            return mask;
        }
        GridPart box = GridPart.around(mask, 0, 0, 0);
        byte[] voxels = box.crop(mask.data());
        if (volume) {
            fill(voxels, 0, box.size(), true, progress);
        } else {
            int plane = box.size()[0] * box.size()[1];
            int[] slice = {box.size()[0], box.size()[1], 1};
            for (int z = 0; z < box.size()[2]; z++) {
                fill(voxels, z * plane, slice, false, progress);
            }
        }
        return box.mask(voxels);
    }

    /** Fills in place, from an offset on. Around the voxels a layer is laid that is outside. */
    static void fill(
            byte[] voxels, int offset, int[] size, boolean volume, SegmentationProgress progress) {
        int pad = volume ? 1 : 0;
        int nx = size[0] + 2;
        int ny = size[1] + 2;
        int[] padded = {nx, ny, size[2] + 2 * pad};
        byte[] outside = new byte[nx * ny * padded[2]];
        Arrays.fill(outside, (byte) 1);
        for (int z = 0, i = offset; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int to = ((z + pad) * ny + y + 1) * nx + 1;
                for (int x = 0; x < size[0]; x++, i++) {
                    outside[to + x] = (byte) (1 - voxels[i]);
                }
            }
        }
        Components.keepConnected(outside, padded, 0, progress);
        for (int z = 0, i = offset; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int from = ((z + pad) * ny + y + 1) * nx + 1;
                for (int x = 0; x < size[0]; x++, i++) {
                    voxels[i] = (byte) (1 - outside[from + x]);
                }
            }
        }
    }
}
