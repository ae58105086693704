/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.List;

/**
 * Weight of a neighbour, from the length of the step to it in voxels along each axis, whatever
 * their spacing (pyradiomics takes mm: values agree where voxels are 1 mm wide): w = exp(−‖m‖²)
 * with the norm's name (van Griethuysen et al., Cancer Res. 2017;77:e104). In matrices of
 * co-occurrence and of runs a direction's counts are multiplied by its weight, relative to the
 * greatest one, before directions are merged: equal weights change nothing, nor do weights change
 * values that are averaged over directions; in grey tone differences the mean of the neighbours is
 * weighted. IBSI counts weighting as non-standard.
 */
public enum DistanceWeighting {
    /** All directions weigh the same. */
    NONE("none"),
    /** ‖m‖ = max |m|: all directions of one distance weigh the same. */
    CHEBYSHEV("chebyshev"),
    /** ‖m‖ = √Σ m². */
    EUCLIDEAN("euclidean"),
    /** ‖m‖ = Σ |m|. */
    MANHATTAN("manhattan");

    private static final String DESCRIPTION =
            "%s: exp(-length^2) by this norm, lengths in steps of a voxel along each axis"
                    + " (pyradiomics: in mm); not IBSI standard";

    private final String id;

    DistanceWeighting(String id) {
        this.id = id;
    }

    /**
     * @return the name used in settings
     */
    public String id() {
        return id;
    }

    /**
     * @param what what is weighted, in words
     * @return the parameter {@code weighting} of a family
     */
    public static Parameter<DistanceWeighting> parameter(String what) {
        return new Parameter<>(
                "weighting",
                DESCRIPTION.formatted(what),
                ParameterTypes.choice(DistanceWeighting::id, values()),
                NONE.id);
    }

    /**
     * @param step a direction's step in voxels along x, y, z
     * @return its weight
     */
    public double weight(int... step) {
        return Math.exp(-squaredLength(step));
    }

    /**
     * Weights relative to the greatest one. It is 1, however long the steps are: the weights
     * themselves fall below what a number can hold from 27 voxels on.
     *
     * @param steps steps in voxels along x, y, z
     * @return the weight of each, 0 to 1
     */
    public double[] relativeWeights(List<int[]> steps) {
        double least = Double.POSITIVE_INFINITY;
        for (int[] step : steps) {
            least = Math.min(least, squaredLength(step));
        }
        double[] weights = new double[steps.size()];
        for (int d = 0; d < weights.length; d++) {
            weights[d] = Math.exp(least - squaredLength(steps.get(d)));
        }
        return weights;
    }

    private double squaredLength(int... step) {
        double largest = 0;
        double squares = 0;
        double sum = 0;
        for (int s : step) {
            largest = Math.max(largest, Math.abs(s));
            squares += (double) s * s;
            sum += Math.abs(s);
        }
        return switch (this) {
            case NONE -> 0;
            case CHEBYSHEV -> largest * largest;
            case EUCLIDEAN -> squares;
            case MANHATTAN -> sum * sum;
        };
    }
}
