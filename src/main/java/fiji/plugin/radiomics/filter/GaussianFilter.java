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
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.Plugin;

/** Gaussian smoothing: sampled Gaussian kernels whose sum is 1. */
@Plugin(type = ImageFilter.class)
public class GaussianFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "gaussian";
    }

    @Override
    public String description() {
        return "Gaussian smoothing";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                FilterParameters.VOLUME,
                FilterParameters.BOUNDARY,
                GaussianKernels.SIGMA,
                GaussianKernels.CUTOFF);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameters.VOLUME);
        Support.checkDimension(volume, grid);
        double[][] axes = new double[Support.axes(volume)][];
        for (int a = 0; a < axes.length; a++) {
            axes[a] = new GaussianKernels(values, grid, a).normalised();
        }
        return Support.sum(List.of(Separable.of(axes)), values.get(FilterParameters.BOUNDARY));
    }
}
