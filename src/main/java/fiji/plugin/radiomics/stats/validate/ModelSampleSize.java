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

import fiji.plugin.radiomics.stats.Normal;

/**
 * The least number of cases for a model of a binary outcome (Riley et al. 2019, Stat Med 38:1276;
 * 2020, BMJ 368:m441).
 *
 * @param shrinkage for an expected shrinkage of .9 (criterion i)
 * @param optimism for an optimism of at most .05 in Nagelkerke's R² (criterion ii)
 * @param share for the overall share of positive cases within ± .05 (criterion iii)
 * @param rSquared Cox and Snell's R² that was expected
 */
public record ModelSampleSize(long shrinkage, long optimism, long share, double rSquared) {

    private static final double SHRINKAGE = .9;
    private static final double MARGIN = .05;
    private static final int STEPS = 4000;
    private static final double WIDTH = 10;

    /**
     * @param parameters number of candidate columns
     * @param prevalence share of positive cases
     * @param rSquared Cox and Snell's R² that is expected
     * @return the numbers
     * @throws IllegalArgumentException where the R² cannot be
     */
    public static ModelSampleSize of(int parameters, double prevalence, double rSquared) {
        double most = mostRSquared(prevalence);
        if (!(rSquared > 0 && rSquared < most)) {
            throw new IllegalArgumentException(
                    "An R² of Cox and Snell of "
                            + rSquared
                            + " cannot be with a prevalence of "
                            + prevalence
                            + ": it lies between 0 and "
                            + most);
        }
        double second = rSquared / (rSquared + MARGIN * most);
        double z = Normal.ofLevel(.95) / MARGIN;
        return new ModelSampleSize(
                up(parameters / ((SHRINKAGE - 1) * Math.log(1 - rSquared / SHRINKAGE))),
                up(parameters / ((second - 1) * Math.log(1 - rSquared / second))),
                up(z * z * prevalence * (1 - prevalence)),
                rSquared);
    }

    private static long up(double n) {
        return (long) Math.ceil(n - 1e-9);
    }

    /**
     * @param prevalence share of positive cases
     * @return the greatest R² of Cox and Snell that there can be
     */
    public static double mostRSquared(double prevalence) {
        return 1 - Math.exp(2 * logLikelihood(prevalence));
    }

    /** Of a case, where every case has the same probability. */
    private static double logLikelihood(double prevalence) {
        return prevalence * Math.log(prevalence) + (1 - prevalence) * Math.log(1 - prevalence);
    }

    /**
     * What an area means for R² where the score is normal in both classes with one variance (Riley
     * et al. 2021, Stat Med 40:4230, in the limit of many cases).
     *
     * @param auc area under the ROC curve, above .5
     * @param prevalence share of positive cases
     * @return Cox and Snell's R²
     */
    public static double rSquared(double auc, double prevalence) {
        double distance = Math.sqrt(2) * Normal.of(auc);
        double base = Math.log(prevalence / (1 - prevalence));
        double sum = 0;
        double h = 2 * WIDTH / STEPS;
        for (int k = 0; k <= STEPS; k++) {
            double z = -WIDTH + k * h;
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double weight = h * density * (k == 0 || k == STEPS ? .5 : 1);
            // Log odds of a positive case, and of a negative one.
            double up = base + distance * (z + distance / 2);
            double down = base + distance * (z - distance / 2);
            sum += weight * (prevalence * -softPlus(-up) + (1 - prevalence) * -softPlus(down));
        }
        return 1 - Math.exp(-2 * (sum - logLikelihood(prevalence)));
    }

    private static double softPlus(double v) {
        return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
    }

    /**
     * @return the greatest of the three
     */
    public long cases() {
        return Math.max(shrinkage, Math.max(optimism, share));
    }
}
