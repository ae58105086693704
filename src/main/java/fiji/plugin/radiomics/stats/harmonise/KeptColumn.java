/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A column whose effect on the features is kept.
 *
 * @param name of the column
 * @param classes its classes, of which the first is the one that others are compared with; empty
 *     for numbers
 */
public record KeptColumn(String name, List<String> classes) {

    /** Copies the list. */
    public KeptColumn {
        classes = List.copyOf(classes);
    }

    /**
     * @param column a column
     * @return it with its classes, in the order of their names
     */
    static KeptColumn of(Column column) {
        TreeSet<String> classes = new TreeSet<>();
        if (!(column instanceof NumberColumn)) {
            for (int row = 0; row < column.size(); row++) {
                if (column.text(row) != null) {
                    classes.add(column.text(row));
                }
            }
        }
        return new KeptColumn(column.name(), List.copyOf(classes));
    }

    /** Names of its covariates. */
    List<String> terms() {
        return classes.isEmpty()
                ? List.of(name)
                : classes.stream().skip(1).map(c -> name + "=" + c).toList();
    }

    /**
     * @param table any cases
     * @param needed which rows need a value
     * @return a row a covariate
     * @throws IllegalArgumentException where a value is missing or a class unknown
     */
    List<double[]> covariates(CaseTable table, boolean[] needed) {
        Column column = table.column(name);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < terms().size(); i++) {
            all.add(new double[table.rows()]);
        }
        for (int row = 0; row < table.rows(); row++) {
            if (!needed[row]) {
                continue;
            }
            String text = column.text(row);
            if (text == null) {
                throw new IllegalArgumentException(
                        "keep=" + name + ": row " + (row + 1) + " has no value of it");
            }
            if (!classes.isEmpty()) {
                set(all, row, text);
            } else if (column instanceof NumberColumn numbers
                    && Double.isFinite(numbers.values()[row])) {
                all.get(0)[row] = numbers.values()[row];
            } else {
                throw new IllegalArgumentException(
                        "keep=" + name + ": row " + (row + 1) + " holds no number: " + text);
            }
        }
        return all;
    }

    private void set(List<double[]> all, int row, String text) {
        int at = classes.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "keep="
                            + name
                            + ": row "
                            + (row + 1)
                            + " is of the class "
                            + text
                            + ", which was not learnt; there are "
                            + String.join(", ", classes));
        }
        if (at > 0) {
            all.get(at - 1)[row] = 1;
        }
    }
}
