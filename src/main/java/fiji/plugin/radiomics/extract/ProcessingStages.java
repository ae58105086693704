/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Optional;

/**
 * Image and region at each stage of processing, for diagnostics. They come from the code that
 * extractions use, asked for the whole image instead of the region's surroundings.
 *
 * @param initial as given
 * @param interpolated after resampling; as given where none is asked for
 * @param resegmented after re-segmentation
 */
public record ProcessingStages(Stage initial, Stage interpolated, Stage resegmented) {

    /**
     * One stage.
     *
     * @param image the whole image
     * @param offset where the masks' first voxel lies on the image's grid, along x, y, z
     * @param morphologicalMask the region as outlined, on a part of the image's grid
     * @param intensityMask the voxels whose intensities count, on the same part
     */
    public record Stage(Volume image, int[] offset, Mask morphologicalMask, Mask intensityMask) {

        /** Copies the array. */
        public Stage {
            offset = offset.clone();
        }

        @Override
        public int[] offset() {
            return offset.clone();
        }
    }

    /**
     * Processes an image, except for discretisation.
     *
     * @param image the image
     * @param region the region on its grid
     * @param settings the settings
     * @return the stages; empty where the region is, before or after resampling
     * @throws IllegalArgumentException where resampling in mm is asked for and the image has no
     *     unit of length
     */
    public static Optional<ProcessingStages> of(
            Volume image, Region region, ExtractionSettings settings) {
        RegionData data = Preprocessing.apply(image, region, settings, Margin.WHOLE_IMAGE);
        if (data == null) {
            return Optional.empty();
        }
        Volume processed = data.surroundings().image();
        int[] offset = data.surroundings().offset();
        Mask outlined = data.morphologicalMask();
        return Optional.of(
                new ProcessingStages(
                        new Stage(image, region.offset(), region.mask(), region.mask()),
                        new Stage(processed, offset, outlined, outlined),
                        new Stage(processed, offset, outlined, data.intensityMask())));
    }
}
