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

import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.region.Derivations;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which regions of an image are meant, as a user says it: the one description behind dialogs, macro
 * keys, options of the command line and columns of a manifest. {@link RegionResolver} makes regions
 * of it.
 *
 * @param source one of the constants of this class
 * @param file a ROI or mask file, for the sources that need one; else empty
 * @param maskImage title of an open mask image, for the source that needs one; else empty
 * @param mask which voxels of a mask image are inside
 * @param structure of a structure set, a segmentation or a label image with names: a name or a
 *     pattern with {@code *}; else empty
 * @param grouping which outlines make one region; {@link Grouping#ALL} also joins structures and
 *     labels
 * @param slices where ROIs without a position lie: {@link #CURRENT_SLICE}, {@link #ALL_SLICES}, a
 *     slice's number from 1, or empty
 * @param roiImage the image that ROIs or structures were drawn on: a title or a file; empty where
 *     that is the image itself
 * @param regrid whether regions on another grid are brought to the image's, with a warning of each
 * @param derive how regions are derived from these, on the image's grid
 */
public record RegionRequest(
        String source,
        String file,
        String maskImage,
        MaskChoice mask,
        String structure,
        Grouping grouping,
        String slices,
        String roiImage,
        boolean regrid,
        Derivations derive) {

    /** The active selection. */
    public static final String SELECTION = "Selection";

    /** All ROIs of the ROI Manager. */
    public static final String MANAGER = "ROI Manager";

    /** The ROIs that are selected in the ROI Manager. */
    public static final String MANAGER_SELECTED = "ROI Manager selected";

    /** The image's overlay, also that in a TIFF file. */
    public static final String OVERLAY = "Overlay";

    /** A .roi or .zip file. */
    public static final String ROI_FILE = "ROI file";

    /** An open mask or label image. */
    public static final String MASK_IMAGE = "Mask image";

    /** A mask or label image in a file, a structure set or a segmentation. */
    public static final String MASK_FILE = "Mask file";

    /** Every voxel of the image. */
    public static final String WHOLE_IMAGE = "Whole image";

    /** No image. */
    public static final String NONE = "None";

    /** ROIs without a position lie in the image's current slice. */
    public static final String CURRENT_SLICE = "current slice";

    /** ROIs without a position lie in every slice. */
    public static final String ALL_SLICES = "all slices";

    static final List<String> SOURCES =
            List.of(
                    SELECTION,
                    MANAGER,
                    MANAGER_SELECTED,
                    OVERLAY,
                    ROI_FILE,
                    MASK_IMAGE,
                    MASK_FILE,
                    WHOLE_IMAGE);

    /**
     * What users give, by key.
     *
     * @param values by the keys of {@link RegionParameters}, each as text; what is missing is empty
     * @return the request
     * @throws IllegalArgumentException where a value is none of those allowed, or two contradict
     *     one another
     */
    public static RegionRequest of(Map<String, String> values) {
        Map<String, String> v = new HashMap<>(values);
        List<String> keys = RegionParameters.ALL.keys();
        for (String key : v.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException(key + "=: there is no such key");
            }
        }
        keys.forEach(k -> v.merge(k, "", (a, b) -> a.strip()));
        return new RegionRequest(
                source(v.get("regions")),
                v.get("regionfile"),
                none(v.get("maskimage")),
                new MaskChoice(v.get("label"), v.get("masklevel")),
                v.get("structure"),
                Grouping.of(v.get("grouping")),
                slices(v.get("slices")),
                none(v.get("roiimage")),
                regrid(v.get("regrid")),
                Derivations.of(v.get("derive")));
    }

    /** Checks what contradicts. */
    public RegionRequest {
        structure = structure.strip();
        if (!structure.isEmpty() && !mask.label().isEmpty()) {
            throw new IllegalArgumentException(
                    "structure="
                            + structure
                            + " and label="
                            + mask.label()
                            + " are both given; drop one");
        }
        if (!structure.isEmpty() && !mask.level().isEmpty()) {
            throw new IllegalArgumentException(
                    "structure="
                            + structure
                            + " and masklevel="
                            + mask.level()
                            + " are both given; drop one");
        }
    }

    private static String source(String text) {
        for (String source : SOURCES) {
            if (source.equalsIgnoreCase(text)) {
                return source;
            }
        }
        throw new IllegalArgumentException(
                "regions=" + text + ": allowed are " + String.join(", ", SOURCES));
    }

    private static String none(String title) {
        return title.equals(NONE) ? "" : title;
    }

    private static String slices(String text) {
        String t = text.toLowerCase(Locale.ROOT);
        return switch (t) {
            case "" -> "";
            case CURRENT_SLICE -> CURRENT_SLICE;
            case ALL_SLICES, "all" -> ALL_SLICES;
            default -> {
                if (t.matches("\\d{1,9}")) {
                    yield t;
                }
                throw new IllegalArgumentException(
                        "slices=" + text + ": allowed are current slice, all slices or a number");
            }
        };
    }

    private static boolean regrid(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "", "false" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "regrid=" + text + ": allowed are false, true");
        };
    }

    /**
     * @return which structures of a file with names are meant
     */
    public StructureChoice structures() {
        return new StructureChoice(structure, mask.label());
    }

    /**
     * @return the request without another image that regions were drawn on
     */
    RegionRequest onItself() {
        return new RegionRequest(
                source, file, maskImage, mask, structure, grouping, slices, "", regrid, derive);
    }
}
