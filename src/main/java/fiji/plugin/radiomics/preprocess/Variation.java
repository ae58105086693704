/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import java.util.List;

/**
 * How the processing of a region departs from the usual.
 *
 * @param move how the new grid lies
 * @param changes of the region on the new grid, in order
 */
public record Variation(GridMove move, List<RegionChange> changes) {

    /** As usual. */
    public static final Variation NONE = new Variation(GridMove.NONE, List.of());

    /** Copies the list. */
    public Variation {
        changes = List.copyOf(changes);
    }
}
