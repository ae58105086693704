/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;

/**
 * A correlation of paired values.
 *
 * @param kind Pearson's or Spearman's
 * @param n number of pairs
 * @param r the coefficient, −1 to 1; NaN where it is undefined
 * @param t r √((n − 2)/(1 − r²)), infinite where |r| is 1; NaN where p is
 * @param p two-sided p value against 0; NaN where there is none
 * @param interval Fisher's confidence interval of Pearson's r; none for Spearman's, fewer than four
 *     pairs and |r| = 1
 * @param method how p was found; empty where there is none
 * @param note why r or p is undefined; empty where both are defined
 */
public record Correlation(
        CorrelationKind kind,
        int n,
        double r,
        double t,
        double p,
        Interval interval,
        String method,
        String note) {

    /**
     * Pearson's product-moment correlation. p is that of t with n − 2 degrees of freedom, for
     * normal values; the interval is tanh(artanh r ± z/√(n − 3)) (Fisher 1921).
     *
     * @param x a value a case
     * @param y a value a case, in the same order
     * @param level of the interval, between 0 and 1
     * @return undefined for fewer than three pairs, infinite and constant values
     * @throws IllegalArgumentException where a value is NaN, the lengths differ or the level is
     *     none
     */
    public static Correlation pearson(double[] x, double[] y, double level) {
        requirePairs(x, y);
        return of(CorrelationKind.PEARSON, Standardised.values(x), Standardised.values(y), level);
    }

    /**
     * Spearman's rank correlation, equal values sharing their mean rank. p is exact, over all
     * permutations, for up to 9 pairs without ties and where the ranks agree or oppose completely;
     * elsewhere that of t with n − 2 degrees of freedom. R's {@code cor.test} is the same with
     * {@code exact = FALSE} but for the exact cases. Spearman 1904, Am J Psychol 15:72–101.
     *
     * @param x a value a case; infinite ones are ranked like others
     * @param y a value a case, in the same order
     * @return undefined for fewer than three pairs and constant values
     * @throws IllegalArgumentException where a value is NaN or the lengths differ
     */
    public static Correlation spearman(double[] x, double[] y) {
        requirePairs(x, y);
        return of(CorrelationKind.SPEARMAN, Standardised.ranks(x), Standardised.ranks(y), .95);
    }

    /**
     * @param x ranks of the cases
     * @param y ranks of the same cases in the same order
     * @return the same of ranks that are known
     * @throws IllegalArgumentException where the numbers of cases differ
     */
    public static Correlation spearman(Ranked x, Ranked y) {
        if (x.n() != y.n()) {
            throw new IllegalArgumentException(x.n() + " and " + y.n() + " values are no pairs");
        }
        return of(CorrelationKind.SPEARMAN, x.standardised(), y.standardised(), .95);
    }

    static Correlation of(CorrelationKind kind, Standardised x, Standardised y, double level) {
        double z = Normal.ofLevel(level);
        int n = x.n();
        if (n < 3) {
            return undefined(kind, n, "3 pairs or more are needed, there are " + n);
        }
        if (!x.isDefined() || !y.isDefined()) {
            return undefined(kind, n, x.isDefined() ? y.note() : x.note());
        }
        double product = x.times(y);
        // 1 − r² is the far part of t's distribution, of which little may be left.
        double rest = x.unexplainedBy(y, product);
        double r = rest == 0 ? Math.signum(product) : product;
        double t =
                rest == 0
                        ? Math.copySign(Double.POSITIVE_INFINITY, r)
                        : r * Math.sqrt((n - 2) / rest);
        if (kind == CorrelationKind.SPEARMAN) {
            double exact = SpearmanExact.p(x, y, r, rest);
            if (!Double.isNaN(exact)) {
                return new Correlation(kind, n, r, t, exact, Interval.NONE, "exact", "");
            }
        }
        double p = Tails.student(rest, r * r, n - 2);
        boolean hasInterval = kind == CorrelationKind.PEARSON && n > 3 && rest > 0;
        Interval interval = hasInterval ? fisher(r, rest, z / Math.sqrt(n - 3)) : Interval.NONE;
        return new Correlation(kind, n, r, t, p, interval, "t distribution", "");
    }

    private static Interval fisher(double r, double rest, double halfWidth) {
        // artanh r = ½ ln((1 + r)²/(1 − r²)), which keeps its digits where r is near 1.
        double size = Math.abs(r);
        double centre = Math.copySign(Math.log1p(size) - .5 * Math.log(rest), r);
        return new Interval(Math.tanh(centre - halfWidth), Math.tanh(centre + halfWidth));
    }

    private static Correlation undefined(CorrelationKind kind, int n, String note) {
        return new Correlation(
                kind, n, Double.NaN, Double.NaN, Double.NaN, Interval.NONE, "", note);
    }

    private static void requirePairs(double[] x, double[] y) {
        // Their differences are not needed, but what they require is.
        Differences.of(x, y);
    }
}
