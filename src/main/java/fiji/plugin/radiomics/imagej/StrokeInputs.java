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
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionResolver;
import fiji.plugin.radiomics.open.TargetImage;
import fiji.plugin.radiomics.segment.Strokes;
import ij.ImagePlus;
import ij.gui.PointRoi;
import ij.gui.Roi;
import java.awt.Point;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Strokes of the random walker: ROIs whose names begin with {@code fore} or {@code back}, of any
 * kind, lines and points as well; or a label image, 1 foreground and 2 background.
 */
public final class StrokeInputs {

    /** Label of the foreground in a label image. */
    public static final int FOREGROUND = 1;

    /** Label of the background in a label image. */
    public static final int BACKGROUND = 2;

    private StrokeInputs() {}

    /**
     * @param source {@link RegionInputs#NONE} or one of its sources but the selection
     * @param file the file, for the sources that need one
     * @param title of an open label image, for the source that needs one
     * @param image the image
     * @param grid its grid
     * @return the strokes; null where there shall be none
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where the source is not known or has no strokes
     */
    public static Strokes of(
            String source, String file, String title, ImagePlus image, Geometry grid)
            throws IOException {
        String wanted = source.strip().toLowerCase(Locale.ROOT);
        int slice = ImagePlusVolumes.shown(image)[1] - 1;
        return switch (wanted) {
            case "none" -> null;
            case "roi manager" -> ofRois(RoiSources.manager(false), image, slice, grid);
            case "overlay" -> ofRois(RoiSources.overlay(image), image, slice, grid);
            case "roi file" -> ofRois(RoiSources.file(path(file)), image, slice, grid);
            case "mask file" -> ofLabels(MaskFiles.read(path(file)), target(image, grid));
            case "mask image" -> {
                ImagePlus labels = RegionInputs.openImage("strokeimage", title);
                yield ofLabels(MaskPixels.of(labels, title, 0, 0), target(image, grid));
            }
            default ->
                    throw new IllegalArgumentException(
                            "strokes="
                                    + source
                                    + ": allowed are None, ROI Manager, Overlay, ROI file, Mask"
                                    + " image, Mask file");
        };
    }

    /**
     * @param file a {@code .roi} or {@code .zip} file, or a label image
     * @param image what was read
     * @return the strokes
     * @throws IOException where the file cannot be read, in one line
     * @throws IllegalArgumentException where it has no strokes or lies on another grid
     */
    public static Strokes ofFile(Path file, ImageFiles.ImageFile image) throws IOException {
        Geometry grid = image.source().volume().geometry();
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".roi") || name.endsWith(".zip")) {
            return ofRois(RoiSources.file(file), image.imagePlus(), -1, grid);
        }
        return ofLabels(
                MaskFiles.read(file), new RegionFiles.Target(file, image, ReadOptions.NONE));
    }

    private static Path path(String file) {
        if (file.isBlank()) {
            throw new IllegalArgumentException("These strokes need a file: give strokefile=[...]");
        }
        return Path.of(file.strip());
    }

    private static TargetImage target(ImagePlus image, Geometry grid) {
        return new RegionInputs.Target(image, grid, 0, 0);
    }

    private static Strokes ofLabels(MaskImage mask, TargetImage image) {
        LabelImage labels = RegionResolver.laid(mask, image);
        return checked(
                new Strokes(
                        labels.mask(labels.voxelOf(BigInteger.valueOf(FOREGROUND))),
                        labels.mask(labels.voxelOf(BigInteger.valueOf(BACKGROUND)))),
                "The strokes' image has no voxel of " + FOREGROUND + " or " + BACKGROUND);
    }

    private static Strokes checked(Strokes strokes, String message) {
        if (strokes.foreground().bounds() == null && strokes.background().bounds() == null) {
            throw new IllegalArgumentException(message);
        }
        return strokes;
    }

    private static Strokes ofRois(
            List<Roi> rois, ImagePlus image, int currentSlice, Geometry grid) {
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
