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

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/**
 * Counts of cases by two classifications of any number of classes. Rows and columns without a case
 * are left out. Immutable.
 */
public final class ContingencyTable {

    static final String CHI_SQUARED = "chi-squared";
    static final String FISHER = "Fisher's exact";

    /** Partial tables beyond which the exact test would take too long. */
    private static final int MOST_NODES = 200_000;

    /** As in R, probabilities that differ by less are equal. */
    private static final double SAME = 1e-7;

    private static final double GRID = 1e9;

    private static final String TOO_MANY = "there are too many tables; see chi-squared";

    /** Cases beyond which the bounds of the exact test would take too long. */
    private static final int MOST_CASES = 5000;

    private final int[][] counts;
    private final int[] rows;
    private final int[] columns;
    private final int total;
    private final double[] logFactorials;

    private ContingencyTable(int[][] counts) {
        this.counts = counts;
        rows = Arrays.stream(counts).mapToInt(r -> Arrays.stream(r).sum()).toArray();
        columns = new int[counts.length == 0 ? 0 : counts[0].length];
        for (int[] row : counts) {
            for (int j = 0; j < columns.length; j++) {
                columns[j] += row[j];
            }
        }
        total = Arrays.stream(rows).sum();
        logFactorials = new double[total + 1];
        for (int n = 2; n <= total; n++) {
            logFactorials[n] = Gamma.logGamma(n + 1.0);
        }
    }

    /**
     * @param counts rows of equal length, no negative number
     * @return their table without empty rows and columns
     */
    public static ContingencyTable of(int[][] counts) {
        ContingencyTable all = new ContingencyTable(counts);
        int[][] some =
                java.util.stream.IntStream.range(0, counts.length)
                        .filter(i -> all.rows[i] > 0)
                        .mapToObj(
                                i ->
                                        java.util.stream.IntStream.range(0, all.columns.length)
                                                .filter(j -> all.columns[j] > 0)
                                                .map(j -> counts[i][j])
                                                .toArray())
                        .toArray(int[][]::new);
        return new ContingencyTable(some);
    }

