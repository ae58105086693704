/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import fiji.plugin.radiomics.feature.texture.Directions;
import java.util.List;

/** The directions of pairs and runs, turned so that none leads back along x. */
public final class WindowDirections {

    private WindowDirections() {}

    /**
     * @param volumetric whether in a cube; else in the plane
     * @return 13 or 4 steps along x, y, z, with x = 0 or 1
     */
    public static int[][] of(boolean volumetric) {
        List<int[]> steps = volumetric ? Directions.volume(1) : Directions.plane(1);
        int[][] turned = new int[steps.size()][];
        for (int d = 0; d < turned.length; d++) {
            int[] s = steps.get(d);
            turned[d] = s[0] < 0 ? new int[] {-s[0], -s[1], -s[2]} : s.clone();
        }
        return turned;
    }
}
