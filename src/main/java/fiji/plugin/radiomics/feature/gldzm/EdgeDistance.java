/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.gldzm;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.Levels;

/**
 * Distance of each voxel of a mask from the mask's edge: the number of steps over faces that lead
 * outside, 1 at the edge. What lies beyond the bounding box is outside. This city-block distance is
 * exact after one pass forward and one backward (Rosenfeld and Pfaltz, J. ACM 1966;13:471).
 */
final class EdgeDistance {

    private EdgeDistance() {}

    /**
     * @param mask the mask
     * @param levels says how the result is laid out
     * @param volume whether steps may lead to other slices
     * @return distances in the layout of {@link Levels#padded()}, 0 outside
     */
    static short[] of(Mask mask, Levels levels, boolean volume) {
        short[] distance = new short[levels.padded().length];
        int sy = levels.strideY();
        int sz = volume ? levels.strideZ() : 0;
        int nx = levels.size(0);
        byte[] inside = mask.data();
        for (int z = 0, k = 0; z < levels.size(2); z++) {
            for (int y = 0; y < levels.size(1); y++, k += nx) {
                forward(inside, k, distance, levels.row(y, z), nx, sy, sz);
            }
        }
        for (int z = levels.size(2) - 1; z >= 0; z--) {
            for (int y = levels.size(1) - 1; y >= 0; y--) {
                backward(distance, levels.row(y, z), nx, sy, sz);
            }
        }
        return distance;
    }

    private static void forward(
            byte[] inside, int k, short[] distance, int from, int nx, int sy, int sz) {
        int before = 0;
        for (int x = 0; x < nx; x++) {
            int i = from + x;
            int d = 0;
            if (inside[k + x] != 0) {
                d = Math.min(before, distance[i - sy]);
                d = 1 + (sz == 0 ? d : Math.min(d, distance[i - sz]));
                d = Math.min(d, Short.MAX_VALUE);
                distance[i] = (short) d;
            }
            before = d;
        }
    }

    private static void backward(short[] distance, int from, int nx, int sy, int sz) {
        int after = 0;
        for (int i = from + nx - 1; i >= from; i--) {
            int d = distance[i];
            if (d != 0) {
                int around = Math.min(after, distance[i + sy]);
                around = 1 + (sz == 0 ? around : Math.min(around, distance[i + sz]));
                d = Math.min(d, around);
                distance[i] = (short) d;
            }
            after = d;
        }
    }
}
