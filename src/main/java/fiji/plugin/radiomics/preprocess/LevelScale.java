/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.ShortNumber;

/**
 * Grey levels of single intensities, once the range of them all is known: what {@link
 * Discretisation} does voxel by voxel. Immutable.
 */
public final class LevelScale {

    private final DiscretisationMethod method;
    private final double origin;
    private final double width;
    private final int count;

    /**
     * @param method FBS, FBN or none
     * @param origin lower edge of the first bin (FBS), least intensity (FBN), in image units
     * @param width width of a bin (FBS), range of intensities (FBN; 0 = there is but one), in image
     *     units
     * @param count number of levels
     */
    LevelScale(DiscretisationMethod method, double origin, double width, int count) {
        this.method = method;
        this.origin = origin;
        this.width = width;
        this.count = count;
    }

    /**
     * @return whether the number of levels is set rather than found, as with FBN
     */
    public boolean isCountFixed() {
        return method == DiscretisationMethod.FBN;
    }

    /**
     * @return Ng, the greatest level that any intensity of the range gets
     */
    public int count() {
        return count;
    }

    /**
     * @param intensity in image units, within the range that this scale was made for
     * @return its level, 1 … {@link #count()}
     * @throws IllegalArgumentException where intensities are to be levels already and this one is
     *     none
     */
    public int level(float intensity) {
        return switch (method) {
            case FBS -> (int) (Math.floor((intensity - origin) / width) + 1);
            case FBN -> fixedNumber(intensity);
            case NONE -> asItIs(intensity);
        };
    }

    private int fixedNumber(float intensity) {
        if (width == 0) {
            return 1;
        }
        // In this order of operations no whole number falls short of its bin.
        return (int) Math.min(count, Math.floor(count * (intensity - origin) / width) + 1);
    }

    private static int asItIs(float intensity) {
        if (intensity < 1 || intensity != Math.rint(intensity)) {
            throw new IllegalArgumentException(
                    "without discretisation intensities must be whole numbers from 1, but one"
                            + " is "
                            + ShortNumber.text(intensity)
                            + "; use FBN or FBS");
        }
        return (int) intensity;
    }
}
