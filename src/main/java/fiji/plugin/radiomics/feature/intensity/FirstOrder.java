/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

/**
 * What the formulas of intensity statistics and histogram have in common: they take it of the N
 * values x of a whole region, or of a window that slides. Percentiles are linear between ranks.
 */
abstract class FirstOrder {

    /**
     * @return μ = Σ x / N
     */
    abstract double mean();

    /**
     * @return σ² = Σ (x − μ)² / N
     */
    abstract double variance();

    /**
     * @return σ³
     */
    abstract double cubedDeviation();

    /**
     * @return Σ (x − μ)³ / N
     */
    abstract double thirdMoment();

    /**
     * @return Σ (x − μ)⁴ / N
     */
    abstract double fourthMoment();

    /**
     * @return least x
     */
    abstract double min();

    /**
     * @return greatest x
     */
    abstract double max();

    /**
     * @return 10th percentile
     */
    abstract double p10();

    /**
     * @return 25th percentile
     */
    abstract double p25();

    /**
     * @return 50th percentile
     */
    abstract double median();

    /**
     * @return 75th percentile
     */
    abstract double p75();

    /**
     * @return 90th percentile
     */
    abstract double p90();

    /**
     * @return Σ |x − μ| / N
     */
    abstract double meanAbsoluteDeviation();

    /**
     * @return the same of the values from the 10th to the 90th percentile, about their own mean;
     *     NaN where there are none
     */
    abstract double robustMeanAbsoluteDeviation();

    /**
     * @return Σ |x − median| / N
     */
    abstract double medianAbsoluteDeviation();

    /**
     * @return third moment / σ³; 0 where σ = 0 (IBSI's limit)
     */
    final double skewness() {
        return variance() == 0 ? 0 : thirdMoment() / cubedDeviation();
    }

    /**
     * @return fourth moment / σ⁴ − 3; 0 where σ = 0 (IBSI's limit)
     */
    final double kurtosis() {
        return variance() == 0 ? 0 : fourthMoment() / (variance() * variance()) - 3;
    }

    /**
     * @return P75 − P25
     */
    final double interquartileRange() {
        return p75() - p25();
    }

    /**
     * @return the greatest value − the least one
     */
    final double range() {
        return max() - min();
    }

    /**
     * @return σ / μ; not finite where μ = 0
     */
    final double coefficientOfVariation() {
        return Math.sqrt(variance()) / mean();
    }

    /**
     * @return (P75 − P25) / (P75 + P25); not finite where P75 = −P25
     */
    final double quartileCoefficientOfDispersion() {
        return (p75() - p25()) / (p75() + p25());
    }
}
