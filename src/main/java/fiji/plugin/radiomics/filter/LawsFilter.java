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
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.scijava.plugin.Plugin;

/**
 * Laws kernels (IBSI JTXT), normalised to a sum of squares of 1, one along each axis in the order
 * x, y, z: level L, edge E, spot S, wave W, ripple R. With an energy distance δ the response is the
 * mean of its absolute values in a box of 2δ + 1 voxels, after pooling. IBSI 2 reference manual,
 * arXiv 2006.05470, section 3.3.
 */
@Plugin(type = ImageFilter.class)
public class LawsFilter implements ImageFilter {

    private static final Map<String, double[]> KERNELS =
            new TreeMap<>(
                    Map.of(
                            "L5", normalised(1, 4, 6, 4, 1),
                            "E5", normalised(-1, -2, 0, 2, 1),
                            "S5", normalised(-1, 0, 2, 0, -1),
                            "W5", normalised(-1, 2, 0, -2, 1),
                            "R5", normalised(1, -4, 6, -4, 1),
                            "L3", normalised(1, 2, 1),
                            "E3", normalised(-1, 0, 1),
                            "S3", normalised(-1, 2, -1)));

    private static final Parameter<List<String>> NAMES =
            new Parameter<>(
                            "kernels",
                            "Kernels along x, y (2D) and z (3D), e.g. L5E5 or E5L5S5",
                            ParameterTypes.of(
                                    "two or three of " + String.join(", ", KERNELS.keySet()),
                                    LawsFilter::names,
                                    names -> String.join("", names)),
                            "L5E5E5")
                    .alwaysNamed();

    private static final Parameter<Integer> ENERGY =
            new Parameter<>(
                    "energy",
                    "Chebyshev distance of the energy image's box, in voxels; 0 = no energy image",
                    ParameterTypes.whole(0, FilterParameters.MOST_VOXELS / 2),
                    "0");

    private static List<String> names(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 2 <= upper.length(); i += 2) {
            names.add(upper.substring(i, i + 2));
        }
        boolean known = KERNELS.keySet().containsAll(names) && upper.length() % 2 == 0;
        if (!known || names.size() < 2 || names.size() > 3) {
            throw new IllegalArgumentException();
        }
        return names;
    }

    private static double[] normalised(double... kernel) {
        double norm = Math.sqrt(Arrays.stream(kernel).map(k -> k * k).sum());
        return Arrays.stream(kernel).map(k -> k / norm).toArray();
    }

    @Override
    public String filterName() {
        return "laws";
    }

    @Override
    public String description() {
        return "Laws kernels: level, edge, spot, wave and ripple, and their energy";
    }

    @Override
    public String ibsiCode() {
        return "JTXT";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                NAMES,
                FilterParameters.BOUNDARY,
                FilterParameters.ROTATION,
                FilterParameters.POOLING,
                ENERGY);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        List<double[]> axes = values.get(NAMES).stream().map(KERNELS::get).toList();
        Support.checkDimension(axes.size() == 3, grid);
        List<List<Separable>> kernels =
                Rotations.of(axes.size(), values.get(FilterParameters.ROTATION)).stream()
                        .map(r -> List.of(r.of(axes)))
                        .toList();
        Boundary boundary = values.get(FilterParameters.BOUNDARY);
        Support.Join pool = values.get(FilterParameters.POOLING)::pool;
        int distance = values.get(ENERGY);
        double[] box = MeanFilter.box(2 * distance + 1);
        Separable mean = Separable.of(box, box, axes.size() == 3 ? box : Separable.UNIT);
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                List<Integer> kernel = Support.reach(kernels);
                List<Integer> energy = Support.reach(List.of(List.of(mean)));
                return List.of(
                        kernel.get(0) + energy.get(0),
                        kernel.get(1) + energy.get(1),
                        kernel.get(2) + energy.get(2));
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                Support.Join join = distance == 0 ? pool : (v, i) -> Math.abs(pool.of(v, i));
                Volume response = Support.apply(image, kernels, boundary, join, workers);
                return distance == 0
                        ? List.of(response)
                        : Support.each(response, List.of(List.of(mean)), boundary, workers);
            }
        };
    }
}
