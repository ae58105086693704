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
import java.util.ArrayList;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Magnitude of the gradient by central differences, in image units per unit of length: √Σₐ ((f(k +
 * eₐ) − f(k − eₐ)) / 2sₐ)² with the spacing sₐ.
 */
@Plugin(type = ImageFilter.class)
public class GradientMagnitudeFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "gradient_magnitude";
    }

    @Override
    public String description() {
        return "Magnitude of the gradient, in image units per unit of length";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FilterParameters.VOLUME, FilterParameters.BOUNDARY);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameters.VOLUME);
        Support.checkDimension(volume, grid);
        List<List<Separable>> derivatives = new ArrayList<>();
        int axes = Support.axes(volume);
        for (int d = 0; d < axes; d++) {
            double[][] kernels = {Separable.UNIT, Separable.UNIT, Separable.UNIT};
            double w = .5 / grid.spacing(d);
            kernels[d] = new double[] {w, 0, -w};
            derivatives.add(List.of(Separable.of(kernels)));
        }
        return Support.pooled(
                derivatives, values.get(FilterParameters.BOUNDARY), GradientMagnitudeFilter::norm);
    }

    private static double norm(double[][] values, int i) {
        double sum = 0;
        for (double[] v : values) {
            sum += v[i] * v[i];
        }
        return Math.sqrt(sum);
    }
}
