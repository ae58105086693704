/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

/** Where a family puts what it has computed. */
public interface FeatureSink {

    /**
     * @param feature the feature
     * @param aggregation its aggregation, {@link Aggregation#NONE} where there is none
     * @param value the value, finite
     */
    void put(Feature feature, Aggregation aggregation, double value);

    /**
     * @param feature the feature
     * @param aggregation its aggregation
     * @param reason why it has no value, see {@link Status}
     */
    void undefined(Feature feature, Aggregation aggregation, String reason);

    /**
     * @param feature the feature
     * @param aggregation its aggregation
     * @param reason what went wrong, and what to do about it
     */
    void failed(Feature feature, Aggregation aggregation, String reason);
}
