/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.io.NiftiHeader.OrientationSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From NIfTI's qform, sform and pixdim (axes RAS: to the right, anterior, superior) to a {@link
 * Geometry} (axes LPS), and back. The two differ in the sign of the first two rows.
 */
final class NiftiOrientation {

    static final int UNIT_MILLIMETRE = 2;

    /** Largest cosine between two axes of a grid that still count as perpendicular. */
    private static final double MOST_SHEAR = 1e-3;

    /** What rounding to float can do to a column's length. */
    private static final double FLOAT_NOISE = 1e-6;

    /** In voxels; what is less, is one grid wherever grids are compared. */
    private static final double MOST_APART = .05;

    private static final String[] AXES = {"x", "y", "z"};

    private NiftiOrientation() {}

    static OrientationSource source(NiftiFields f) {
        if (f.sformCode() > 0) {
            return OrientationSource.SFORM;
        }
        return f.qformCode() > 0 ? OrientationSource.QFORM : OrientationSource.PIXDIM;
    }

    /**
     * @return the grid in mm
     * @throws IllegalArgumentException where the header describes no grid, saying why
     */
    static Geometry geometry(NiftiFields f, int[] size) {
        return geometry(f, size, source(f));
    }

    /**
     * What a header's places contradict one another in. Programs choose differently among them:
     * most take the sform, some the qform.
     *
     * @param f the header
     * @param grid what is taken from it
     * @return a sentence each
     */
    static List<String> warnings(NiftiFields f, Geometry grid) {
        List<String> warnings = new ArrayList<>();
        if (source(f) != OrientationSource.SFORM) {
            return warnings;
        }
        int[] size = {grid.size(0), grid.size(1), grid.size(2)};
        for (int a = 0; a < Math.min(3, f.dim()[0]); a++) {
            double pixdim = millimetres(Math.abs(f.pixdim()[a + 1]), f.units());
            if (Math.abs(pixdim - grid.spacing(a)) > MOST_SHEAR * grid.spacing(a)) {
                warnings.add(
                        String.format(
                                Locale.ROOT,
                                "the NIfTI header gives a spacing along %s of %.6g mm (pixdim), its"
                                        + " sform %.6g mm; the sform is used",
                                AXES[a],
                                pixdim,
                                grid.spacing(a)));
            }
        }
        if (f.qformCode() > 0) {
            double apart = apart(f, size, grid);
            double least = Math.min(grid.spacing(0), Math.min(grid.spacing(1), grid.spacing(2)));
            if (apart > MOST_APART * least) {
                warnings.add(
                        String.format(
                                Locale.ROOT,
                                "the NIfTI header's sform and qform disagree by up to %.4g mm; the"
                                        + " sform is used, as by nibabel, others may use the qform",
                                apart));
            }
        }
        return warnings;
    }

    /** The most that a corner voxel's centre moves from qform to sform, in mm. */
    private static double apart(NiftiFields f, int[] size, Geometry grid) {
        Geometry other;
        try {
            other = geometry(f, size, OrientationSource.QFORM);
        } catch (IllegalArgumentException e) {
            // A qform that is none contradicts nothing: nobody could use it.
            return 0;
        }
        double most = 0;
        for (int corner = 0; corner < 8; corner++) {
            double[] v = new double[3];
            for (int a = 0; a < 3; a++) {
                v[a] = (corner >> a & 1) * (size[a] - 1);
            }
            double[] p = grid.position(v[0], v[1], v[2]);
            double[] q = other.position(v[0], v[1], v[2]);
            double square = 0;
            for (int a = 0; a < 3; a++) {
                square += (p[a] - q[a]) * (p[a] - q[a]);
            }
            most = Math.max(most, Math.sqrt(square));
        }
        return most;
    }

