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

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Length;

/** Lengths that a user gives, on a grid. */
public final class Lengths {

    private Lengths() {}

    /**
     * @param key what it is for, for messages
     * @param length a length
     * @param grid a grid
     * @param axis 0, 1 or 2
     * @return the length in voxels along the axis
     * @throws IllegalArgumentException where it is in mm and the grid has no unit of length
     */
    public static double voxels(String key, Length length, Geometry grid, int axis) {
        return length.value() / spacing(key, length, grid)[axis];
    }

    /**
     * @param key what it is for, for messages
     * @param length a length
     * @param grid a grid
     * @return spacing of its voxels along x, y, z in the unit of the length: 1 where that is voxels
     * @throws IllegalArgumentException where it is in mm and the grid has no unit of length
     */
    public static double[] spacing(String key, Length length, Geometry grid) {
        if (length.unit() == Length.Unit.VOXELS) {
            return new double[] {1, 1, 1};
        }
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + length.text()
                            + " needs an image with a unit of length, but this one's calibration is"
                            + " in pixels; set it in Image > Properties..., or give the length in"
                            + " voxels, e.g. "
                            + DecimalText.write(length.value())
                            + "voxels");
        }
        return grid.spacing();
    }
}
