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
import java.util.Objects;
import java.util.Optional;

/**
 * A regular 3D grid in space: size in voxels, spacing, origin (centre of voxel 0, 0, 0) and
 * direction. The position of voxel (i, j, k) is {@code origin + D · (i·sx, j·sy, k·sz)}, where the
 * columns of D are unit vectors along x, y and z of the grid. Axes are those of DICOM (LPS: to the
 * patient's left, posterior, superior) where the source knows them. Immutable.
 */
public final class Geometry {

    /** The part of a voxel by which two grids may differ through rounding of stored numbers. */
    public static final double ROUNDING_NOISE = 1e-3;

    /**
     * How far direction columns may be from perpendicular unit vectors: cosines are often rounded.
     */
    private static final double DIRECTION_NOISE = 2e-3;

    static final String[] AXES = {"x", "y", "z"};
    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private final int[] size;
    private final double[] spacing;
    private final double[] origin;
    private final double[] direction;
    private final LengthUnit unit;

    /**
     * @param size voxels along x, y, z, each at least 1
     * @param spacing distance of voxel centres along x, y, z in {@code unit}, positive
     * @param origin position of the centre of voxel (0, 0, 0) in {@code unit}
     * @param direction 3 × 3 matrix row by row; column c is the unit vector of grid axis c
     * @param unit unit of spacing and origin
     * @throws IllegalArgumentException where a size or spacing is not positive, naming the axis;
     *     where there are too many voxels; where origin or direction are not finite or the
     *     direction is no rotation or reflection
     */
    public Geometry(
            int[] size, double[] spacing, double[] origin, double[] direction, LengthUnit unit) {
        this.size = size.clone();
        this.spacing = spacing.clone();
        this.origin = origin.clone();
        this.direction = direction.clone();
        this.unit = Objects.requireNonNull(unit);
        if (size.length != 3
                || spacing.length != 3
                || origin.length != 3
                || direction.length != 9) {
            throw new IllegalArgumentException("A geometry has three axes");
        }
        for (int a = 0; a < 3; a++) {
            if (size[a] < 1) {
                throw new IllegalArgumentException(
                        "Size along " + AXES[a] + " is " + size[a] + "; it must be at least 1");
            }
            if (!(spacing[a] > 0) || Double.isInfinite(spacing[a])) {
                throw new IllegalArgumentException(
                        "Voxel spacing along "
                                + AXES[a]
                                + " is "
                                + spacing[a]
                                + "; it must be positive. Correct the image's calibration.");
            }
        }
        if ((long) size[0] * size[1] * size[2] > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "An image of "
                            + sizeText()
                            + " voxels is too large: at most 2147483639 voxels are supported");
        }
        checkPlace();
    }

    private void checkPlace() {
        for (int a = 0; a < 3; a++) {
            if (!Double.isFinite(origin[a])) {
                throw new IllegalArgumentException(
                        "Origin along " + AXES[a] + " is " + origin[a] + "; it must be finite");
            }
            // Adding 0 turns -0 into 0, so that equal grids are equal.
            origin[a] += 0.0;
        }
        for (int i = 0; i < 9; i++) {
            direction[i] += 0.0;
        }
        for (int c = 0; c < 3; c++) {
            for (int d = c; d < 3; d++) {
                double product = 0;
                for (int r = 0; r < 3; r++) {
                    product += direction[3 * r + c] * direction[3 * r + d];
                }
                if (!(Math.abs(product - (c == d ? 1 : 0)) <= DIRECTION_NOISE)) {
                    throw new IllegalArgumentException(
                            "The direction of axes "
                                    + AXES[c]
                                    + " and "
                                    + AXES[d]
                                    + " is "
                                    + GridDifference.column(direction, c)
                                    + " and "
                                    + GridDifference.column(direction, d)
                                    + "; columns must be perpendicular unit vectors");
                }
            }
        }
    }

    /**
     * A grid at the origin, with axes along those of space, in millimetres.
     *
     * @param nx voxels along x
     * @param ny voxels along y
     * @param nz voxels along z
     * @param sx spacing along x in mm
     * @param sy spacing along y in mm
     * @param sz spacing along z in mm
     * @return the grid
     */
    public static Geometry of(int nx, int ny, int nz, double sx, double sy, double sz) {
        return new Geometry(
                new int[] {nx, ny, nz},
                new double[] {sx, sy, sz},
                new double[3],
                IDENTITY,
                LengthUnit.MILLIMETRE);
    }

    /**
     * @param axis 0, 1 or 2
     * @return voxels along the axis
     */
    public int size(int axis) {
        return size[axis];
    }

    /**
     * @return number of voxels
     */
    public int voxels() {
        return size[0] * size[1] * size[2];
    }

    /**
     * @param axis 0, 1 or 2
     * @return distance of voxel centres along the axis in {@link #unit()}
     */
    public double spacing(int axis) {
        return spacing[axis];
    }

    /**
     * @return a copy of the spacing, in {@link #unit()}
     */
    public double[] spacing() {
        return spacing.clone();
    }

    /**
     * @return a copy of the origin, in {@link #unit()}
     */
    public double[] origin() {
        return origin.clone();
    }

    /**
     * @return a copy of the direction matrix, row by row
     */
    public double[] direction() {
        return direction.clone();
    }

    /**
     * @return the unit of lengths
     */
    public LengthUnit unit() {
        return unit;
    }

    /**
     * @param x column
     * @param y row
     * @param z slice
     * @return the index of a voxel in arrays with x fastest
     */
    public int index(int x, int y, int z) {
        return (z * size[1] + y) * size[0] + x;
    }

    /**
     * @param voxel continuous voxel coordinates
     * @return position in space, in {@link #unit()}
     */
    public double[] position(double... voxel) {
        double[] p = origin.clone();
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                p[r] += direction[3 * r + c] * spacing[c] * voxel[c];
            }
        }
        return p;
    }

    /**
     * The inverse of {@link #position}, exact also where stored cosines are not quite
     * perpendicular.
     *
     * @param position a point in space, in {@link #unit()}
     * @return its continuous voxel coordinates
     */
    public double[] voxel(double... position) {
        double[] d = direction;
        double[] p = new double[3];
        for (int r = 0; r < 3; r++) {
            p[r] = position[r] - origin[r];
        }
        double[] inverse = {
            d[4] * d[8] - d[5] * d[7], d[2] * d[7] - d[1] * d[8], d[1] * d[5] - d[2] * d[4],
            d[5] * d[6] - d[3] * d[8], d[0] * d[8] - d[2] * d[6], d[2] * d[3] - d[0] * d[5],
            d[3] * d[7] - d[4] * d[6], d[1] * d[6] - d[0] * d[7], d[0] * d[4] - d[1] * d[3]
        };
        double determinant = d[0] * inverse[0] + d[1] * inverse[3] + d[2] * inverse[6];
        double[] v = new double[3];
        for (int a = 0; a < 3; a++) {
            for (int r = 0; r < 3; r++) {
                v[a] += inverse[3 * a + r] * p[r];
            }
            v[a] /= determinant * spacing[a];
        }
        return v;
    }

    /**
     * A part of this grid, at its place in space.
     *
     * @param offset first voxel along x, y, z
     * @param cropSize voxels along x, y, z
     * @return the geometry of the part
     */
    public Geometry crop(int[] offset, int[] cropSize) {
        return new Geometry(
                cropSize, spacing, position(offset[0], offset[1], offset[2]), direction, unit);
    }

    /**
     * @param box a part of this grid
     * @return the geometry of the part, at its place in space
     */
    public Geometry crop(Box box) {
        return crop(box.min(), box.size());
    }

    /**
     * Says how another grid differs from this one. Two grids are the same where they have the same
     * size and no voxel of one lies further than {@value #ROUNDING_NOISE} of a voxel, along any
     * axis, from the same voxel of the other. Where the units differ there is no common space: then
     * only sizes and the numbers of the spacings are compared.
     *
     * @param other the other grid
     * @param thisName what this grid is called in the message, e.g. "image"
     * @param otherName what the other is called, e.g. "mask"
     * @return a message with the axis and both numbers; empty where they are the same
     */
    public Optional<String> difference(Geometry other, String thisName, String otherName) {
        return difference(other, thisName, otherName, ROUNDING_NOISE);
    }

    /** The same, where voxels may lie further apart, by so many voxels along any axis. */
    Optional<String> difference(
            Geometry other, String thisName, String otherName, double tolerance) {
        return new GridDifference(this, thisName, other, otherName).text(tolerance);
    }

    /**
     * Voxels over which a difference in spacing or direction adds up; one slice has a thickness.
     */
    int reach(int axis) {
        return Math.max(1, size[axis] - 1);
    }

    /**
     * How far apart the same voxel lies in both grids, at most, along any axis of this grid, in its
     * voxels. The shift is linear in the voxel's index, so the corners have the largest.
     *
     * @param other a grid of the same size and unit
     * @return the distance in voxels of this grid
     */
    public double largestShift(Geometry other) {
        double largest = 0;
        for (int corner = 0; corner < 8; corner++) {
            double[] voxel = new double[3];
            for (int a = 0; a < 3; a++) {
                voxel[a] = (corner >> a & 1) * reach(a);
            }
            double[] here = position(voxel);
            double[] there = other.position(voxel);
            for (int a = 0; a < 3; a++) {
                double shift = 0;
                for (int r = 0; r < 3; r++) {
                    shift += direction[3 * r + a] * (there[r] - here[r]);
                }
                largest = Math.max(largest, Math.abs(shift) / spacing[a]);
            }
        }
        return largest;
    }

    /**
     * @return the size as text, e.g. {@code 204 x 201 x 60}
     */
    public String sizeText() {
        return size[0] + " x " + size[1] + " x " + size[2];
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Geometry g
                && Arrays.equals(size, g.size)
                && Arrays.equals(spacing, g.spacing)
                && Arrays.equals(origin, g.origin)
                && Arrays.equals(direction, g.direction)
                && unit == g.unit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                Arrays.hashCode(size),
                Arrays.hashCode(spacing),
                Arrays.hashCode(origin),
                Arrays.hashCode(direction),
                unit);
    }

    @Override
    public String toString() {
        return sizeText() + " voxels of " + Arrays.toString(spacing) + " " + unit.symbol();
    }
}
