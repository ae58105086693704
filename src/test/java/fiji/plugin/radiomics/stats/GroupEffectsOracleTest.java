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
import fiji.plugin.radiomics.stats.group.Group;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.GroupEffects;
import fiji.plugin.radiomics.stats.group.HodgesLehmann;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import fiji.plugin.radiomics.stats.group.Pseudomedian;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences of groups and their intervals, against R. */
class GroupEffectsOracleTest {

    private static final String FOLDER = "stats/tests/";

    private static final List<String> OF_TWO =
            List.of(
                    "hodges_lehmann",
                    "hl_low95_exact",
                    "hl_high95_exact",
                    "welch_mean_difference",
                    "welch_low95",
                    "welch_high95",
                    "shapiro_w_pos",
                    "shapiro_w_neg",
                    "cohens_d",
                    "cohens_d_low95_noncentral_t",
                    "cohens_d_high95_noncentral_t");

    private static final List<String> OF_PAIRS =
            List.of("paired_t_low95", "paired_t_high95", "hodges_lehmann_pseudomedian");

    private static Stream<Arguments> expected(List<String> quantities) throws IOException {
        CaseTable all = CaseTableCsv.read(TestData.require(FOLDER + "tests_expected.csv"));
        List<Arguments> rows = new ArrayList<>();
        for (int row = 0; row < all.rows(); row++) {
            String value = all.column("value").text(row);
            String quantity = all.column("quantity").text(row);
            if (quantities.contains(quantity) && value != null) {
                rows.add(
                        Arguments.of(
                                all.column("item").text(row), quantity, Double.parseDouble(value)));
            }
        }
        assertTrue(rows.size() > 9);
        return rows.stream();
    }

    static Stream<Arguments> twoSamples() throws IOException {
        return expected(OF_TWO);
    }

    static Stream<Arguments> pairs() throws IOException {
        return expected(OF_PAIRS);
    }

