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

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocCurveTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void pointsAndThresholdsOfHigherValues() {
        RocCurve curve = curve(Direction.HIGHER, new double[] {3, 2, 5}, new double[] {1, 2});
        assertArrayEquals(new double[] {INF, 4, 2.5, 1.5, -INF}, thresholds(curve));
        assertArrayEquals(new double[] {0, 1, 2, 3, 3}, counts(curve, true));
        assertArrayEquals(new double[] {0, 0, 0, 1, 2}, counts(curve, false));
        assertEquals(5.5 / 6, curve.auc());
    }

    @Test
    void pointsAndThresholdsOfLowerValues() {
        RocCurve curve = curve(Direction.LOWER, new double[] {3, 2, 5}, new double[] {1, 2});
        assertArrayEquals(new double[] {-INF, 1.5, 2.5, 4, INF}, thresholds(curve));
        assertArrayEquals(new double[] {0, 0, 1, 2, 3}, counts(curve, true));
        assertArrayEquals(new double[] {0, 1, 2, 2, 2}, counts(curve, false));
        assertEquals(.5 / 6, curve.auc());
    }

    @Test
    void everyThresholdCallsJustWhatItsPointCounts() {
        double tiny = Double.MIN_VALUE;
        double big = Double.MAX_VALUE;
        double[] positive = {1, Math.nextUp(1.0), INF, big, tiny, 0.0};
        double[] negative = {-INF, -big, -0.0, Math.nextDown(1.0), Math.nextDown(big), 2, -tiny};
        for (Direction d : new Direction[] {Direction.HIGHER, Direction.LOWER}) {
            RocCurve curve = curve(d, positive, negative);
            assertEquals(13, curve.size());
            for (int i = 1; i < curve.size() - 1; i++) {
                double t = curve.threshold(i);
                assertEquals(curve.truePositives(i), called(curve, positive, t), d + " at " + t);
                assertEquals(curve.falsePositives(i), called(curve, negative, t), d + " at " + t);
                assertEquals(i, curve.pointAt(t));
            }
        }
    }

    @Test
    void typedThresholdsFindTheirPoint() {
        SplittableRandom random = new SplittableRandom(5);
        double[] positive = random.ints(20, 0, 15).asDoubleStream().toArray();
        double[] negative = random.ints(30, 0, 15).asDoubleStream().toArray();
        for (Direction d : new Direction[] {Direction.HIGHER, Direction.LOWER}) {
            RocCurve curve = curve(d, positive, negative);
            for (double t = -1; t < 16; t += .25) {
                int point = curve.pointAt(t);
                assertEquals(called(curve, positive, t), curve.truePositives(point));
                assertEquals(called(curve, negative, t), curve.falsePositives(point));
            }
        }
    }

    @Test
    void areaCountsPairs() {
        SplittableRandom random = new SplittableRandom(7);
        for (int n : new int[] {2, 9, 3000}) {
            double[] positive = random.ints(n, 0, 2 * n).asDoubleStream().toArray();
            double[] negative = random.ints(n + 1, -n / 2, n).asDoubleStream().toArray();
            double pairs = 0;
            for (double p : positive) {
                for (double q : negative) {
                    pairs += p > q ? 1 : p == q ? .5 : 0;
                }
            }
            double auc = pairs / ((double) n * (n + 1));
            BinaryScores scores = new BinaryScores(positive, negative);
            assertEquals(auc, RocCurve.of(scores, Direction.HIGHER).auc());
            assertEquals(auc, DeLong.of(scores).auc());
            assertEquals(1 - auc, RocCurve.of(scores, Direction.LOWER).auc(), 1e-15);
        }
    }

    @Test
    void separationIsExact() {
        RocCurve curve = curve(Direction.HIGHER, new double[] {3, 4}, new double[] {1, 2});
        assertEquals(1, curve.auc());
        assertTrue(curve.isSeparated());
        RocCurve mirrored = curve(Direction.LOWER, new double[] {3, 4}, new double[] {1, 2});
        assertEquals(0, mirrored.auc());
        assertTrue(mirrored.isSeparated());
    }

    @Test
    void missingValuesAndEmptyClassesAreRefused() {
        double[] some = {1, 2};
        assertThrows(
                IllegalArgumentException.class,
                () -> new BinaryScores(new double[] {Double.NaN}, some));
        assertThrows(IllegalArgumentException.class, () -> new BinaryScores(some, new double[] {}));
    }

    private static RocCurve curve(Direction d, double[] positive, double[] negative) {
        return RocCurve.of(new BinaryScores(positive, negative), d);
    }

    private static int called(RocCurve curve, double[] values, double threshold) {
        int n = 0;
        for (double v : values) {
            n += curve.isCalledPositive(v, threshold) ? 1 : 0;
        }
        return n;
    }

    private static double[] thresholds(RocCurve curve) {
        double[] t = new double[curve.size()];
        for (int i = 0; i < t.length; i++) {
            t[i] = curve.threshold(i);
        }
        return t;
    }

    private static double[] counts(RocCurve curve, boolean positive) {
        double[] t = new double[curve.size()];
        for (int i = 0; i < t.length; i++) {
            t[i] = positive ? curve.truePositives(i) : curve.falsePositives(i);
        }
        return t;
    }
}
