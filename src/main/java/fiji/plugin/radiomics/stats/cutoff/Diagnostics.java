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
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.EnumMap;
import java.util.Map;

/**
 * The measures of a 2×2 table, with m = tp + fn positive and n = fp + tn negative cases.
 *
 * <ul>
 *   <li>Sensitivity, specificity, accuracy, and predictive values at the sample's prevalence:
 *       proportions with a {@link ProportionInterval}.
 *   <li>Predictive values at a given prevalence: Bayes' theorem, with the logit intervals of
 *       Mercaldo, Lau and Zhou (2007), Statistics in Medicine 26, 2170–2183: var(logit PPV) =
 *       (1−se)/(se·m) + sp/((1−sp)·n), var(logit NPV) = se/((1−se)·m) + (1−sp)/(sp·n). Where
 *       sensitivity or specificity is 0 or 1, the interval (not the value) is that of their
 *       adjusted estimates, (k + z²/2)/(n + z²).
 *   <li>Likelihood ratios: log method of Simel, Samsa and Matchar (1991), J Clin Epidemiol 44,
 *       763–770: var(log LR+) = 1/tp − 1/m + 1/fp − 1/n, var(log LR−) = 1/fn − 1/m + 1/tn − 1/n.
 *       Where a count in a denominator is 0, the interval (not the value, which is 0 or infinite)
 *       is that of the table with ½ added to each cell.
 *   <li>Odds ratio: Woolf (1955), Annals of Human Genetics 19, 251–253, var(log OR) = 1/tp + 1/fp +
 *       1/fn + 1/tn; where a cell is 0, value and interval are those of the table with Haldane's ½
 *       added to each cell.
 * </ul>
 *
 * <p>Of clustered cases, such as several lesions of a patient, see {@link
 * ProportionInterval#clustered} for proportions. The logarithms of ratios, and the logits of
 * predictive values at a given prevalence, have the variance of their linear forms over the
 * clusters; where a count of theirs is 0 there is no interval.
 */
public final class Diagnostics {

    private final Map<DiagnosticMeasure, Measure> measures = new EnumMap<>(DiagnosticMeasure.class);

    private Diagnostics() {}

    /**
     * @param table counts
     * @param settings how to compute
     * @return the measures
     */
    public static Diagnostics of(ConfusionTable table, DiagnosticSettings settings) {
        return of(table, settings, Proportion.of(settings), Normal.ofLevel(settings.level()));
    }

    static Diagnostics of(
            ConfusionTable table, DiagnosticSettings settings, Proportion proportion, double z) {
        long tp = table.tp();
        long tn = table.tn();
        Diagnostics d = new Diagnostics();
        d.put(DiagnosticMeasure.SENSITIVITY, proportion.of(tp, table.positives()));
        d.put(DiagnosticMeasure.SPECIFICITY, proportion.of(tn, table.negatives()));
        d.put(DiagnosticMeasure.ACCURACY, proportion.of(tp + tn, table.cases()));
        if (Double.isNaN(settings.prevalence())) {
            d.put(DiagnosticMeasure.PPV, proportion.of(tp, tp + table.fp()));
            d.put(DiagnosticMeasure.NPV, proportion.of(tn, tn + table.fn()));
        } else {
            PredictiveValues values = new PredictiveValues(table, settings.prevalence(), z);
            d.put(DiagnosticMeasure.PPV, values.positive());
            d.put(DiagnosticMeasure.NPV, values.negative());
        }
        d.put(
                DiagnosticMeasure.LR_POSITIVE,
                ratio(tp, table.positives(), table.fp(), table.negatives(), table, z));
        d.put(
                DiagnosticMeasure.LR_NEGATIVE,
                ratio(table.fn(), table.positives(), tn, table.negatives(), table, z));
        d.put(DiagnosticMeasure.ODDS_RATIO, oddsRatio(table, z));
        return d;
    }

    /**
     * @param curve an empirical curve
     * @param point of it
     * @param settings how to compute
     * @return the measures, by the clusters where the curve knows them
     */
    public static Diagnostics of(RocCurve curve, int point, DiagnosticSettings settings) {
        ConfusionTable table = ConfusionTable.of(curve, point);
        return curve.clusters()
                .map(c -> new ClusteredDiagnostics(table, c, point, settings).all())
                .orElseGet(() -> of(table, settings));
    }

    /** From measures that are computed elsewhere. */
    static Diagnostics of(Map<DiagnosticMeasure, Measure> measures) {
        Diagnostics d = new Diagnostics();
        d.measures.putAll(measures);
        return d;
    }

    private void put(DiagnosticMeasure measure, Measure value) {
        measures.put(measure, value);
    }

    /**
     * @param measure a measure
     * @return its value and interval
     */
    public Measure get(DiagnosticMeasure measure) {
        return measures.get(measure);
    }

    /** (a/m)/(b/n). */
    private static Measure ratio(
            double a, double m, double b, double n, ConfusionTable t, double z) {
        if (m == 0 || n == 0 || a == 0 && b == 0) {
            return Measure.NONE;
        }
        double value = a / m / (b / n);
        double add = t.hasEmptyCell() && (a == 0 || b == 0) ? .5 : 0;
        double a1 = a + add;
        double b1 = b + add;
        double m1 = m + 2 * add;
        double n1 = n + 2 * add;
        double se = Math.sqrt(1 / a1 - 1 / m1 + 1 / b1 - 1 / n1);
        return new Measure(value, logInterval(a1 / m1 / (b1 / n1), z * se));
    }

    private static Measure oddsRatio(ConfusionTable t, double z) {
        if (t.positives() == 0 || t.negatives() == 0) {
            return Measure.NONE;
        }
        double add = t.hasEmptyCell() ? .5 : 0;
        double tp = t.tp() + add;
        double fp = t.fp() + add;
        double fn = t.fn() + add;
        double tn = t.tn() + add;
        double value = tp * tn / (fp * fn);
        double se = Math.sqrt(1 / tp + 1 / fp + 1 / fn + 1 / tn);
        return new Measure(value, logInterval(value, z * se));
    }

    private static Interval logInterval(double centre, double half) {
        return new Interval(centre * Math.exp(-half), centre * Math.exp(half));
    }
}
