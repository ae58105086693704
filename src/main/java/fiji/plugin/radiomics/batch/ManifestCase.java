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

/**
 * All lines of a manifest with one case: one image and its regions.
 *
 * @param id the case
 * @param rows its lines, in the manifest's order, at least one
 */
public record ManifestCase(String id, List<ManifestRow> rows) implements Serializable {

    /** Copies the list. */
    public ManifestCase {
        rows = List.copyOf(rows);
    }

    /**
     * @return path of the image, which all lines have in common
     */
    public String image() {
        return rows.get(0).get(ManifestColumn.IMAGE);
    }
}
