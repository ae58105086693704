package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.special.Gamma;

/**
 * Whether an area differs from ½, that of chance.
 *
 * <p>DeLong: z = (A − ½)/s, two-sided. Mann–Whitney: normal approximation of U with correction for
 * ties, without one for continuity. At an area of exactly 0 or 1 both p values are the exact one of
 * the Mann–Whitney test, 2/C(m+n, m), because DeLong's s is 0 there; z is then infinite. Where all
 * values are equal there is nothing to test: NaN.
 *
 * @param z DeLong's statistic
 * @param p its p value
 * @param mannWhitneyU pairs in the right order, ties counted half
 * @param mannWhitneyP its p value
 */
public record AucTest(double z, double p, double mannWhitneyU, double mannWhitneyP) {

    /**
     * @param curve an empirical curve
     * @return the tests
     */
    public static AucTest of(RocCurve curve) {
        double u = curve.doubledPairs() / 2.0;
        if (curve.size() == 2) {
            return new AucTest(Double.NaN, Double.NaN, u, Double.NaN);
        }
        if (curve.isSeparated()) {
            double p = exactOfSeparation(curve.positives(), curve.negatives());
            double z = u == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            return new AucTest(z, p, u, p);
        }
        double z = (curve.auc() - .5) / Math.sqrt(DeLong.variance(curve));
        return new AucTest(z, Normal.twoSided(z), u, mannWhitney(curve, u));
    }

    private static double mannWhitney(RocCurve curve, double u) {
        double m = curve.positives();
        double n = curve.negatives();
        double cases = m + n;
        double ties = 0;
        for (int i = 1; i < curve.size(); i++) {
            double t =
                    (double) curve.truePositives(i)
                            - curve.truePositives(i - 1)
                            + curve.falsePositives(i)
                            - curve.falsePositives(i - 1);
            ties += t * t * t - t;
        }
        double variance = m * n / 12 * (cases + 1 - ties / (cases * (cases - 1)));
        return Normal.twoSided((u - m * n / 2) / Math.sqrt(variance));
    }

    /**
     * Only one of the C(m+n, m) equally likely assignments is as extreme; twice its probability, as
     * a test of two sides.
     */
    private static double exactOfSeparation(int m, int n) {
        double logAssignments =
                Gamma.logGamma(m + n + 1.0) - Gamma.logGamma(m + 1.0) - Gamma.logGamma(n + 1.0);
        return Math.min(1, 2 * Math.exp(-logAssignments));
    }
}
