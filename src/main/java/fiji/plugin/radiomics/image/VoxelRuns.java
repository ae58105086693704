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
import java.util.TreeSet;

/** Rows of voxels, within a grid or beyond its ends, that make one region. */
public final class VoxelRuns {

    private static final int FIELDS = 4;

    private final Geometry grid;
    private final TreeSet<Integer> slices = new TreeSet<>();
    private final Bounds bounds = new Bounds();
    private int[] runs = new int[32 * FIELDS];
    private int length;
    private long all;
    private long outside;

    /**
     * @param grid the image's grid
     */
    public VoxelRuns(Geometry grid) {
        this.grid = grid;
    }

    /**
     * Adds voxels of one row; what lies beyond the grid is only counted.
     *
     * @param from first voxel along x
     * @param end the voxel after the last one
     * @param y row
     * @param z slice
     */
    public void add(long from, long end, long y, long z) {
        if (end <= from) {
            return;
        }
        all += end - from;
        int first = (int) Math.max(0, Math.min(from, grid.size(0)));
        int stop = (int) Math.max(first, Math.min(end, grid.size(0)));
        boolean visible = first < stop && y >= 0 && y < grid.size(1) && z >= 0 && z < grid.size(2);
        if (!visible) {
            outside += end - from;
            return;
        }
        outside += end - from - (stop - first);
        if (length == runs.length) {
            runs = Arrays.copyOf(runs, 2 * length);
        }
        int[] run = {first, stop, (int) y, (int) z};
        System.arraycopy(run, 0, runs, length, FIELDS);
        length += FIELDS;
        slices.add(run[3]);
        bounds.add(first, run[2], run[3]);
        bounds.add(stop - 1, run[2], run[3]);
    }

    /**
     * @return the slices of the grid that hold voxels
     */
    public TreeSet<Integer> slices() {
        return slices;
    }

    /**
     * @return whether there are voxels, and none within the grid
     */
    public boolean whollyOutside() {
        return all > 0 && length == 0;
    }

    /**
     * @return the part of the voxels, 0 … 1, that lie outside the grid
     */
    public double clippedFraction() {
        return all == 0 ? 0 : (double) outside / all;
    }

    /**
     * @return the box around the region on the grid; the grid's first voxel where it is empty
     */
    public Box box() {
        return bounds.box().orElse(new Box(0, 0, 0, 0, 0, 0));
    }

    /**
     * @return the region on the {@linkplain #box() box} around it; one voxel outside where it is
     *     empty
     */
    public Mask mask() {
        Box box = box();
        Geometry part = grid.crop(box);
        byte[] data = new byte[part.voxels()];
        for (int i = 0; i < length; i += FIELDS) {
            int row = part.index(-box.minX(), runs[i + 2] - box.minY(), runs[i + 3] - box.minZ());
            Arrays.fill(data, row + runs[i], row + runs[i + 1], (byte) 1);
        }
        return new Mask(part, data);
    }
}
