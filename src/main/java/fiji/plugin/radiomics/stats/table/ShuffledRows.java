/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.List;

/**
 * Rows of feature tables that were made of shuffled voxels: twins to compare with, which nobody may
 * take for patients.
 */
public final class ShuffledRows {

    /** What such rows say of themselves. */
    private static final String SIGN = "voxels shuffled inside the region";

    private ShuffledRows() {}

    /**
     * @param table a table
     * @return number of its rows that say that their voxels were shuffled
     */
    public static int count(CaseTable table) {
        int n = 0;
        List<Column> columns =
                table.columns().stream()
                        .filter(
                                c ->
                                        c.name().startsWith("warnings")
                                                || c.name().startsWith("preset"))
                        .toList();
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            n +=
                    columns.stream()
                                    .map(c -> c.text(at))
                                    .anyMatch(text -> text != null && text.contains(SIGN))
                            ? 1
                            : 0;
        }
        return n;
    }

    /**
     * @param table a table whose rows are taken for patients
     * @return a warning where they are not; else nothing
     */
    public static List<String> warnings(CaseTable table) {
        int n = count(table);
        return n == 0
                ? List.of()
                : List.of(
                        n
                                + " of "
                                + table.rows()
                                + " rows of "
                                + table.title()
                                + " are NOT REAL DATA: their voxels were shuffled (shuffle=). Their"
                                + " numbers say nothing of patients; give such a table as twin=");
    }
}
