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

import fiji.plugin.radiomics.stats.group.ClusteredCorrelation;
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

    /**
     * Of cases in clusters, such as several lesions of a patient: what a case adds to the partial
     * coefficient follows from what it adds to the three, see {@link ClusteredCorrelation}.
     *
     * @param first a value a case, without NaN
     * @param second the same cases in the same order
     * @param given the same cases in the same order
     * @param clusters number of the cluster of each case
     * @return p by t with C − 3 degrees of freedom of C clusters; NaN of fewer than five
     */
    public static PartialSpearman clustered(
            double[] first, double[] second, double[] given, int[] clusters) {
        PartialSpearman plain = of(first, second, given);
        int count = ClusteredCorrelation.count(clusters);
        if (!plain.note.isEmpty()) {
            return plain;
        }
        double none = Double.NaN;
        if (count < LEAST + 1) {
            return new PartialSpearman(plain.n, plain.r, none, "5 clusters or more are needed");
        }
        double r = plain.r;
        double r13 = Correlation.spearman(first, given).r();
        double r23 = Correlation.spearman(second, given).r();
        double root = Math.sqrt((1 - r13 * r13) * (1 - r23 * r23));
        double[] of12 = ClusteredCorrelation.influence(first, second, true);
        double[] of13 = ClusteredCorrelation.influence(first, given, true);
        double[] of23 = ClusteredCorrelation.influence(second, given, true);
        double[] all = new double[first.length];
        for (int i = 0; i < all.length; i++) {
            all[i] =
                    of12[i] / root
                            + of13[i] * (r * r13 / (1 - r13 * r13) - r23 / root)
                            + of23[i] * (r * r23 / (1 - r23 * r23) - r13 / root);
        }
        double error = Math.sqrt(ClusteredCorrelation.variance(all, clusters)) / (1 - r * r);
        double z = .5 * Math.log((1 + r) / (1 - r)) / error;
        double p =
                error > 0 && Math.abs(r) < 1
                        ? 2
                                * new TDistribution(null, count - 3.0)
                                        .cumulativeProbability(-Math.abs(z))
                        : none;
        return new PartialSpearman(plain.n, r, p, "");
    }

    private static PartialSpearman undefined(int n, String note) {
        return new PartialSpearman(n, Double.NaN, Double.NaN, note);
    }
}
