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

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scijava.plugin.Plugin;

/**
 * Stationary separable wavelet transform (IBSI 25BO): low-pass (L) or high-pass (H) along x, y, z
 * in this order; nothing is left out (à trous). At a level above 1 the image is first low-pass
 * filtered along all axes at each level below. Pooling over rotations comes after the last level.
 * IBSI 2 reference manual, arXiv 2006.05470, section 3.5; coefficients as PyWavelets has them.
 */
@Plugin(type = ImageFilter.class)
public class SeparableWaveletFilter implements ImageFilter {

    private static final String ALL = "all";
    private static final int MOST_LEVELS = 6;

    private static final Parameter<String> WAVELET =
            new Parameter<>(
                            "wavelet",
                            "Name of the wavelet as in PyWavelets: haar, db2, coif1, sym4,"
                                    + " bior2.2, ...",
                            ParameterTypes.of(
                                    "haar, db1 to db38, sym2 to sym20, coif1 to coif17, bior1.1 to"
                                            + " bior6.8, rbio1.1 to rbio6.8, dmey",
                                    SeparableWaveletFilter::wavelet,
                                    name -> name),
                            "coif1")
                    .alwaysNamed();

    private static final Parameter<String> SUBBAND =
            new Parameter<>(
                    "subband",
                    "L or H along x, y (2D) and z (3D), e.g. LH or LHL; all = every sub-band of the"
                            + " dimension",
                    ParameterTypes.of(
                            "two or three letters L or H, all",
                            SeparableWaveletFilter::subband,
                            subband -> subband),
                    ALL);

    private static final Parameter<Integer> LEVEL =
            new Parameter<>(
                    "level", "Decomposition level", ParameterTypes.whole(1, MOST_LEVELS), "1");

    private static String wavelet(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (Wavelets.get(lower) == null) {
            throw new IllegalArgumentException(
                    "is no wavelet" + NearestWord.hint(lower, Wavelets.names()));
        }
        return lower;
    }

    private static String subband(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.matches("[LH]{2,3}|ALL")) {
            throw new IllegalArgumentException();
        }
        return upper.equals("ALL") ? ALL : upper;
    }

    @Override
    public String filterName() {
        return "separable_wavelet";
    }

    @Override
    public String description() {
        return "Stationary separable wavelet transform";
    }

    @Override
    public String ibsiCode() {
        return "25BO";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                WAVELET,
                SUBBAND,
                LEVEL,
                FilterParameters.VOLUME,
                FilterParameters.BOUNDARY,
                FilterParameters.ROTATION,
                FilterParameters.POOLING);
    }

    @Override
    public List<String> responses(ParameterValues values) {
        return values.get(SUBBAND).equals(ALL) ? subbands(values) : List.of("");
    }

    private static List<String> subbands(ParameterValues values) {
        String one = values.get(SUBBAND);
        if (!one.equals(ALL)) {
            return List.of(one);
        }
        return values.get(FilterParameters.VOLUME)
                ? List.of("LLL", "LLH", "LHL", "LHH", "HLL", "HLH", "HHL", "HHH")
                : List.of("LL", "LH", "HL", "HH");
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        return new Transform(values, grid);
    }

    private static final class Transform implements PreparedFilter {

        private final Wavelets.Wavelet wavelet;
        private final int level;
        private final int axes;
        private final Boundary boundary;
        private final List<String> subbands;
        private final List<Rotations.Rotation> rotations;
        private final Pooling pooling;

        Transform(ParameterValues values, Geometry grid) {
            subbands = subbands(values);
            axes = subbands.get(0).length();
            Support.checkDimension(axes == 3, grid);
            wavelet = Wavelets.get(values.get(WAVELET));
            level = values.get(LEVEL);
            boundary = values.get(FilterParameters.BOUNDARY);
            rotations = Rotations.of(axes, values.get(FilterParameters.ROTATION));
            pooling = values.get(FilterParameters.POOLING);
        }

        @Override
        public List<Integer> reach() {
            int reach = 0;
            for (int l = 1; l <= level; l++) {
                reach += wavelet.kernel('L', l).length / 2;
            }
            return List.of(reach, reach, axes == 3 ? reach : 0);
        }

        @Override
        public List<Volume> apply(Volume image, Workers workers) {
            if (rotations.size() == 1) {
                List<List<Separable>> kernels =
                        subbands.stream()
                                .map(s -> List.of(rotations.get(0).of(kernels(s, level))))
                                .toList();
                return Support.each(
                        lowPass(image, rotations.get(0), workers), kernels, boundary, workers);
            }
            List<Volume> responses = new ArrayList<>();
            for (String subband : subbands) {
                responses.add(pooled(image, subband, workers));
            }
            return responses;
        }

        private List<double[]> kernels(String letters, int at) {
            return letters.chars().mapToObj(c -> wavelet.kernel((char) c, at)).toList();
        }

        /** What the levels below the last leave, turned as a rotation turns them. */
        private Volume lowPass(Volume image, Rotations.Rotation rotation, Workers workers) {
            Volume low = image;
            for (int l = 1; l < level; l++) {
                Separable kernel = rotation.of(kernels("L".repeat(axes), l));
                low = Support.each(low, List.of(List.of(kernel)), boundary, workers).get(0);
            }
            return low;
        }

        /**
         * Rotations that turn the same axes round share the levels below: there the kernels are the
         * same along all axes.
         */
        private Volume pooled(Volume image, String subband, Workers workers) {
            Map<String, List<Rotations.Rotation>> byTurns = new LinkedHashMap<>();
            for (Rotations.Rotation r : rotations) {
                String turns = level == 1 ? "" : Arrays.toString(r.isTurned());
                byTurns.computeIfAbsent(turns, t -> new ArrayList<>()).add(r);
            }
            float[] sum = null;
            for (List<Rotations.Rotation> group : byTurns.values()) {
                Volume low = lowPass(image, group.get(0), workers);
                List<List<Separable>> kernels =
                        group.stream().map(r -> List.of(r.of(kernels(subband, level)))).toList();
                float[] part = Support.apply(low, kernels, boundary, pooling::pool, workers).data();
                if (sum == null) {
                    sum = part;
                } else {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] = (float) pooling.join(sum[i], part[i]);
                    }
                }
            }
            // Groups are of equal size, so that the mean of their means is the mean of all.
            if (pooling == Pooling.AVERAGE && byTurns.size() > 1) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] /= byTurns.size();
                }
            }
            return new Volume(image.geometry(), sum);
        }
    }
}
