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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.CalibratedGeometry;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ImageRois;
import fiji.plugin.radiomics.imagej.MaskPixels;
import fiji.plugin.radiomics.imagej.RoiRegions;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.StructureFile;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionResolver;
import fiji.plugin.radiomics.open.RegionSources;
import fiji.plugin.radiomics.open.TargetImage;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.MaskFiles;
import fiji.plugin.radiomics.opener.RoiFiles;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Regions of an open image: drawn on it, in the ROI Manager, in other open images or in files. */
public final class RegionInputs implements RegionSources {

    /** The active selection. */
    public static final String SELECTION = RegionRequest.SELECTION;

    /** All ROIs of the ROI Manager. */
    public static final String MANAGER = RegionRequest.MANAGER;

    /** The ROIs that are selected in the ROI Manager. */
    public static final String MANAGER_SELECTED = RegionRequest.MANAGER_SELECTED;

    /** The image's overlay. */
    public static final String OVERLAY = RegionRequest.OVERLAY;

    /** A .roi or .zip file. */
    public static final String ROI_FILE = RegionRequest.ROI_FILE;

    /** An open mask or label image. */
    public static final String MASK_IMAGE = RegionRequest.MASK_IMAGE;

    /** A mask or label image in a file. */
    public static final String MASK_FILE = RegionRequest.MASK_FILE;

    /** No image. */
    public static final String NONE = RegionRequest.NONE;

    /** ROIs without a position lie in the image's current slice. */
    public static final String CURRENT_SLICE = RegionRequest.CURRENT_SLICE;

    /** ROIs without a position lie in every slice. */
    public static final String ALL_SLICES = RegionRequest.ALL_SLICES;

    private RegionInputs() {}

    /**
     * An open image.
     *
     * @param image the image
     * @param grid its grid
     * @param channel the channel processed, from 1; 0 where there is no choice
     * @param frame the frame processed, from 1; 0 where there is no choice
     */
    record Target(ImagePlus image, Geometry grid, int channel, int frame) implements TargetImage {

        @Override
        public String name() {
            return image.getTitle();
        }

        @Override
        public boolean isPlaced() {
            return RegionInputs.isPlaced(image);
        }

        @Override
        public String frameOfReference() {
            return ImagePlace.frameOfReference(image);
        }

        @Override
        public String series() {
            return ImagePlace.series(image);
        }

        @Override
        public Optional<Path> file() {
            return OpenedImages.file(image);
        }
    }

    /**
     * @param request which regions
     * @param image the image
     * @param grid its grid
     * @param channel the channel processed, from 1; 0 where there is no choice
     * @param frame the frame processed, from 1; 0 where there is no choice
     * @return its regions, at least one
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where the source is empty or does not fit the image
     */
    public static List<Region> regions(
            RegionRequest request, ImagePlus image, Geometry grid, int channel, int frame)
            throws IOException {
        return new RegionResolver(new RegionInputs())
                .regions(request, new Target(image, grid, channel, frame));
    }

    /**
     * @param request as above
     * @param image as above
     * @param grid as above
     * @param channel as above
     * @param frame as above
     * @return all regions as one
     * @throws IOException as above
     * @throws IllegalArgumentException as above
     */
    public static Region united(
            RegionRequest request, ImagePlus image, Geometry grid, int channel, int frame)
            throws IOException {
        return new RegionResolver(new RegionInputs())
                .united(request, new Target(image, grid, channel, frame));
    }

    @Override
    public List<Region> outlines(RegionRequest request, TargetImage target) throws IOException {
        Target t = (Target) target;
        ImagePlus image = t.image();
        RoiRegions.Placement placement = placement(request, t);
        List<Roi> rois =
                switch (request.source()) {
                    case SELECTION -> ImageRois.selection(image);
                    case MANAGER -> ManagerRois.of(false);
                    case MANAGER_SELECTED -> ManagerRois.of(true);
                    case OVERLAY -> ImageRois.overlay(image);
                    default -> RoiFiles.read(RegionResolver.path(request));
                };
        return RoiRegions.of(rois, t.grid(), image, placement);
    }

    private static RoiRegions.Placement placement(RegionRequest request, Target t) {
        String slices = request.slices();
        int current = ImagePlusVolumes.shown(t.image())[1] - 1;
        if (slices.matches("\\d+")) {
            current = Integer.parseInt(slices) - 1;
            if (current < 0 || current >= t.grid().size(2)) {
                throw new IllegalArgumentException(
                        "slices=" + slices + ": the image has slices 1 to " + t.grid().size(2));
            }
        }
        return new RoiRegions.Placement(
                request.grouping(), slices.equals(ALL_SLICES), current, t.channel(), t.frame());
    }

    @Override
    public MaskImage openMask(String title, TargetImage target) {
        Target t = (Target) target;
        ImagePlus mask = openImage("maskimage", title);
        if (mask == t.image()) {
            throw new IllegalArgumentException(
                    "maskimage=" + title + " is the image itself; choose its mask");
        }
        // A frame or channel of the mask is that of the image only where both have as many.
        boolean channels = mask.getNChannels() == t.image().getNChannels();
        boolean frames = mask.getNFrames() == t.image().getNFrames();
        return MaskPixels.of(mask, title, channels ? t.channel() : 0, frames ? t.frame() : 0);
    }

    @Override
    public Optional<StructureFile> structures(Path file) throws IOException {
        return StructureFiles.find(file, ImageFiles.dicomDecoder(ReadOptions.NONE));
    }

    @Override
    public MaskImage readMask(Path file, int frame) throws IOException {
        return MaskFiles.read(file, ReadOptions.NONE, frame);
    }

    @Override
    public TargetImage roiImage(RegionRequest request, TargetImage target) {
        ImagePlus drawn = openImage("roiimage", request.roiImage());
        return drawn == ((Target) target).image()
                ? target
                : new Target(drawn, CalibratedGeometry.of(drawn, new ArrayList<>()), 0, 0);
    }

    static boolean isPlaced(ImagePlus image) {
        return ImagePlace.of(image).isPresent();
    }

    static ImagePlus openImage(String key, String title) {
        ImagePlus open = WindowManager.getImage(title);
        if (open == null) {
            throw new IllegalArgumentException(
                    key + "=" + title + ": no open image has that title; open are " + openTitles());
        }
        return open;
    }

    /**
     * @return titles of all open images
     */
    public static List<String> openTitles() {
        List<String> titles = new ArrayList<>();
        int[] ids = WindowManager.getIDList();
        for (int id : ids == null ? new int[0] : ids) {
            titles.add(WindowManager.getImage(id).getTitle());
        }
        return titles;
    }
}
