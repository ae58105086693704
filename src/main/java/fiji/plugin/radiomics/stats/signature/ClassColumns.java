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
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Clinical columns; those of texts become a column of 0 and 1 for every class but the first in the
 * alphabet, with which the others are compared.
 *
 * @param names of the clinical columns
 * @param classes of those that hold texts, in the order of the alphabet
 */
record ClassColumns(List<String> names, Map<String, List<String>> classes) {

    /** More different texts are names, no classes. */
    static final int MOST = 20;

    static ClassColumns of(CaseTable table, List<String> names) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String name : names) {
            Column column = table.column(name);
            if (column instanceof NumberColumn) {
                continue;
            }
            TreeSet<String> different = new TreeSet<>();
            for (int row = 0; row < column.size(); row++) {
                if (column.text(row) != null) {
                    different.add(column.text(row));
                }
            }
            if (different.size() < 2 || different.size() > MOST) {
                throw new IllegalArgumentException(
                        "The clinical column "
                                + name
                                + " holds "
                                + different.size()
                                + " different texts; from 2 to "
                                + MOST
                                + " can become columns. Is it a column of names, or of numbers"
                                + " with a text among them?");
            }
            classes.put(name, List.copyOf(different));
        }
        return new ClassColumns(List.copyOf(names), classes);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        classes.forEach(
                (name, all) ->
                        notes.add(
                                "column "
                                        + name
                                        + ": its classes "
                                        + String.join(", ", all.subList(1, all.size()))
                                        + " are compared with "
                                        + all.get(0)));
        return notes;
    }

    /** Columns of numbers of a table. */
    List<NumberColumn> columns(CaseTable table, List<String> warnings) {
        List<NumberColumn> columns = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name);
            List<String> all = classes.get(name);
            if (all == null) {
                columns.add(TableNumbers.of(table, name, warnings));
                continue;
            }
            double[][] is = new double[all.size()][table.rows()];
            TreeSet<String> unknown = new TreeSet<>();
            for (int row = 0; row < table.rows(); row++) {
                String text = column.text(row);
                int k = text == null ? -1 : all.indexOf(text);
                for (double[] values : is) {
                    values[row] = k < 0 ? Double.NaN : 0;
                }
                if (k >= 0) {
                    is[k][row] = 1;
                } else if (text != null) {
                    unknown.add(text);
                }
            }
            for (int k = 1; k < all.size(); k++) {
                columns.add(new NumberColumn(name + "=" + all.get(k), is[k]));
            }
            if (!unknown.isEmpty()) {
                warnings.add(
                        "column "
                                + name
                                + ": classes that the signature does not know are taken as"
                                + " missing: "
                                + String.join(", ", unknown));
            }
        }
        return columns;
    }

    /** The clinical columns that these columns of numbers come from. */
    ClassColumns only(java.util.Set<String> columns) {
        List<String> some = new ArrayList<>();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : names) {
            List<String> all = classes.get(name);
            boolean used =
                    all == null
                            ? columns.contains(name)
                            : all.stream().anyMatch(c -> columns.contains(name + "=" + c));
            if (used) {
                some.add(name);
                if (all != null) {
                    kept.put(name, all);
                }
            }
        }
        return new ClassColumns(some, kept);
    }
}
