/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import java.util.List;

/** A page that is written from top to bottom; texts are those of {@link Inline}. */
interface Page {

    /**
     * Starts a section.
     *
     * @param level 1 for the page's title, 2 for its sections
     * @param anchor what links call it
     * @param text the heading
     */
    void heading(int level, String anchor, String text);

    void paragraph(String text);

    /**
     * Writes a line that readers do not see.
     *
     * @param text anything without two hyphens
     */
    void comment(String text);

    void list(List<String> items);

    /**
     * Writes a table.
     *
     * @param header a text a column
     * @param rows the rows
     */
    void table(List<String> header, List<Row> rows);

    /**
     * A row of a table.
     *
     * @param anchor what links call it, empty for none
     * @param cells a text a column
     */
    record Row(String anchor, List<String> cells) {}

    /**
     * @return the whole page; lines end in a line feed
     */
    String text();
}
