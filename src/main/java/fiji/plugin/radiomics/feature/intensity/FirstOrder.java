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
interface FirstOrder {

    /**
     * @return μ = Σ x / N
     */
    double mean();

    /**
     * @return σ² = Σ (x − μ)² / N
     */
    double variance();

    /**
     * @return σ³
     */
    double cubedDeviation();

    /**
     * @return Σ (x − μ)³ / N
     */
    double thirdMoment();

    /**
     * @return Σ (x − μ)⁴ / N
     */
    double fourthMoment();

    /**
     * @return least x
     */
    double min();

    /**
     * @return greatest x
     */
    double max();

    /**
     * @return 10th percentile
     */
    double p10();

    /**
     * @return 25th percentile
     */
    double p25();

    /**
     * @return 50th percentile
     */
    double median();

    /**
     * @return 75th percentile
     */
    double p75();

    /**
     * @return 90th percentile
     */
    double p90();

    /**
     * @return Σ |x − μ| / N
     */
    double meanAbsoluteDeviation();

    /**
     * @return the same of the values from the 10th to the 90th percentile, about their own mean;
     *     NaN where there are none
     */
    double robustMeanAbsoluteDeviation();

    /**
     * @return Σ |x − median| / N
     */
    double medianAbsoluteDeviation();

    /**
     * @return third moment / σ³; 0 where σ = 0 (IBSI's limit)
     */
    default double skewness() {
        return variance() == 0 ? 0 : thirdMoment() / cubedDeviation();
    }

    /**
     * @return fourth moment / σ⁴ − 3; 0 where σ = 0 (IBSI's limit)
     */
    default double kurtosis() {
        return variance() == 0 ? 0 : fourthMoment() / (variance() * variance()) - 3;
    }
}
