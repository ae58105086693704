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

/** Slices put together to parts of work. */
final class Slabs {

    private static final int PARTS = 16;

    private Slabs() {}

    /**
     * @param slices number of slices
     * @return first slice and slice after the last, of each part
     */
    static List<int[]> of(int slices) {
        int parts = Math.min(slices, PARTS);
        List<int[]> slabs = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            int z0 = (int) ((long) slices * p / parts);
            int z1 = (int) ((long) slices * (p + 1) / parts);
            slabs.add(new int[] {z0, z1});
        }
        return slabs;
    }
}
