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
 * Riesz-transformed non-separable wavelet (IBSI AYRS): the band-pass of {@link Simoncelli}'s
 * wavelet times a {@link RieszOrder}. IBSI found no consensus for it.
 */
@Plugin(type = ImageFilter.class)
public class RieszNonseparableWaveletFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "riesz_nonseparable_wavelet";
    }

    @Override
    public String description() {
        return "Riesz-transformed Simoncelli wavelet: directed structures of a size";
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
                Simoncelli.LEVEL);
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        Support.checkDimension(values.get(RieszOrder.ORDER).isVolume(), grid);
        int level = values.get(Simoncelli.LEVEL);
        RieszTransform riesz =
                new RieszTransform(
                        values,
                        Simoncelli.margin(level),
                        (fx, fy, fz) -> Simoncelli.bandPass(fx, fy, fz, level));
        return new GlobalFilter() {
            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                return List.of(riesz.apply(image, workers));
            }
        };
    }
}
