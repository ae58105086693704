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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be computed says why; what can be, is. */
class DegenerateGroupsTest {

    private static final double INF = Double.POSITIVE_INFINITY;
    private static final double[] SOME = {1, 2, 4, 7};
    private static final double[] NOTHING = {};

    @Test
    void emptyGroup() {
        GroupComparison c = compare(SOME, NOTHING);
        assertUndefined("a group has no values", c.mannWhitney());
        assertUndefined("a group has no values", c.kolmogorovSmirnov());
        assertUndefined("each group needs 2 values or more", c.welch());
        assertEquals(Double.NaN, c.cohensD());
        assertEquals(Double.NaN, c.hedgesG());
        assertEquals(Double.NaN, c.cliffsDelta());
        GroupSummary empty = c.groups().get(1);
        assertEquals(0, empty.n());
        assertEquals(Double.NaN, empty.mean());
        assertEquals(Double.NaN, empty.sd());
        assertEquals(Double.NaN, empty.median());
        assertUndefined("3 to 5000 values are needed, there are 0", empty.shapiroWilk());
        assertUndefined("a group has no values", kruskalWallis(SOME, NOTHING));
    }

    @Test
    void singleValue() {
        GroupComparison c = compare(SOME, new double[] {5});
        assertUndefined("each group needs 2 values or more", c.welch());
        // (3.5 − 5)/s: the single value adds nothing to the pooled variance of 7.
        assertEquals(-1.5 / Math.sqrt(7), c.cohensD(), 1e-15);
        assertEquals(1, c.mannWhitney().statistic());
        assertEquals(5, c.groups().get(1).median());
        assertEquals(Double.NaN, c.groups().get(1).sd());
        GroupComparison two = compare(new double[] {1}, new double[] {2});
        assertEquals(Double.NaN, two.cohensD());
        assertEquals(Double.NaN, two.hedgesG());
        assertEquals(1, two.mannWhitney().p());
    }

    @Test
    void constantGroups() {
        double[] ones = {.1, .1, .1};
        GroupComparison equal = compare(ones, ones);
        assertUndefined("the values do not vary beyond rounding", equal.welch());
        assertUndefined("all values are equal", equal.mannWhitney());
        assertEquals(0, equal.kolmogorovSmirnov().statistic());
        assertEquals(1, equal.kolmogorovSmirnov().p());
        assertEquals(0, equal.cliffsDelta());
        assertEquals(Double.NaN, equal.cohensD());
        assertEquals(0, equal.groups().get(0).sd());
        assertUndefined("all values are equal", equal.groups().get(0).shapiroWilk());
        assertUndefined("all values are equal", kruskalWallis(ones, ones));
        GroupComparison apart = compare(ones, new double[] {.2, .2, .2});
        assertUndefined("the values do not vary beyond rounding", apart.welch());
        assertEquals(.1, apart.mannWhitney().p(), 1e-14);
        assertEquals(-1, apart.cliffsDelta());
        assertTrue(compare(ones, SOME).welch().isDefined());
    }

    /** As in R, which calls these essentially constant. */
    @Test
    void variationWithinRounding() {
        double[] a = {1e15, 1e15 + .125, 1e15 + .25};
        double[] b = {1e15 + 1, 1e15 + 1.125, 1e15 + 1.25};
        assertUndefined("the values do not vary beyond rounding", TTest.welch(a, b));
        assertTrue(MannWhitney.test(a, b).isDefined());
    }

    @Test
    void infiniteValuesAreRankedButHaveNoMoments() {
        GroupComparison c =
                compare(new double[] {INF, 3, 5, INF}, new double[] {-INF, 1, 4, 2, INF});
        assertUndefined("a value is infinite", c.welch());
        assertEquals(Double.NaN, c.cohensD());
        assertEquals(Double.NaN, c.hedgesG());
        // 4 of 5 and a tie twice, 3 of 5, 4 of 5.
        assertEquals(4.5 + 4.5 + 3 + 4, c.mannWhitney().statistic());
        GroupComparison ranks = compare(new double[] {9, 3, 5, 9}, new double[] {0, 1, 4, 2, 9});
        assertEquals(ranks.mannWhitney(), c.mannWhitney());
        assertEquals(ranks.kolmogorovSmirnov(), c.kolmogorovSmirnov());
        GroupSummary first = c.groups().get(0);
        assertEquals(Double.NaN, first.mean());
        assertEquals(Double.NaN, first.sd());
        assertEquals(4.5, first.firstQuartile());
        assertEquals(INF, first.median());
        assertUndefined("a value is infinite", first.shapiroWilk());
    }

