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
import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.imagej.CalibratedGeometry;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.ImageRois;
import fiji.plugin.radiomics.imagej.MaskPixels;
import fiji.plugin.radiomics.imagej.RoiRegions;
import fiji.plugin.radiomics.open.Grouping;
import fiji.plugin.radiomics.open.MaskChoice;
import fiji.plugin.radiomics.open.MaskImage;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.open.TargetImage;
import fiji.plugin.radiomics.opener.ComparedMask;
import fiji.plugin.radiomics.opener.RoiFiles;
import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.PathType;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mask of an open image or a file, as a user says it.
 *
 * @param key name of the parameters, {@code first} or {@code second}, for messages
 * @param image title of an open image, or {@link #FILE}
 * @param as {@link #MASK}, or where the ROIs on the image are: a source of {@link RegionInputs}
 * @param file the file of the mask, or of the ROIs
 * @param roiName of the ROIs only those of this name; empty = all
 */
public record MaskSource(String key, String image, String as, String file, String roiName) {

    /** The mask is in a file. */
    public static final String FILE = "File";

    /** The image's voxels are the mask, not ROIs on it. */
    public static final String MASK = "Mask";

    private static final List<String> KINDS =
            List.of(
                    MASK,
                    RegionInputs.SELECTION,
                    RegionInputs.MANAGER,
                    RegionInputs.OVERLAY,
                    RegionInputs.ROI_FILE);

    /**
     * @param key {@code first} or {@code second}
     * @param which the same, as a label begins
     * @return the parameters that a source is made of, in the order of the components
     */
    public static List<Parameter<?>> parameters(String key, String which) {
        return List.of(
                Parameter.text(
                                key,
                                which + " image",
                                "An open mask, an open image with ROIs, or a file")
                        .as(FreeText.offering(() -> List.of(FILE)))
                        .startingAt(FILE),
                Parameter.text(
                                key + "as",
                                which + " mask is",
                                "The image's voxels that are not 0, or ROIs on it")
                        .as(FreeText.offering(() -> KINDS))
                        .startingAt(MASK),
                PathType.of(
                        PathType.Use.FILE,
                        key + "file",
                        which + " file",
                        "A mask (.nii, .nii.gz, .tif), or ROIs on the "
                                + key
                                + " image (.roi, .zip)"),
                Parameter.text(
                        key + "name",
                        "Name of " + key + " ROIs",
                        "Only ROIs of this name; empty = all"));
    }

    /**
     * @return name in tables
     */
    public String name() {
        String base =
                image.equals(FILE) && !file.isBlank()
                        ? Path.of(file.strip()).getFileName().toString()
                        : image;
        return roiName.isBlank() ? base : base + " " + roiName.strip();
    }

    /**
     * @param label of a mask: a label; empty = all that is not 0
     * @param level of a mask: the value from which on a voxel is inside, or empty
     * @param like the grid onto which the mask is laid; null = its own
     * @return the mask
     * @throws IOException where a file cannot be read, in one line
     * @throws IllegalArgumentException where there is no such image, label or ROI
     */
    public ComparedMask read(String label, String level, TargetImage like) throws IOException {
        String kind = kind();
        MaskChoice choice = new MaskChoice(label, level);
        if (choice.isEach()) {
            throw new IllegalArgumentException("label=each: a number or nothing is expected");
        }
        if (image.equals(FILE)) {
            if (!kind.equals(MASK)) {
                throw new IllegalArgumentException(
                        key + "=File is a mask; ROIs need an open image that they lie on");
            }
            return ComparedMask.ofFile(path(), choice, like);
        }
        ImagePlus open = WindowManager.getImage(image);
        if (open == null) {
            throw new IllegalArgumentException(
                    key
                            + "="
                            + image
                            + ": no open image has that title; open are "
                            + RegionInputs.openTitles());
        }
        return kind.equals(MASK)
                ? ComparedMask.of(MaskPixels.of(open, image, 0, 0), choice, like, false)
                : ComparedMask.of(ofRois(kind, open), MaskChoice.NONE, like, false);
    }

    private String kind() {
        for (String k : KINDS) {
            if (k.equalsIgnoreCase(as.strip())) {
                return k;
            }
        }
        throw new IllegalArgumentException(
                key + "as=" + as + ": allowed are " + String.join(", ", KINDS));
    }

    private Path path() {
        if (file.isBlank()) {
            throw new IllegalArgumentException("A file is needed: give " + key + "file=[...]");
        }
        return Path.of(file.strip());
    }

    private MaskImage ofRois(String kind, ImagePlus open) throws IOException {
        List<Roi> all =
                switch (kind) {
                    case RegionInputs.SELECTION -> ImageRois.selection(open);
                    case RegionInputs.MANAGER -> ManagerRois.of(false);
                    case RegionInputs.OVERLAY -> ImageRois.overlay(open);
                    default -> RoiFiles.read(path());
                };
        List<Roi> rois = new ArrayList<>();
        for (Roi roi : all) {
            if (roiName.isBlank() || roiName.strip().equals(roi.getName())) {
                rois.add(roi);
            }
        }
        if (rois.isEmpty()) {
            throw new IllegalArgumentException(
                    key
                            + "name="
                            + roiName
                            + ": no ROI has that name; names are "
                            + String.join(
                                    ", ", all.stream().map(Roi::getName).distinct().toList()));
        }
        Geometry grid = CalibratedGeometry.of(open, new ArrayList<>());
        RoiRegions.Placement placement =
                new RoiRegions.Placement(
                        Grouping.ALL, false, ImagePlusVolumes.shown(open)[1] - 1, 0, 0);
        List<Region> regions = RoiRegions.of(rois, grid, open, placement);
        Mask mask = RegionUnion.onGrid(regions, grid);
        float[] values = new float[mask.data().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = mask.data()[i];
        }
        return new MaskImage(
                name(),
                LabelImage.of(new Volume(grid, values)),
                RegionInputs.isPlaced(open),
                false,
                List.of());
    }
}
