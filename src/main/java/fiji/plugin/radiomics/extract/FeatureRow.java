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
import java.util.List;

/**
 * One region's values.
 *
 * @param provenance where they come from
 * @param status ok; undefined where no value could be defined for this region; failed where
 *     something went wrong. Single values may be undefined in a row that is ok.
 * @param values one a column of the schema
 */
public record FeatureRow(Provenance provenance, Status status, List<FeatureValue> values) {

    /** Copies the list. */
    public FeatureRow {
        values = List.copyOf(values);
    }
}
