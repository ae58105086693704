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

/** A method with values of its parameters, ready for images. */
public interface Segmenter {

    /**
     * @param input image, seed, region
     * @param progress told how far it is
     * @return the lesion, with at least one voxel
     * @throws IllegalArgumentException where the input does not do for this method, or nothing is
     *     found
     * @throws java.util.concurrent.CancellationException where {@code progress} says so
     */
    SegmentationResult segment(SegmentationInput input, SegmentationProgress progress);
}
