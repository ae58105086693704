/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What messages and tables call the rows of a table. */
final class RowLabels {

    /** Rows that are named one by one; more are counted. */
    private static final int MOST_NAMED = 20;

    private final Column ids;

    private RowLabels(Column ids) {
        this.ids = ids;
    }

    static RowLabels of(CaseTable table, String column) {
        Optional<Column> ids =
                column.isEmpty() ? table.find("case") : Optional.of(table.column(column));
        return new RowLabels(ids.orElse(null));
    }

    /** The case's id, or its row's number from 1 on. */
    String name(int row) {
        String id = ids == null ? null : ids.text(row);
        return id == null ? String.valueOf(row + 1) : id;
    }

    /** A list for a sentence: rows by number, with their ids where there are any. */
    String list(List<Integer> rows) {
        List<String> named = new ArrayList<>();
        for (int row : rows.subList(0, Math.min(MOST_NAMED, rows.size()))) {
            String id = ids == null ? null : ids.text(row);
            named.add(id == null ? "row " + (row + 1) : id + " (row " + (row + 1) + ")");
        }
        int more = rows.size() - named.size();
        return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
    }
}
