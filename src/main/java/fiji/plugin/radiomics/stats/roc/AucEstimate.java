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

/**
 * An area under a ROC curve with its uncertainty.
 *
 * <p>At an area of exactly 1 every method's standard error is 0, and the interval would be one of
 * no width. Instead the lower bound is (α/2)^(1/min(m, n)), mirrored at 0: with fewer cases of a
 * class a perfect separation says less. Where all values are equal the area is ½, and there is no
 * interval.
 *
 * @param auc the area, 0 to 1
 * @param standardError its standard error; NaN where it cannot be told
 * @param interval its confidence interval
 * @param method how both were found
 */
public record AucEstimate(double auc, double standardError, Interval interval, AucMethod method) {

    /**
     * Without random numbers.
     *
     * @param curve an empirical curve
     * @param asked any method but a bootstrap
     * @param level confidence level, e.g. .95
     * @return the estimate
     */
    public static AucEstimate of(RocCurve curve, AucMethod asked, double level) {
        AucMethod method = asked.of(curve);
        double z = Normal.ofLevel(level);
        double auc = curve.auc();
        double se =
                switch (method) {
                    case DELONG, LOGIT -> Math.sqrt(DeLong.variance(curve));
                    case HANLEY_MCNEIL -> hanleyMcNeil(auc, curve.positives(), curve.negatives());
                    case SCORE -> Math.sqrt(ScoreInterval.variance(curve, auc));
                    case AUTO, BOOTSTRAP, BCA ->
                            throw new IllegalArgumentException(method.id() + " needs a bootstrap");
                };
        if (curve.size() == 2) {
            return new AucEstimate(auc, Double.NaN, Interval.NONE, method);
        }
        if (curve.isSeparated()) {
            return new AucEstimate(auc, se, exact(curve, level), method);
        }
        Interval interval =
                switch (method) {
                    case LOGIT -> logit(auc, z * se);
                    case SCORE -> ScoreInterval.of(curve, z);
                    default -> new Interval(auc - z * se, auc + z * se).clippedTo(0, 1);
                };
        return new AucEstimate(auc, se, interval, method);
    }

    /** The interval of an area that is exactly 0 or 1. */
    static Interval exact(RocCurve curve, double level) {
        return exact(curve, Math.min(curve.positives(), curve.negatives()), level);
    }

    static Interval exact(RocCurve curve, int fewer, double level) {
        double bound = Math.pow((1 - level) / 2, 1.0 / fewer);
        return curve.doubledPairs() == 0 ? new Interval(0, 1 - bound) : new Interval(bound, 1);
    }

    static Interval logit(double auc, double half) {
        double centre = Math.log(auc / (1 - auc));
        double scaled = half / (auc * (1 - auc));
        return new Interval(logistic(centre - scaled), logistic(centre + scaled));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double hanleyMcNeil(double a, int m, int n) {
        double q1 = a / (2 - a);
        double q2 = 2 * a * a / (1 + a);
        double sum = a * (1 - a) + (m - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a);
        return Math.sqrt(sum / ((double) m * n));
    }
}
