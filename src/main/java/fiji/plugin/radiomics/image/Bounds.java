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

import java.util.Optional;

/** Finds the smallest box around voxels that are added one after another. */
public final class Bounds {

    private int minX = Integer.MAX_VALUE;
    private int minY = Integer.MAX_VALUE;
    private int minZ = Integer.MAX_VALUE;
    private int maxX = Integer.MIN_VALUE;
    private int maxY = Integer.MIN_VALUE;
    private int maxZ = Integer.MIN_VALUE;

    /**
     * @param x column
     * @param y row
     * @param z slice
     */
    public void add(int x, int y, int z) {
        minX = Math.min(minX, x);
        minY = Math.min(minY, y);
        minZ = Math.min(minZ, z);
        maxX = Math.max(maxX, x);
        maxY = Math.max(maxY, y);
        maxZ = Math.max(maxZ, z);
    }

    /**
     * @return the box; empty where no voxel was added
     */
    public Optional<Box> box() {
        return maxX < minX
                ? Optional.empty()
                : Optional.of(new Box(minX, minY, minZ, maxX, maxY, maxZ));
    }
}
