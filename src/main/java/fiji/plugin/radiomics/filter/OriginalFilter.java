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
import org.scijava.Priority;
import org.scijava.plugin.Plugin;

/** No filter: the image as it is. */
@Plugin(type = ImageFilter.class, priority = Priority.FIRST)
public class OriginalFilter implements ImageFilter {

    @Override
    public String filterName() {
        return "original";
    }

    @Override
    public String description() {
        return "The image as it is";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public PreparedFilter prepare(ParameterValues values, Geometry grid) {
        return new PreparedFilter() {
            @Override
            public List<Integer> reach() {
                return List.of(0, 0, 0);
            }

            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                return List.of(image);
            }
        };
    }
}
