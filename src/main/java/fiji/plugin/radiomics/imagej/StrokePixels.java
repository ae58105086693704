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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionResolver;
import fiji.plugin.radiomics.open.TargetImage;
import fiji.plugin.radiomics.segment.Strokes;
import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.Roi;
import java.awt.Point;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Strokes of the random walker: ROIs whose names begin with {@code fore} or {@code back}, of any
 * kind, lines and points as well; or a label image, 1 foreground and 2 background.
 */
public final class StrokePixels {

    /** Label of the foreground in a label image. */
    public static final int FOREGROUND = 1;

    /** Label of the background in a label image. */
    public static final int BACKGROUND = 2;

    private StrokePixels() {}

    /**
     * @param mask a label image
     * @param image the image that the strokes are on
     * @return its voxels of {@link #FOREGROUND} and {@link #BACKGROUND}
     * @throws IllegalArgumentException where there are none, or it lies on another grid
     */
    public static Strokes ofLabels(MaskImage mask, TargetImage image) {
        LabelImage labels = RegionResolver.laid(mask, image);
        return checked(
                new Strokes(
                        labels.mask(labels.voxelOf(BigInteger.valueOf(FOREGROUND))),
                        labels.mask(labels.voxelOf(BigInteger.valueOf(BACKGROUND)))),
                "The strokes' image has no voxel of " + FOREGROUND + " or " + BACKGROUND);
    }

    private static Strokes checked(Strokes strokes, String message) {
        if (strokes.foreground().isEmpty() && strokes.background().isEmpty()) {
            throw new IllegalArgumentException(message);
        }
        return strokes;
    }

    /**
     * @param rois ROIs
     * @param image the image; null where it was read without ImageJ
     * @param currentSlice where ROIs without a position lie, from 0; -1 where that is not known
     * @param grid the image's grid
     * @return the pixels of those whose names begin with fore or back
     * @throws IllegalArgumentException where there are none
     */
    public static Strokes ofRois(List<Roi> rois, ImagePlus image, int currentSlice, Geometry grid) {
        Mask fore = new Mask(grid, new byte[grid.voxels()]);
        Mask back = new Mask(grid, new byte[grid.voxels()]);
        for (Roi roi : rois) {
            String name = roi.getName() == null ? "" : roi.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith("fore")) {
                draw(roi, image, currentSlice, fore);
            } else if (name.startsWith("back")) {
                draw(roi, image, currentSlice, back);
            }
        }
        return checked(
                new Strokes(fore, back),
                "No ROI's name begins with fore or back, or all lie outside the image: name the"
                        + " strokes foreground and background");
    }

    private static void draw(Roi roi, ImagePlus image, int currentSlice, Mask to) {
        if (roi instanceof PointRoi points && points.size() > 1) {
            Point[] all = points.getContainedPoints();
            for (int i = 0; i < all.length; i++) {
                int position = points.getPointPosition(i);
                int z =
                        position > 0 && image != null
                                ? image.convertIndexToPosition(position)[1] - 1
                                : position > 0 ? position - 1 : currentSlice;
                mark(all[i], z, roi, to);
            }
            return;
        }
        RoiRegions.Placement placement =
                new RoiRegions.Placement(Grouping.ROI, false, currentSlice, 0, 0);
        int slice = RoiRegions.slice(roi, roi.getName(), image, placement, new ArrayList<>());
        for (Point p : roi.getContainedPoints()) {
            mark(p, slice < 0 ? currentSlice : slice, roi, to);
        }
    }

    private static void mark(Point p, int z, Roi roi, Mask to) {
        Geometry grid = to.geometry();
        int slice = z < 0 && grid.size(2) == 1 ? 0 : z;
        if (slice < 0) {
            throw new IllegalArgumentException(
                    "The stroke '" + roi.getName() + "' has no slice position");
        }
        if (p.x >= 0
                && p.y >= 0
                && p.x < grid.size(0)
                && p.y < grid.size(1)
                && slice < grid.size(2)) {
            to.data()[grid.index(p.x, p.y, slice)] = 1;
        }
    }
}
