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

import fiji.plugin.radiomics.image.VoxelSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes a region on the grid on which features are computed, before re-segmentation. */
@FunctionalInterface
public interface RegionChange {

    /**
     * Where a region is changed.
     *
     * @param image the image on the grid, whose geometry is the whole grid
     * @param inside takes from a region what lies outside the image, into which a grid that is
     *     turned or shifted may reach
     * @param warnings takes what the user should know, a sentence each
     */
    record Place(VoxelSource image, UnaryOperator<PlacedMask> inside, Consumer<String> warnings) {

        /**
         * A grid that does not reach beyond the image.
         *
         * @param image the image on the grid
         */
        public Place(VoxelSource image) {
            this(image, region -> region, warning -> {});
        }
    }

    /**
     * @param region the region, not empty
     * @param place where it is changed
     * @return the changed region, which may be empty, inside the image
     */
    PlacedMask apply(PlacedMask region, Place place);
}
