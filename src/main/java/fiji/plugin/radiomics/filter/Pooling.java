/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.util.Locale;

/** How the responses of rotated kernels become one (IBSI 2, rotation invariance). */
public enum Pooling {
    /** Their mean. */
    AVERAGE,
    /** The greatest, voxel by voxel. */
    MAX,
    /** The least, voxel by voxel. */
    MIN;

    /**
     * @return its name in settings, e.g. {@code average}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param values responses of all rotations
     * @param i voxel
     * @return one response
     */
    double pool(double[][] values, int i) {
        double pooled = values[0][i];
        for (int k = 1; k < values.length; k++) {
            pooled = join(pooled, values[k][i]);
        }
        return this == AVERAGE ? pooled / values.length : pooled;
    }

    /**
     * Joins responses one after the other, where they are not at hand together; to be divided by
     * their number at the end for the average.
     */
    double join(double pooled, double next) {
        return switch (this) {
            case AVERAGE -> pooled + next;
            case MAX -> Math.max(pooled, next);
            case MIN -> Math.min(pooled, next);
        };
    }
}
