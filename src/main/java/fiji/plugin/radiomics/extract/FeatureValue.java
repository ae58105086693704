/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.Status;

/**
 * A value and what became of it.
 *
 * @param value the value; NaN unless the status is ok
 * @param status whether it is there, else why not
 */
public record FeatureValue(double value, Status status) {

    static FeatureValue missing(Status status) {
        return new FeatureValue(Double.NaN, status);
    }
}
