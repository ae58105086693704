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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;

/** Sampled Gaussians and their derivatives along one axis. */
public final class GaussianKernels {

    /** Standard deviation of the Gaussian. */
    public static final Parameter<Length> SIGMA =
            new Parameter<>(
                            "sigma",
                            "Scale: standard deviation of the Gaussian",
                            ParameterTypes.length("3mm", 0, true),
                            "3mm")
                    .alwaysNamed();

    /** Where its kernel ends. */
    public static final Parameter<Double> CUTOFF =
            new Parameter<>(
                    "cutoff",
                    "Where the kernel is cut off, in standard deviations",
                    ParameterTypes.aboveZero(),
                    "4");

    /** Standard deviation in voxels. */
    final double sigma;

    private final int radius;

    /**
     * @param values of a filter with {@link #SIGMA} and {@link #CUTOFF}
     * @param grid the grid
     * @param axis the axis
     * @throws IllegalArgumentException where the kernel would be too wide, or σ is in mm and the
     *     grid has no unit of length
     */
    public GaussianKernels(ParameterValues values, Geometry grid, int axis) {
        this(Lengths.voxels("sigma", values.get(SIGMA), grid, axis), values.get(CUTOFF));
    }

    /**
     * @param sigma standard deviation in voxels
     * @param cutoff in standard deviations; the kernel has 1 + 2 ⌊cutoff·σ + 0.5⌋ voxels
     * @throws IllegalArgumentException where the kernel would be too wide
     */
    public GaussianKernels(double sigma, double cutoff) {
        this.sigma = sigma;
        double reach = Math.floor(cutoff * sigma + 0.5);
        if (2 * reach + 1 > FilterParameters.MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "the kernel of a Gaussian of "
                            + DecimalText.write(sigma)
                            + " voxels is wider than "
                            + FilterParameters.MOST_VOXELS
                            + " voxels; use a smaller sigma");
        }
        radius = (int) reach;
    }

    /**
     * @return g(x) = exp(−x²/2σ²) / (√2π σ), as IBSI 2 samples it: not normalised after the cut
     */
    public double[] gaussian() {
        double[] kernel = new double[2 * radius + 1];
        for (int i = 0; i < kernel.length; i++) {
            double x = (i - radius) / sigma;
            kernel[i] = Math.exp(-x * x / 2) / (Math.sqrt(2 * Math.PI) * sigma);
        }
        return kernel;
    }

    /**
     * @return the same with a sum of 1
     */
    public double[] normalised() {
        double[] kernel = gaussian();
        double sum = 0;
        for (double k : kernel) {
            sum += k;
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /** σ² g''(x) = (x²/σ² − 1) g(x). */
    double[] scaledSecondDerivative() {
        double[] kernel = gaussian();
        for (int i = 0; i < kernel.length; i++) {
            double x = (i - radius) / sigma;
            kernel[i] *= x * x - 1;
        }
        return kernel;
    }
}
