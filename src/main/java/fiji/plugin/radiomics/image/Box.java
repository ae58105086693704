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

import java.util.Arrays;

/**
 * A box of voxels along the axes of a grid, both ends inside. It may reach beyond the grid; {@link
 * #within} cuts it off there.
 *
 * @param minX first column
 * @param minY first row
 * @param minZ first slice
 * @param maxX last column
 * @param maxY last row
 * @param maxZ last slice
 */
public record Box(int minX, int minY, int minZ, int maxX, int maxY, int maxZ) {

    /**
     * Refuses a box without voxels.
     *
     * @throws IllegalArgumentException where an end lies before its beginning
     */
    public Box {
        if (maxX < minX || maxY < minY || maxZ < minZ) {
            throw new IllegalArgumentException(
                    "A box from "
                            + Arrays.toString(new int[] {minX, minY, minZ})
                            + " to "
                            + Arrays.toString(new int[] {maxX, maxY, maxZ})
                            + " has no voxel");
        }
    }

    /**
     * @param grid a grid
     * @return all of its voxels
     */
    public static Box of(Geometry grid) {
        return at(new int[3], new int[] {grid.size(0), grid.size(1), grid.size(2)});
    }

    /**
     * @param min first voxel along x, y, z
     * @param size number of voxels along x, y, z
     * @return the box
     */
    public static Box at(int[] min, int[] size) {
        return new Box(
                min[0],
                min[1],
                min[2],
                min[0] + size[0] - 1,
                min[1] + size[1] - 1,
                min[2] + size[2] - 1);
    }

    /**
     * @param min first voxel along x, y, z
     * @param max last voxel along x, y, z
     * @return the box
     */
    public static Box between(int[] min, int[] max) {
        return new Box(min[0], min[1], min[2], max[0], max[1], max[2]);
    }

    /**
     * @param axis 0, 1 or 2
     * @return its first voxel along the axis
     */
    public int min(int axis) {
        return axis == 0 ? minX : axis == 1 ? minY : minZ;
    }

    /**
     * @param axis 0, 1 or 2
     * @return its last voxel along the axis
     */
    public int max(int axis) {
        return axis == 0 ? maxX : axis == 1 ? maxY : maxZ;
    }

    /**
     * @param axis 0, 1 or 2
     * @return number of voxels along the axis
     */
    public int size(int axis) {
        return max(axis) - min(axis) + 1;
    }

    /**
     * @return first voxel along x, y, z
     */
    public int[] min() {
        return new int[] {minX, minY, minZ};
    }

    /**
     * @return last voxel along x, y, z
     */
    public int[] max() {
        return new int[] {maxX, maxY, maxZ};
    }

    /**
     * @return number of voxels along x, y, z
     */
    public int[] size() {
        return new int[] {size(0), size(1), size(2)};
    }

    /**
     * @return number of voxels
     */
    public long voxels() {
        return (long) size(0) * size(1) * size(2);
    }

    /**
     * @param by voxels along x, y, z
     * @return the same box, moved
     */
    public Box shifted(int... by) {
        return new Box(
                minX + by[0], minY + by[1], minZ + by[2], maxX + by[0], maxY + by[1], maxZ + by[2]);
    }

    /**
     * @param reach voxels along x, y, z
     * @return the box with so many voxels more on each side
     */
    public Box grown(int... reach) {
        return new Box(
                minX - reach[0],
                minY - reach[1],
                minZ - reach[2],
                maxX + reach[0],
                maxY + reach[1],
                maxZ + reach[2]);
    }

    /**
     * @param grid a grid
     * @return the part of the box that lies in the grid
     * @throws IllegalArgumentException where there is none
     */
    public Box within(Geometry grid) {
        int[] min = new int[3];
        int[] max = new int[3];
        for (int a = 0; a < 3; a++) {
            min[a] = Math.max(0, min(a));
            max[a] = Math.min(grid.size(a) - 1, max(a));
        }
        return between(min, max);
    }

    /**
     * @param other another box
     * @return the smallest box that holds both
     */
    public Box union(Box other) {
        return new Box(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.min(minZ, other.minZ),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY),
                Math.max(maxZ, other.maxZ));
    }

    /**
     * @param grid a grid
     * @return whether the box is all of it
     */
    public boolean isAllOf(Geometry grid) {
        return equals(of(grid));
    }
}
