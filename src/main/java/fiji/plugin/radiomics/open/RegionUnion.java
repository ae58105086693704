/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.open;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Several regions as one. */
public final class RegionUnion {

    private RegionUnion() {}

    /**
     * @param name the name of the whole
     * @param regions regions on the grid or on parts of it, at least one
     * @param grid the image's grid
     * @return the voxels of all of them, on the box around them; with the warnings of each under
     *     its name. One alone stays as it is
     */
    public static Region of(String name, List<Region> regions, Geometry grid) {
        if (regions.size() == 1) {
            return regions.get(0);
        }
        List<String> warnings = new ArrayList<>();
        double whole = 0;
        double clipped = 0;
        for (Region region : regions) {
            region.warnings().stream()
                    .map(w -> region.name() + ": " + w)
                    .filter(w -> !warnings.contains(w))
                    .forEach(warnings::add);
            double visible = region.mask().count();
            double all =
                    region.clippedFraction() < 1 ? visible / (1 - region.clippedFraction()) : 1;
            whole += all;
            clipped += all - visible;
        }
        double fraction = whole == 0 ? 0 : clipped / whole;
        Box box =
                regions.stream()
                        .flatMap(r -> r.box().stream())
                        .reduce(Box::union)
                        .orElse(new Box(0, 0, 0, 0, 0, 0));
        Geometry part = grid.crop(box);
        byte[] inside = new byte[part.voxels()];
        for (Region region : regions) {
            add(region, box, part, inside);
        }
        return new Region(name, new Mask(part, inside), box.min(), fraction, warnings);
    }

    /**
     * @param name a name
     * @param taken the names that are taken; the new one is added
     * @return the name, or with #2, #3 ... where it is taken
     */
    public static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int n = 2; !taken.add(unique); n++) {
            unique = name + "#" + n;
        }
        return unique;
    }

    /**
     * @param regions regions of a file
     * @param names the name that each has in the file
     * @return the same; those that share a name with another tell so
     */
    static List<Region> namesakes(List<Region> regions, List<String> names) {
        List<Region> told = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            String name = names.get(i);
            int count = Collections.frequency(names, name);
            told.add(
                    count < 2 || name.isEmpty()
                            ? regions.get(i)
                            : warned(
                                    regions.get(i),
                                    count
                                            + " structures of the file have the name '"
                                            + name
                                            + "', and each is a region of its own; grouping=all"
                                            + " joins all that are chosen"));
        }
        return told;
    }

    /** The region with one more warning. */
    static Region warned(Region r, String warning) {
        List<String> warnings = new ArrayList<>(r.warnings());
        warnings.add(warning);
        return new Region(r.name(), r.mask(), r.offset(), r.clippedFraction(), warnings);
    }

    /**
     * @param regions regions on the grid
     * @param grid the image's grid
     * @return the voxels of all of them, on the whole grid
     */
    public static Mask onGrid(List<Region> regions, Geometry grid) {
        byte[] inside = new byte[grid.voxels()];
        for (Region region : regions) {
            add(region, Box.of(grid), grid, inside);
        }
        return new Mask(grid, inside);
    }

    /** Marks a region's voxels in a box that holds them. */
    private static void add(Region region, Box box, Geometry part, byte[] inside) {
        Optional<Box> own = region.mask().bounds();
        if (own.isEmpty()) {
            return;
        }
        int[] offset = region.offset();
        Geometry grid = region.mask().geometry();
        byte[] from = region.mask().data();
        for (int z = own.get().minZ(); z <= own.get().maxZ(); z++) {
            for (int y = own.get().minY(); y <= own.get().maxY(); y++) {
                int row = grid.index(0, y, z);
                int to =
                        part.index(
                                offset[0] - box.minX(),
                                offset[1] + y - box.minY(),
                                offset[2] + z - box.minZ());
                for (int x = own.get().minX(); x <= own.get().maxX(); x++) {
                    inside[to + x] |= from[row + x];
                }
            }
        }
    }
}
