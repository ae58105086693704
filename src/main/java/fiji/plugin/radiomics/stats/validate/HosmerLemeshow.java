/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The test of Hosmer and Lemeshow (1980) in groups between quantiles of the probability. A large p
 * says that nothing was found, which in few cases means little; it is no proof of calibration.
 *
 * @param chiSquare statistic
 * @param df degrees of freedom
 * @param p p value
 * @param cases number of cases a group
 * @param observed positive cases a group
 * @param expected sum of the probabilities a group
 */
public record HosmerLemeshow(
        double chiSquare, int df, double p, double[] cases, double[] observed, double[] expected) {

    private static final int GROUPS = 10;

    /**
     * @param probabilities predicted
     * @param positive the class of each case
     * @param isFitted whether the model was fitted on these cases, which costs two degrees of
     *     freedom
     * @return the test, in ten groups where the probabilities differ enough
     */
    public static HosmerLemeshow of(double[] probabilities, boolean[] positive, boolean isFitted) {
        double[] breaks = breaks(probabilities);
        int groups = breaks.length - 1;
        double[] cases = new double[Math.max(groups, 0)];
        double[] observed = new double[cases.length];
        double[] expected = new double[cases.length];
        for (int i = 0; i < positive.length && groups > 0; i++) {
            int g = 0;
            while (g < groups - 1 && probabilities[i] > breaks[g + 1]) {
                g++;
            }
            cases[g]++;
            observed[g] += positive[i] ? 1 : 0;
            expected[g] += probabilities[i];
        }
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            double d = observed[g] - expected[g];
            sum += d * d / expected[g] + d * d / (cases[g] - expected[g]);
        }
        int df = groups - (isFitted ? 2 : 0);
        double p =
                df > 0 && Double.isFinite(sum)
                        ? 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(sum)
                        : Double.NaN;
        return new HosmerLemeshow(df > 0 ? sum : Double.NaN, df, p, cases, observed, expected);
    }

    /** Quantiles as R's type 7, none twice. */
    private static double[] breaks(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        double[] breaks = new double[GROUPS + 1];
        for (int k = 0; k <= GROUPS; k++) {
            double at = k / (double) GROUPS * (sorted.length - 1);
            int low = (int) at;
            int high = Math.min(low + 1, sorted.length - 1);
            breaks[k] = sorted[low] + (at - low) * (sorted[high] - sorted[low]);
        }
        return Arrays.stream(breaks).distinct().toArray();
    }
}
