/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The rough region itself: contours that are to be interpolated, masks that are to be mended. */
@Plugin(type = SegmentationMethod.class, priority = -10)
public final class RoughRegion implements SegmentationMethod {

    @Override
    public String methodName() {
        return "none";
    }

    @Override
    public String description() {
        return "The rough region as it is, for what is done to it afterwards";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        return (input, progress) -> {
            if (input.region().isEmpty()) {
                throw new IllegalArgumentException("method=none needs a region to work on");
            }
            return new SegmentationResult(input.region().get(), List.of());
        };
    }
}
