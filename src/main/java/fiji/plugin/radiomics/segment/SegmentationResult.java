/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Mask;
import java.util.List;

/**
 * A segmented lesion.
 *
 * @param mask its voxels, on the image's grid
 * @param notes what the user may want to know, a sentence each: thresholds that were found, leaks
 */
public record SegmentationResult(Mask mask, List<String> notes) {

    /** Copies the list. */
    public SegmentationResult {
        notes = List.copyOf(notes);
    }
}
