/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import java.util.Objects;

/**
 * What a segmentation says of where it comes from.
 *
 * @param series the DICOM series that was segmented; null where there is none
 * @param frameOfReference without a series: the FrameOfReferenceUID of the image's space; empty
 *     where it is not known
 * @param identifiers whether patient and study are described as in the series; else left empty
 */
public record SegmentationOrigin(
        SourceSeries series, String frameOfReference, boolean identifiers) {

    /** Nothing is known. */
    public static final SegmentationOrigin UNKNOWN = new SegmentationOrigin(null, "", false);

    /** Checks. */
    public SegmentationOrigin {
        Objects.requireNonNull(frameOfReference);
    }
}
