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
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.segment.Components;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts of a region that hang together by the faces of voxels: each by itself, from the largest to
 * the smallest, or the largest alone. Of equal ones, that whose first voxel comes first.
 */
final class ConnectedParts implements Derivation {

    private static final int MOST = 200;

    private final boolean isLargestOnly;

    ConnectedParts(boolean isLargestOnly) {
        this.isLargestOnly = isLargestOnly;
    }

    @Override
    public String name() {
        return isLargestOnly ? "largest_component" : "components";
    }

    @Override
    public String description() {
        return isLargestOnly
                ? "The largest part that hangs together"
                : "A region each part that hangs together, from the largest to the smallest";
    }

    @Override
    public List<Region> derive(Region base, Scene scene, ParameterValues values) {
        Box box = base.mask().bounds().orElseThrow();
        Mask tight = base.mask().crop(box);
        int[] seeds = Components.first(tight);
        if (seeds.length > MOST && !isLargestOnly) {
            throw new IllegalArgumentException(
                    base.name()
                            + " has "
                            + seeds.length
                            + " parts, more than "
                            + MOST
                            + "; use largest_component, or smooth the mask first");
        }
        List<Mask> parts = new ArrayList<>();
        for (int seed : seeds) {
            Mask part = Components.at(tight, seed);
            if (!isLargestOnly || parts.isEmpty()) {
                parts.add(part);
            } else if (part.count() > parts.get(0).count()) {
                parts.set(0, part);
            }
        }
        parts.sort(Comparator.comparingInt(Mask::count).reversed());
        List<Region> regions = new ArrayList<>();
        for (Mask part : parts) {
            List<String> warnings = new ArrayList<>(base.warnings());
            if (isLargestOnly && seeds.length > 1) {
                warnings.add(
                        "the largest of "
                                + seeds.length
                                + " parts: "
                                + (tight.count() - part.count())
                                + " of "
                                + tight.count()
                                + " voxels are left out");
            }
            Box own = part.bounds().orElseThrow();
            int[] offset = base.offset();
            for (int a = 0; a < 3; a++) {
                offset[a] += box.min(a) + own.min(a);
            }
            String called =
                    base.name()
                            + "."
                            + (isLargestOnly ? name() : "component_" + (regions.size() + 1));
            regions.add(new Region(called, part.crop(own), offset, 0, warnings));
        }
        return regions;
    }
}
