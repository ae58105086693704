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
 * Laplacian of Gaussian (IBSI L6PA): the kernel (1/√2π σ)ᴰ · (|k|²/σ⁴ − D/σ²) · exp(−|k|²/2σ²),
 * with k and σ in voxels, cut off at a cube. IBSI 2 reference manual, arXiv 2006.05470, section
 * 3.2. A sum of D separable kernels. On a grid of unequal spacing σ differs along the axes; the
 * kernel is then the same function of millimetres, in units of the spacing along x.
 */
@Plugin(type = ImageFilter.class)
public class LaplacianOfGaussianFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "laplacian_of_gaussian";
    }

    @Override
    public String description() {
        return "Laplacian of Gaussian: blobs and edges of a scale";
    }

    @Override
    public String ibsiCode() {
        return "L6PA";
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
        GaussianKernels[] axes = new GaussianKernels[Support.axes(volume)];
        for (int a = 0; a < axes.length; a++) {
            axes[a] = new GaussianKernels(values, grid, a);
        }
        return Support.sum(terms(axes), values.get(FilterParameters.BOUNDARY));
    }

    /** Σ over axes of g'' along that axis and g along the others. */
    static List<Separable> terms(GaussianKernels[] axes) {
        List<Separable> terms = new ArrayList<>();
        double unit = axes[0].sigma * axes[0].sigma;
        for (int d = 0; d < axes.length; d++) {
            double[][] kernels = new double[axes.length][];
            for (int a = 0; a < axes.length; a++) {
                kernels[a] = a == d ? axes[a].scaledSecondDerivative() : axes[a].gaussian();
            }
            for (int i = 0; i < kernels[0].length; i++) {
                kernels[0][i] /= unit;
            }
            terms.add(Separable.of(kernels));
        }
        return terms;
    }
}
