/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glcm;

/**
 * What the {@linkplain GlcmFeature formulas} take of a symmetric co-occurrence matrix p(i,j) with
 * at least one pair, whether it was counted once ({@link GlcmProbabilities}) or is kept up by a
 * window that slides ({@link PairWindow}).
 */
interface Cooccurrence {

    /**
     * @return greatest p(i,j)
     */
    double maximum();

    /**
     * @return mean μ of the marginal p(i)
     */
    double mean();

    /**
     * @return variance σ² of the marginal p(i)
     */
    double variance();

    /**
     * @return Σ i j p(i,j)
     */
    double autocorrelation();

    /**
     * @return Σ (i − μ) (j − μ) p(i,j)
     */
    double covariance();

    /**
     * @return −Σ p(i,j) log₂ p(i,j), in bits
     */
    double entropy();

    /**
     * @return −Σ p(i) log₂ p(i), in bits
     */
    double marginalEntropy();

    /**
     * @return Σ p(i,j)²
     */
    double angularSecondMoment();

    /**
     * @return d(k), the distribution of |i − j|
     */
    Distribution difference();

    /**
     * @return s(k), the distribution of i + j
     */
    Distribution sum();

    /**
     * @param weight w(k, Ng)
     * @return Σ w(k, Ng) d(k)
     */
    double difference(DifferenceWeight weight);

    /** A distribution p(k) over whole numbers k = 0, 1, … */
    interface Distribution {

        /**
         * @return Σ k p(k)
         */
        double mean();

        /**
         * @return Σ (k − mean)² p(k)
         */
        double variance();

        /**
         * @return −Σ p(k) log₂ p(k), in bits
         */
        double entropy();

        /**
         * @param centre c
         * @param power n, 2 to 4
         * @return Σ (k − c)ⁿ p(k)
         */
        double moment(double centre, int power);
    }
}
