/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

/** Where maps go, row by row. */
@FunctionalInterface
public interface MapSink {

    /**
     * Takes a row of one feature. Rows of the region's bounding box come in any order, each exactly
     * once for each feature, complete along x; voxels of the box that lie outside the region, and
     * those where the feature is undefined, are NaN. Rows outside the box do not come. Never called
     * by two threads at a time.
     *
     * @param feature index of the feature in the list that the maps were made with
     * @param x0 the first voxel's column in the image of {@link MapInput#image()}
     * @param y its row
     * @param z its slice
     * @param row holds the values; used again afterwards, so to be copied
     * @param from index of the first value
     * @param n number of values
     */
    void put(int feature, int x0, int y, int z, float[] row, int from, int n);
}
