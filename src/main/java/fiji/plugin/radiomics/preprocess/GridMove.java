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

/**
 * How the grid that an image is resampled to is moved against the image: first shifted, then turned
 * in the plane of the slices. The image itself stays in its place in space, so both take one
 * interpolation together with the change of spacing (Zwanenburg et al. 2019, Sci Rep 9:614).
 *
 * @param degrees angle, from the x towards the y axis
 * @param centre what the grid is turned about, in voxels of the image along x, y
 * @param shift parts of a new voxel along x, y, z
 */
public record GridMove(double degrees, double[] centre, double[] shift) {

    /** No move. */
    public static final GridMove NONE = new GridMove(0, new double[2], new double[3]);

    /** Copies the arrays. */
    public GridMove {
        centre = centre.clone();
        shift = shift.clone();
        if (centre.length != 2 || shift.length != 3 || !Double.isFinite(degrees)) {
            throw new IllegalArgumentException("A move has an angle, a centre and three shifts");
        }
    }

    /**
     * @return whether it changes nothing
     */
    public boolean isNone() {
        return !isTurned() && shift[0] == 0 && shift[1] == 0 && shift[2] == 0;
    }

    /**
     * @return whether the grid is turned
     */
    public boolean isTurned() {
        return degrees % 360 != 0;
    }

    @Override
    public double[] centre() {
        return centre.clone();
    }

    @Override
    public double[] shift() {
        return shift.clone();
    }
}
