/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.group.MannWhitney;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.TestResult;
import fiji.plugin.radiomics.stats.group.WilcoxonSignedRank;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exact rank tests of small samples with ties and zeros, against the R packages exactRankTests
 * 0.8-35 and coin 1.4-2.
 */
class RankSumsOracleTest {

    private static final String FOLDER = "stats/tests/";

    private static Stream<Arguments> expected(String quantity) throws IOException {
        CaseTable all = CaseTableCsv.read(TestData.require(FOLDER + "tests_expected.csv"));
        List<Arguments> rows = new ArrayList<>();
        for (int row = 0; row < all.rows(); row++) {
            String value = all.column("value").text(row);
            if (quantity.equals(all.column("quantity").text(row)) && value != null) {
                rows.add(Arguments.of(all.column("item").text(row), Double.parseDouble(value)));
            }
        }
        assertTrue(rows.size() > 9, quantity);
        return rows.stream();
    }

    static Stream<Arguments> twoSamples() throws IOException {
        return expected("p_exact_conditional_on_ties");
    }

    static Stream<Arguments> pairs() throws IOException {
        return expected("p_exact_zeros_dropped");
    }

    private static double[] values(CaseTable table, String column, String sample, String group) {
        double[] all = ((NumberColumn) table.column(column)).values();
        double[] some = new double[all.length];
        int n = 0;
        for (int row = 0; row < all.length; row++) {
            boolean is = sample.equals(table.column("sample").text(row));
            if (is && (group == null || group.equals(table.column("group").text(row)))) {
                some[n++] = all[row];
            }
        }
        return Arrays.copyOf(some, n);
    }

    @ParameterizedTest
    @MethodSource("twoSamples")
    void mannWhitneyGivenTheTies(String sample, double p) throws IOException {
        CaseTable table = CaseTableCsv.read(TestData.require(FOLDER + "tests_two_samples.csv"));
        double[] positive = values(table, "value", sample, "pos");
        double[] negative = values(table, "value", sample, "neg");
        TestResult test = MannWhitney.test(positive, negative, PMethod.EXACT);
        assertEquals(p, test.p(), 1e-9 * p);
        assertTrue(test.method().startsWith("exact"), test.method());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void signedRanksGivenTies(String sample, double p) throws IOException {
        CaseTable table = CaseTableCsv.read(TestData.require(FOLDER + "tests_pairs.csv"));
        TestResult test =
                WilcoxonSignedRank.test(
                        values(table, "x", sample, null), values(table, "y", sample, null));
        assertEquals(p, test.p(), 1e-9 * p);
        assertTrue(test.method().startsWith("exact"), test.method());
    }

    /** Three against three, by counting on fingers: the higher the area the lower p. */
    @Test
    void pFallsAsTheAreaGrows() {
        double[] low = {1, 2, 3};
        double[][] high = {{4, 5, 6}, {3, 5, 6}, {2.5, 5, 6}, {2, 5, 6}, {1.5, 2.5, 6}};
        double[] p = {.1, .2, .2, .3, .7};
        for (int i = 0; i < p.length; i++) {
            TestResult test = MannWhitney.test(high[i], low, PMethod.AUTO);
            assertEquals(p[i], test.p(), 1e-12, Arrays.toString(high[i]));
        }
    }

    /** A few cases against thousands, with ties: the same by counting and by frequencies. */
    @Test
    void frequenciesAgreeWithCounts() {
        SplittableRandom random = new SplittableRandom(3);
        for (int m : new int[] {3, 8, 29}) {
            TreeMap<Integer, int[]> values = new TreeMap<>();
            for (int i = 0; i < 130 + m; i++) {
                // Few enough steps for counting.
                int value = random.nextInt(m < 29 ? 60 : 9) + (i < m ? 8 : 0);
                values.computeIfAbsent(value, k -> new int[2])[i < m ? 0 : 1]++;
            }
            long sum = 0;
            int before = 0;
            int[] ties = new int[values.size()];
            int group = 0;
            for (int[] n : values.values()) {
                ties[group] = n[0] + n[1];
                sum += n[0] * (2L * before + ties[group] + 1);
                before += ties[group++];
            }
            double counted = RankSums.twoSided(ties, m, sum);
            long distance = Math.abs(sum - m * (before + 1L));
            double choices = CombinatoricsUtils.binomialCoefficientDouble(before, m);
            assertEquals(
                    counted, RankSumFrequencies.twoSided(ties, m, choices, distance), 1e-9, "" + m);
        }
    }

    @Test
    void aFewAgainstManyTakesMilliseconds() {
        SplittableRandom random = new SplittableRandom(4);
        double[] few = random.doubles(25).map(v -> Math.round(v * 4000 + 500) / 100.).toArray();
        double[] many = random.doubles(20_000).map(v -> Math.round(v * 4000) / 100.).toArray();
        TestResult exact = MannWhitney.test(few, many, PMethod.AUTO);
        assertEquals("exact, given the ties", exact.method());
        double normal = MannWhitney.test(few, many, PMethod.NORMAL).p();
        assertEquals(normal, exact.p(), .01, "close, as it must be for many cases");
    }
}
