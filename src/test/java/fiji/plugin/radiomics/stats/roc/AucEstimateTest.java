/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AucEstimateTest {

    private static final double[] HIGH = {5, 6, 7};
    private static final double[] LOW = {1, 2, 3, 4};

    @ParameterizedTest
    @EnumSource(AucMethod.class)
    void perfectSeparationHasAnExactInterval(AucMethod method) {
        double bound = Math.pow(.025, 1.0 / 3);
        AucEstimate one = estimate(new BinaryScores(HIGH, LOW), method);
        assertEquals(1, one.auc());
        assertEquals(bound, one.interval().low(), 1e-12);
        assertEquals(1, one.interval().high());
        AucEstimate zero = estimate(new BinaryScores(LOW, HIGH), method);
        assertEquals(0, zero.auc());
        assertEquals(0, zero.interval().low());
        assertEquals(1 - bound, zero.interval().high(), 1e-12);
    }

    @Test
    void perfectSeparationHasAnExactTest() {
        AucTest one = AucTest.of(curve(new BinaryScores(HIGH, LOW)));
        // 2 of 7!/(3! 4!) = 35 assignments are as extreme.
        assertEquals(2. / 35, one.p(), 1e-15);
        assertEquals(2. / 35, one.mannWhitneyP(), 1e-15);
        assertEquals(Double.POSITIVE_INFINITY, one.z());
        assertEquals(12, one.mannWhitneyU());
        AucTest zero = AucTest.of(curve(new BinaryScores(LOW, HIGH)));
        assertEquals(2. / 35, zero.p(), 1e-15);
        assertEquals(Double.NEGATIVE_INFINITY, zero.z());
    }

    @ParameterizedTest
    @EnumSource(AucMethod.class)
    void equalValuesHaveNoInterval(AucMethod method) {
        BinaryScores equal = new BinaryScores(new double[] {2, 2}, new double[] {2, 2, 2});
        AucEstimate estimate = estimate(equal, method);
        assertEquals(.5, estimate.auc());
        assertTrue(Double.isNaN(estimate.standardError()));
        assertEquals(Interval.NONE, estimate.interval());
        assertTrue(Double.isNaN(AucTest.of(curve(equal)).p()));
        assertTrue(Double.isNaN(AucTest.of(curve(equal)).mannWhitneyP()));
    }

    /** Hanley and McNeil (1982), table III: ratings of 58 normal and 51 abnormal CT images. */
    @Test
    void hanleyAndMcNeilsOwnExample() {
        int[] normal = {33, 6, 6, 11, 2};
        int[] abnormal = {3, 2, 2, 11, 33};
        BinaryScores ratings = new BinaryScores(ratings(abnormal), ratings(normal));
        AucEstimate estimate = estimate(ratings, AucMethod.HANLEY_MCNEIL);
        // They print .893 and .032.
        assertEquals(.893, estimate.auc(), .0005);
        assertEquals(.032, estimate.standardError(), .0005);
    }

    @Test
    void logitIntervalStaysInside() {
        BinaryScores scores = new BinaryScores(new double[] {3, 5, 6}, new double[] {1, 2, 4});
        AucEstimate delong = estimate(scores, AucMethod.DELONG);
        AucEstimate logit = estimate(scores, AucMethod.LOGIT);
        assertEquals(1, delong.interval().high());
        assertTrue(logit.interval().high() < 1);
        double a = delong.auc();
        double half = 1.959963984540054 * delong.standardError() / (a * (1 - a));
        assertEquals(
                1 / (1 + Math.exp(-(Math.log(a / (1 - a)) + half))),
                logit.interval().high(),
                1e-12);
    }

    /**
     * The R package boot 1.3-28's own acceleration for these data cannot be had with strata; the
     * adjusted percentiles are recomputed here from the areas and the influence of every case.
     */
    @Test
    void bcaAdjustsThePercentiles() {
        RocCurve curve = curve(Wisconsin.scores("mean_smoothness"));
        Bootstrap plan = plan(2000, 4, Workers.none());
        AucEstimate bca = BootstrapAuc.estimate(curve, AucMethod.BCA, .95, plan);
        double[] areas = BootstrapAuc.areas(curve, plan);
        double a = acceleration(DeLong.of(Wisconsin.scores("mean_smoothness")));
        double below = 0;
        for (double area : areas) {
            below += area < curve.auc() ? 1 : 0;
        }
        org.apache.commons.math3.distribution.NormalDistribution normal =
                new org.apache.commons.math3.distribution.NormalDistribution();
        double z0 = normal.inverseCumulativeProbability(below / areas.length);
        double z = z0 - 1.959963984540054;
        double low = normal.cumulativeProbability(z0 + z / (1 - a * z));
        assertEquals(Bootstrap.quantile(areas, low), bca.interval().low(), 1e-12);
        assertTrue(low != .025);
    }

    private static double acceleration(DeLong placements) {
        double squares = 0;
        double cubes = 0;
        for (double[] part :
                new double[][] {placements.positivePlacements(), placements.negativePlacements()}) {
            for (double v : part) {
                double l = (v - placements.auc()) / part.length;
                squares += l * l;
                cubes += l * l * l;
            }
        }
        return cubes / 6 / Math.pow(squares, 1.5);
    }

    @Test
    void sameSeedSameAreasOnAnyNumberOfThreads() {
        RocCurve curve = curve(Wisconsin.scores("mean_texture"));
        double[] one = BootstrapAuc.areas(curve, plan(100, 9, Workers.none()));
        try (Workers three = new Workers(3)) {
            assertArrayEquals(one, BootstrapAuc.areas(curve, plan(100, 9, three)));
        }
        double[] more = BootstrapAuc.areas(curve, plan(150, 9, Workers.none()));
        assertArrayEquals(one, java.util.Arrays.copyOf(more, 100));
        double[] other = BootstrapAuc.areas(curve, plan(100, 10, Workers.none()));
        assertTrue(one[0] != other[0] || one[1] != other[1]);
    }

    @Test
    void bootstrapCanBeCancelled() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        Bootstrap plan = new Bootstrap(100, 1, Workers.none(), cancelled);
        RocCurve curve = curve(new BinaryScores(new double[] {1, 3}, new double[] {2, 4}));
        assertThrows(CancellationException.class, () -> BootstrapAuc.areas(curve, plan));
    }

    private static AucEstimate estimate(BinaryScores scores, AucMethod method) {
        return method.isBootstrap()
                ? BootstrapAuc.estimate(curve(scores), method, .95, plan(200, 1, Workers.none()))
                : AucEstimate.of(curve(scores), method, .95);
    }

    private static Bootstrap plan(int replicates, long seed, Workers workers) {
        return new Bootstrap(replicates, seed, workers, Progress.NONE);
    }

    private static RocCurve curve(BinaryScores scores) {
        return RocCurve.of(scores, Direction.HIGHER);
    }

    private static double[] ratings(int[] counts) {
        return java.util.stream.IntStream.range(0, counts.length)
                .flatMap(r -> java.util.stream.IntStream.generate(() -> r).limit(counts[r]))
                .asDoubleStream()
                .toArray();
    }

    /**
     * Newcombe's method 5 by its definition: at both bounds the distance is z standard errors. At ½
     * these are those of the Mann–Whitney test, so that both say the same.
     */
    @Test
    void scoreIntervalAgreesWithTheTest() {
        BinaryScores scores =
                new BinaryScores(new double[] {3, 5, 6, 7, 9}, new double[] {1, 2, 4, 6, 8, 0});
        AucEstimate score = estimate(scores, AucMethod.SCORE);
        double z = 1.959963984540054;
        double ties = 6. / (11 * 11 * 11 - 11);
        for (double theta : List.of(score.interval().low(), score.interval().high())) {
            double pairs = (1 - theta) / (2 - theta) + theta / (1 + theta);
            double variance = (1 - ties) * theta * (1 - theta) / 30 * (1 + 4.5 * pairs);
            assertEquals(z * Math.sqrt(variance), Math.abs(score.auc() - theta), 1e-12);
        }
        // The level at which the interval ends at ½ is the p value of the test.
        RocCurve curve = curve(scores);
        double p = AucTest.of(curve, PMethod.NORMAL).p();
        assertEquals(.5, AucEstimate.of(curve, AucMethod.SCORE, 1 - p).interval().low(), 1e-12);
        assertEquals(AucMethod.SCORE, AucEstimate.of(curve, AucMethod.AUTO, .95).method());
    }
}
