/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import java.util.ArrayList;
import java.util.List;

/**
 * Directions to the neighbours at Chebyshev distance 1, one of each opposite two: 4 in a slice, 13
 * in a volume (IBSI). For a distance δ each is multiplied by δ; their number stays.
 */
public final class Directions {

    private Directions() {}

    /**
     * @param distance Chebyshev distance in voxels
     * @return 13 steps along x, y, z
     */
    public static List<int[]> volume(int distance) {
        return half(distance, 1);
    }

    /**
     * @param distance Chebyshev distance in voxels
     * @return 4 steps along x, y, with z = 0
     */
    public static List<int[]> plane(int distance) {
        return half(distance, 0);
    }

    private static List<int[]> half(int distance, int dz) {
        List<int[]> steps = new ArrayList<>();
        for (int z = 0; z <= dz; z++) {
            for (int y = -1; y <= 1; y++) {
                for (int x = -1; x <= 1; x++) {
                    if (z > 0 || y > 0 || y == 0 && x > 0) {
                        steps.add(new int[] {x * distance, y * distance, z * distance});
                    }
                }
            }
        }
        return steps;
    }
}