    private static Geometry geometry(NiftiFields f, int[] size, OrientationSource source) {
        int dimensions = (int) Math.min(3, f.dim()[0]);
        double[] spacing = pixdims(f, dimensions);
        double[] origin = new double[3];
        double[] direction = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        if (source == OrientationSource.SFORM) {
            fromSform(f.srow(), dimensions, spacing, direction, origin);
        } else if (source == OrientationSource.QFORM) {
            fromQform(f, direction, origin);
        }
        for (int a = 0; a < 3; a++) {
            spacing[a] = millimetres(spacing[a], f.units());
            origin[a] = millimetres(origin[a], f.units());
        }
        if (source != OrientationSource.PIXDIM) {
            for (int c = 0; c < 3; c++) {
                direction[c] = -direction[c];
                direction[3 + c] = -direction[3 + c];
            }
            origin[0] = -origin[0];
            origin[1] = -origin[1];
        }
        return new Geometry(size, spacing, origin, direction, LengthUnit.MILLIMETRE);
    }

    private static double[] pixdims(NiftiFields f, int dimensions) {
        double[] spacing = new double[3];
        for (int a = 0; a < 3; a++) {
            double s = f.pixdim()[a + 1];
            boolean usable = s > 0 && !Double.isInfinite(s);
            if (!usable && a < dimensions) {
                throw new IllegalArgumentException(
                        "Voxel spacing along "
                                + AXES[a]
                                + " is "
                                + s
                                + " (pixdim); it must be positive");
            }
            // A 2D file need not say how thick its one slice is.
            spacing[a] = usable ? s : 1;
        }
        return spacing;
    }

