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

/** Non-separable wavelet (IBSI LODD): the band-pass of a level of {@link Simoncelli}'s. */
@Plugin(type = ImageFilter.class)
public class NonseparableWaveletFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "nonseparable_wavelet";
    }

    @Override
    public String description() {
        return "Simoncelli's non-separable wavelet: structures of a size, in all directions alike";
    }

    @Override
    public String ibsiCode() {
        return "LODD";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FilterParameters.VOLUME, FilterParameters.BOUNDARY, Simoncelli.LEVEL);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        boolean volume = values.get(FilterParameters.VOLUME);
        Support.checkDimension(volume, grid);
        int level = values.get(Simoncelli.LEVEL);
        Boundary boundary = values.get(FilterParameters.BOUNDARY);
        return new GlobalFilter() {
            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                Geometry g = image.geometry();
                Fourier fourier =
                        new Fourier(g, volume, boundary, Simoncelli.margin(level), workers);
                return List.of(
                        fourier.apply(
                                image,
                                (fx, fy, fz, value) -> {
                                    value[0] = Simoncelli.bandPass(fx, fy, fz, level);
                                    value[1] = 0;
                                }));
            }
        };
    }
}
