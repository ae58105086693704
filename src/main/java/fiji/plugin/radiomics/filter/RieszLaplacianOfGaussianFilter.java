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
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * Riesz-transformed Laplacian of Gaussian (IBSI AYRS): the {@link LaplacianOfGaussianFilter}'s
 * response, then a {@link RieszOrder}. IBSI found no consensus for it.
 */
@Plugin(type = ImageFilter.class)
public class RieszLaplacianOfGaussianFilter implements ImageFilter {

    /** The Riesz kernel decays slowly; further away it adds less than .1 % of the range. */
    private static final int MARGIN = 16;

    @Override
    public String filterName() {
        return "riesz_laplacian_of_gaussian";
    }

    @Override
    public String description() {
        return "Riesz-transformed Laplacian of Gaussian: directed structures of a scale";
    }

    @Override
    public String ibsiCode() {
        return "AYRS";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(
                RieszOrder.ORDER,
                RieszTransform.TENSOR,
                FilterParameters.BOUNDARY,
                GaussianKernels.SIGMA,
                GaussianKernels.CUTOFF);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(RieszOrder.ORDER).isVolume();
        Support.checkDimension(volume, grid);
        GaussianKernels[] axes = new GaussianKernels[Support.axes(volume)];
        for (int a = 0; a < axes.length; a++) {
            axes[a] = new GaussianKernels(values, grid, a);
        }
        PreparedFilter laplacian =
                Support.sum(
                        LaplacianOfGaussianFilter.terms(axes),
                        values.get(FilterParameters.BOUNDARY));
        RieszTransform riesz = new RieszTransform(values, MARGIN, (fx, fy, fz) -> 1);
        return new GlobalFilter() {
            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                return List.of(riesz.apply(laplacian.apply(image, workers).get(0), workers));
            }
        };
    }
}
