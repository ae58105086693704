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

import java.util.List;
import java.util.stream.Collectors;

/** The filters as a table in Markdown, for the documentation. */
public final class FilterTable {

    private FilterTable() {}

    /**
     * @return a row for each filter with name, IBSI code, meaning and parameters with their
     *     standard values; lines end in a line feed
     */
    public static String markdown() {
        StringBuilder table = new StringBuilder();
        row(table, List.of("filter", "IBSI", "what it does", "parameters (standard)"));
        row(table, List.of("---", "---", "---", "---"));
        for (String name : Filters.names()) {
            ImageFilter filter = Filters.get(name);
            String parameters =
                    filter.parameters().stream()
                            .map(p -> "`" + p.key() + "` " + p.standard())
                            .collect(Collectors.joining(", "));
            row(
                    table,
                    List.of("`" + name + "`", filter.ibsiCode(), filter.description(), parameters));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        cells.forEach(cell -> table.append("| ").append(cell.isEmpty() ? "" : cell + " "));
        table.append("|\n");
    }
}
