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

import java.util.Locale;
import java.util.Optional;

/** How two grids differ, in words: the first difference that explains the others. */
final class GridDifference {

    private final Geometry one;
    private final String oneName;
    private final Geometry other;
    private final String otherName;

    /**
     * @param one a grid
     * @param oneName what it is called in the message, e.g. "image"
     * @param other the other grid
     * @param otherName what the other is called, e.g. "mask"
     */
    GridDifference(Geometry one, String oneName, Geometry other, String otherName) {
        this.one = one;
        this.oneName = oneName;
        this.other = other;
        this.otherName = otherName;
    }

    /**
     * @param tolerance how far the same voxel may lie apart, in voxels along any axis
     * @return a message with the axis and both numbers; empty where the grids are the same
     */
    Optional<String> text(double tolerance) {
        for (int a = 0; a < 3; a++) {
            if (one.size(a) != other.size(a)) {
                return Optional.of(
                        message("size", a, one.size(a) + " voxels", other.size(a) + " voxels"));
            }
        }
        for (int a = 0; a < 3; a++) {
            double difference = Math.abs(one.spacing(a) - other.spacing(a));
            if (difference * one.reach(a) > tolerance * one.spacing(a)) {
                return Optional.of(
                        message(
                                "spacing",
                                a,
                                length(one, one.spacing(a)),
                                length(other, other.spacing(a))));
            }
        }
        if (one.unit() != other.unit() || one.largestShift(other) <= tolerance) {
            return Optional.empty();
        }
        return Optional.of(placeMessage());
    }

    /** Turned axes come first: they usually move the origin, too, which then explains nothing. */
    private String placeMessage() {
        double[] mine = one.direction();
        double[] its = other.direction();
        int turned = 0;
        double turn = 0;
        for (int i = 0; i < 9; i++) {
            int c = i % 3;
            double shift = Math.abs(mine[i] - its[i]) * one.spacing(c) * one.reach(c);
            if (shift > turn) {
                turn = shift;
                turned = c;
            }
        }
        double[] here = one.origin();
        double[] there = other.origin();
        int moved = 0;
        double move = 0;
        for (int a = 0; a < 3; a++) {
            double shift = Math.abs(here[a] - there[a]);
            if (shift > move) {
                move = shift;
                moved = a;
            }
        }
        if (turn > move || turn > Geometry.ROUNDING_NOISE * one.spacing(turned)) {
            return message(
                    "direction of axis " + Geometry.AXES[turned],
                    column(mine, turned),
                    column(its, turned));
        }
        return message("origin", moved, length(one, here[moved]), length(other, there[moved]));
    }

    private static String length(Geometry grid, double length) {
        return length + " " + grid.unit().symbol();
    }

    static String column(double[] m, int c) {
        return String.format(Locale.ROOT, "(%.6f, %.6f, %.6f)", m[c], m[3 + c], m[6 + c]);
    }

    private String message(String what, int axis, String mine, String its) {
        return message(what + " along " + Geometry.AXES[axis], mine, its);
    }

    private String message(String what, String mine, String its) {
        return "The grids of "
                + oneName
                + " and "
                + otherName
                + " differ: "
                + what
                + " is "
                + mine
                + " in the "
                + oneName
                + " and "
                + its
                + " in the "
                + otherName
                + ". Resample one onto the other's grid first.";
    }
}
