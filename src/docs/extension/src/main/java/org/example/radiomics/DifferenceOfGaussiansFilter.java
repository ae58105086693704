/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package org.example.radiomics;

import fiji.plugin.radiomics.filter.FilterParameters;
import fiji.plugin.radiomics.filter.GaussianKernels;
import fiji.plugin.radiomics.filter.ImageFilter;
import fiji.plugin.radiomics.filter.PreparedFilter;
import fiji.plugin.radiomics.filter.Separable;
import fiji.plugin.radiomics.filter.Support;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Lengths;
import fiji.plugin.radiomics.parameter.Length;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The image smoothed at {@code sigma} minus the image smoothed at {@code wide}. */
@Plugin(type = ImageFilter.class)
public class DifferenceOfGaussiansFilter implements ImageFilter {

    private static final Parameter<Length> WIDE =
            new Parameter<>(
                            "wide",
                            "Standard deviation of the wider Gaussian",
                            ParameterTypes.length("5mm", 0, true),
                            "5mm")
                    .alwaysNamed();

    @Override
    public String filterName() {
        return "difference_of_gaussians";
    }

    @Override
    public String description() {
        return "Difference of Gaussians: what lies between two scales";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                FilterParameters.VOLUME,
                FilterParameters.BOUNDARY,
                GaussianKernels.SIGMA,
                WIDE,
                GaussianKernels.CUTOFF);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameters.VOLUME);
        Support.checkDimension(volume, grid);
        double[][] narrow = new double[Support.axes(volume)][];
        double[][] wide = new double[narrow.length][];
        for (int a = 0; a < narrow.length; a++) {
            double sigma = Lengths.voxels(WIDE.key(), values.get(WIDE), grid, a);
            narrow[a] = new GaussianKernels(values, grid, a).normalised();
            wide[a] = new GaussianKernels(sigma, values.get(GaussianKernels.CUTOFF)).normalised();
        }
        for (int i = 0; i < wide[0].length; i++) {
            wide[0][i] = -wide[0][i];
        }
        return Support.sum(
                List.of(Separable.of(narrow), Separable.of(wide)),
                values.get(FilterParameters.BOUNDARY));
    }
}
