/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.function.Predicate;

/**
 * A table that an analysis may give.
 *
 * @param name its file's name without {@code .csv}, e.g. {@code comparisons}
 * @param title of its window, e.g. {@code ROC Comparisons}, by which macros reach it
 * @param description what a row is
 * @param beginning how the first line of its file begins in all versions, by which a file of ours
 *     is told from one of the user's; empty = it cannot be told
 * @param asked whether values ask for it
 */
public record TableKind(
        String name,
        String title,
        String description,
        String beginning,
        Predicate<ParameterValues> asked) {

    /**
     * A table that is always given.
     *
     * @param name as the component
     * @param title as the component
     * @param description as the component
     * @param beginning as the component
     * @return the kind
     */
    public static TableKind always(
            String name, String title, String description, String beginning) {
        return new TableKind(name, title, description, beginning, values -> true);
    }
}
