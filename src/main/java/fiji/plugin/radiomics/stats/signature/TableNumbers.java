/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.List;
import java.util.Set;

/** A named column of a table as numbers. */
final class TableNumbers {

    private TableNumbers() {}

    /**
     * @throws IllegalArgumentException where there is no such column, or it holds texts
     */
    static NumberColumn of(CaseTable table, String name, List<String> warnings) {
        table.column(name);
        MarkerSelection.Chosen chosen =
                new MarkerSelection(List.of(name), null, null).chosen(table, Set.of());
        warnings.addAll(chosen.notes());
        return chosen.columns().get(0);
    }
}
