/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

/** The table of parameters in the documents. */
public final class ParameterDocument {

    private ParameterDocument() {}

    /**
     * @param set parameters
     * @return their rows in Markdown: key, standard value, description
     */
    public static String rows(ParameterSet set) {
        StringBuilder rows = new StringBuilder();
        for (Parameter<?> p : set.parameters()) {
            rows.append("| `")
                    .append(p.key())
                    .append("` | ")
                    .append(p.standard().isEmpty() ? "" : "`" + p.standard() + "` ")
                    .append("| ")
                    .append(p.description())
                    .append(" |\n");
        }
        return rows.toString();
    }
}
