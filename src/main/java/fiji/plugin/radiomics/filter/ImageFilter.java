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
import org.scijava.plugin.SciJavaPlugin;

/**
 * An image filter (IBSI 2). Annotated with {@code @Plugin(type = ImageFilter.class)}, a filter is
 * discovered by SciJava, from this jar or any other; nothing else has to learn of it.
 * Implementations have no state.
 */
public interface ImageFilter extends SciJavaPlugin {

    /**
     * @return its name in settings and tables, e.g. {@code laplacian_of_gaussian}
     */
    String filterName();

    /**
     * @return one line of ASCII that says what it does
     */
    String description();

    /**
     * @return IBSI's permanent code, e.g. {@code L6PA}; empty for a filter that is not IBSI's
     */
    default String ibsiCode() {
        return "";
    }

    /**
     * @return its parameters, in the order of dialogs and documents
     */
    List<Parameter<?>> parameters();

    /**
     * @param values values of the parameters
     * @return a name for each response, e.g. of sub-bands; one empty name where there is but one
     * @throws IllegalArgumentException where the values do not go together
     */
    default List<String> responses(ParameterValues values) {
        return List.of("");
    }

    /**
     * Makes the filter ready for a grid.
     *
     * @param values values of the parameters
     * @param grid the images' grid
     * @return the filter
     * @throws IllegalArgumentException where the values do not go together, or not with the grid
     */
    PreparedFilter prepare(ParameterValues values, Geometry grid);
}
