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
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A region's slices: each by itself, or that with the largest area. */
final class Slices implements Derivation {

    private final boolean isLargestOnly;

    Slices(boolean isLargestOnly) {
        this.isLargestOnly = isLargestOnly;
    }

    @Override
    public String name() {
        return isLargestOnly ? "largest_slice" : "slices";
    }

    @Override
    public String description() {
        return isLargestOnly
                ? "The slice with the largest area; of equal ones the first"
                : "A region each slice, with the slice's number";
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        Geometry g = base.mask().geometry();
        int plane = g.size(0) * g.size(1);
        List<Region> slices = new ArrayList<>();
        int most = 0;
        for (int z = 0; z < g.size(2); z++) {
            byte[] data = Arrays.copyOfRange(base.mask().data(), z * plane, (z + 1) * plane);
            int count = 0;
            for (byte b : data) {
                count += b;
            }
            if (count == 0 || isLargestOnly && count <= most) {
                continue;
            }
            most = count;
            if (isLargestOnly) {
                slices.clear();
            }
            slices.add(slice(base, z, data));
        }
        return slices;
    }

    private Region slice(Region base, int z, byte[] data) {
        Geometry g = base.mask().geometry();
        Geometry part = g.crop(new Box(0, 0, z, g.size(0) - 1, g.size(1) - 1, z));
        int[] offset = base.offset();
        offset[2] += z;
        String name =
                isLargestOnly
                        ? base.name() + ".largest_slice"
                        : base.name() + ".slice_" + (offset[2] + 1);
        return new Region(name, new Mask(part, data), offset, 0, base.warnings());
    }
}