    private static double[] values(CaseTable table, String column, String sample, String group) {
        double[] all = ((NumberColumn) table.column(column)).values();
        return java.util.stream.IntStream.range(0, all.length)
                .filter(row -> sample.equals(table.column("sample").text(row)))
                .filter(row -> group == null || group.equals(table.column("group").text(row)))
                .mapToDouble(row -> all[row])
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("twoSamples")
    void twoSamplesAreAsInR(String sample, String quantity, double value) throws IOException {
        CaseTable table = CaseTableCsv.read(TestData.require(FOLDER + "tests_two_samples.csv"));
        GroupComparison c =
                GroupComparison.of(
                        sample,
                        List.of(
                                new Group("pos", values(table, "value", sample, "pos")),
                                new Group("neg", values(table, "value", sample, "neg"))));
        GroupEffects e = c.effects();
        double own =
                switch (quantity) {
                    case "hodges_lehmann" -> e.hodgesLehmann().estimate();
                    case "hl_low95_exact" -> e.hodgesLehmann().interval().low();
                    case "hl_high95_exact" -> e.hodgesLehmann().interval().high();
                    case "welch_mean_difference" -> e.meanDifference();
                    case "welch_low95" -> e.mean().low();
                    case "welch_high95" -> e.mean().high();
                    case "shapiro_w_pos" -> c.groups().get(0).shapiroWilk().statistic();
                    case "shapiro_w_neg" -> c.groups().get(1).shapiroWilk().statistic();
                    case "cohens_d" -> c.cohensD();
                    case "cohens_d_low95_noncentral_t" -> e.cohensD().low();
                    default -> e.cohensD().high();
                };
        double tolerance = quantity.contains("noncentral") ? 1e-6 : 1e-9;
        assertEquals(value, own, tolerance * Math.max(1, Math.abs(value)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairsAreAsInR(String sample, String quantity, double value) throws IOException {
        CaseTable table = CaseTableCsv.read(TestData.require(FOLDER + "tests_pairs.csv"));
        PairedComparison c =
                PairedComparison.of(
                        sample,
                        new Group("x", values(table, "x", sample, null)),
                        new Group("y", values(table, "y", sample, null)));
        Interval interval = c.meanInterval(.95);
        double own =
                switch (quantity) {
                    case "paired_t_low95" -> interval.low();
                    case "paired_t_high95" -> interval.high();
                    default -> c.pseudomedian(.95).estimate();
                };
        assertEquals(value, own, 1e-9 * Math.max(1, Math.abs(value)));
    }

    /** R 4.2.2: wilcox.test(x, conf.int = TRUE, exact = TRUE). */
    @Test
    void pseudomedianWithItsExactInterval() {
        double[] x = {
            -.897, .185, 1.588, -1.13, -.08, .132, .708, -.24, 1.984, -.139, .418, .982, -.393,
            -1.04, 1.782, -2.311, .879, .036, 1.013, .432, 2.091
        };
        Pseudomedian found = Pseudomedian.of(x, .95);
        assertEquals(.31, found.estimate(), 1e-12);
        assertEquals(-.1895, found.interval().low(), 1e-12);
        assertEquals(.851, found.interval().high(), 1e-12);
    }

    /** All 250,000 differences sorted out, as a median and its limits should be. */
    @Test
    void hodgesLehmannOfLargeSamplesIsAnOrderStatistic() {
        Random random = new Random(1);
        double[] x = random.doubles(500).map(v -> Math.round(100 * v) / 10.0 + 1).toArray();
        double[] y = random.doubles(500).map(v -> 10 * v * v).toArray();
        double[] all =
                Arrays.stream(x).flatMap(a -> Arrays.stream(y).map(b -> a - b)).sorted().toArray();
        HodgesLehmann found = HodgesLehmann.of(x, y, .95);
        assertEquals((all[124_999] + all[125_000]) / 2, found.estimate(), 1e-12);
        // 125000 − 1.959964 · √(250000 · 1001 / 12) = 116049.2
        assertEquals(all[116_048], found.interval().low());
        assertEquals(all[250_000 - 116_049], found.interval().high());
    }

    /** Ties, few distinct values, and samples of other sizes: always the sorted differences. */
    @Test
    void hodgesLehmannWithTiesIsAnOrderStatistic() {
        Random random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            int m = 1 + random.nextInt(400);
            int n = 1 + random.nextInt(400);
            int distinct = 1 + random.nextInt(trial % 2 == 0 ? 4 : 1000);
            double[] x = random.ints(m, 0, distinct).mapToDouble(v -> v / 3.0).toArray();
            double[] y = random.ints(n, 0, distinct).mapToDouble(v -> v / 3.0).toArray();
            double[] all =
                    Arrays.stream(x)
                            .flatMap(a -> Arrays.stream(y).map(b -> a - b))
                            .sorted()
                            .toArray();
            int pairs = all.length;
            double median = (all[(pairs - 1) / 2] + all[pairs / 2]) / 2;
            assertEquals(median, HodgesLehmann.of(x, y, .95).estimate(), 1e-12, "trial " + trial);
        }
    }

    /** Large samples keep the digits of the noncentral t: d = 0.1 ± 1.96 √(1/m + 1/n + …). */
    @Test
    void cohensDOfLargeSamples() {
        Random random = new Random(2);
        double[] x = random.doubles(30_000).map(v -> v + .03).toArray();
        double[] y = random.doubles(40_000).toArray();
        GroupComparison c = GroupComparison.of("x", List.of(new Group("a", x), new Group("b", y)));
        double d = c.cohensD();
        double se = Math.sqrt(1 / 3e4 + 1 / 4e4 + d * d / 2 / 7e4);
        assertEquals(d - 1.959964 * se, c.effects().cohensD().low(), 1e-5);
        assertEquals(d + 1.959964 * se, c.effects().cohensD().high(), 1e-5);
        assertTrue(
                c.effects().cliffsDelta().low() < c.cliffsDelta()
                        && c.cliffsDelta() < c.effects().cliffsDelta().high());
    }
}
