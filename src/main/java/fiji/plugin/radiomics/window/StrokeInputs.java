/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ImageRois;
import fiji.plugin.radiomics.imagej.MaskPixels;
import fiji.plugin.radiomics.imagej.StrokePixels;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.TargetImage;
import fiji.plugin.radiomics.opener.MaskFiles;
import fiji.plugin.radiomics.opener.RoiFiles;
import fiji.plugin.radiomics.segment.Strokes;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Strokes of the random walker: drawn on an open image, in the ROI Manager, or in files. */
public final class StrokeInputs {

    /** Where strokes may come from. */
    public static final List<String> SOURCES =
            List.of(
                    RegionRequest.NONE,
                    RegionRequest.MANAGER,
                    RegionRequest.OVERLAY,
                    RegionRequest.ROI_FILE,
                    RegionRequest.MASK_IMAGE,
                    RegionRequest.MASK_FILE);

    private StrokeInputs() {}

    /**
     * @param source one of {@link #SOURCES}
     * @param file the file, for the sources that need one
     * @param title of an open label image, for the source that needs one
     * @param image the image
     * @param grid its grid
     * @return the strokes, unless there shall be none
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where the source is not known or has no strokes
     */
    public static Optional<Strokes> of(
            String source, String file, String title, ImagePlus image, Geometry grid)
            throws IOException {
        String wanted = source.strip().toLowerCase(Locale.ROOT);
        return wanted.equalsIgnoreCase(RegionRequest.NONE)
                ? Optional.empty()
                : Optional.of(drawn(wanted, file, title, image, grid));
    }

    private static Strokes drawn(
            String source, String file, String title, ImagePlus image, Geometry grid)
            throws IOException {
        int slice = ImagePlusVolumes.shown(image)[1] - 1;
        return switch (source) {
            case "roi manager" -> StrokePixels.ofRois(ManagerRois.of(false), image, slice, grid);
            case "overlay" -> StrokePixels.ofRois(ImageRois.overlay(image), image, slice, grid);
            case "roi file" -> StrokePixels.ofRois(RoiFiles.read(path(file)), image, slice, grid);
            case "mask file" ->
                    StrokePixels.ofLabels(MaskFiles.read(path(file)), target(image, grid));
            case "mask image" -> {
                ImagePlus labels = RegionInputs.openImage("strokeimage", title);
                yield StrokePixels.ofLabels(
                        MaskPixels.of(labels, title, 0, 0), target(image, grid));
            }
            default ->
                    throw new IllegalArgumentException(
                            "strokes=" + source + ": allowed are " + String.join(", ", SOURCES));
        };
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
}
