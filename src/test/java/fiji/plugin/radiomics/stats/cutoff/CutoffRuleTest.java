/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoffRuleTest {

    private static final double[] LEAST = {0, .25, .5, .9, 1};

    /** {@code coords(best.weights=...)} and {@code coords(ret="all")} of pROC 1.18.0. */
    @ParameterizedTest
    @CsvSource({
        "cost:1:.37, 19.965, .6839622641509434, .7675070028011205",
        "cost:.5:.4, 21.71, .4528301886792453, .8627450980392157",
        "cost:2:.37, 18.635, .8160377358490566, .6554621848739496",
        "sensitivity:.9, 17.23, , .4789915966386555",
        "specificity:.9, 23.105, .3018867924528302, .9019607843137255",
    })
    void asTheRPackage(String rule, double threshold, Double sensitivity, double specificity) {
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        int[] best = CutoffRule.of(rule).best(curve);
        assertEquals(1, best.length);
        assertEquals(threshold, curve.threshold(best[0]), 1e-12);
        assertEquals(specificity, curve.specificity(best[0]), 1e-15);
        if (sensitivity != null) {
            assertEquals(sensitivity, curve.sensitivity(best[0]), 1e-15);
        } else {
            assertTrue(curve.sensitivity(best[0]) >= .9);
        }
    }

    /** pROC has the same two thresholds, at .7363796133567663. */
    @ParameterizedTest
    @ValueSource(doubles = .7363796133567663)
    void ofEquallyAccurateCutoffsTheMostSensitiveIsFirst(double accuracy) {
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        int[] best = CutoffRule.of("accuracy").best(curve);
        assertEquals(2, best.length);
        assertEquals(19.61, curve.threshold(best[0]), 1e-12);
        assertEquals(19.965, curve.threshold(best[1]), 1e-12);
        for (int point : best) {
            ConfusionTable table = ConfusionTable.of(curve, point);
            assertEquals(accuracy, (double) (table.tp() + table.tn()) / table.cases(), 1e-15);
        }
    }

    /**
     * Every rule against all thresholds between, below and above the values, counted case by case.
     */
    @Property(tries = 300)
    void bestOfAllThresholds(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> positive,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> negative) {
        RocCurve curve = curve(positive, negative, 1, Direction.HIGHER);
        double youden = greatest(positive, negative, (se, sp) -> se + sp);
        double near = greatest(positive, negative, (se, sp) -> -Math.hypot(1 - se, 1 - sp));
        double p = (double) positive.size() / (positive.size() + negative.size());
        double right = greatest(positive, negative, (se, sp) -> p * se + (1 - p) * sp);
        double cheap = greatest(positive, negative, (se, sp) -> se + .7 / (3 * .3) * sp);
        for (int point : CutoffRule.of("youden").best(curve)) {
            assertEquals(youden, curve.sensitivity(point) + curve.specificity(point), 1e-12);
        }
        for (int point : CutoffRule.of("topleft").best(curve)) {
            double se = curve.sensitivity(point);
            assertEquals(near, -Math.hypot(1 - se, 1 - curve.specificity(point)), 1e-12);
        }
        for (int point : CutoffRule.of("accuracy").best(curve)) {
            double se = curve.sensitivity(point);
            assertEquals(right, p * se + (1 - p) * curve.specificity(point), 1e-12);
        }
        for (int point : CutoffRule.of("cost:3:.3").best(curve)) {
            double se = curve.sensitivity(point);
            assertEquals(cheap, se + .7 / (3 * .3) * curve.specificity(point), 1e-12);
        }
    }

    @Property(tries = 300)
    void bestOfThoseThatAreSensitiveOrSpecificEnough(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> positive,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> negative) {
        RocCurve curve = curve(positive, negative, 1, Direction.HIGHER);
        for (double least : LEAST) {
            double specificity =
                    greatest(positive, negative, (se, sp) -> se > least - 1e-9 ? sp : -1);
            double sensitivity =
                    greatest(positive, negative, (se, sp) -> sp > least - 1e-9 ? se : -1);
            int specific = CutoffRule.of("sensitivity:" + least).best(curve)[0];
            int sensitive = CutoffRule.of("specificity:" + least).best(curve)[0];
            assertEquals(specificity, curve.specificity(specific), 1e-12);
            assertTrue(curve.sensitivity(specific) > least - 1e-9);
            assertEquals(sensitivity, curve.sensitivity(sensitive), 1e-12);
            assertTrue(curve.specificity(sensitive) > least - 1e-9);
        }
    }

    @Property(tries = 200)
    void lowerIsHigherOfTheNegatedMarker(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> positive,
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 12) Integer> negative) {
        RocCurve lower = curve(positive, negative, 1, Direction.LOWER);
        RocCurve negated = curve(positive, negative, -1, Direction.HIGHER);
        for (String text : List.of("youden", "topleft", "accuracy", "sensitivity:.8", "cost:2")) {
            int[] a = CutoffRule.of(text).best(lower);
            int[] b = CutoffRule.of(text).best(negated);
            assertEquals(Arrays.toString(b), Arrays.toString(a));
            assertEquals(0 - negated.threshold(b[0]), 0.0 + lower.threshold(a[0]), 1e-12);
        }
    }

    private static RocCurve curve(
            List<Integer> positive, List<Integer> negative, double factor, Direction direction) {
        return RocCurve.of(
                new BinaryScores(
                        positive.stream().mapToDouble(v -> factor * v).toArray(),
                        negative.stream().mapToDouble(v -> factor * v).toArray()),
                direction);
    }

    /** Of a sensitivity and a specificity. */
    private interface Criterion {
        double of(double sensitivity, double specificity);
    }

    private static double greatest(
            List<Integer> positive, List<Integer> negative, Criterion criterion) {
        TreeSet<Double> thresholds = new TreeSet<>(List.of(-1.));
        positive.forEach(v -> thresholds.add(v + .5));
        negative.forEach(v -> thresholds.add(v + .5));
        return thresholds.stream()
                .mapToDouble(
                        t -> {
                            double tp = positive.stream().filter(v -> v > t).count();
                            double tn = negative.stream().filter(v -> v < t).count();
                            return criterion.of(tp / positive.size(), tn / negative.size());
                        })
                .max()
                .orElseThrow();
    }
}
