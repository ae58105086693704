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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with a row a case and named columns of numbers or texts. Immutable. */
public final class CaseTable {

    private final String title;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final int rows;
    private final List<String> notes;

    /**
     * @param title what messages call it
     * @param columns columns of one length
     * @throws IllegalArgumentException where there is none, two have one name, or lengths differ
     */
    public CaseTable(String title, List<? extends Column> columns) {
        this(title, columns, List.of());
    }

    /**
     * @param title what messages call it
     * @param columns columns of one length
     * @param notes what the reader should know of how it was read or joined
     * @throws IllegalArgumentException where there is none, two have one name, or lengths differ
     */
    public CaseTable(String title, List<? extends Column> columns, List<String> notes) {
        this.title = title;
        this.notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("The table " + title + " has no columns");
        }
        rows = columns.get(0).size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "The column "
                                + column.name()
                                + " of the table "
                                + title
                                + " has "
                                + column.size()
                                + " rows, others "
                                + rows);
            }
            if (this.columns.put(column.name(), column) != null) {
                throw new IllegalArgumentException(
                        "The table " + title + " has two columns of the name " + column.name());
            }
        }
    }

    /**
     * @return what messages call it
     */
    public String title() {
        return title;
    }

    /**
     * @return what the reader should know of how it was read or joined
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * @return number of rows
     */
    public int rows() {
        return rows;
    }

    /**
     * @return the columns in their order
     */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * @return their names
     */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * @param name of a column
     * @return the column, if there is one
     */
    public Optional<Column> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * @param name of a column
     * @return the column
     * @throws IllegalArgumentException where there is none, with the name that is nearest
     */
    public Column column(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The table "
                                                + title
                                                + " has no column "
                                                + name
                                                + SimilarNames.hint(name, names())));
    }
}
