/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.confound;

import fiji.plugin.radiomics.stats.group.Correlation;
import fiji.plugin.radiomics.stats.group.Ranked;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Spearman's correlation of two variables given a third: r = (r₁₂ − r₁₃r₂₃)/√((1 − r₁₃²)(1 −
 * r₂₃²)). p is that of t = r√(f/(1 − r²)) with f = n − 3. Conover 1999, Practical Nonparametric
 * Statistics, 5.4; the same as {@code pcor.test} of the R package ppcor.
 *
 * @param n number of cases
 * @param r the partial correlation; NaN where it is undefined
 * @param p two-sided p value against 0; NaN where it is undefined
 * @param note why it is undefined; else empty
 */
public record PartialSpearman(int n, double r, double p, String note) {

    private static final int LEAST = 4;

    /** What is left of a variance that is none but rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * @param first a value a case, without NaN
     * @param second the same cases in the same order
     * @param given the same cases in the same order
     * @return undefined for fewer than four cases, and where the third variable tells one of the
     *     others
     */
    public static PartialSpearman of(double[] first, double[] second, double[] given) {
        return of(Ranked.of(first), Ranked.of(second), Ranked.of(given));
    }

    /**
     * @param first ranks of the cases
     * @param second of the same cases in the same order
     * @param given of the same cases in the same order
     * @return as above
     */
    public static PartialSpearman of(Ranked first, Ranked second, Ranked given) {
        int n = first.n();
        if (n < LEAST) {
            return undefined(n, "4 cases or more are needed, there are " + n);
        }
        double r12 = Correlation.spearman(first, second).r();
        double r13 = Correlation.spearman(first, given).r();
        double r23 = Correlation.spearman(second, given).r();
        if (Double.isNaN(r12 + r13 + r23)) {
            return undefined(n, "all values of a variable are equal");
        }
        double rest = (1 - r13 * r13) * (1 - r23 * r23);
        if (!(rest > ROUNDING)) {
            return undefined(n, "the ranks are those of what is given");
        }
        double r = Math.max(-1, Math.min(1, (r12 - r13 * r23) / Math.sqrt(rest)));
        int df = n - 3;
        double t = Math.abs(r) * Math.sqrt(df / (1 - r * r));
        double p =
                Double.isInfinite(t)
                        ? 0
                        : 2 * new TDistribution(null, df).cumulativeProbability(-t);
        return new PartialSpearman(n, r, p, "");
    }

    private static PartialSpearman undefined(int n, String note) {
        return new PartialSpearman(n, Double.NaN, Double.NaN, note);
    }
}
