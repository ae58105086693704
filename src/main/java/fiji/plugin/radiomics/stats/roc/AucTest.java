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

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.group.MannWhitney;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.TestResult;

/**
 * Whether an area differs from ½, that of chance.
 *
 * <p>DeLong: z = (A − ½)/s, two-sided. Its s is too small in small samples: of 10 and 10 cases
 * without any difference 7 % have p below .05. Mann–Whitney: of the distribution of U, exact given
 * the ties, or by normal approximation with correction for ties, without one for continuity. At an
 * area of exactly 0 or 1 both p values are the exact one of the Mann–Whitney test, because DeLong's
 * s is 0 there; z is then infinite. Where all values are equal there is nothing to test: NaN.
 *
 * @param z DeLong's statistic
 * @param p the p value of the area
 * @param mannWhitneyU pairs in the right order, ties counted half
 * @param mannWhitneyP the p value of the Mann–Whitney test
 * @param method how p was found; empty where it is not defined
 */
public record AucTest(double z, double p, double mannWhitneyU, double mannWhitneyP, String method) {

    private static final String DELONG = "DeLong";

    /** Nothing to test. */
    public static final AucTest NONE =
            new AucTest(Double.NaN, Double.NaN, Double.NaN, Double.NaN, "");

    /**
     * @param curve an empirical curve
     * @return the tests, DeLong's p and the normal approximation of Mann–Whitney's
     */
    public static AucTest of(RocCurve curve) {
        return of(curve, PMethod.DELONG);
    }

    /**
     * @param curve an empirical curve
     * @param method {@link PMethod#AUTO}: the exact p below 30 cases in either class, DeLong's from
     *     there on
     * @return the tests
     */
    public static AucTest of(RocCurve curve, PMethod method) {
        double u = curve.doubledPairs() / 2.0;
        if (curve.size() == 2) {
            return new AucTest(Double.NaN, Double.NaN, u, Double.NaN, "");
        }
        TestResult ranks = MannWhitney.test(ties(curve), curve.positives(), (long) (2 * u), method);
        if (curve.isSeparated()) {
            double z = u == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return new AucTest(z, ranks.p(), u, ranks.p(), ranks.method());
        }
        double z = (curve.auc() - .5) / Math.sqrt(DeLong.variance(curve));
        boolean delong =
                method == PMethod.DELONG
                        || method == PMethod.AUTO
                                && !method.isExact(curve.positives(), curve.negatives());
        return delong
                ? new AucTest(z, Normal.twoSided(z), u, ranks.p(), DELONG)
                : new AucTest(z, ranks.p(), u, ranks.p(), ranks.method());
    }

    /**
     * @param curve an empirical curve
     * @param error standard error of its area by {@link Obuchowski}
     * @param ranks p value of the rank-sum test of clustered cases, see {@link DattaSatten}
     * @return the test of clustered cases; that of an area of exactly 0 or 1 needs independent
     *     ones, and is not defined
     */
    public static AucTest clustered(RocCurve curve, double error, double ranks) {
        double none = Double.NaN;
        double u = curve.doubledPairs() / 2.0;
        if (curve.size() == 2 || curve.isSeparated() || !(error > 0)) {
            return new AucTest(none, none, u, curve.size() == 2 ? none : ranks, "");
        }
        double z = (curve.auc() - .5) / error;
        return new AucTest(z, Normal.twoSided(z), u, ranks, "Obuchowski");
    }

    /** Numbers of equal values, from the least to the greatest. */
    private static int[] ties(RocCurve curve) {
        int[] ties = new int[curve.size() - 1];
        for (int i = 1; i < curve.size(); i++) {
            ties[ties.length - i] =
                    curve.truePositives(i)
                            - curve.truePositives(i - 1)
                            + curve.falsePositives(i)
                            - curve.falsePositives(i - 1);
        }
        return ties;
    }
}
