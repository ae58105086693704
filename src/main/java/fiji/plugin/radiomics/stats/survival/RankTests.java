/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import fiji.plugin.radiomics.stats.RadixSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Tests of equal survival in groups: at each event time the events of each group are compared with
 * those expected from all, weighted and summed, U = Σ w (d − n_g d/n), with the hypergeometric
 * variance; χ² = U'V⁻¹U with one degree of freedom fewer than groups. Strata are summed.
 *
 * <p>All weights are found in one pass over the cases. Immutable.
 */
public final class RankTests {

    /** What the log-rank test compares. */
    private final double[] observed;

    private final double[] expected;
    private final List<RankWeight> weights;
    private final double[][] scores;
    private final double[][][] variances;
    private final int[] sizes;

    private RankTests(int groups, List<RankWeight> weights) {
        this.weights = List.copyOf(weights);
        observed = new double[groups];
        expected = new double[groups];
        sizes = new int[groups];
        scores = new double[weights.size()][groups];
        variances = new double[weights.size()][groups][groups];
    }

    /**
     * @param data the cases; competing events count as censored
     * @param group a number from 0 on a case
     * @param groups number of groups, at least two
     * @param weights of the tests
     * @return the tests
     */
    public static RankTests of(
            SurvivalData data, int[] group, int groups, List<RankWeight> weights) {
        RankTests tests = new RankTests(groups, weights);
        for (int g : group) {
            tests.sizes[g]++;
        }
        int strata = data.strata();
        if (strata == 1) {
            tests.add(data, data.sharedOrder(), group);
        } else {
            List<int[]> orders = ordersOfStrata(data, strata);
            orders.forEach(order -> tests.add(data, order, group));
        }
        return tests;
    }

    private static List<int[]> ordersOfStrata(SurvivalData data, int strata) {
        int[] sizes = new int[strata];
        for (int i = 0; i < data.size(); i++) {
            sizes[data.stratum(i)]++;
        }
        List<int[]> orders = new ArrayList<>();
        for (int size : sizes) {
            orders.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int i : data.sharedOrder()) {
            int s = data.stratum(i);
            orders.get(s)[sizes[s]++] = i;
        }
        return orders;
    }

    /** Adds one stratum: its cases by ascending time. */
    private void add(SurvivalData data, int[] order, int[] group) {
        double[] time = data.sharedTimes();
        int groups = observed.length;
        int[] atRisk = new int[groups];
        int n = 0;
        int[] entering = null;
        int entered = order.length;
        if (data.hasEntry()) {
            entering = byEntry(data, order);
            entered = 0;
        } else {
            for (int i : order) {
                atRisk[group[i]]++;
            }
            n = order.length;
        }
        double survival = 1;
        double[] events = new double[groups];
        for (int begin = 0; begin < order.length; ) {
            double t = time[order[begin]];
            while (entered < order.length && data.entry(entering[entered]) < t) {
                atRisk[group[entering[entered]]]++;
                n++;
                entered++;
            }
            int end = begin;
            double d = 0;
            Arrays.fill(events, 0);
            while (end < order.length && time[order[end]] == t) {
                if (data.isEvent(order[end])) {
                    events[group[order[end]]]++;
                    d++;
                }
                end++;
            }
            if (d > 0) {
                addTime(events, d, atRisk, n, survival);
                survival *= (n - d) / n;
            }
            for (int i = begin; i < end; i++) {
                atRisk[group[order[i]]]--;
            }
            n -= end - begin;
            begin = end;
        }
    }

    private static int[] byEntry(SurvivalData data, int[] cases) {
        double[] entries = new double[cases.length];
        for (int i = 0; i < cases.length; i++) {
            entries[i] = data.entry(cases[i]);
        }
        int[] order = RadixSort.order(entries);
        for (int i = 0; i < order.length; i++) {
            order[i] = cases[order[i]];
        }
        return order;
    }

