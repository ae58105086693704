/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

/**
 * An image whose voxels are asked for a box at a time, so that those about a region need not be
 * kept beside all others as {@code float}. A {@link Volume} is one that has them all.
 */
public interface VoxelSource {

    /**
     * @return the grid of the whole image
     */
    Geometry geometry();

    /**
     * @param box a part of the grid
     * @return its voxels, at their place in space
     */
    Volume read(Box box);

    /**
     * @return all voxels; where the source is no volume, a copy
     */
    default Volume readAll() {
        return read(Box.of(geometry()));
    }

    /**
     * @param z a slice
     * @return its values, row by row; to be read only
     */
    default float[] slice(int z) {
        Geometry g = geometry();
        int[] min = {0, 0, z};
        int[] size = {g.size(0), g.size(1), 1};
        return read(Box.at(min, size)).data();
    }

    /**
     * @param grid a grid of the same size
     * @return the same voxels there
     */
    default VoxelSource on(Geometry grid) {
        return new Volume(grid, readAll().data());
    }
}