    @Test
    void missingValuesAreRefused() {
        double[] gap = {1, Double.NaN, 3};
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> compare(SOME, gap));
        assertEquals(
                "Value 2 of group 'second' is missing (NaN); leave missing values out",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ShapiroWilk.test(gap));
        assertThrows(IllegalArgumentException.class, () -> kruskalWallis(SOME, gap));
        assertThrows(
                IllegalArgumentException.class, () -> TTest.paired(gap, new double[] {1, 2, 3}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Correlation.spearman(gap, new double[] {1, 2, 3}));
    }

    @Test
    void separatedGroupsHaveTheirExactP() {
        double[] low = Samples.sequence(60, i -> i);
        double[] high = Samples.sequence(70, i -> i + 100);
        TestResult test = MannWhitney.test(high, low);
        assertEquals(4200, test.statistic());
        assertEquals("exact", test.method());
        // R: 2 / choose(130, 60)
        Relative.assertEqual(3.0825968095626266e-38, test.p());
        assertEquals(test.p(), MannWhitney.test(low, high).p());
        // Ties within the groups change nothing: 2 / choose(7, 3).
        double[] ties = {1, 1, 2};
        assertEquals(2.0 / 35, MannWhitney.test(ties, new double[] {5, 5, 5, 6}).p(), 1e-14);
    }

