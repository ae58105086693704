/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reviewer asks of the markers once their areas are there.
 *
 * @param confounding whether they know more than size and acquisition
 * @param twins whether they know more than shuffled voxels
 * @param tried how many were looked at
 * @param tableOne the clinical variables of both classes
 */
public record RocReview(
        Confounding confounding, Twins twins, Optional<Tried> tried, TableOne tableOne) {

    /** Nothing was looked at. */
    static final RocReview NONE =
            new RocReview(Confounding.NONE, Twins.NONE, Optional.empty(), TableOne.NONE);

    /**
     * @return what makes markers doubtful, a sentence each
     */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>(ConfoundingWords.sentences(confounding));
        warnings.addAll(twins.warnings());
        return warnings;
    }

    /** A marker's result with what the review says of it. */
    MarkerResult noted(MarkerResult marker) {
        List<String> remarks =
                new ArrayList<>(ConfoundingWords.remarks(confounding, marker.marker()));
        remarks.addAll(twins.remarks(marker.marker()));
        return marker.noted(remarks);
    }

    /**
     * @return its tables: confounders, twins, number of markers, Table 1, as far as there are any
     */
    public List<ResultTable> tables() {
        List<ResultTable> tables = new ArrayList<>();
        if (!confounding.columns().isEmpty()) {
            tables.add(ConfoundingTables.markers(confounding));
            tables.add(ConfoundingTables.columns(confounding));
        }
        if (!twins.markers().isEmpty()) {
            tables.add(twins.table());
        }
        tried.ifPresent(t -> tables.add(t.table()));
        if (!tableOne.rows().isEmpty()) {
            tables.add(tableOne.table());
        }
        return tables;
    }
}
