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
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of the table as covariate of a Cox model: numbers as they are, classes as a term for
 * each but the reference.
 *
 * @param column its name
 * @param terms names of its terms: the column's, or {@code stage=II}
 * @param columns a value a case of each term, NaN where it is missing
 * @param reference the class that others are compared with; empty for numbers
 */
record Covariate(String column, List<String> terms, double[][] columns, String reference) {

    /** More classes than these are no classes but, say, names. */
    static final int MOST_CLASSES = 20;

    static Covariate of(String name, double[] values) {
        return new Covariate(name, List.of(name), new double[][] {values}, "");
    }

    /**
     * @param table the table
     * @param name of a column
     * @param cases its cases
     * @param references by column
     * @param notes gets what the reader should know of the column's cells
     * @return the covariate
     */
    static Covariate of(
            CaseTable table,
            String name,
            SurvivalCases cases,
            Map<String, String> references,
            List<String> notes) {
        Column column = table.column(name);
        if (!references.containsKey(name)) {
            if (column instanceof NumberColumn numbers) {
                return of(name, cases.ofRows(numbers.values()));
            }
            try {
                MarkerSelection.Chosen chosen =
                        new MarkerSelection(List.of(name), null, null).chosen(table, Set.of());
                notes.addAll(chosen.notes());
                return of(name, cases.ofRows(chosen.columns().get(0).values()));
            } catch (IllegalArgumentException e) {
                // Texts are classes.
            }
        }
        return classes(column, cases, references.get(name));
    }

    private static Covariate classes(Column column, SurvivalCases cases, String wanted) {
        Levels levels = Levels.of(column, cases.rows());
        String name = column.name();
        if (levels.names().size() > MOST_CLASSES) {
            throw new IllegalArgumentException(
                    "The column "
                            + name
                            + " holds "
                            + levels.names().size()
                            + " different texts, too many for classes");
        }
        String reference =
                wanted == null
                        ? levels.names().isEmpty() ? "" : levels.names().get(0)
                        : EventColumn.plain(wanted);
        if (!levels.names().contains(reference)) {
            throw new IllegalArgumentException(
                    "references="
                            + name
                            + ":"
                            + reference
                            + ": no case has this class; there are "
                            + String.join(", ", levels.names()));
        }
        List<String> terms = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < levels.names().size(); k++) {
            if (!levels.names().get(k).equals(reference)) {
                int level = k;
                terms.add(name + "=" + levels.names().get(k));
                columns.add(
                        Arrays.stream(levels.codes())
                                .mapToDouble(c -> c < 0 ? Double.NaN : c == level ? 1 : 0)
                                .toArray());
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    "The column "
                            + name
                            + " holds one class only, "
                            + reference
                            + ": it cannot be a covariate");
        }
        return new Covariate(name, terms, columns.toArray(double[][]::new), reference);
    }

    /** Whether it holds classes. */
    boolean isClasses() {
        return !reference.isEmpty();
    }

    /** The cases that have a finite value of all. */
    static int[] complete(List<Covariate> covariates, int cases) {
        int[] complete = new int[cases];
        int n = 0;
        for (int i = 0; i < cases; i++) {
            boolean all = true;
            for (Covariate c : covariates) {
                for (double[] column : c.columns) {
                    all &= Double.isFinite(column[i]);
                }
            }
            if (all) {
                complete[n++] = i;
            }
        }
        return Arrays.copyOf(complete, n);
    }

    /** All terms of several covariates, of some cases. */
    static double[][] design(List<Covariate> covariates, int[] cases) {
        return covariates.stream()
                .flatMap(c -> Arrays.stream(c.columns))
                .map(column -> pick(column, cases))
                .toArray(double[][]::new);
    }

    static double[] pick(double[] column, int[] cases) {
        double[] some = new double[cases.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = column[cases[i]];
        }
        return some;
    }
}
