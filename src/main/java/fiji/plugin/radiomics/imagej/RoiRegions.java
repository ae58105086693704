/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.RegionRequest;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ImageProcessor;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** ImageJ ROIs as regions, rasterised as ImageJ itself does. */
public final class RoiRegions {

    /**
     * Where the ROIs lie.
     *
     * @param grouping which ROIs make one region
     * @param allSlices whether a ROI without position lies in every slice, else in the current one
     * @param currentSlice the current slice, from 0; −1 where there is none, as in a file
     * @param channel the channel processed, from 1; 0 = any
     * @param frame the frame processed, from 1; 0 = any
     */
    public record Placement(
            Grouping grouping, boolean allSlices, int currentSlice, int channel, int frame) {

        /**
         * Of ROIs in a file, where no slice is the current one.
         *
         * @param grouping which ROIs make one region
         * @param slices {@link RegionRequest#ALL_SLICES}, a slice's number from 1, or empty
         * @param read how the image was read
         * @param grid the image's grid
         * @return where they lie
         * @throws IllegalArgumentException where {@code slices} is none of these
         */
        public static Placement inFile(
                Grouping grouping, String slices, ReadOptions read, Geometry grid) {
            boolean all = slices.equals(RegionRequest.ALL_SLICES);
            int current = grid.size(2) == 1 ? 0 : -1;
            if (!all && !slices.isEmpty()) {
                current = slices.matches("\\d{1,9}") ? Integer.parseInt(slices) - 1 : -1;
                if (current < 0 || current >= grid.size(2)) {
                    throw new IllegalArgumentException(
                            "slices=" + slices + ": allowed are all and 1 to " + grid.size(2));
                }
            }
            boolean numbered = read.channel().matches("\\d{1,9}");
            int channel = numbered ? Integer.parseInt(read.channel()) : 0;
            boolean counted = read.frameText().matches("\\d{1,9}");
            return new Placement(grouping, all, current, channel, counted ? read.frame() : 0);
        }
    }

    private RoiRegions() {}

    /**
     * @param rois the ROIs
     * @param grid the image's grid
     * @param image where stack positions of hyperstacks are looked up; null for a plain stack
     * @param placement where the ROIs lie
     * @return regions in the order of their first ROI, on a part of the grid
     * @throws IllegalArgumentException where a ROI has no position and there is no current slice
     */
    public static List<Region> of(
            List<Roi> rois, Geometry grid, ImagePlus image, Placement placement) {
        List<RasterisedRoi> rasters = new ArrayList<>();
        for (int k = 0; k < rois.size(); k++) {
            Roi roi = rois.get(k);
            String own = RoiGroups.nameOf(roi, k);
            rasters.add(rasterise(roi, own, grid, image, placement));
        }
        RoiGroups groups = new RoiGroups(placement.grouping);
        for (int k = 0; k < rois.size(); k++) {
            RasterisedRoi r = rasters.get(k);
            groups.add(rois.get(k), k, r.firstSlice, r.lastSlice, r.bounds);
        }
        List<Region> regions = new ArrayList<>();
        for (RoiGroups.Group group : groups.groups()) {
            List<RasterisedRoi> parts = group.members().stream().map(rasters::get).toList();
            Region region = union(group.name(), parts, grid);
            List<String> warnings = new ArrayList<>(region.warnings());
            warnings.addAll(group.warnings());
            group.members().stream()
                    .flatMap(k -> RoiWarnings.of(rois.get(k)).stream())
                    .filter(w -> !warnings.contains(w))
                    .forEach(warnings::add);
            regions.add(
                    new Region(
                            region.name(),
                            region.mask(),
                            region.offset(),
                            region.clippedFraction(),
                            warnings));
        }
        return regions;
    }

    /** A ROI's pixels in a plane, and the slices that it lies in. */
    private record RasterisedRoi(
            Rectangle bounds, byte[] inside, int firstSlice, int lastSlice, List<String> warnings) {

        static RasterisedRoi empty(String warning) {
            return new RasterisedRoi(new Rectangle(), new byte[0], 0, -1, List.of(warning));
        }
    }

