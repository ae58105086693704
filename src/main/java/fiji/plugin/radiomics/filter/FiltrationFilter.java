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
import java.util.List;
import org.scijava.plugin.Plugin;

/**
 * The filtration step of filtration-histogram analysis: a 2D Laplacian of Gaussian, slice by slice,
 * whose spatial scale filter SSF is the radius in mm of the blob that it answers most: a bright
 * disc of radius r has its strongest response at σ = r/√2 (Lindeberg (1998), Int J Comput Vis 30,
 * 79–116), so that σ = SSF/√2. Scales as in Miles, Ganeshan and Hayball (2013), Cancer Imaging 13,
 * 400–406: 0 (no filtration), 2 (fine) to 6 mm (coarse). The kernel is {@link
 * LaplacianOfGaussianFilter}'s, cut off at 4 σ.
 */
@Plugin(type = ImageFilter.class)
public class FiltrationFilter implements ImageFilter {

    private static final double CUTOFF = 4;

    private static final Parameter<Length> SCALE =
            new Parameter<>(
                            "ssf",
                            "Spatial scale filter: radius of the blobs that are looked for; 0 = no"
                                    + " filtration",
                            ParameterTypes.length("3mm", 0, false),
                            "3mm")
                    .alwaysNamed();

    @Override
    public String filterName() {
        return "filtration";
    }

    @Override
    public String description() {
        return "Filtration of filtration-histogram analysis: blobs of a radius, slice by slice";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SCALE, FilterParameters.BOUNDARY);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        Length scale = values.get(SCALE);
        Boundary boundary = values.get(FilterParameters.BOUNDARY);
        if (scale.value() == 0) {
            return new OriginalFilter().prepare(values, grid);
        }
        GaussianKernels[] axes = new GaussianKernels[2];
        for (int a = 0; a < 2; a++) {
            axes[a] =
                    new GaussianKernels(
                            Lengths.voxels("ssf", scale, grid, a) / Math.sqrt(2), CUTOFF);
        }
        return Support.sum(LaplacianOfGaussianFilter.terms(axes), boundary);
    }
}
