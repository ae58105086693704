/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The correlations of every two columns of a table, each over the cases that have both values.
 * Columns are counted from 0.
 */
public final class CorrelationMatrix {

    private static final double LEVEL = .95;

    private final List<String> names;

    /** Of each column those with the columns up to itself. */
    private final List<List<Correlation>> lower;

    private CorrelationMatrix(List<String> names, List<List<Correlation>> lower) {
        this.names = names;
        this.lower = lower;
    }

    /**
     * @param kind Pearson's, with intervals at 95 %, or Spearman's
     * @param names a name a column
     * @param columns a value a case, NaN where it is missing; all of one length; unchanged
     * @param workers threads; the result does not depend on their number
     * @param progress told of pairs of columns; a cancelled computation throws {@link
     *     java.util.concurrent.CancellationException}
     * @return all correlations. Time p²n for p columns of n cases; Spearman's n log n for each pair
     *     of which a column has missing values
     * @throws IllegalArgumentException where columns have not all the same length or not a name
     *     each
     */
    public static CorrelationMatrix of(
            CorrelationKind kind,
            List<String> names,
            List<double[]> columns,
            Workers workers,
            Progress progress) {
        return of(kind, names, columns, new int[0], workers, progress);
    }

    /**
     * @param kind as above
     * @param names as above
     * @param columns as above
     * @param clusters number of the cluster of each case, such as the patient of a lesion, for
     *     intervals and p as {@link ClusteredCorrelation} has them; empty where all are independent
     * @param workers as above
     * @param progress as above
     * @return all correlations
     */
    public static CorrelationMatrix of(
            CorrelationKind kind,
            List<String> names,
            List<double[]> columns,
            int[] clusters,
            Workers workers,
            Progress progress) {
        requireTable(names, columns);
        Workers cancellable = workers.until(progress::isCancelled);
        List<Callable<Column>> preparations = new ArrayList<>();
        for (double[] values : columns) {
            preparations.add(() -> Column.of(kind, values));
        }
        List<Column> prepared = cancellable.run(preparations);
        long pairs = columns.size() * (columns.size() + 1L) / 2;
        AtomicLong done = new AtomicLong();
        List<Callable<List<Correlation>>> rows = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int row = i;
            rows.add(
                    () -> {
                        List<Correlation> correlations = new ArrayList<>();
                        for (int j = 0; j <= row; j++) {
                            correlations.add(
                                    prepared.get(row).with(prepared.get(j), kind, clusters));
                        }
                        progress.report(done.addAndGet(row + 1), pairs);
                        return List.copyOf(correlations);
                    });
        }
        return new CorrelationMatrix(List.copyOf(names), cancellable.run(rows));
    }

    /**
     * @return the columns' names
     */
    public List<String> names() {
        return names;
    }

    /**
     * @return number of columns
     */
    public int size() {
        return names.size();
    }

    /**
     * @param i a column
     * @param j a column
     * @return their correlation, the same in either order; that of a column with itself tells its
     *     number of values
     */
    public Correlation of(int i, int j) {
        return lower.get(Math.max(i, j)).get(Math.min(i, j));
    }

    private static void requireTable(List<String> names, List<double[]> columns) {
        if (names.size() != columns.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names for " + columns.size() + " columns: one each is needed");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).length != columns.get(0).length) {
                throw new IllegalArgumentException(
                        "Column '"
                                + names.get(i)
                                + "' has "
                                + columns.get(i).length
                                + " values, column '"
                                + names.get(0)
                                + "' has "
                                + columns.get(0).length
                                + ": a value a case is needed, NaN where it is missing");
            }
        }
    }

    /**
     * @param values NaN where missing
     * @param whole made ready once for all pairs; null where values are missing
     */
    private record Column(double[] values, Standardised whole) {

        static Column of(CorrelationKind kind, double[] values) {
            for (double v : values) {
                if (Double.isNaN(v)) {
                    return new Column(values, null);
                }
            }
            return new Column(values, standardised(kind, values));
        }

        Correlation with(Column other, CorrelationKind kind, int[] clusters) {
            if (whole != null && other.whole != null && clusters.length == 0) {
                return Correlation.of(kind, whole, other.whole, LEVEL);
            }
            int n = 0;
            int[] together = new int[clusters.length];
            double[] x = new double[values.length];
            double[] y = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i]) && !Double.isNaN(other.values[i])) {
                    if (clusters.length > 0) {
                        together[n] = clusters[i];
                    }
                    x[n] = values[i];
                    y[n++] = other.values[i];
                }
            }
            if (clusters.length > 0) {
                return ClusteredCorrelation.of(
                        kind,
                        Arrays.copyOf(x, n),
                        Arrays.copyOf(y, n),
                        Arrays.copyOf(together, n),
                        LEVEL);
            }
            return Correlation.of(
                    kind,
                    standardised(kind, Arrays.copyOf(x, n)),
                    standardised(kind, Arrays.copyOf(y, n)),
                    LEVEL);
        }

        private static Standardised standardised(CorrelationKind kind, double[] values) {
            return kind == CorrelationKind.PEARSON
                    ? Standardised.values(values)
                    : Standardised.ranks(values);
        }
    }
}
