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
import java.util.Locale;
import java.util.Optional;

/** The grid of a header that gives each axis as a vector: its direction times the spacing. */
final class AxisVectors {

    private static final String[] AXES = {"x", "y", "z"};

    private AxisVectors() {}

    /**
     * @param size voxels along the first two or three axes
     * @param vectors one an axis, with two or three parts, axes LPS
     * @param origin centre of the first voxel, with as many parts
     * @param unit unit of all lengths
     * @return the grid; what a 2D image leaves open is 1 thick, perpendicular, at 0
     * @throws IllegalArgumentException where this is no grid, saying why
     */
    static Geometry grid(int[] size, double[][] vectors, double[] origin, LengthUnit unit) {
        int[] n = {1, 1, 1};
        double[] spacing = {1, 1, 1};
        double[] start = new double[3];
        double[] direction = new double[9];
        System.arraycopy(size, 0, n, 0, size.length);
        System.arraycopy(origin, 0, start, 0, origin.length);
        for (int a = 0; a < size.length; a++) {
            double norm = 0;
            for (double part : vectors[a]) {
                norm = Math.hypot(norm, part);
            }
            if (!(norm > 0) || Double.isInfinite(norm)) {
                throw new IllegalArgumentException(
                        "Voxel spacing along " + AXES[a] + " is " + norm + "; it must be positive");
            }
            spacing[a] = clean(norm, vectors[a]);
            for (int r = 0; r < vectors[a].length; r++) {
                direction[3 * r + a] = vectors[a][r] / norm;
            }
        }
        if (size.length == 2) {
            for (int r = 0; r < 3; r++) {
                int s = (r + 1) % 3;
                int t = (r + 2) % 3;
                direction[3 * r + 2] =
                        direction[3 * s] * direction[3 * t + 1]
                                - direction[3 * t] * direction[3 * s + 1];
            }
        }
        return new Geometry(n, spacing, start, direction, unit);
    }

    /**
     * Compares axes with MetaImage's {@code AnatomicalOrientation}, which names the side that each
     * axis comes from.
     *
     * @param orientation three letters of RLAPIS; anything else is not compared
     * @param vectors one an axis, axes LPS
     * @return a warning where they differ
     */
    static Optional<String> contradiction(String orientation, double[][] vectors) {
        String stated = orientation.toUpperCase(Locale.ROOT);
        if (vectors.length < 3 || !stated.matches("[RLAPIS]{3}")) {
            return Optional.empty();
        }
        StringBuilder from = new StringBuilder();
        for (double[] v : vectors) {
            int most = 0;
            for (int r = 1; r < 3; r++) {
                most = Math.abs(v[r]) > Math.abs(v[most]) ? r : most;
            }
            from.append((v[most] > 0 ? "RAI" : "LPS").charAt(most));
        }
        return from.toString().equals(stated)
                ? Optional.empty()
                : Optional.of(
                        "AnatomicalOrientation is "
                                + stated
                                + ", but the axes run as "
                                + from
                                + " by TransformMatrix, which is used, as in ITK");
    }

    /** A vector along an axis of space keeps its length to the last digit. */
    private static double clean(double norm, double[] vector) {
        for (double part : vector) {
            if (Math.abs(Math.abs(part) - norm) <= 1e-14 * norm) {
                return Math.abs(part);
            }
        }
        return norm;
    }
}
