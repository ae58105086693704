/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stability;

import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.feature.Status;
import java.util.List;

/**
 * Features of perturbed regions.
 *
 * @param title what they are of
 * @param schema the columns of features
 * @param rows all perturbations of a region, then those of the next
 * @param notes what the reader should know of the perturbations
 */
public record PerturbedFeatures(
        String title, FeatureSchema schema, List<PerturbedRow> rows, List<String> notes) {

    /** Copies the lists. */
    public PerturbedFeatures {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * @return whether a row failed
     */
    public boolean hasFailed() {
        return rows.stream().anyMatch(r -> r.row().status().kind() == Status.Kind.FAILED);
    }
}