    private static RasterisedRoi rasterise(
            Roi roi, String name, Geometry grid, ImagePlus image, Placement placement) {
        boolean drawn = roi.isArea() && !(roi instanceof TextRoi) && !(roi instanceof ImageRoi);
        if (!drawn) {
            return RasterisedRoi.empty(
                    "ROI '"
                            + name
                            + "' is of type "
                            + (roi.isArea() ? "text or image" : roi.getTypeAsString())
                            + ", which has no area; draw a rectangle, oval, polygon or freehand"
                            + " region");
        }
        Rectangle bounds = roi.getBounds();
        ImageProcessor mask = roi.getMask();
        byte[] inside = new byte[bounds.width * bounds.height];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (byte) (mask == null || mask.get(i) != 0 ? 1 : 0);
        }
        List<String> warnings = new ArrayList<>();
        int slice = slice(roi, name, image, placement, warnings);
        if (slice >= grid.size(2)) {
            return RasterisedRoi.empty(
                    "ROI '"
                            + name
                            + "' lies in slice "
                            + (slice + 1)
                            + ", but the image has "
                            + grid.size(2));
        }
        int first = slice;
        int last = slice;
        if (slice < 0) {
            if (!placement.allSlices && placement.currentSlice < 0) {
                throw new IllegalArgumentException(
                        "ROI '"
                                + name
                                + "' has no slice position and the image has "
                                + grid.size(2)
                                + " slices; say in which it lies: slices=all or a number"
                                + " (--slices)");
            }
            first = placement.allSlices ? 0 : placement.currentSlice;
            last = placement.allSlices ? grid.size(2) - 1 : first;
        }
        return new RasterisedRoi(bounds, inside, first, last, warnings);
    }

    /** The slice from 0 that the ROI names, −1 where it names none. */
    static int slice(
            Roi roi, String name, ImagePlus image, Placement placement, List<String> warnings) {
        int c = 0;
        int z;
        int t = 0;
        if (roi.hasHyperStackPosition()) {
            c = roi.getCPosition();
            z = roi.getZPosition();
            t = roi.getTPosition();
        } else if (roi.getPosition() > 0 && image != null && hasOtherAxes(image)) {
            int[] p = image.convertIndexToPosition(roi.getPosition());
            c = p[0];
            z = p[1];
            t = p[2];
        } else {
            z = roi.getPosition();
        }
        if (image != null && image.getNFrames() == 1 && t > 1) {
            warnings.add("ROI '" + name + "' was drawn on frame " + t + " of another image");
        }
        warnOther("channel", c, placement.channel, name, warnings);
        warnOther("frame", t, placement.frame, name, warnings);
        return z - 1;
    }

    /** What counts is what the stack has: ImageJ's isHyperStack() asks how it is shown. */
    private static boolean hasOtherAxes(ImagePlus image) {
        return image.getNChannels() > 1 || image.getNFrames() > 1;
    }

    private static void warnOther(
            String what, int its, int processed, String name, List<String> warnings) {
        if (its > 0 && processed > 0 && its != processed) {
            warnings.add(
                    "ROI '" + name + "' was drawn on " + what + " " + its + ", not " + processed);
        }
    }

    private static Region union(String name, List<RasterisedRoi> parts, Geometry grid) {
        List<String> warnings = new ArrayList<>();
        Rectangle plane = new Rectangle(grid.size(0), grid.size(1));
        Rectangle box = null;
        int first = Integer.MAX_VALUE;
        int last = -1;
        long whole = 0;
        long clipped = 0;
        for (RasterisedRoi part : parts) {
            warnings.addAll(part.warnings);
            long slices = part.lastSlice - part.firstSlice + 1L;
            long outside = outside(part, plane);
            long all = area(part);
            whole += slices * all;
            clipped += slices * outside;
            Rectangle visible = part.bounds.intersection(plane);
            if (!visible.isEmpty() && slices > 0) {
                box = box == null ? visible : box.union(visible);
                first = Math.min(first, part.firstSlice);
                last = Math.max(last, part.lastSlice);
            }
        }
        double fraction = whole == 0 ? 0 : (double) clipped / whole;
        if (box == null) {
            if (whole > 0) {
                warnings.add("the ROI lies entirely outside the image");
            }
            Geometry one = grid.crop(new int[3], new int[] {1, 1, 1});
            return new Region(name, new Mask(one, new byte[1]), new int[3], fraction, warnings);
        }
        int[] offset = {box.x, box.y, first};
        Geometry part = grid.crop(offset, new int[] {box.width, box.height, last - first + 1});
        byte[] data = new byte[part.voxels()];
        for (RasterisedRoi r : parts) {
            paint(r, box, first, part, data);
        }
        return new Region(name, new Mask(part, data), offset, fraction, warnings);
    }

    private static long area(RasterisedRoi roi) {
        long n = 0;
        for (byte b : roi.inside) {
            n += b;
        }
        return n;
    }

    private static long outside(RasterisedRoi roi, Rectangle plane) {
        if (plane.contains(roi.bounds)) {
            return 0;
        }
        long n = 0;
        for (int y = 0, i = 0; y < roi.bounds.height; y++) {
            for (int x = 0; x < roi.bounds.width; x++, i++) {
                if (!plane.contains(roi.bounds.x + x, roi.bounds.y + y)) {
                    n += roi.inside[i];
                }
            }
        }
        return n;
    }

    private static void paint(
            RasterisedRoi roi, Rectangle box, int firstSlice, Geometry part, byte[] data) {
        Rectangle visible = roi.bounds.intersection(box);
        for (int z = roi.firstSlice; z <= roi.lastSlice; z++) {
            for (int y = visible.y; y < visible.y + visible.height; y++) {
                int from = (y - roi.bounds.y) * roi.bounds.width - roi.bounds.x;
                int to = part.index(-box.x, y - box.y, z - firstSlice);
                for (int x = visible.x; x < visible.x + visible.width; x++) {
                    data[to + x] |= roi.inside[from + x];
                }
            }
        }
    }
}
