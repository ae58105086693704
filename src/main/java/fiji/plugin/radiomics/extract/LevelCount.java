/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.preprocess.Discretisation;
import fiji.plugin.radiomics.preprocess.LevelScale;
import fiji.plugin.radiomics.preprocess.RegionData;

/**
 * How many grey levels discretisation makes of some intensities, without making them.
 *
 * @param count Ng, the greatest level that any intensity of the range gets
 * @param present number of levels that occur
 * @param min least intensity
 * @param max greatest intensity
 */
record LevelCount(int count, int present, float min, float max) {

    /**
     * @param values finite intensities, at least one
     * @param discretisation what makes them grey levels
     * @return the number of levels
     * @throws IllegalArgumentException where discretisation refuses them, as {@link
     *     Discretisation#apply} does
     */
    static LevelCount of(float[] values, Discretisation discretisation) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        LevelScale scale = discretisation.scale(min, max);
        boolean[] occurs = new boolean[Math.max(0, scale.count()) + 1];
        int present = 0;
        for (float v : values) {
            int level = scale.level(v);
            present += occurs[level] ? 0 : 1;
            occurs[level] = true;
        }
        return new LevelCount(scale.count(), present, min, max);
    }

    /**
     * @param region a region with grey levels
     * @return their number
     */
    static LevelCount of(RegionData region) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : region.values()) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        int present = 0;
        for (int voxels : region.levels().histogram()) {
            present += voxels > 0 ? 1 : 0;
        }
        return new LevelCount(region.levels().count(), present, min, max);
    }
}