    /**
     * Pearson's χ² = Σ (n − e)²/e with (r − 1)(c − 1) degrees of freedom, without a correction for
     * continuity. Pearson 1900.
     *
     * @return undefined where there is one row or column only
     */
    public TestResult chiSquared() {
        if (rows.length < 2 || columns.length < 2) {
            return TestResult.undefined(CHI_SQUARED, "there are fewer than two classes");
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double expected = expected(i, j);
                double d = counts[i][j] - expected;
                sum += d * d / expected;
            }
        }
        int df = (rows.length - 1) * (columns.length - 1);
        return new TestResult(
                CHI_SQUARED, sum, df, Tails.chiSquared(sum, df), "chi-squared distribution", "");
    }

    /**
     * @return the least number of cases that a cell has where both classifications are independent
     */
    public double leastExpected() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                least = Math.min(least, expected(i, j));
            }
        }
        return least;
    }

    private double expected(int i, int j) {
        return (double) rows[i] * columns[j] / total;
    }

    /**
     * Fisher's exact test, of tables of any size after Freeman and Halton (1951, Biometrika
     * 38:141–149): the probability, given all sums, of the tables that are as improbable as this
     * one or more. Tables are built up column by column, and those that agree in what is left of
     * the rows and in the probability so far are counted together.
     *
     * @return undefined where there is one row or column only, and where there are too many tables
     */
    public TestResult fisher() {
        if (rows.length < 2 || columns.length < 2) {
            return TestResult.undefined(FISHER, "there are fewer than two classes");
        }
        if (rows.length > columns.length) {
            return transposed().fisher();
        }
        if (rows.length == 2) {
            return total > MOST_CASES && columns.length > 2
                    ? TestResult.undefined(FISHER, TOO_MANY)
                    : fisherOfTwoRows();
        }
        Map<List<Integer>, Map<Long, double[]>> nodes = new HashMap<>();
        nodes.put(boxed(rows), new HashMap<>(Map.of(0L, new double[] {0, 1})));
        for (int j = 0; j < columns.length; j++) {
            Map<List<Integer>, Map<Long, double[]>> next = new HashMap<>();
            int[] size = new int[1];
            for (Map.Entry<List<Integer>, Map<Long, double[]>> node : nodes.entrySet()) {
                int[] left = node.getKey().stream().mapToInt(Integer::intValue).toArray();
                fill(left, 0, columns[j], 0, node.getValue(), next, size);
                if (size[0] > MOST_NODES) {
                    return TestResult.undefined(FISHER, TOO_MANY);
                }
            }
            nodes = next;
        }
        double observed = 0;
        for (int[] row : counts) {
            for (int n : row) {
                observed -= logFactorial(n);
            }
        }
        double all = 0;
        double extreme = 0;
        for (Map<Long, double[]> ends : nodes.values()) {
            for (double[] end : ends.values()) {
                double probability = end[1] * Math.exp(end[0] - observed);
                all += probability;
                extreme += end[0] <= observed + SAME ? probability : 0;
            }
        }
        return TestResult.of(FISHER, Double.NaN, Math.min(1, extreme / all), "exact");
    }

    /**
     * The same with the bounds of Mehta and Patel (1983, J Am Stat Assoc 78:427–434): where even
     * the most probable way to go on leads to a table as extreme as this one, all ways count, and
     * where not even the least probable one does, none.
     */
    private TestResult fisherOfTwoRows() {
        int c = columns.length;
        double[] closed = new double[c + 1];
        int[] rest = new int[c + 1];
        double[][] most = new double[c + 1][];
        double[][] least = new double[c + 1][];
        most[c] = new double[1];
        least[c] = new double[1];
        for (int j = c - 1; j >= 0; j--) {
            rest[j] = rest[j + 1] + columns[j];
            closed[j] = closed[j + 1] - logFactorial(columns[j]);
            if (j > 0) {
                bounds(j, rest, most, least);
            }
        }
        double observed = 0;
        for (int[] row : counts) {
            for (int n : row) {
                observed -= logFactorial(n);
            }
        }
        double all = logBinomial(total, rows[0]) + closed[0];
        double extreme = 0;
        int nodes = 0;
        Map<Integer, Map<Long, double[]>> stage = new HashMap<>();
        stage.put(rows[0], new HashMap<>(Map.of(0L, new double[] {0, 1})));
        for (int j = 0; j < c; j++) {
            Map<Integer, Map<Long, double[]>> next = new HashMap<>();
            for (Map.Entry<Integer, Map<Long, double[]>> node : stage.entrySet()) {
                int left = node.getKey();
                for (double[] path : node.getValue().values()) {
                    int lowest = Math.max(0, left - rest[j + 1]);
                    for (int n = lowest; n <= Math.min(left, columns[j]); n++) {
                        double log = path[0] - logFactorial(n) - logFactorial(columns[j] - n);
                        int then = left - n;
                        if (log + most[j + 1][then] <= observed + SAME) {
                            double ways =
                                    logBinomial(rest[j + 1], then) + closed[j + 1] + log - all;
                            extreme += path[1] * Math.exp(ways);
                        } else if (log + least[j + 1][then] <= observed + SAME) {
                            Map<Long, double[]> there =
                                    next.computeIfAbsent(then, k -> new HashMap<>());
                            double[] end =
                                    there.computeIfAbsent(
                                            Math.round(log * GRID), k -> new double[] {log, 0});
                            nodes += end[1] == 0 ? 1 : 0;
                            end[1] += path[1];
                        }
                    }
                    if (nodes > MOST_NODES) {
                        return TestResult.undefined(FISHER, TOO_MANY);
                    }
                }
            }
            stage = next;
        }
        return TestResult.of(FISHER, Double.NaN, Math.min(1, extreme), "exact");
    }

    /** The greatest and the least logarithm that columns from one on can add. */
    private void bounds(int j, int[] rest, double[][] most, double[][] least) {
        most[j] = new double[rest[j] + 1];
        least[j] = new double[rest[j] + 1];
        for (int left = 0; left <= rest[j]; left++) {
            double greatest = Double.NEGATIVE_INFINITY;
            double smallest = Double.POSITIVE_INFINITY;
            int lowest = Math.max(0, left - rest[j + 1]);
            for (int n = lowest; n <= Math.min(left, columns[j]); n++) {
                double own = -logFactorial(n) - logFactorial(columns[j] - n);
                greatest = Math.max(greatest, own + most[j + 1][left - n]);
                smallest = Math.min(smallest, own + least[j + 1][left - n]);
            }
            most[j][left] = greatest;
            least[j][left] = smallest;
        }
    }

    private double logBinomial(int n, int k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Puts what is left of a column into the rows from one on, in all ways. */
    private void fill(
            int[] left,
            int row,
            int rest,
            double log,
            Map<Long, double[]> before,
            Map<List<Integer>, Map<Long, double[]>> next,
            int[] size) {
        if (row == left.length - 1) {
            if (rest > left[row]) {
                return;
            }
            left[row] -= rest;
            add(before, log - logFactorial(rest), boxed(left), next, size);
            left[row] += rest;
            return;
        }
        int most = Math.min(rest, left[row]);
        for (int n = 0; n <= most && size[0] <= MOST_NODES; n++) {
            left[row] -= n;
            fill(left, row + 1, rest - n, log - logFactorial(n), before, next, size);
            left[row] += n;
        }
    }

    private static void add(
            Map<Long, double[]> before,
            double log,
            List<Integer> left,
            Map<List<Integer>, Map<Long, double[]>> next,
            int[] size) {
        Map<Long, double[]> there = next.computeIfAbsent(left, k -> new HashMap<>());
        for (double[] path : before.values()) {
            double sum = path[0] + log;
            double[] end =
                    there.computeIfAbsent(
                            Math.round(sum * GRID),
                            k -> {
                                size[0]++;
                                return new double[] {sum, 0};
                            });
            end[1] += path[1];
        }
    }

    private static List<Integer> boxed(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private double logFactorial(int n) {
        return logFactorials[n];
    }

    private ContingencyTable transposed() {
        int[][] turned = new int[columns.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                turned[j][i] = counts[i][j];
            }
        }
        return new ContingencyTable(turned);
    }
}