    @Test
    void threeGroups() {
        List<Group> groups =
                List.of(
                        new Group("a", SOME),
                        new Group("b", new double[] {3, 5, 8}),
                        new Group("c", new double[] {9, 10, 11}));
        GroupComparison c = GroupComparison.of("m", groups);
        String reason = "for two groups only, there are 3";
        assertUndefined(reason, c.welch());
        assertUndefined(reason, c.mannWhitney());
        assertUndefined(reason, c.kolmogorovSmirnov());
        assertEquals(2, c.kruskalWallis().df());
        assertEquals(c.kruskalWallis().statistic() / 9, c.epsilonSquared());
        assertUndefined("for two groups see Mann-Whitney", compare(SOME, SOME).kruskalWallis());
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> GroupComparison.of("m", groups.subList(0, 1)));
        assertEquals("Marker 'm': 2 groups or more are needed, not 1", e.getMessage());
    }

    @Test
    void pairs() {
        PairedComparison equal = paired(SOME, SOME);
        assertUndefined("all pairs are equal", equal.wilcoxon());
        assertUndefined("the differences do not vary beyond rounding", equal.pairedT());
        assertEquals(Double.NaN, equal.cohensDz());
        assertEquals(Double.NaN, equal.rankBiserial());
        PairedComparison shifted = paired(new double[] {2, 3, 5, 8}, SOME);
        assertUndefined("the differences do not vary beyond rounding", shifted.pairedT());
        assertEquals(10, shifted.wilcoxon().statistic());
        assertEquals(1, shifted.rankBiserial());
        PairedComparison none = paired(NOTHING, NOTHING);
        assertUndefined("there are no pairs", none.wilcoxon());
        assertUndefined("2 pairs or more are needed", none.pairedT());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> paired(SOME, NOTHING));
        assertEquals(
                "There are 4 first and 0 second values; paired values must be as many",
                e.getMessage());
    }

    @Test
    void infinitePairs() {
        PairedComparison one = paired(new double[] {INF, 2, 3}, new double[] {1, 5, 2});
        assertUndefined("a difference is infinite", one.pairedT());
        assertEquals(Double.NaN, one.cohensDz());
        assertEquals(4, one.wilcoxon().statistic());
        PairedComparison both = paired(new double[] {INF, 2, 3}, new double[] {INF, 5, 2});
        String reason = "the difference of two equal infinite values is undefined";
        assertUndefined(reason, both.pairedT());
        assertUndefined(reason, both.wilcoxon());
        assertUndefined(reason, both.difference().shapiroWilk());
        assertEquals(3, both.difference().n());
        assertEquals(Double.NaN, both.difference().mean());
        assertEquals(Double.NaN, both.rankBiserial());
    }

    @Test
    void shapiroWilkHasLimits() {
        assertUndefined(
                "3 to 5000 values are needed, there are 2", ShapiroWilk.test(new double[] {1, 2}));
        assertUndefined(
                "3 to 5000 values are needed, there are 5001",
                ShapiroWilk.test(Samples.sequence(5001, i -> i)));
        double[] huge = {-Double.MAX_VALUE, 0, Double.MAX_VALUE};
        assertEquals(1, ShapiroWilk.test(huge).statistic(), 1e-15);
        double[] tiny = {0, Double.MIN_VALUE, 2 * Double.MIN_VALUE};
        assertEquals(1, ShapiroWilk.test(tiny).statistic(), 1e-15);
    }

    @Test
    void valuesTooLargeForTheirSquares() {
        double[] a = {1e200, 2e200, 4e200};
        double[] b = {-1e200, -2e200, 3e200};
        assertUndefined("the values are too large for their squares", TTest.welch(a, b));
        assertUndefined("the values are too large for their squares", TTest.paired(a, b));
        assertEquals(Double.NaN, EffectSizes.cohensD(a, b));
        assertEquals(Double.NaN, EffectSizes.cohensDz(a, b));
    }

    @Test
    void correlations() {
        double[] constant = {2, 2, 2, 2};
        assertEquals("the values do not vary", Correlation.pearson(SOME, constant, .95).note());
        assertEquals("the values do not vary", Correlation.spearman(constant, SOME).note());
        assertEquals(Double.NaN, Correlation.spearman(constant, SOME).r());
        double[] two = {1, 2};
        Correlation few = Correlation.pearson(two, two, .95);
        assertEquals("3 pairs or more are needed, there are 2", few.note());
        assertEquals(Double.NaN, few.p());
        double[] infinite = {1, 2, 3, INF};
        assertEquals("a value is infinite", Correlation.pearson(SOME, infinite, .95).note());
        assertEquals(1, Correlation.spearman(SOME, infinite).r());
        assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(SOME, SOME, 95));
        assertThrows(IllegalArgumentException.class, () -> Correlation.spearman(SOME, two));
    }

    @Test
    void completeAgreement() {
        double[] x = Samples.sequence(12, i -> i * i);
        double[] reversed = Samples.sequence(12, i -> -i);
        Correlation c = Correlation.spearman(x, reversed);
        assertEquals(-1, c.r());
        assertEquals(-INF, c.t());
        // Two of 12! permutations.
        assertEquals(2.0 / 479001600, c.p(), 1e-20);
        // Equal values may be exchanged, 3! · 2! of 10! permutations; twice for two sides.
        double[] ties = {1, 1, 1, 4, 5, 6, 7, 8, 9, 9};
        assertEquals(24.0 / 3628800, Correlation.spearman(ties, ties).p(), 1e-16);
        Correlation linear = Correlation.pearson(x, x, .95);
        assertEquals(1, linear.r());
        assertEquals(0, linear.p());
        assertEquals(Interval.NONE, linear.interval());
        double[] three = {1, 2, 4};
        Correlation few = Correlation.pearson(three, new double[] {1, 3, 4}, .95);
        assertFalse(Double.isNaN(few.p()));
        assertEquals(Interval.NONE, few.interval());
    }

    private static void assertUndefined(String reason, TestResult test) {
        assertEquals(reason, test.note());
        assertFalse(test.isDefined());
        assertEquals(Double.NaN, test.statistic());
        assertEquals(Double.NaN, test.df());
        assertEquals(Double.NaN, test.p());
        assertEquals("", test.method());
    }

    private static GroupComparison compare(double[] a, double[] b) {
        return GroupComparison.of("m", List.of(new Group("first", a), new Group("second", b)));
    }

    private static PairedComparison paired(double[] a, double[] b) {
        return PairedComparison.of("m", new Group("first", a), new Group("second", b));
    }

    private static TestResult kruskalWallis(double[] a, double[] b) {
        return KruskalWallis.test(List.of(a, b));
    }
}
