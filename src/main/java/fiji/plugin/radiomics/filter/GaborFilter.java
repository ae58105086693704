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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Gabor filter (IBSI Q88H), a plane wave under a Gaussian: exp(−(k̃₁² + γ² k̃₂²)/2σ² + 2πi k̃₁/λ)
 * with k̃₁ = k₁ cos θ + k₂ sin θ and k̃₂ = k₂ cos θ − k₁ sin θ, k₁ along the first axis of the
 * plane, k₂ along the second; 1 at the centre. It acts in planes: the axial ones, or the mean over
 * axial (x, y), coronal (x, z) and sagittal (y, z) ones. IBSI 2 reference manual, arXiv 2006.05470,
 * section 3.4. The kernel is cut off at 6 standard deviations, where its Gaussian is below 2·10⁻⁸.
 */
@Plugin(type = ImageFilter.class)
public class GaborFilter implements ImageFilter {

    private static final Parameter<Length> SIGMA =
            new Parameter<>(
                    "sigma",
                    "Standard deviation of the Gaussian envelope",
                    ParameterTypes.length("5mm", 0, true),
                    "5mm");

    private static final Parameter<Length> LAMBDA =
            new Parameter<>("lambda", "Wave length", ParameterTypes.length("2mm", 0, true), "2mm");

    private static final Parameter<Double> GAMMA =
            new Parameter<>(
                    "gamma",
                    "Spatial aspect ratio: how much shorter the kernel is across",
                    ParameterTypes.aboveZero(),
                    "1.5");

    private static final Parameter<Angle> THETA =
            Angle.parameter("theta", "Direction of the wave, from the first axis", "0");

    private static final Parameter<Angle> STEP =
            Angle.parameter(
                    "step",
                    "Angle between the directions that are pooled, all around; 0 = theta alone",
                    "0");

    private static final Parameter<GaborResponse> RESPONSE =
            new Parameter<>(
                    "response",
                    "Part of the complex response",
                    ParameterTypes.choice(GaborResponse::id, GaborResponse.values()),
                    GaborResponse.MODULUS.id());

    private static final Parameter<Boolean> PLANES =
            new Parameter<>(
                    "orthogonal",
                    "Average over the planes xy, xz and yz rather than xy alone",
                    ParameterTypes.flag(),
                    "false");

    @Override
    public String filterName() {
        return "gabor";
    }

    @Override
    public String description() {
        return "Gabor filter: waves of a length and direction, in planes";
    }

    @Override
    public String ibsiCode() {
        return "Q88H";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                SIGMA,
                LAMBDA,
                GAMMA,
                THETA,
                STEP,
                FilterParameters.POOLING,
                RESPONSE,
                PLANES,
                FilterParameters.BOUNDARY);
    }

    @Override
    public List<String> responses(ParameterValues values) {
        angles(values);
        return List.of("");
    }

    /** Directions that are pooled, in radians. */
    private static double[] angles(ParameterValues values) {
        double theta = values.get(THETA).radians();
        double step = values.get(STEP).radians();
        if (step == 0) {
            return new double[] {theta};
        }
        double turns = 2 * Math.PI / step;
        int n = (int) Math.rint(turns);
        if (n < 1 || n > 720 || Math.abs(turns - n) > 1e-6) {
            throw new IllegalArgumentException(
                    "filter gabor: step="
                            + values.get(STEP).text()
                            + ": allowed is 0, or half a degree at least that goes into a full"
                            + " turn, e.g. 45, pi/8");
        }
        // Opposite directions have conjugate kernels, and so the same modulus.
        boolean isHalfEnough = values.get(RESPONSE) == GaborResponse.MODULUS && n % 2 == 0;
        double[] angles = new double[isHalfEnough ? n / 2 : n];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = theta + 2 * Math.PI * i / n;
        }
        return angles;
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean orthogonal = values.get(PLANES);
        if (orthogonal) {
            Support.checkDimension(true, grid);
        }
        List<GaborPlanes> planes = new ArrayList<>();
        int[][] axes = orthogonal ? new int[][] {{0, 1}, {0, 2}, {1, 2}} : new int[][] {{0, 1}};
        for (int[] pair : axes) {
            planes.add(
                    new GaborPlanes(
                            pair,
                            scale(SIGMA, values, grid, pair),
                            scale(LAMBDA, values, grid, pair),
                            values.get(GAMMA),
                            angles(values),
                            values.get(RESPONSE),
                            values.get(FilterParameters.POOLING),
                            values.get(FilterParameters.BOUNDARY)));
        }
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                int[] reach = new int[3];
                planes.forEach(p -> p.widen(reach));
                return List.of(reach[0], reach[1], reach[2]);
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                float[] sum = new float[image.geometry().voxels()];
                planes.forEach(p -> p.add(image, sum, workers));
                if (planes.size() > 1) {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] /= planes.size();
                    }
                }
                return List.of(new Volume(image.geometry(), sum));
            }
        };
    }

    private static double[] scale(
            Parameter<Length> parameter, ParameterValues values, Geometry grid, int[] axes) {
        Length length = values.get(parameter);
        return new double[] {
            Lengths.voxels(parameter.key(), length, grid, axes[0]),
            Lengths.voxels(parameter.key(), length, grid, axes[1])
        };
    }
}
