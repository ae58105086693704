/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ivh;

import fiji.plugin.radiomics.feature.intensity.OrderStatistics;
import fiji.plugin.radiomics.parameter.ParameterValues;

/**
 * An intensity-volume histogram without the histogram: features ask for few of its entries, while
 * their number, range over step, may be huge. One pass over the voxels answers all questions about
 * volumes; intensities at a volume are order statistics.
 */
final class VolumeHistogram {

    /** A fraction that misses a grid point by rounding alone is on it. */
    private static final double ROUNDING = 1e-9;

    /** min G, the discretised intensity of step 0. */
    private double lowest;

    /** w, from one discretised intensity to the next. */
    private double width;

    /** max G − min G. */
    private double range;

    /** Step of a voxel of intensity v: min(most, ⌊steps (v − origin) / span⌋). */
    private double origin;

    private double steps;
    private double span;
    private double most;

    private final double intensityAt10;
    private final double intensityAt90;
    private final double volumeAt10;
    private final double volumeAt90;
    private final double area;

    /**
     * @param values intensities of the voxels, at least one
     * @param ivh the family's parameters: how they become discretised intensities
     * @param bounds re-segmentation range {low, high}, ±∞ where open
     */
    VolumeHistogram(float[] values, ParameterValues ivh, double[] bounds) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        setGrid(
                ivh,
                min,
                max,
                Double.isInfinite(bounds[0]) ? min : bounds[0],
                Double.isInfinite(bounds[1]) ? max : bounds[1]);

        double last = Math.floor(range / width * (1 + ROUNDING));
        double at10 = Math.ceil(0.1 * range / width * (1 - ROUNDING));
        double at90 = Math.ceil(0.9 * range / width * (1 - ROUNDING));
        long above10 = 0;
        long above90 = 0;
        long atEnd = 0;
        // Σ ν over all grid points: each voxel counts at as many as it reaches.
        double reached = 0;
        for (float v : values) {
            double s = step(v);
            above10 += s >= at10 ? 1 : 0;
            above90 += s >= at90 ? 1 : 0;
            atEnd += s >= last ? 1 : 0;
            reached += Math.min(s, last) + 1;
        }
        double n = values.length;
        volumeAt10 = range == 0 ? Double.NaN : above10 / n;
        volumeAt90 = range == 0 ? Double.NaN : above90 / n;
        float[] above =
                OrderStatistics.ofRanks(values, rankAbove(0.1, values), rankAbove(0.9, values));
        intensityAt10 = lowest + (step(above[0]) + 1) * width;
        intensityAt90 = lowest + (step(above[1]) + 1) * width;
        double ends = (n + atEnd) / 2;
        area = range == 0 ? 0 : (reached - ends) / n * (width / range);
    }

    private void setGrid(ParameterValues ivh, double min, double max, double low, double high) {
        most = Double.POSITIVE_INFINITY;
        width = 1;
        origin = low;
        steps = 1;
        span = 1;
        switch (ivh.get(VolumeHistogramFamily.METHOD)) {
            case NONE -> {
                lowest = low;
                range = high - low;
            }
            case FBS -> {
                width = ivh.get(VolumeHistogramFamily.WIDTH);
                span = width;
                lowest = low + width / 2;
                range = Math.max(0, high - low - width);
            }
            case FBN -> {
                int levels = ivh.get(VolumeHistogramFamily.LEVELS);
                lowest = 1;
                range = min == max ? 0 : levels - 1;
                origin = min;
                steps = levels;
                span = min == max ? 1 : max - min;
                most = levels - 1;
            }
            default ->
                    throw new IllegalArgumentException(ivh.get(VolumeHistogramFamily.METHOD).id());
        }
    }

    private double step(float v) {
        return Math.min(most, Math.floor(steps * (v - origin) / span));
    }

    /** At most m voxels reach a grid point that lies above the voxel which m others surpass. */
    private static int rankAbove(double fraction, float[] values) {
        int m = (int) Math.floor(fraction * values.length * (1 + ROUNDING));
        return values.length - 1 - m;
    }

    /**
     * @return ν at the least grid point with γ of at least 0.1; NaN where there are no fractions
     */
    double volumeAt10() {
        return volumeAt10;
    }

    /**
     * @return ν at the least grid point with γ of at least 0.9; NaN where there are no fractions
     */
    double volumeAt90() {
        return volumeAt90;
    }

    /**
     * @return the least grid point, or one step above the greatest, that at most 10 % of voxels
     *     reach
     */
    double intensityAt10() {
        return intensityAt10;
    }

    /**
     * @return the least grid point, or one step above the greatest, that at most 90 % of voxels
     *     reach
     */
    double intensityAt90() {
        return intensityAt90;
    }

    /**
     * @return Σ over neighbouring grid points of the mean ν times the step in γ
     */
    double area() {
        return area;
    }
}
