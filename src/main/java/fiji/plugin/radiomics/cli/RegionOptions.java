/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.opener.ImageFiles;
import fiji.plugin.radiomics.opener.RegionFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say which regions of an image are meant, the same in all commands. */
final class RegionOptions {

    private static final String OVERLAY = "overlay";

    @Option(
            names = "--mask",
            paramLabel = "FILE",
            description =
                    "A mask or label image on the image's grid, or a DICOM structure set or"
                            + " segmentation.")
    private Path mask;

    @Option(
            names = "--roi",
            paramLabel = "FILE",
            description =
                    "ImageJ ROIs (.roi, .zip), instead of a mask or beside one; 'overlay' for those"
                            + " that the image's TIFF file holds.")
    private Path roi;

    @Option(
            names = "--roi-image",
            paramLabel = "FILE",
            description =
                    "The image that the ROIs or structures were drawn on, where it is another than"
                            + " --image.")
    private Path roiImage;

    @Option(
            names = "--regrid",
            description =
                    "Bring regions on another grid to the image's, by positions in mm, with a"
                            + " warning of each. Without, another grid is refused.")
    private boolean regrid;

    @Option(
            names = "--label",
            paramLabel = "N",
            defaultValue = "",
            description =
                    "Label in the mask, or 'each' for a row each; without: all that is not 0, where"
                            + " the mask has one value or a few labels.")
    private String label;

    @Option(
            names = "--mask-level",
            paramLabel = "VALUE",
            defaultValue = "",
            description =
                    "Of a mask with many values, as a probability map or a JPEG file: inside are"
                            + " voxels from this value on, e.g. 0.5 or 128 ('<128' = below).")
    private String maskLevel;

    @Option(
            names = "--structure",
            paramLabel = "NAME",
            defaultValue = "",
            description =
                    "Structure, segment or named label by name or pattern, e.g. 'GTV*', a row each;"
                            + " the command 'structures' lists them.")
    private String structure;

    @Option(
            names = "--grouping",
            paramLabel = "name|ROI|group|all",
            defaultValue = "name",
            description =
                    "Which ROIs make one region: those of one name (default), each alone, those of"
                            + " one group, or all. 'all' also joins structures and labels.")
    private String grouping;

    @Option(
            names = "--slices",
            paramLabel = "all|N",
            defaultValue = "",
            description = "Where ROIs without a slice position lie: in all slices or in slice N.")
    private String slices;

    /**
     * @throws IllegalArgumentException where they say too much, or something that is not allowed
     */
    void check() {
        if (isGiven() && mask == null) {
            String masks = "is for masks, and no --mask is given";
            refuseUnused("--label", label, masks);
            refuseUnused("--mask-level", maskLevel, masks);
            refuseUnused("--structure", structure, masks);
        }
        if (isGiven() && roi == null) {
            refuseUnused("--slices", slices, "is for ROIs, and no --roi is given");
        }
        for (Path file : isGiven() ? files() : List.of(Path.of("mask"))) {
            request(file);
        }
    }

    private static void refuseUnused(String option, String value, String why) {
        if (!value.isBlank()) {
            throw new IllegalArgumentException(
                    option + " " + value + " " + why + ". Leave it out, or name the file");
        }
    }

    /**
     * @throws IllegalArgumentException where they say nothing
     */
    void require() {
        if (!isGiven()) {
            throw new IllegalArgumentException(
                    "Say where the regions are: give --mask FILE or --roi FILE");
        }
    }

    /**
     * @throws IllegalArgumentException where they ask for several regions and one is needed
     */
    void requireOne() {
        if (label.strip().equalsIgnoreCase("each")) {
            throw new IllegalArgumentException("--label each: a number is expected");
        }
    }

    boolean isGiven() {
        return mask != null || roi != null;
    }

    /** The files that regions come from. */
    List<Path> files() {
        return Stream.of(mask, roi).filter(Objects::nonNull).toList();
    }

    private RegionRequest request(Path file) {
        Map<String, String> values = new HashMap<>();
        boolean isMask = file.equals(mask) || !file.equals(roi);
        boolean overlay = !isMask && file.toString().toLowerCase(Locale.ROOT).equals(OVERLAY);
        values.put(
                "regions",
                isMask
                        ? RegionRequest.MASK_FILE
                        : overlay ? RegionRequest.OVERLAY : RegionRequest.ROI_FILE);
        values.put("regionfile", overlay ? "" : file.toString());
        values.put("roiimage", roiImage == null ? "" : roiImage.toString());
        values.put("regrid", String.valueOf(regrid));
        values.put("grouping", grouping);
        values.put("slices", slices);
        if (isMask) {
            values.put("label", label);
            values.put("masklevel", maskLevel);
            values.put("structure", structure);
        }
        return RegionRequest.of(values);
    }

    /**
     * @param regionFile one of {@link #files()}
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @return the regions of that file
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    List<Region> regions(Path regionFile, Path path, ImageFiles.ImageFile image, ReadOptions read)
            throws IOException {
        return RegionFiles.regions(request(regionFile), path, image, read);
    }

    /**
     * @param path where the image was read from
     * @param image the image
     * @param read which part of it was read
     * @param err takes the warnings
     * @return the regions of all files as one; null where no file is given
     * @throws IOException with the path and the cause in one line
     * @throws IllegalArgumentException where they do not fit the image
     */
    Region united(Path path, ImageFiles.ImageFile image, ReadOptions read, PrintWriter err)
            throws IOException {
        if (!isGiven()) {
            return null;
        }
        List<Region> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(regions(file, path, image, read));
        }
        for (Region region : all) {
            RegionWarnings.print(region, err);
        }
        return RegionUnion.of("region", all, image.source().grid());
    }
}
