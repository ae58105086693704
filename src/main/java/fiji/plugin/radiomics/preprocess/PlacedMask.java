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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Mask;

/**
 * A region on a part of a grid.
 *
 * @param mask the region on the part
 * @param box the part, in voxels of the grid
 */
public record PlacedMask(Mask mask, Box box) {

    /** Checks that both have the same size. */
    public PlacedMask {
        for (int a = 0; a < 3; a++) {
            if (mask.geometry().size(a) != box.size(a)) {
                throw new IllegalArgumentException("The mask is not of the size of its box");
            }
        }
    }
}
