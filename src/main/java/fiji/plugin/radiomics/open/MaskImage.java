/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.image.LabelImage;
import java.util.List;

/**
 * A mask or label image as it was read.
 *
 * @param name name of its region where no label is asked for
 * @param labels its voxels
 * @param isPlaced whether its grid is a place in the patient
 * @param isLossy whether its values were changed by compression, as those of JPEG
 * @param warnings what the user should know of it, a sentence each
 */
public record MaskImage(
        String name, LabelImage labels, boolean isPlaced, boolean isLossy, List<String> warnings) {

    /** Copies the list. */
    public MaskImage {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param other other voxels
     * @return a mask of these
     */
    MaskImage with(LabelImage other) {
        return new MaskImage(name, other, isPlaced, isLossy, warnings);
    }
}
