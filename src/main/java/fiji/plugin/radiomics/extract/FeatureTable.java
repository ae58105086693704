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
import java.util.BitSet;
import java.util.List;

/**
 * The result of an extraction.
 *
 * @param schema its columns
 * @param rows one a region
 */
public record FeatureTable(FeatureSchema schema, List<FeatureRow> rows) {

    /** Copies the list. */
    public FeatureTable {
        rows = List.copyOf(rows);
    }

    /**
     * @return the table without columns that no row's preset asks for
     */
    public FeatureTable withoutUnasked() {
        BitSet asked = new BitSet();
        rows.forEach(row -> schema.addAsked(row, asked));
        return rows.isEmpty()
                ? this
                : new FeatureTable(
                        schema.of(asked), rows.stream().map(r -> schema.of(r, asked)).toList());
    }

    /**
     * @return whether any row failed
     */
    public boolean hasFailed() {
        return rows.stream().anyMatch(r -> r.status().kind() == Status.Kind.FAILED);
    }
}
