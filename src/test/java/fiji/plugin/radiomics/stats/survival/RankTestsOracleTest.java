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

import static fiji.plugin.radiomics.stats.survival.SurvivalSets.assertClose;

import fiji.plugin.radiomics.stats.PValues;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2.2 with survival 3.5-3, and of lifelines 0.30.3. */
class RankTestsOracleTest {

    static Stream<SurvivalSets.Expected> tests() {
        return SurvivalSets.expected(
                "survival_expected.csv",
                e ->
                        e.analysis().startsWith("logrank") && !e.analysis().contains("median")
                                || e.analysis().startsWith("peto")
                                || e.analysis().startsWith("weighted_logrank"));
    }

    /** Its {@code peto} takes another estimate of S than R. */
    static Stream<SurvivalSets.Expected> lifelines() {
        return SurvivalSets.expected(
                "survival_expected_python.csv",
                e -> e.analysis().startsWith("weighted_logrank") && !e.item().equals("peto"));
    }

    private static final List<RankWeight> WEIGHTS =
            List.of(
                    RankWeight.LOGRANK,
                    RankWeight.GEHAN_BRESLOW,
                    RankWeight.TARONE_WARE,
                    RankWeight.PETO_PETO,
                    RankWeight.flemingHarrington(1, 0),
                    RankWeight.flemingHarrington(0, 1),
                    RankWeight.flemingHarrington(.5, .5));

    @ParameterizedTest
    @MethodSource("tests")
    void ofR(SurvivalSets.Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        int[] group = set.codes("group");
        List<String> levels = set.levels("group");
        SurvivalData data = set.data();
        if (e.analysis().startsWith("logrank_stratified_by_")) {
            data = data.stratified(set.codes(e.analysis().substring(22)));
        }
        RankTests tests = RankTests.of(data, group, levels.size(), WEIGHTS);
        double actual =
                switch (e.quantity()) {
                    case "observed" -> tests.observed(levels.indexOf(e.item()));
                    case "expected" -> tests.expected(levels.indexOf(e.item()));
                    default ->
                            e.analysis().equals("logrank_pairwise")
                                    ? pair(e, data, group, levels)
                                    : value(e.quantity(), test(e, tests, levels.size()));
                };
        assertClose(e.value(), actual, 1e-9);
    }

    private static ChiSquareTest test(SurvivalSets.Expected e, RankTests tests, int groups) {
        if (e.analysis().startsWith("logrank_trend")) {
            double[] scores = new double[groups];
            for (int g = 0; g < groups; g++) {
                scores[g] = g + 1;
            }
            return tests.trend(0, scores);
        }
        return tests.test(index(e.analysis()));
    }

    private static int index(String analysis) {
        if (analysis.startsWith("peto")) {
            return WEIGHTS.indexOf(RankWeight.PETO_PETO);
        }
        for (int k = 0; k < WEIGHTS.size(); k++) {
            if (analysis.equals("weighted_logrank_" + WEIGHTS.get(k).id())) {
                return k;
            }
        }
        return 0;
    }

    private static double pair(
            SurvivalSets.Expected e, SurvivalData data, int[] group, List<String> levels) {
        double[] p =
                RankTests.pairs(data, group, levels.size(), RankWeight.LOGRANK).stream()
                        .mapToDouble(ChiSquareTest::p)
                        .toArray();
        int k = 0;
        for (int a = 0; a < levels.size(); a++) {
            for (int b = a + 1; b < levels.size(); b++, k++) {
                if (e.item().equals(levels.get(a) + " vs " + levels.get(b))) {
                    return switch (e.quantity()) {
                        case "p" -> p[k];
                        case "p_holm" -> PValues.holm(p)[k];
                        case "p_bh" -> PValues.benjaminiHochberg(p)[k];
                        default -> Math.min(1, p.length * p[k]);
                    };
                }
            }
        }
        throw new IllegalArgumentException(e.item());
    }

    @ParameterizedTest
    @MethodSource("lifelines")
    void ofLifelines(SurvivalSets.Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        int groups = set.levels("group").size();
        RankTests tests = RankTests.of(set.data(), set.codes("group"), groups, WEIGHTS);
        RankWeight weight =
                switch (e.item()) {
                    case "none" -> RankWeight.LOGRANK;
                    case "wilcoxon" -> RankWeight.GEHAN_BRESLOW;
                    case "tarone-ware" -> RankWeight.TARONE_WARE;
                    default -> {
                        String[] part = e.item().split(" ");
                        yield RankWeight.flemingHarrington(
                                Double.parseDouble(part[part.length - 2]),
                                Double.parseDouble(part[part.length - 1]));
                    }
                };
        assertClose(e.value(), value(e.quantity(), tests.test(WEIGHTS.indexOf(weight))), 1e-8);
    }

    private static double value(String quantity, ChiSquareTest test) {
        return switch (quantity) {
            case "chisq" -> test.statistic();
            case "df" -> test.df();
            case "p" -> test.p();
            default -> throw new IllegalArgumentException(quantity);
        };
    }
}
