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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Mask;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One region of interest on an image's grid: one row of a table.
 *
 * @param name its name in tables
 * @param mask its voxels, on the image's grid or on a part of it
 * @param offset where the mask's first voxel lies on the image's grid, along x, y, z
 * @param clippedFraction the part of the region, 0 … 1, that lay outside the image
 * @param warnings what the user should know of this region, a sentence each
 */
public record Region(
        String name, Mask mask, int[] offset, double clippedFraction, List<String> warnings) {

    /** Copies what is mutable. */
    public Region {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mask);
        offset = offset.clone();
        warnings = List.copyOf(warnings);
    }

    /**
     * A region whose mask covers the image's whole grid.
     *
     * @param name its name in tables
     * @param mask its voxels
     * @return the region
     */
    public static Region of(String name, Mask mask) {
        return new Region(name, mask, new int[3], 0, List.of());
    }

    /**
     * @return the smallest box of the image's grid that holds the region; empty where the region is
     */
    public Optional<Box> box() {
        return mask.bounds().map(b -> b.shifted(offset));
    }

    /**
     * @param slices number of the image's slices
     * @return which of them the region lies in, counted from 1, in words; empty where in none
     */
    String slices(int slices) {
        Optional<Box> box = mask.bounds();
        if (box.isEmpty()) {
            return "";
        }
        int outlined = 0;
        for (int z = box.get().minZ(); z <= box.get().maxZ(); z++) {
            outlined += mask.hasVoxels(z) ? 1 : 0;
        }
        int first = box.get().minZ() + offset[2] + 1;
        int last = box.get().maxZ() + offset[2] + 1;
        return first
                + (last > first ? " to " + last : "")
                + " of "
                + slices
                + (outlined <= last - first ? ", outlined in " + outlined + " of them" : "");
    }

    /**
     * @return that a part of the region lay outside the image, where one did
     */
    public Optional<String> clippedText() {
        return clippedFraction > 0
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%.1f %% of the region lay outside the image and was cut off",
                                100 * clippedFraction))
                : Optional.empty();
    }

    @Override
    public int[] offset() {
        return offset.clone();
    }
}
