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
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Mean filter (IBSI S60F): the mean of a box of M voxels along each axis, kernel entries M⁻ᴰ. IBSI
 * 2 reference manual, arXiv 2006.05470, section 3.1.
 */
@Plugin(type = ImageFilter.class)
public class MeanFilter implements ImageFilter {

    private static final Parameter<Length> SUPPORT =
            new Parameter<>(
                            "support",
                            "Width of the box; an odd number of voxels, or the nearest odd number"
                                    + " to a width in mm",
                            ParameterTypes.length("5voxels", 0, true),
                            "5voxels")
                    .alwaysNamed();

    @Override
    public String filterName() {
        return "mean";
    }

    @Override
    public String description() {
        return "Mean of a box";
    }

    @Override
    public String ibsiCode() {
        return "S60F";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FilterParameters.VOLUME, FilterParameters.BOUNDARY, SUPPORT);
    }

    @Override
    public List<String> responses(ParameterValues values) {
        Length support = values.get(SUPPORT);
        if (support.unit() == Length.Unit.VOXELS) {
            double n = support.value();
            if (n % 2 != 1 || n > FilterParameters.MOST_VOXELS) {
                throw new IllegalArgumentException(
                        "filter mean: support="
                                + support.text()
                                + ": a box has an odd number of voxels, 1 to "
                                + FilterParameters.MOST_VOXELS);
            }
        }
        return List.of("");
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameters.VOLUME);
        Support.checkDimension(volume, grid);
        double[][] axes = new double[Support.axes(volume)][];
        for (int a = 0; a < axes.length; a++) {
            axes[a] = box(oddVoxels(Lengths.voxels("support", values.get(SUPPORT), grid, a)));
        }
        return Support.sum(List.of(Separable.of(axes)), values.get(FilterParameters.BOUNDARY));
    }

    private static int oddVoxels(double width) {
        double odd = 2 * Math.floor(width / 2) + 1;
        if (odd > FilterParameters.MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "filter mean: the box is wider than "
                            + FilterParameters.MOST_VOXELS
                            + " voxels; use a smaller support");
        }
        return (int) odd;
    }

    static double[] box(int width) {
        double[] box = new double[width];
        Arrays.fill(box, 1.0 / width);
        return box;
    }
}
