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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.roc.ClusterSums;
import java.util.EnumMap;
import java.util.Map;

/** The measures of a cutoff whose cases are clustered, see {@link Diagnostics}. */
final class ClusteredDiagnostics {

    private final ConfusionTable table;
    private final ClusterSums sums;
    private final int point;
    private final DiagnosticSettings settings;

    ClusteredDiagnostics(
            ConfusionTable table, ClusterSums sums, int point, DiagnosticSettings settings) {
        this.table = table;
        this.sums = sums;
        this.point = point;
        this.settings = settings;
    }

    Diagnostics all() {
        // The values do not depend on the clusters.
        Diagnostics plain =
                Diagnostics.of(
                        table, settings, Proportion.VALUE_ONLY, Normal.ofLevel(settings.level()));
        Map<DiagnosticMeasure, Measure> all = new EnumMap<>(DiagnosticMeasure.class);
        for (DiagnosticMeasure m : DiagnosticMeasure.values()) {
            all.put(m, measure(m, plain.get(m).value()));
        }
        return Diagnostics.of(all);
    }

    private Measure measure(DiagnosticMeasure measure, double value) {
        double m = table.positives();
        double n = table.negatives();
        return switch (measure) {
            case SENSITIVITY -> {
                double p = table.tp() / m;
                yield proportion(
                        table.tp(), table.positives(), 1 / m, 0, -p / m, 0, sums.ofPositives());
            }
            case SPECIFICITY -> {
                double p = table.tn() / n;
                yield proportion(
                        table.tn(),
                        table.negatives(),
                        0,
                        -1 / n,
                        0,
                        (1 - p) / n,
                        sums.ofNegatives());
            }
            case ACCURACY -> {
                double all = m + n;
                double p = (table.tp() + table.tn()) / all;
                yield proportion(
                        table.tp() + table.tn(),
                        table.cases(),
                        1 / all,
                        -1 / all,
                        -p / all,
                        (1 - p) / all,
                        sums.all());
            }
            case PPV ->
                    Double.isNaN(settings.prevalence()) ? samplePpv() : logit(value, logPositive());
            case NPV ->
                    Double.isNaN(settings.prevalence()) ? sampleNpv() : logit(value, logNegative());
            case LR_POSITIVE -> ratio(value, logPositive());
            case LR_NEGATIVE -> ratio(value, logNegative());
            case ODDS_RATIO -> ratio(value, logOdds());
        };
    }

    Measure samplePpv() {
        double called = table.tp() + table.fp();
        double p = table.tp() / called;
        return proportion(
                table.tp(),
                table.tp() + table.fp(),
                (1 - p) / called,
                -p / called,
                0,
                0,
                sums.called(point));
    }

    Measure sampleNpv() {
        double rest = table.tn() + table.fn();
        double p = table.tn() / rest;
        return proportion(
                table.tn(),
                table.tn() + table.fn(),
                p / rest,
                -(1 - p) / rest,
                -p / rest,
                (1 - p) / rest,
                sums.notCalled(point));
    }

    private Measure proportion(
            long k, long of, double tp, double fp, double m, double n, int clusters) {
        double variance = sums.variance(point, tp, fp, m, n, clusters);
        return settings.proportions().clustered(k, of, variance, clusters, settings.level());
    }

    /** Standard error of log LR+. */
    private double logPositive() {
        return table.tp() == 0 || table.fp() == 0
                ? Double.NaN
                : error(
                        1.0 / table.tp(),
                        -1.0 / table.fp(),
                        -1.0 / table.positives(),
                        1.0 / table.negatives());
    }

    /** Standard error of log LR−. */
    private double logNegative() {
        double fn = table.fn();
        double tn = table.tn();
        return fn == 0 || tn == 0
                ? Double.NaN
                : error(
                        -1 / fn,
                        1 / tn,
                        1 / fn - 1.0 / table.positives(),
                        1.0 / table.negatives() - 1 / tn);
    }

    private double logOdds() {
        double tp = table.tp();
        double fp = table.fp();
        double fn = table.fn();
        double tn = table.tn();
        return tp == 0 || fp == 0 || fn == 0 || tn == 0
                ? Double.NaN
                : error(1 / tp + 1 / fn, -1 / fp - 1 / tn, -1 / fn, 1 / tn);
    }

    private double error(double tp, double fp, double m, double n) {
        int fewer = Math.min(sums.ofPositives(), sums.ofNegatives());
        return fewer < 2 ? Double.NaN : Math.sqrt(sums.variance(point, tp, fp, m, n, sums.all()));
    }

    private Measure ratio(double value, double error) {
        double half = Normal.ofLevel(settings.level()) * error;
        return new Measure(
                value,
                Double.isNaN(half)
                        ? Interval.NONE
                        : new Interval(value * Math.exp(-half), value * Math.exp(half)));
    }

    private Measure logit(double value, double error) {
        double half = Normal.ofLevel(settings.level()) * error;
        double centre = Math.log(value / (1 - value));
        return new Measure(
                value,
                Double.isNaN(half) || Double.isInfinite(centre)
                        ? Interval.NONE
                        : new Interval(
                                1 / (1 + Math.exp(half - centre)),
                                1 / (1 + Math.exp(-half - centre))));
    }
}
