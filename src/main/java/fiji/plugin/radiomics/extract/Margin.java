/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.util.List;

/**
 * How far beyond a region's bounding box the image is needed.
 *
 * @param mm by families, in mm
 * @param reach by filters, in voxels along x, y, z; empty = as far as the image goes
 */
record Margin(double mm, List<Integer> reach) {

    static final Margin NONE = new Margin(0, List.of(0, 0, 0));

    static final Margin WHOLE_IMAGE = new Margin(0, List.of());

    /** Where several look beyond: the greatest. */
    Margin with(List<Integer> other) {
        if (reach.isEmpty() || other.isEmpty()) {
            return new Margin(mm, List.of());
        }
        return new Margin(
                mm,
                List.of(
                        Math.max(reach.get(0), other.get(0)),
                        Math.max(reach.get(1), other.get(1)),
                        Math.max(reach.get(2), other.get(2))));
    }

    int voxels(Geometry geometry, int axis) {
        if (reach.isEmpty()) {
            return geometry.size(axis);
        }
        // Without a unit of length a margin in mm means nothing; who needs one says so.
        int family =
                geometry.unit() == LengthUnit.MILLIMETRE
                        ? (int) Math.ceil(mm / geometry.spacing(axis))
                        : 0;
        return family + reach.get(axis);
    }
}
