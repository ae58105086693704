/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One line of a manifest: where a case's regions are.
 *
 * @param line its number in the manifest, the header being line 1
 * @param values what stands in the columns that are filled; paths are absolute
 * @param given what the manifest itself says of the paths
 * @param extras the fields of the manifest's further columns, in their order
 */
public record ManifestRow(
        int line,
        Map<ManifestColumn, String> values,
        Map<ManifestColumn, String> given,
        List<String> extras)
        implements Serializable {

    /** Copies what is mutable. */
    public ManifestRow {
        values = Map.copyOf(values);
        given = Map.copyOf(given);
        extras = List.copyOf(extras);
    }

    /**
     * @param column a column
     * @return what the manifest says in it; empty where that is nothing
     */
    public String given(ManifestColumn column) {
        return given.getOrDefault(column, get(column));
    }

    /**
     * @param column a column
     * @return its text, of a path the absolute one; empty where nothing is given
     */
    public String get(ManifestColumn column) {
        return values.getOrDefault(column, "");
    }
}
