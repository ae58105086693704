/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

/**
 * A box in any orientation.
 *
 * @param lengths of its three sides
 * @param axes their unit vectors
 */
record OrientedBox(double[] lengths, double[][] axes) {

    /** The axes of the grid. */
    static final double[][] ALIGNED = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /** By what part volumes differ that are the same but for rounding. */
    private static final double SAME = 1e-9;

    /**
     * @param other a box
     * @return whether this one is smaller; of boxes of the same volume the one of less area is
     */
    boolean isSmallerThan(OrientedBox other) {
        double ratio = volume() / other.volume();
        return ratio < 1 - SAME || ratio <= 1 + SAME && area() < other.area() * (1 - SAME);
    }

    /**
     * @return its volume
     */
    double volume() {
        return lengths[0] * lengths[1] * lengths[2];
    }

    /**
     * @return the area of its surface
     */
    double area() {
        return 2 * (lengths[0] * lengths[1] + lengths[1] * lengths[2] + lengths[2] * lengths[0]);
    }
}