    private void addTime(double[] events, double d, int[] atRisk, int n, double survival) {
        int groups = events.length;
        double rate = d / n;
        double v = n > 1 ? rate * (n - d) / (n - 1.0) : 0;
        for (int g = 0; g < groups; g++) {
            observed[g] += events[g];
            expected[g] += atRisk[g] * rate;
        }
        for (int k = 0; k < scores.length; k++) {
            double w = weights.get(k).at(n, survival);
            double wv = w * w * v;
            for (int g = 0; g < groups; g++) {
                scores[k][g] += w * (events[g] - atRisk[g] * rate);
                double part = wv * atRisk[g] / n;
                for (int h = 0; h < g; h++) {
                    variances[k][g][h] -= part * atRisk[h];
                }
                variances[k][g][g] += part * (n - atRisk[g]);
            }
        }
    }

    /**
     * @param group a group
     * @return its number of cases
     */
    public int size(int group) {
        return sizes[group];
    }

    /**
     * @param group a group
     * @return its number of events
     */
    public double observed(int group) {
        return observed[group];
    }

    /**
     * @param group a group
     * @return number of events expected in it if survival were equal
     */
    public double expected(int group) {
        return expected[group];
    }

    /**
     * @param k index of a weight
     * @return whether any two groups differ; undefined where fewer than two were at risk together
     *     with an event
     */
    public ChiSquareTest test(int k) {
        int[] used = comparable(k);
        int df = used.length - 1;
        if (df < 1) {
            return ChiSquareTest.UNDEFINED;
        }
        double[][] v = new double[df][df];
        double[] u = new double[df];
        for (int i = 0; i < df; i++) {
            u[i] = scores[k][used[i]];
            for (int j = 0; j < df; j++) {
                v[i][j] = variance(k, used[i], used[j]);
            }
        }
        DecompositionSolver solver =
                new LUDecomposition(new Array2DRowRealMatrix(v, false)).getSolver();
        if (!solver.isNonSingular()) {
            return ChiSquareTest.UNDEFINED;
        }
        ArrayRealVector score = new ArrayRealVector(u, false);
        return ChiSquareTest.of(solver.solve(score).dotProduct(score), df);
    }

    private double variance(int k, int g, int h) {
        return g >= h ? variances[k][g][h] : variances[k][h][g];
    }

    /** Groups that were at risk with others at an event: only these can be compared. */
    private int[] comparable(int k) {
        return java.util.stream.IntStream.range(0, observed.length)
                .filter(g -> variances[k][g][g] > 0)
                .toArray();
    }

    /**
     * Whether survival falls or rises from group to group: (s'U)² / s'Vs with the groups' scores s.
     *
     * @param k index of a weight
     * @param groupScores a number a group, e.g. 1, 2, 3
     * @return the test, with one degree of freedom
     */
    public ChiSquareTest trend(int k, double[] groupScores) {
        double u = 0;
        double v = 0;
        for (int g = 0; g < groupScores.length; g++) {
            u += groupScores[g] * scores[k][g];
            for (int h = 0; h < groupScores.length; h++) {
                v += groupScores[g] * groupScores[h] * variance(k, g, h);
            }
        }
        return v > 0 ? ChiSquareTest.of(u * u / v, 1) : ChiSquareTest.UNDEFINED;
    }

    /**
     * The log-rank test of each pair of groups, of these cases only.
     *
     * @param data the cases
     * @param group a number from 0 on a case
     * @param groups number of groups
     * @param weight of the tests
     * @return a test a pair: 0 and 1, 0 and 2, …, 1 and 2, …
     */
    public static List<ChiSquareTest> pairs(
            SurvivalData data, int[] group, int groups, RankWeight weight) {
        List<ChiSquareTest> tests = new ArrayList<>();
        for (int a = 0; a < groups; a++) {
            for (int b = a + 1; b < groups; b++) {
                int first = a;
                int second = b;
                int[] cases =
                        java.util.stream.IntStream.range(0, group.length)
                                .filter(i -> group[i] == first || group[i] == second)
                                .toArray();
                int[] side = Arrays.stream(cases).map(i -> group[i] == first ? 0 : 1).toArray();
                tests.add(of(data.select(cases), side, 2, List.of(weight)).test(0));
            }
        }
        return tests;
    }
}
