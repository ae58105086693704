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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrelationMatrixTest {

    private static final double GAP = Double.NaN;

    /** R 4.2.2: cor(m, use = "pairwise.complete.obs", method = …). */
    @Test
    void casesWithBothValuesCount() {
        List<double[]> columns =
                List.of(
                        new double[] {1, GAP, 3, 4.5, 5, 7},
                        new double[] {2, 1, GAP, 5, 3, 9},
                        new double[] {3, 2, 2, 1, 0, -4});
        CorrelationMatrix pearson = matrix(CorrelationKind.PEARSON, columns, Workers.none());
        assertEquals(4, pearson.of(0, 1).n());
        Relative.assertEqual(0.83588625484031787, pearson.of(0, 1).r());
        Relative.assertEqual(-0.93467095412562062, pearson.of(2, 0).r());
        assertEquals(5, pearson.of(0, 0).n());
        assertEquals(1, pearson.of(0, 0).r());
        CorrelationMatrix spearman = matrix(CorrelationKind.SPEARMAN, columns, Workers.none());
        Relative.assertEqual(-0.79999999999999982, spearman.of(1, 2).r());
        assertEquals(5, spearman.of(1, 2).n());
    }

    @ParameterizedTest
    @EnumSource(CorrelationKind.class)
    void everyPairIsTheCorrelationOfItsColumnsForAnyNumberOfThreads(CorrelationKind kind) {
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> columns = new ArrayList<>();
        for (int c = 0; c < 9; c++) {
            double[] values = random.ints(40, 0, 25).asDoubleStream().toArray();
            if (c % 3 == 0) {
                values[random.nextInt(40)] = GAP;
            }
            columns.add(values);
        }
        CorrelationMatrix one = matrix(kind, columns, Workers.none());
        try (Workers four = new Workers(4)) {
            CorrelationMatrix parallel = matrix(kind, columns, four);
            for (int i = 0; i < 9; i++) {
                for (int j = 0; j < 9; j++) {
                    assertEquals(one.of(i, j), parallel.of(i, j));
                    assertEquals(one.of(i, j), one.of(j, i));
                    Correlation direct = direct(kind, columns.get(i), columns.get(j));
                    assertEquals(direct.n(), one.of(i, j).n());
                    assertEquals(direct.r(), one.of(i, j).r(), 1e-15);
                    assertEquals(direct.p(), one.of(i, j).p(), 1e-13);
                }
            }
        }
    }

    private static Correlation direct(CorrelationKind kind, double[] a, double[] b) {
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            if (!Double.isNaN(a[i] + b[i])) {
                pairs.add(new double[] {a[i], b[i]});
            }
        }
        double[] x = pairs.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = pairs.stream().mapToDouble(p -> p[1]).toArray();
        return kind == CorrelationKind.PEARSON
                ? Correlation.pearson(x, y, .95)
                : Correlation.spearman(x, y);
    }

    @Test
    void progressIsToldAndCancellationEnds() {
        List<double[]> columns = List.of(new double[] {1, 2, 3}, new double[] {3, 1, 2});
        AtomicLong last = new AtomicLong();
        Progress listening =
                new Progress() {
                    @Override
                    public void report(long done, long total) {
                        assertEquals(3, total);
                        last.set(done);
                    }

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                };
        matrix(CorrelationKind.PEARSON, columns, Workers.none(), listening);
        assertEquals(3, last.get());
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> matrix(CorrelationKind.PEARSON, columns, Workers.none(), cancelled));
    }

    @Test
    void columnsOfOtherLengthsAreRefused() {
        List<double[]> columns = List.of(new double[] {1, 2, 3}, new double[] {3, 1});
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> matrix(CorrelationKind.PEARSON, columns, Workers.none()));
        assertEquals(
                "Column 'c1' has 2 values, column 'c0' has 3: a value a case is needed, NaN where it"
                        + " is missing",
                e.getMessage());
    }

    @Test
    void columnsWithoutCommonCasesHaveNoCorrelation() {
        List<double[]> columns =
                List.of(new double[] {1, 2, 3, GAP}, new double[] {GAP, GAP, GAP, 1});
        Correlation c = matrix(CorrelationKind.SPEARMAN, columns, Workers.none()).of(0, 1);
        assertEquals(0, c.n());
        assertEquals("3 pairs or more are needed, there are 0", c.note());
    }

    private static CorrelationMatrix matrix(
            CorrelationKind kind, List<double[]> columns, Workers workers) {
        return matrix(kind, columns, workers, Progress.NONE);
    }

    private static CorrelationMatrix matrix(
            CorrelationKind kind, List<double[]> columns, Workers workers, Progress progress) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            names.add("c" + i);
        }
        return CorrelationMatrix.of(kind, names, columns, workers, progress);
    }
}
