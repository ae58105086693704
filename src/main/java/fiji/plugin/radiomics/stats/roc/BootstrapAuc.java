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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;

/** Bootstrap intervals of one curve: of its area, and of its sensitivities. */
public final class BootstrapAuc {

    private BootstrapAuc() {}

    /**
     * @param curve an empirical curve
     * @param method one of the two bootstraps
     * @param level confidence level, e.g. .95
     * @param bootstrap how to resample
     * @return the area; at exactly 0 or 1 with the exact interval, because no resample differs
     */
    public static AucEstimate estimate(
            RocCurve curve, AucMethod method, double level, Bootstrap bootstrap) {
        double auc = curve.auc();
        if (curve.size() == 2) {
            return new AucEstimate(auc, Double.NaN, Interval.NONE, method);
        }
        if (curve.isSeparated()) {
            return new AucEstimate(auc, 0, AucEstimate.exact(curve, level), method);
        }
        return estimate(curve, CaseRanks.of(curve), acceleration(curve), method, level, bootstrap);
    }

    /**
     * The same of clustered cases, which are drawn together.
     *
     * @param curve an empirical curve
     * @param oriented its scores, of which higher ones speak for the positive class
     * @param clusters of these cases
     * @param method one of the two bootstraps
     * @param level confidence level, e.g. .95
     * @param bootstrap how to resample, with these clusters
     * @return the area; at exactly 0 or 1 with the exact interval of as many cases as there are
     *     clusters
     */
    public static AucEstimate clustered(
            RocCurve curve,
            BinaryScores oriented,
            CaseClusters clusters,
            AucMethod method,
            double level,
            Bootstrap bootstrap) {
        if (curve.size() == 2) {
            return new AucEstimate(curve.auc(), Double.NaN, Interval.NONE, method);
        }
        if (curve.isSeparated()) {
            int fewer = Math.min(clusters.ofPositives(), clusters.ofNegatives());
            return new AucEstimate(curve.auc(), 0, AucEstimate.exact(curve, fewer, level), method);
        }
        double squares = 0;
        double cubes = 0;
        for (double influence : Obuchowski.influence(DeLong.of(oriented), clusters)) {
            if (!Double.isNaN(influence)) {
                squares += influence * influence;
                cubes += influence * influence * influence;
            }
        }
        double acceleration = squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
        return estimate(curve, CaseRanks.of(oriented), acceleration, method, level, bootstrap);
    }

    private static AucEstimate estimate(
            RocCurve curve,
            CaseRanks ranks,
            double acceleration,
            AucMethod method,
            double level,
            Bootstrap bootstrap) {
        double auc = curve.auc();
        double[] areas = areas(ranks, bootstrap);
        double low = (1 - level) / 2;
        double high = 1 - low;
        if (method == AucMethod.BCA) {
            double bias = bias(areas, auc);
            low = adjusted(low, bias, acceleration);
            high = adjusted(high, bias, acceleration);
        }
        Interval interval =
                new Interval(Bootstrap.quantile(areas, low), Bootstrap.quantile(areas, high));
        return new AucEstimate(auc, Bootstrap.standardDeviation(areas), interval, method);
    }

    /**
     * @param curve an empirical curve
     * @param bootstrap how to resample
     * @return areas of the replicates
     */
    public static double[] areas(RocCurve curve, Bootstrap bootstrap) {
        return areas(CaseRanks.of(curve), bootstrap);
    }

    private static double[] areas(CaseRanks ranks, Bootstrap bootstrap) {
        return bootstrap
                .run(
                        ranks.positives(),
                        ranks.negatives(),
                        1,
                        () -> {
                            CaseRanks.Resample resample = ranks.resample();
                            return (positive, negative, results) -> {
                                resample.count(positive, negative);
                                results[0] = resample.auc();
                            };
                        })[0];
    }

    /**
     * A pointwise confidence band.
     *
     * @param curve an empirical curve
     * @param specificities in descending order, 0 to 1
     * @param level confidence level
     * @param bootstrap how to resample
     * @return percentile interval of the sensitivity at each specificity
     */
    public static Interval[] band(
            RocCurve curve, double[] specificities, double level, Bootstrap bootstrap) {
        return band(CaseRanks.of(curve), specificities, level, bootstrap);
    }

    /**
     * The same.
     *
     * @param ranks of the cases
     * @param specificities in descending order, 0 to 1
     * @param level confidence level
     * @param bootstrap how to resample
     * @return percentile interval of the sensitivity at each specificity
     */
    public static Interval[] band(
            CaseRanks ranks, double[] specificities, double level, Bootstrap bootstrap) {
        double[][] sensitivities =
                bootstrap.run(
                        ranks.positives(),
                        ranks.negatives(),
                        specificities.length,
                        () -> {
                            CaseRanks.Resample resample = ranks.resample();
                            return (positive, negative, results) -> {
                                resample.count(positive, negative);
                                resample.sensitivities(specificities, results);
                            };
                        });
        Interval[] band = new Interval[specificities.length];
        double tail = (1 - level) / 2;
        for (int i = 0; i < band.length; i++) {
            band[i] =
                    new Interval(
                            Bootstrap.quantile(sensitivities[i], tail),
                            Bootstrap.quantile(sensitivities[i], 1 - tail));
        }
        return band;
    }

    /** z₀: where the estimate lies among the replicates, ties counted half. */
    private static double bias(double[] areas, double auc) {
        double below = 0;
        for (double a : areas) {
            below += a < auc ? 1 : a == auc ? .5 : 0;
        }
        double least = .5 / areas.length;
        return Normal.of(Math.max(least, Math.min(1 - least, below / areas.length)));
    }

    /**
     * From the influence of every case, which is its placement less the area; Davison and Hinkley
     * (1997), Bootstrap Methods and their Application, section 5.3.2, for two samples.
     */
    private static double acceleration(RocCurve curve) {
        double auc = curve.auc();
        double m = curve.positives();
        double n = curve.negatives();
        double squares = 0;
        double cubes = 0;
        for (int i = 1; i < curve.size(); i++) {
            int p = curve.truePositives(i) - curve.truePositives(i - 1);
            int f = curve.falsePositives(i) - curve.falsePositives(i - 1);
            double l1 = ((n - curve.falsePositives(i) + .5 * f) / n - auc) / m;
            double l0 = ((curve.truePositives(i) - .5 * p) / m - auc) / n;
            squares += p * l1 * l1 + f * l0 * l0;
            cubes += p * l1 * l1 * l1 + f * l0 * l0 * l0;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double adjusted(double probability, double bias, double acceleration) {
        double z = bias + Normal.of(probability);
        return Normal.probability(bias + z / (1 - acceleration * z));
    }
}
