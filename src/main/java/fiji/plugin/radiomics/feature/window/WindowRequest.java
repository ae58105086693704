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

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * What a family needs to know to make a window.
 *
 * @param features the features wanted, all of them the family's, in the order of values
 * @param radius voxels to each side of the window's centre
 * @param volumetric whether the window is a cube; else a square in the plane of x and y
 * @param merged whether directions are merged; else their features are averaged
 * @param parameters values of the family's parameters
 * @param greatestLevel the greatest grey level that discretisation can give; 0 for a family that
 *     needs none
 * @param countFixed whether this is the number of grey levels Ng of each window, too; else Ng is
 *     the greatest level in the window
 * @param extremes gives the least and the greatest intensity that windows see, at the cost of a
 *     pass over the image
 */
public record WindowRequest(
        List<? extends Feature> features,
        int radius,
        boolean volumetric,
        boolean merged,
        ParameterValues parameters,
        int greatestLevel,
        boolean countFixed,
        Supplier<float[]> extremes) {

    /**
     * @param array makes an array of the family's features, e.g. {@code GlcmFeature[]::new}
     * @param <F> the family's features
     * @return the features wanted
     * @throws ArrayStoreException where one is another family's
     */
    public <F extends Feature> F[] features(IntFunction<F[]> array) {
        return features.toArray(array);
    }

    /**
     * @param others other features
     * @return the same window for these
     */
    public WindowRequest with(List<? extends Feature> others) {
        return new WindowRequest(
                others,
                radius,
                volumetric,
                merged,
                parameters,
                greatestLevel,
                countFixed,
                extremes);
    }

    /**
     * @return voxels along x and y
     */
    public int side() {
        return 2 * radius + 1;
    }

    /**
     * @return slices: the side, 1 in the plane
     */
    public int depth() {
        return volumetric ? side() : 1;
    }

    /**
     * @return the greatest number of voxels in a window
     */
    public int voxels() {
        return side() * side() * depth();
    }

    /**
     * @return the greatest number of different grey levels in a window
     */
    public int mostLevels() {
        return Math.min(greatestLevel, voxels());
    }
}