    private static void fromSform(
            double[] srow, int dimensions, double[] spacing, double[] direction, double[] origin) {
        for (int c = 0; c < 3; c++) {
            double norm = Math.hypot(Math.hypot(srow[c], srow[4 + c]), srow[8 + c]);
            if (norm == 0 && c >= dimensions) {
                cross(direction);
                continue;
            }
            if (!(norm > 0) || Double.isInfinite(norm)) {
                throw new IllegalArgumentException(
                        "Voxel spacing along "
                                + AXES[c]
                                + " is "
                                + norm
                                + " in the orientation matrix (sform); it must be positive");
            }
            for (int r = 0; r < 3; r++) {
                direction[3 * r + c] = srow[4 * r + c] / norm;
            }
            // The length of an oblique column carries rounding noise that pixdim has not.
            if (Math.abs(norm - spacing[c]) > FLOAT_NOISE * norm) {
                spacing[c] = norm;
            }
        }
        for (int c = 0; c < 3; c++) {
            int d = (c + 1) % 3;
            double cosine = 0;
            for (int r = 0; r < 3; r++) {
                cosine += direction[3 * r + c] * direction[3 * r + d];
            }
            if (Math.abs(cosine) > MOST_SHEAR) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "The orientation matrix (sform) is sheared: axes %s and %s are at"
                                        + " %.2f degrees, not 90",
                                AXES[Math.min(c, d)],
                                AXES[Math.max(c, d)],
                                Math.toDegrees(Math.acos(cosine))));
            }
        }
        for (int r = 0; r < 3; r++) {
            origin[r] = srow[4 * r + 3];
        }
    }

    /** Sets the third column, which the file does not give, perpendicular to the others. */
    private static void cross(double[] m) {
        for (int r = 0; r < 3; r++) {
            int s = (r + 1) % 3;
            int t = (r + 2) % 3;
            m[3 * r + 2] = m[3 * s] * m[3 * t + 1] - m[3 * t] * m[3 * s + 1];
        }
    }

    private static void fromQform(NiftiFields f, double[] direction, double[] origin) {
        double b = f.quaternion()[0];
        double c = f.quaternion()[1];
        double d = f.quaternion()[2];
        double length2 = b * b + c * c + d * d;
        if (!(length2 <= 1 + MOST_SHEAR)) {
            throw new IllegalArgumentException(
                    "The orientation (qform) is no rotation: its quaternion is ("
                            + b
                            + ", "
                            + c
                            + ", "
                            + d
                            + "), longer than 1");
        }
        double a;
        if (1 - length2 < 1e-7) {
            // A half turn: what is left of 1 is rounding, as in the reference implementation.
            double length = Math.sqrt(length2);
            b /= length;
            c /= length;
            d /= length;
            a = 0;
        } else {
            a = Math.sqrt(1 - length2);
        }
        double third = f.pixdim()[0] < 0 ? -1 : 1;
        direction[0] = a * a + b * b - c * c - d * d;
        direction[1] = 2 * (b * c - a * d);
        direction[2] = 2 * (b * d + a * c) * third;
        direction[3] = 2 * (b * c + a * d);
        direction[4] = a * a + c * c - b * b - d * d;
        direction[5] = 2 * (c * d - a * b) * third;
        direction[6] = 2 * (b * d - a * c);
        direction[7] = 2 * (c * d + a * b);
        direction[8] = (a * a + d * d - c * c - b * b) * third;
        System.arraycopy(f.offset(), 0, origin, 0, 3);
    }

    /** NIfTI's codes of spatial units; no or an unknown unit is millimetres, as all readers do. */
    private static double millimetres(double length, int units) {
        return switch (units & 7) {
            case 1 -> length * 1000;
            case 3 -> length / 1000;
            default -> length;
        };
    }

    /** The sform of a grid: three rows of four numbers, RAS. */
    static double[] srow(Geometry g) {
        double[] direction = g.direction();
        double[] origin = g.origin();
        double[] srow = new double[12];
        for (int r = 0; r < 3; r++) {
            int sign = r < 2 ? -1 : 1;
            for (int c = 0; c < 3; c++) {
                srow[4 * r + c] = sign * direction[3 * r + c] * g.spacing(c) + 0.0;
            }
            srow[4 * r + 3] = sign * origin[r] + 0.0;
        }
        return srow;
    }

    /**
     * The qform of a grid.
     *
     * @return b, c, d and the sign of the third axis (pixdim[0])
     */
    static double[] quaternion(Geometry g) {
        double[] m = g.direction();
        for (int i = 0; i < 6; i++) {
            m[i] = -m[i];
        }
        double determinant =
                m[0] * (m[4] * m[8] - m[5] * m[7])
                        - m[1] * (m[3] * m[8] - m[5] * m[6])
                        + m[2] * (m[3] * m[7] - m[4] * m[6]);
        int sign = determinant < 0 ? -1 : 1;
        for (int r = 0; r < 3; r++) {
            m[3 * r + 2] *= sign;
        }
        double trace = m[0] + m[4] + m[8];
        double[] q = new double[4];
        if (trace > 0) {
            q[0] = .5 * Math.sqrt(1 + trace);
            q[1] = .25 * (m[7] - m[5]) / q[0];
            q[2] = .25 * (m[2] - m[6]) / q[0];
            q[3] = .25 * (m[3] - m[1]) / q[0];
        } else {
            // Divide by the largest part: the others may be near 0.
            int i = m[4] > m[0] ? 1 : 0;
            i = m[8] > m[4 * i] ? 2 : i;
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            double large = .5 * Math.sqrt(1 + m[4 * i] - m[4 * j] - m[4 * k]);
            q[1 + i] = large;
            q[0] = .25 * (m[3 * k + j] - m[3 * j + k]) / large;
            q[1 + j] = .25 * (m[3 * i + j] + m[3 * j + i]) / large;
            q[1 + k] = .25 * (m[3 * i + k] + m[3 * k + i]) / large;
        }
        // b, c, d are stored without a, which is taken to be positive.
        double side = q[0] < 0 ? -1 : 1;
        return new double[] {side * q[1] + 0.0, side * q[2] + 0.0, side * q[3] + 0.0, sign};
    }
}
