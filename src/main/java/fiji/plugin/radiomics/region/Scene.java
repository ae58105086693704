/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What derived regions are made in.
 *
 * @param grid the image's grid
 * @param regions all regions of the image that were asked for
 */
record Scene(Geometry grid, List<Region> regions) {

    /** Copies the list. */
    Scene {
        regions = List.copyOf(regions);
    }

    /**
     * @param name a region's name
     * @return the region
     * @throws IllegalArgumentException where there is none, or several
     */
    Region named(String name) {
        List<Region> found = regions.stream().filter(r -> r.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    (found.isEmpty() ? "there is no region " : "several regions are called ")
                            + name
                            + "; there are "
                            + regions.stream().map(Region::name).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    /**
     * @param what the derivation
     * @throws IllegalArgumentException where the image has no unit of length
     */
    void requireMillimetres(String what) {
        if (grid.unit() != LengthUnit.MILLIMETRE) {
            throw new IllegalArgumentException(
                    what
                            + " needs an image with a unit of length, but its calibration is in"
                            + " pixels; set it in Image > Properties...");
        }
    }
}
