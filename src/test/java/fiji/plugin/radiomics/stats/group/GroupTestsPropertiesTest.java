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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class GroupTestsPropertiesTest {

    /** Every assignment of the pooled values to samples of the same sizes, counted one by one. */
    @Property(tries = 150)
    void exactTestsOfTwoSamplesCountAssignments(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 9) Integer> some,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 9) Integer> others) {
        double[] a = doubles(some);
        double[] b = doubles(others);
        double[] all = new double[a.length + b.length];
        System.arraycopy(a, 0, all, 0, a.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        TestResult ks = KolmogorovSmirnov.test(a, b);
        TestResult mw = MannWhitney.test(a, b, PMethod.EXACT);
        double assignments = 0;
        double asFarApart = 0;
        double asLow = 0;
        double asHigh = 0;
        double asFarFromHalf = 0;
        for (int set = 0; set < 1 << all.length; set++) {
            if (Integer.bitCount(set) == a.length) {
                double[] first = chosen(all, set);
                double[] second = chosen(all, ~set);
                assignments++;
                asFarApart += distance(first, second) >= ks.statistic() - 1e-12 ? 1 : 0;
                double u = pairs(first, second);
                asLow += u <= mw.statistic() ? 1 : 0;
                asHigh += u >= mw.statistic() ? 1 : 0;
                double half = a.length * b.length / 2.0;
                asFarFromHalf += Math.abs(u - half) >= Math.abs(mw.statistic() - half) ? 1 : 0;
            }
        }
        assertEquals(distance(a, b), ks.statistic(), 1e-15);
        assertEquals(asFarApart / assignments, ks.p(), 1e-12);
        if (!mw.isDefined()) {
            return;
        }
        assertEquals(pairs(a, b), mw.statistic());
        assertEquals(asFarFromHalf / assignments, mw.p(), 1e-12);
        if (mw.method().equals("exact")) {
            double oneSided = Math.min(asLow, asHigh) / assignments;
            assertEquals(Math.min(1, 2 * oneSided), mw.p(), 1e-12);
        }
    }

    @Property(tries = 150)
    void signedRankCountsSigns(@ForAll @Size(min = 1, max = 10) List<Boolean> signs) {
        int n = signs.size();
        double[] first = new double[n];
        double v = 0;
        for (int i = 0; i < n; i++) {
            first[i] = signs.get(i) ? i + 1 : -(i + 1);
            v += signs.get(i) ? i + 1 : 0;
        }
        double middle = n * (n + 1) / 4.0;
        double asUneven = 0;
        for (int set = 0; set < 1 << n; set++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (set >> i & 1) * (i + 1);
            }
            asUneven += Math.abs(sum - middle) >= Math.abs(v - middle) ? 1 : 0;
        }
        TestResult test = WilcoxonSignedRank.test(first, new double[n]);
        assertEquals(v, test.statistic());
        assertEquals(asUneven / (1 << n), test.p(), 1e-12);
    }

    @Property(tries = 200)
    void changingTheGroupsChangesTheSign(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 30) Integer> some,
            @ForAll @Size(min = 2, max = 60) List<@IntRange(max = 30) Integer> others) {
        GroupComparison c = compare(doubles(some), doubles(others));
        GroupComparison back = compare(doubles(others), doubles(some));
        double pairs = (double) some.size() * others.size();
        assertEquals(0 - c.welch().statistic(), back.welch().statistic());
        assertEquals(c.welch().p(), back.welch().p());
        assertEquals(0 - c.cohensD(), back.cohensD());
        assertEquals(0 - c.hedgesG(), back.hedgesG());
        assertEquals(0 - c.cliffsDelta(), back.cliffsDelta());
        // Exact tails are summed from the other end.
        assertEquals(c.mannWhitney().p(), back.mannWhitney().p(), 1e-14);
        assertEquals(c.kolmogorovSmirnov().statistic(), back.kolmogorovSmirnov().statistic());
        assertEquals(c.kolmogorovSmirnov().p(), back.kolmogorovSmirnov().p(), 1e-14);
        if (c.mannWhitney().isDefined()) {
            assertEquals(pairs, c.mannWhitney().statistic() + back.mannWhitney().statistic());
            assertEquals(2 * c.mannWhitney().statistic() / pairs - 1, c.cliffsDelta(), 1e-14);
        }
    }

    @Property(tries = 200)
    void ranksSeeOrderOnlyAndMomentsNeitherShiftNorScale(
            @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 200) Integer> some,
            @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 200) Integer> others) {
        double[] a = doubles(some);
        double[] b = doubles(others);
        GroupComparison c = compare(a, b);
        GroupComparison curved =
                compare(
                        Arrays.stream(a).map(v -> Math.exp(v / 10)).toArray(),
                        Arrays.stream(b).map(v -> Math.exp(v / 10)).toArray());
        assertEquals(c.mannWhitney(), curved.mannWhitney());
        assertEquals(c.kolmogorovSmirnov(), curved.kolmogorovSmirnov());
        GroupComparison scaled =
                compare(
                        Arrays.stream(a).map(v -> v * .25 + 1000).toArray(),
                        Arrays.stream(b).map(v -> v * .25 + 1000).toArray());
        assertSame(c.welch(), scaled.welch());
        assertSame(c.groups().get(0).shapiroWilk(), scaled.groups().get(0).shapiroWilk());
    }

    private static void assertSame(TestResult expected, TestResult actual) {
        assertEquals(expected.note(), actual.note());
        double tolerance = 1e-9 * Math.max(1, Math.abs(expected.statistic()));
        if (expected.isDefined()) {
            assertEquals(expected.statistic(), actual.statistic(), tolerance);
            assertEquals(expected.p(), actual.p(), 1e-9);
        }
    }

    @Property(tries = 200)
    void kruskalWallisOfTwoIsMannWhitneySquared(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> some,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> others) {
        TestResult mw = MannWhitney.test(doubles(some), doubles(others));
        TestResult kw = KruskalWallis.test(List.of(doubles(some), doubles(others)));
        assertEquals(mw.isDefined(), kw.isDefined());
        if (mw.method().equals("normal approximation")) {
            assertEquals(mw.p(), kw.p(), 1e-11 * mw.p());
        }
    }

    /** Where U, V and D are known without counting. */
    @Test
    void aMillionCases() {
        int n = 1_000_000;
        int shift = 1000;
        double[] a = shuffled(n, shift);
        double[] b = shuffled(n, 0);
        // a's value i exceeds i values of b and ties with one, as far as there are any.
        double overlap = n - shift;
        double u = (double) n * n - overlap * (overlap - 1) / 2 - overlap / 2;
        GroupComparison c = compare(a, b);
        assertEquals(u, c.mannWhitney().statistic());
        assertEquals((double) shift / n, c.kolmogorovSmirnov().statistic());
        assertEquals(2 * u / n / n - 1, c.cliffsDelta(), 1e-15);
        assertEquals(shift / (n / Math.sqrt(12)), c.cohensD(), 1e-8);
        double[] larger = Arrays.stream(a).map(v -> 2 * v + 1).toArray();
        double ranks = n * (n + 1.0) / 2;
        assertEquals(ranks, WilcoxonSignedRank.test(larger, a).statistic());
        assertEquals(1, Correlation.spearman(larger, a).r());
    }

    private static double[] shuffled(int n, int shift) {
        double[] values = IntStream.range(0, n).mapToDouble(i -> i + shift).toArray();
        SplittableRandom random = new SplittableRandom(shift);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
        return values;
    }

    @Test
    void inputsAreNotChanged() {
        double[] a = {3, -0.0, 2};
        double[] b = {5, 1, 4};
        compare(a, b);
        PairedComparison.of("m", new Group("a", a), new Group("b", b));
        Correlation.spearman(a, b);
        Correlation.pearson(a, b, .95);
        KruskalWallis.test(List.of(a, b));
        assertArrayEquals(new double[] {3, -0.0, 2}, a);
        assertArrayEquals(new double[] {5, 1, 4}, b);
    }

    @Property(tries = 200)
    void shapiroWilkIsAProbability(
            @ForAll @Size(min = 3, max = 80) List<@IntRange(max = 1000) Integer> some) {
        TestResult test = ShapiroWilk.test(doubles(some));
        if (test.isDefined()) {
            assertTrue(test.statistic() > 0 && test.statistic() <= 1);
            assertTrue(test.p() >= 0 && test.p() <= 1);
        }
    }

    private static GroupComparison compare(double[] a, double[] b) {
        return GroupComparison.of("marker", List.of(new Group("a", a), new Group("b", b)));
    }

    private static double[] doubles(List<Integer> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    private static double[] chosen(double[] values, int set) {
        return IntStream.range(0, values.length)
                .filter(i -> (set >> i & 1) == 1)
                .mapToDouble(i -> values[i])
                .toArray();
    }

    private static double pairs(double[] a, double[] b) {
        double u = 0;
        for (double x : a) {
            for (double y : b) {
                u += x > y ? 1 : x == y ? .5 : 0;
            }
        }
        return u;
    }

    private static double distance(double[] a, double[] b) {
        double greatest = 0;
        for (double at = 0; at < 10; at++) {
            greatest = Math.max(greatest, Math.abs(upTo(a, at) - upTo(b, at)));
        }
        return greatest;
    }

    private static double upTo(double[] values, double at) {
        return (double) Arrays.stream(values).filter(v -> v <= at).count() / values.length;
    }
}
