/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.UnusableRegions;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.GridMismatchException;
import fiji.plugin.radiomics.image.Mask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chosen structures of a file as regions of an image. */
public final class StructureRegions {

    /** Brings a region from the file's own grid to the image's. */
    @FunctionalInterface
    public interface Transfer {

        /**
         * @param region a region on the file's grid
         * @param own the file's grid
         * @return the region on the image's grid
         */
        Region transfer(Region region, Geometry own);
    }

    private StructureRegions() {}

    /**
     * What was drawn on another grid is refused.
     *
     * @param file as below
     * @param choice as below
     * @param grid as below
     * @param frameOfReference as below
     * @return as below
     * @throws IOException as below
     * @throws IllegalArgumentException as below
     */
    public static List<Region> of(
            StructureFile file, StructureChoice choice, Geometry grid, String frameOfReference)
            throws IOException {
        return of(file, choice, grid, frameOfReference, "", null);
    }

    /**
     * @param file the file
     * @param choice which of its structures
     * @param grid the image's grid
     * @param frameOfReference the image's FrameOfReferenceUID; empty where it does not tell one
     * @param series the image's SeriesInstanceUID; empty where it does not tell one. A file that
     *     names this very series was drawn on it, whatever it says of frames of reference
     * @param transfer for what was drawn on another grid; null where that is refused
     * @return the regions in the file's order, each on a part of the grid, under names that are not
     *     empty and differ. Where several structures are chosen, one that does not fit the image is
     *     an empty region whose warning says why
     * @throws IOException where the file is damaged, with the path and the cause in one line
     * @throws IllegalArgumentException where none is chosen (see {@link StructureChoice#of})
     * @throws UnusableRegions where none fits the image, with the reason of each by its name; its
     *     cause is what was wrong with the first
     */
    public static List<Region> of(
            StructureFile file,
            StructureChoice choice,
            Geometry grid,
            String frameOfReference,
            String series,
            Transfer transfer)
            throws IOException {
        List<Region> regions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<StructureFile.Entry> chosen = choice.of(file);
        IllegalArgumentException first = null;
        List<UnusableRegions.Unusable> misfits = new ArrayList<>();
        for (StructureFile.Entry entry : chosen) {
            String name = unique(entry, file.kind(), names);
            try {
                Region r;
                try {
                    r = region(file, entry, grid, frameOfReference, transfer);
                } catch (OtherSpaceException e) {
                    if (series.isEmpty() || !file.names(series)) {
                        throw e;
                    }
                    r = onItsSeries(region(file, entry, grid, "", transfer));
                }
                regions.add(
                        new Region(name, r.mask(), r.offset(), r.clippedFraction(), r.warnings()));
            } catch (IllegalArgumentException e) {
                first = first == null ? e : first;
                misfits.add(new UnusableRegions.Unusable(name, e.getMessage()));
                Geometry one = grid.crop(new int[3], new int[] {1, 1, 1});
                regions.add(
                        new Region(
                                name,
                                new Mask(one, new byte[1]),
                                new int[3],
                                0,
                                List.of("left out: " + e.getMessage())));
            }
        }
        if (misfits.size() == chosen.size()) {
            throw unusable(misfits, first);
        }
        return regions;
    }

    private static UnusableRegions unusable(
            List<UnusableRegions.Unusable> misfits, IllegalArgumentException first) {
        UnusableRegions all = new UnusableRegions(misfits);
        all.initCause(first);
        return all;
    }

    /** Of a space that is said to be another, though the series is the same. */
    private static Region onItsSeries(Region r) {
        List<String> warnings = new ArrayList<>(r.warnings());
        warnings.removeIf(w -> w.startsWith("the image does not state its frame of reference"));
        warnings.add(
                "its "
                        + Tag.FRAME_OF_REFERENCE_UID
                        + " is not the image's, but it names this very series: positions are taken"
                        + " to be in the same space");
        return new Region(r.name(), r.mask(), r.offset(), r.clippedFraction(), warnings);
    }

    private static Region region(
            StructureFile file,
            StructureFile.Entry entry,
            Geometry grid,
            String frameOfReference,
            Transfer transfer)
            throws IOException {
        try {
            return file.region(entry, grid, frameOfReference);
        } catch (GridMismatchException e) {
            Geometry own = transfer == null ? null : file.grid().orElse(null);
            if (own == null) {
                throw e;
            }
            return transfer.transfer(file.region(entry, own, frameOfReference), own);
        }
    }

    private static String unique(StructureFile.Entry entry, String kind, Set<String> names) {
        String plain = entry.name().isEmpty() ? kind + "_" + entry.number() : entry.name();
        String name = plain;
        for (int n = 2; !names.add(name); n++) {
            name = plain + "#" + n;
        }
        return name;
    }
}
