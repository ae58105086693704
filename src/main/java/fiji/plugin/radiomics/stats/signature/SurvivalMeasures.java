/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.survival.BrierScore;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.DoubleSupplier;

/**
 * How well survival was predicted: means over repeats, with intervals by a bootstrap of patients.
 *
 * @param times at which survival is told
 * @param tau up to which event times count in Uno's C
 */
record SurvivalMeasures(double[] times, double tau, double level, int replicates, long seed) {

    /**
     * One measure.
     *
     * @param name its name
     * @param time up to which it looks; NaN = all
     */
    record Key(String name, double time) {

        /** The name, with the time where there is one. */
        String text() {
            return Double.isNaN(time) ? name : name + "_" + RiskScale.text(time);
        }
    }

    /** One value. */
    record Value(double estimate, Interval interval) {}

    Map<Key, Value> of(
            List<SurvivalPredictions> repeats, SurvivalData data, int[] cluster, Workers workers) {
        Map<Key, Double> found = mean(repeats, data);
        int patients = Arrays.stream(cluster).max().orElse(0) + 1;
        List<Callable<Map<Key, Double>>> parts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int b = 0; b < replicates; b++) {
            SplittableRandom own = random.split();
            parts.add(
                    () -> {
                        int[] counts = new int[patients];
                        for (int k = 0; k < patients; k++) {
                            counts[own.nextInt(patients)]++;
                        }
                        int[] drawn = Arrays.stream(cluster).map(c -> counts[c]).toArray();
                        return mean(repeats.stream().map(r -> r.drawn(drawn)).toList(), data);
                    });
        }
        List<Map<Key, Double>> drawn = workers.run(parts);
        Map<Key, Value> values = new LinkedHashMap<>();
        found.forEach(
                (key, estimate) -> {
                    double[] sorted =
                            drawn.stream()
                                    .mapToDouble(d -> d.get(key))
                                    .filter(Double::isFinite)
                                    .sorted()
                                    .toArray();
                    Interval interval =
                            Double.isNaN(estimate)
                                    ? Interval.NONE
                                    : new Measures(Double.NaN, level, replicates, seed)
                                            .interval(sorted);
                    values.put(key, new Value(estimate, interval));
                });
        return values;
    }

    private Map<Key, Double> mean(List<SurvivalPredictions> repeats, SurvivalData data) {
        Map<Key, Double> sums = new LinkedHashMap<>();
        for (SurvivalPredictions repeat : repeats) {
            of(repeat, repeat.data(data))
                    .forEach((key, v) -> sums.merge(key, v / repeats.size(), Double::sum));
        }
        return sums;
    }

    private Map<Key, Double> of(SurvivalPredictions p, SurvivalData data) {
        SurvivalData parted = data.stratified(p.parts());
        Map<Key, Double> values = new LinkedHashMap<>();
        values.put(
                new Key("harrell_c", Double.NaN),
                known(() -> Concordance.harrell(parted, p.scores()).value()));
        values.put(
                new Key("uno_c", tau), known(() -> Concordance.uno(data, p.scores(), tau).value()));
        for (double t : times) {
            values.put(
                    new Key("auc", t),
                    known(() -> TimeDependentAuc.of(data, p.scores(), t).value()));
        }
        for (int k = 0; k < times.length; k++) {
            double t = times[k];
            double[] risk = p.risk(k);
            values.put(new Key("brier", t), known(() -> BrierScore.of(data, risk, t).value()));
        }
        KaplanMeier observed = KaplanMeier.of(data);
        for (int k = 0; k < times.length; k++) {
            double t = times[k];
            double expected = Arrays.stream(p.risk(k)).average().orElse(Double.NaN);
            values.put(new Key("oe_ratio", t), (1 - observed.survivalAt(t)) / expected);
        }
        values.put(
                new Key("calibration_slope", Double.NaN), known(() -> slope(parted, p.scores())));
        double[] groups = Arrays.stream(p.groups()).asDoubleStream().toArray();
        values.put(
                new Key("hazard_ratio_risk_group", Double.NaN),
                known(() -> Math.exp(slope(data, groups))));
        return values;
    }

    private static double slope(SurvivalData data, double[] values) {
        return CoxModel.fit(data, new double[][] {values}, CoxSettings.STANDARD).coefficient(0);
    }

    /** NaN where it cannot be computed, such as in a sample without events. */
    private static double known(DoubleSupplier measure) {
        try {
            return measure.getAsDouble();
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }
}
