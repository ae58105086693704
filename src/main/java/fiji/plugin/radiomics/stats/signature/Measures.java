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
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.validate.Calibration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * Measures of predictions, the mean over repeats, and their intervals by a bootstrap of patients.
 */
record Measures(double prevalence, double level, int replicates, long seed) {

    /** Pooled area under the ROC curve. */
    static final String AUC = "auc_pooled";

    private static final List<String> NAMES =
            List.of(
                    AUC,
                    "sensitivity",
                    "specificity",
                    "ppv",
                    "npv",
                    "accuracy",
                    "calibration_in_the_large",
                    "calibration_slope",
                    "oe_ratio",
                    "brier",
                    "scaled_brier");

    /** One measure. */
    record Value(double estimate, Interval interval) {}

    Map<String, Value> of(
            List<Predictions> repeats, boolean[] positive, int[] cluster, Workers workers) {
        double[] estimates = mean(repeats, positive);
        int[] patients = Arrays.stream(cluster).distinct().toArray();
        List<Callable<double[]>> parts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int b = 0; b < replicates; b++) {
            SplittableRandom own = random.split();
            parts.add(() -> replicate(repeats, positive, cluster, patients.length, own));
        }
        List<double[]> drawn = workers.run(parts);
        Map<String, Value> values = new LinkedHashMap<>();
        for (int m = 0; m < NAMES.size(); m++) {
            int measure = m;
            double[] sorted =
                    drawn.stream()
                            .mapToDouble(d -> d[measure])
                            .filter(Double::isFinite)
                            .sorted()
                            .toArray();
            values.put(NAMES.get(m), new Value(estimates[m], interval(sorted)));
        }
        return values;
    }

    private double[] replicate(
            List<Predictions> repeats,
            boolean[] positive,
            int[] cluster,
            int patients,
            SplittableRandom random) {
        int[] drawn = new int[patients];
        for (int k = 0; k < patients; k++) {
            drawn[random.nextInt(patients)]++;
        }
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        int[] times = new int[positive.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = drawn[numbers.computeIfAbsent(cluster[i], c -> numbers.size())];
        }
        return mean(repeats.stream().map(r -> r.drawn(times)).toList(), positive);
    }

    /** Percentiles; they need not be more exact than the sample. */
    Interval interval(double[] sorted) {
        if (sorted.length < replicates / 2) {
            return Interval.NONE;
        }
        double tail = (1 - level) / 2;
        return new Interval(quantile(sorted, tail), quantile(sorted, 1 - tail));
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    private double[] mean(List<Predictions> repeats, boolean[] positive) {
        double[] sums = new double[NAMES.size()];
        for (Predictions repeat : repeats) {
            double[] values = values(repeat, repeat.classes(positive));
            for (int m = 0; m < sums.length; m++) {
                sums[m] += values[m] / repeats.size();
            }
        }
        return sums;
    }

    private double[] values(Predictions p, boolean[] positive) {
        double tp = 0;
        double fp = 0;
        double positives = 0;
        double n = positive.length;
        for (int i = 0; i < n; i++) {
            positives += positive[i] ? 1 : 0;
            tp += p.called()[i] && positive[i] ? 1 : 0;
            fp += p.called()[i] && !positive[i] ? 1 : 0;
        }
        double sensitivity = tp / positives;
        double specificity = 1 - fp / (n - positives);
        double share = Double.isNaN(prevalence) ? positives / n : prevalence;
        double truePositive = share * sensitivity;
        double trueNegative = (1 - share) * specificity;
        double ppv = truePositive / (truePositive + (1 - share) * (1 - specificity));
        double npv = trueNegative / (trueNegative + share * (1 - sensitivity));
        double[] values = new double[NAMES.size()];
        Arrays.fill(values, Double.NaN);
        values[0] = Ranks.auc(p.probabilities(), positive);
        values[1] = sensitivity;
        values[2] = specificity;
        values[3] = ppv;
        values[4] = npv;
        values[5] = truePositive + trueNegative;
        try {
            Calibration c = Calibration.of(p.probabilities(), positive);
            values[6] = c.inTheLarge();
            values[7] = c.slope();
            values[8] = c.observedToExpected();
            values[9] = c.brier();
            values[10] = c.scaledBrier();
        } catch (IllegalArgumentException e) {
            // A sample of one patient has no slope.
        }
        return values;
    }
}
