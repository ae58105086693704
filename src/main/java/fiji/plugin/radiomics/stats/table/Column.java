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

/** A named column of a {@link CaseTable}. */
public sealed interface Column permits NumberColumn, TextColumn {

    /**
     * @return its name
     */
    String name();

    /**
     * @return number of rows
     */
    int size();

    /**
     * @param row a row, from 0
     * @return what stands there as text, without surrounding blanks; null where it is missing
     */
    String text(int row);

    /**
     * @param name another name
     * @return the same values under it
     */
    Column named(String name);

    /**
     * @param rows rows of this column, in any order; −1 for a missing value
     * @return a column of these
     */
    Column rows(int[] rows);
}
