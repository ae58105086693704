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

    /**
     * @param source the old grid
     * @param spacing new spacing along x, y, z in the grid's unit
     */
    public ResampledGrid(Geometry source, double[] spacing) {
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
        }
        this.source = source;
        this.target =
                new Geometry(
                        size,
                        spacing,
                        source.position(start[0], start[1], start[2]),
                        source.direction(),
                        source.unit());
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
     * @return its coordinate on the old grid, in old voxels
     */
    public double coordinate(int axis, int i) {
        return start[axis] + i * step[axis];
    }

    /**
     * @param axis 0, 1 or 2
     * @return whether new voxels along the axis are the old ones, but for rounding
     */
    public boolean isSame(int axis) {
        return source.size(axis) == target.size(axis)
                && Math.abs(start[axis]) <= Geometry.ROUNDING_NOISE
                && Math.abs(step[axis] - 1) <= Geometry.ROUNDING_NOISE;
    }

    /**
     * @param box old voxels
     * @return the new voxels that they can reach by interpolation
     */
    public Box reach(Box box) {
        int[] first = new int[3];
        int[] last = new int[3];
        for (int a = 0; a < 3; a++) {
            int end = target.size(a) - 1;
            first[a] = clamp((int) Math.floor((box.min(a) - 1 - start[a]) / step[a]), end);
            last[a] = clamp((int) Math.ceil((box.max(a) + 1 - start[a]) / step[a]), end);
        }
        return Box.between(first, last);
    }

    private static int clamp(int i, int last) {
        return Math.max(0, Math.min(last, i));
    }
}
