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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;

/**
 * The grid that an image is resampled to: IBSI's "align grid centers" (3WE3). Along each axis it
 * has ⌈n s / s'⌉ voxels of the new spacing s', and its centre is the centre of the old grid.
 * Coordinate of new voxel i on the old grid: {@code start + i · step}.
 *
 * <p>Scanners round the positions of slices, and files round spacings: what differs by no more than
 * {@value Geometry#ROUNDING_NOISE} of a voxel is the same. So 60 slices 2.00000006779661 mm apart
 * are 60 slices of 2 mm, not 61, and an axis whose old and new voxels lie in the same places is not
 * interpolated.
 *
 * <p>The outermost new voxel centres may lie up to half a new voxel beyond the outermost old ones.
 * There the nearest old voxel's value holds, of images as of masks: "nearest value" in IBSI 1's
 * configurations C to F (Zwanenburg et al., Radiology 295, 328–338, 2020, "extrapolation outside of
 * image"). The spline's coefficients are mirrored at the outermost voxel centre.
 */
public final class ResampledGrid {

    private final Geometry source;
    private final Geometry target;
    private final double[] start = new double[3];
    private final double[] step = new double[3];
    private final boolean moved;
    private final boolean turned;
    private final double cos;
    private final double sin;
    private final double[] centre;

    /**
     * @param source the old grid
     * @param spacing new spacing along x, y, z in the grid's unit
     */
    public ResampledGrid(Geometry source, double[] spacing) {
        this(source, spacing, GridMove.NONE, null);
    }

