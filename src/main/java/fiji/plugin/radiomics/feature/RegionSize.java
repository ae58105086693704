/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature;

/**
 * The size of a region, from which families tell what memory they need.
 *
 * @param box voxels of its bounding box along x, y, z
 * @param voxels voxels of the intensity mask
 * @param levels number of grey levels Ng; 0 where there are none
 * @param presentLevels number of levels that occur
 * @param pad margin of zeros about the levels, in voxels
 */
public record RegionSize(int[] box, int voxels, int levels, int presentLevels, int pad) {

    /** Copies the array. */
    public RegionSize {
        box = box.clone();
    }

    @Override
    public int[] box() {
        return box.clone();
    }

    /**
     * @return voxels of the bounding box
     */
    public long boxVoxels() {
        return (long) box[0] * box[1] * box[2];
    }

    /**
     * @return voxels of the bounding box with its margin
     */
    public long paddedVoxels() {
        return (box[0] + 2L * pad) * (box[1] + 2L * pad) * (box[2] + 2L * pad);
    }

    /**
     * @return the bounding box's greatest number of voxels along an axis
     */
    public int longest() {
        return Math.max(box[0], Math.max(box[1], box[2]));
    }
}
