/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

/**
 * A part of an image with all voxels that the windows about some rows reach, so that nobody else
 * has to ask for the image's border, the region's or the range's. Positions along x count from the
 * first voxel of a row's first window. Arrays are to be read only.
 *
 * @param grid where it lies
 * @param intensities NaN where a voxel does not count
 * @param levels grey levels; 0 where a voxel does not count, everywhere where there are none
 * @param outlined whether a voxel belongs to windows by its place, whatever its intensity: it lies
 *     in the image and, where windows end at the region's border, in the region as outlined
 * @param centres whether there is a value to be computed
 */
public record WindowTile(
        Grid grid, float[] intensities, short[] levels, boolean[] outlined, boolean[] centres) {

    /**
     * @param y0 the first row with a value, in the image's grid
     * @param z0 the first slice with a value
     * @param reachY rows that windows reach beyond those with values
     * @param reachZ slices that they do
     * @param nx voxels along x, what windows reach included
     * @param ny rows, likewise
     * @param nz slices, likewise
     */
    public record Grid(int y0, int z0, int reachY, int reachZ, int nx, int ny, int nz) {

        /**
         * @return step from a slice to the next
         */
        public int strideZ() {
            return nx * ny;
        }

        /**
         * @return number of voxels
         */
        public int voxels() {
            return nx * ny * nz;
        }

        /**
         * @param y row in the image's grid
         * @param z slice
         * @return index of the first voxel (least x, y, z) that the windows along this row reach
         */
        int firstOfWindows(int y, int z) {
            return (z - z0) * strideZ() + (y - y0) * nx;
        }

        /**
         * @param y row in the image's grid
         * @param z slice
         * @return index of the row's first voxel
         */
        int row(int y, int z) {
            return firstOfWindows(y, z) + reachZ * strideZ() + reachY * nx;
        }
    }
}