    /**
     * A grid that is shifted and turned. It grows by as many voxels of its own as it needs to hold
     * the region.
     *
     * @param source the old grid
     * @param spacing new spacing along x, y, z in the grid's unit
     * @param move how it is moved
     * @param region old voxels that it must hold; null where nothing is moved
     */
    public ResampledGrid(Geometry source, double[] spacing, GridMove move, Box region) {
        moved = !move.isNone();
        turned = move.isTurned();
        centre = move.centre();
        double angle = Math.toRadians(move.degrees());
        cos = Math.cos(angle);
        sin = Math.sin(angle);
        this.source = source;
        int[] size = new int[3];
        for (int a = 0; a < 3; a++) {
            double old = source.spacing(a);
            double voxels = Math.ceil(source.size(a) * old / spacing[a] - Geometry.ROUNDING_NOISE);
            if (voxels > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "A spacing of " + spacing[a] + " gives too many voxels");
            }
            size[a] = Math.max(1, (int) voxels);
            step[a] = spacing[a] / old;
            start[a] = 0.5 * (source.size(a) - 1 - step[a] * (size[a] - 1));
            start[a] += moved ? move.shift()[a] * step[a] : 0;
        }
        if (moved) {
            grow(size, move, region);
        }
        this.target =
                new Geometry(
                        size,
                        spacing,
                        turned ? source.position(oldVoxel(0, 0, 0)) : source.position(start),
                        turned ? turnedDirection() : source.direction(),
                        source.unit());
    }

    /** Adds whole voxels on the sides where the region's are not yet reached. */
    private void grow(int[] size, GridMove move, Box region) {
        double[][] ends = ends(region);
        for (int a = 0; a < 3; a++) {
            if (move.shift()[a] == 0 && !(turned && a < 2)) {
                continue;
            }
            int before = Math.max(0, -(int) Math.floor(ends[0][a]));
            int after = Math.max(0, (int) Math.ceil(ends[1][a]) - (size[a] - 1));
            start[a] -= before * step[a];
            size[a] += before + after;
        }
    }

    /** First and last coordinates on the new grid that old voxels can reach by interpolation. */
    private double[][] ends(Box box) {
        double[] low = {1e300, 1e300, 1e300};
        double[] high = {-1e300, -1e300, -1e300};
        for (int corner = 0; corner < 8; corner++) {
            double[] v = new double[3];
            for (int a = 0; a < 3; a++) {
                v[a] = (corner >> a & 1) == 0 ? box.min(a) - 1 : box.max(a) + 1;
            }
            if (turned) {
                turn(v, -sin);
            }
            for (int a = 0; a < 3; a++) {
                double i = (v[a] - start[a]) / step[a];
                low[a] = Math.min(low[a], i);
                high[a] = Math.max(high[a], i);
            }
        }
        return new double[][] {low, high};
    }

    /** Turns a point, in old voxels, about the centre by the angle of this sine. */
    private void turn(double[] v, double sine) {
        double sx = source.spacing(0);
        double sy = source.spacing(1);
        double dx = (v[0] - centre[0]) * sx;
        double dy = (v[1] - centre[1]) * sy;
        v[0] = centre[0] + (cos * dx - sine * dy) / sx;
        v[1] = centre[1] + (sine * dx + cos * dy) / sy;
    }

    private double[] turnedDirection() {
        double[] d = source.direction();
        for (int r = 0; r < 3; r++) {
            double x = d[3 * r];
            double y = d[3 * r + 1];
            d[3 * r] = cos * x + sin * y;
            d[3 * r + 1] = cos * y - sin * x;
        }
        return d;
    }

    /**
     * @return whether the grid is turned against the old one, so that its voxels have no coordinate
     *     of their own along x and y
     */
    boolean isTurned() {
        return turned;
    }

    /**
     * @param i voxel of the new grid
     * @param j likewise
     * @param k likewise
     * @return its place on the old grid, in old voxels
     */
    double[] oldVoxel(int i, int j, int k) {
        double[] v = {coordinate(0, i), coordinate(1, j), coordinate(2, k)};
        if (turned) {
            turn(v, sin);
        }
        return v;
    }

    /**
     * Where a grid is moved, a part of it may lie far outside the image, where no region goes on.
     *
     * @param axis 0, 1 or 2
     * @param coordinate in old voxels
     * @return whether it is further from the outermost voxel centre than any grid that is not moved
     */
    boolean isOutside(int axis, double coordinate) {
        double reach = .5 * Math.max(1, step[axis]) + Geometry.ROUNDING_NOISE;
        return moved && (coordinate < -reach || coordinate > source.size(axis) - 1 + reach);
    }

    /**
     * @return the old grid
     */
    public Geometry source() {
        return source;
    }

    /**
     * @return the new grid, whole
     */
    public Geometry target() {
        return target;
    }

    /**
     * @param axis 0, 1 or 2
     * @param i voxel of the new grid
     * @return its coordinate on the old grid, in old voxels; before it is turned, where it is
     */
    public double coordinate(int axis, int i) {
        return start[axis] + i * step[axis];
    }

    /**
     * @param region a region on the new grid
     * @return its voxels but those outside the image
     */
    public PlacedMask within(PlacedMask region) {
        if (!moved) {
            return region;
        }
        Box box = region.box();
        byte[] data = region.mask().data().clone();
        for (int z = box.minZ(), i = 0; z <= box.maxZ(); z++) {
            for (int y = box.minY(); y <= box.maxY(); y++) {
                for (int x = box.minX(); x <= box.maxX(); x++, i++) {
                    if (data[i] != 0) {
                        double[] v = oldVoxel(x, y, z);
                        if (isOutside(0, v[0]) || isOutside(1, v[1]) || isOutside(2, v[2])) {
                            data[i] = 0;
                        }
                    }
                }
            }
        }
        return new PlacedMask(new Mask(region.mask().geometry(), data), box);
    }

    /**
     * @param axis 0, 1 or 2
     * @return whether new voxels along the axis are the old ones, but for rounding
     */
    public boolean isSame(int axis) {
        return !(turned && axis < 2)
                && source.size(axis) == target.size(axis)
                && Math.abs(start[axis]) <= Geometry.ROUNDING_NOISE
                && Math.abs(step[axis] - 1) <= Geometry.ROUNDING_NOISE;
    }

    /**
     * @param box old voxels
     * @return the new voxels that they can reach by interpolation
     */
    public Box reach(Box box) {
        double[][] ends = ends(box);
        int[] first = new int[3];
        int[] last = new int[3];
        for (int a = 0; a < 3; a++) {
            int end = target.size(a) - 1;
            first[a] = clamp((int) Math.floor(ends[0][a]), end);
            last[a] = clamp((int) Math.ceil(ends[1][a]), end);
        }
        return Box.between(first, last);
    }

    private static int clamp(int i, int last) {
        return Math.max(0, Math.min(last, i));
    }
}
