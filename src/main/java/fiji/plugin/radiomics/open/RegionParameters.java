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

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.TitleType;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a {@link RegionRequest}, as dialogs, macro lines and options show it. */
public final class RegionParameters {

    /** Where the regions come from. */
    public static final Parameter<String> REGIONS =
            sources("Regions", "Where the regions come from", RegionRequest.SELECTION);

    /** A ROI or mask file. */
    public static final Parameter<String> REGION_FILE =
            PathType.of(
                    PathType.Use.FILE,
                    "regionfile",
                    "ROI or mask file",
                    "A .roi or .zip file, a mask of the image's grid (.nii, .tif), or a DICOM"
                            + " structure set or segmentation");

    /** An open mask. */
    public static final Parameter<String> MASK_IMAGE =
            image("maskimage", "Mask image", "An open mask or label image of the image's grid");

    /** Another image that ROIs were drawn on. */
    public static final Parameter<String> ROI_IMAGE =
            image(
                            "roiimage",
                            "ROIs drawn on",
                            "The open image that ROIs or structures belong to; None = this image")
                    .option("roi-image");

    /** Whether another grid is allowed. */
    public static final Parameter<Boolean> REGRID =
            Parameter.flag(
                    "regrid",
                    "Regions of another grid",
                    "true = brought to the image's grid by positions in mm, with a warning; false ="
                            + " refused");

    /** A label of a mask. */
    public static final Parameter<String> LABEL =
            Parameter.text(
                    "label",
                    "Label",
                    "Of a mask: a label; 'each' for a row each; empty for all that is not 0");

    /** The same, where one region is needed. */
    public static final Parameter<String> ONE_LABEL =
            LABEL.described("Of a mask: a label; empty for all that is not 0");

    /** The value from which on a mask's voxels are inside. */
    public static final Parameter<String> MASK_LEVEL =
            Parameter.text(
                            "masklevel",
                            "Mask level",
                            "Of a mask with many values, as a probability map or a JPEG file:"
                                    + " inside are voxels from this value on, e.g. 0.5 or 128; <128 ="
                                    + " below")
                    .option("mask-level");

    /** A structure, segment or named label. */
    public static final Parameter<String> STRUCTURE =
            Parameter.text(
                    "structure",
                    "Structure",
                    "Of a structure set, a segmentation or a label image with names: a name, or a"
                            + " pattern such as GTV* for a row each");

    /** The same, where one region is needed. */
    public static final Parameter<String> ONE_STRUCTURE =
            STRUCTURE.described(
                    "Of a structure set, a segmentation or a label image with names: a name, or a"
                            + " pattern such as GTV* for all of them as one region");

    /** What makes one region. */
    public static final Parameter<String> GROUPING =
            Parameter.text(
                            "grouping",
                            "One row for each",
                            "name = ROIs that share a name are one 3D region; ROI = each alone;"
                                    + " group = by group; all = all as one region, also structures"
                                    + " and labels")
                    .as(FreeText.offering(() -> List.of("name", "ROI", "group", "all")))
                    .startingAt("name");

    /** Where ROIs without a position lie. */
    public static final Parameter<String> SLICES =
            Parameter.text(
                            "slices",
                            "ROIs without position lie in",
                            "The slice that is shown, or all slices")
                    .as(
                            FreeText.offering(
                                    () ->
                                            List.of(
                                                    RegionRequest.CURRENT_SLICE,
                                                    RegionRequest.ALL_SLICES)))
                    .startingAt(RegionRequest.CURRENT_SLICE);

    /** Regions derived from these. */
    public static final Parameter<String> DERIVE =
            Parameter.text(
                            "derive",
                            "Derived regions",
                            "Regions made of these, in place of them: ring(from:0, to:5),"
                                    + " margin(by:-2), largest_slice, slices, largest_component,"
                                    + " components, mirror, union(of:A|B), ...; self = the regions"
                                    + " themselves; empty = only these")
                    .as(FreeText.wide("regions with blanks between, e.g. self ring(to:5)"));

    /** All of them, in the order of dialogs. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "Regions",
                    REGIONS,
                    REGION_FILE,
                    MASK_IMAGE,
                    ROI_IMAGE,
                    REGRID,
                    LABEL,
                    MASK_LEVEL,
                    STRUCTURE,
                    GROUPING,
                    SLICES,
                    DERIVE);

    /** A mask's file, where there may be ROIs, too. */
    public static final Parameter<String> MASK =
            PathType.of(
                    PathType.Use.FILE,
                    "mask",
                    "Mask",
                    "A mask or label image on the image's grid, or a DICOM structure set or"
                            + " segmentation");

    /** A file of ROIs. */
    public static final Parameter<String> ROI =
            PathType.of(
                    PathType.Use.FILE,
                    "roi",
                    "ROIs",
                    "ImageJ ROIs (.roi, .zip), instead of a mask or beside one; 'overlay' for those"
                            + " that the image's TIFF file holds");

    /** The file of {@link #ROI_IMAGE}. */
    public static final Parameter<String> ROI_IMAGE_FILE =
            PathType.of(
                            PathType.Use.FILE,
                            "roiimage",
                            "ROIs drawn on",
                            "The image that the ROIs or structures were drawn on, where it is"
                                    + " another than the image itself")
                    .option("roi-image");

    /** Where ROIs of a file without a position lie. */
    public static final Parameter<String> SLICE =
            Parameter.text(
                    "slices",
                    "ROIs without position lie in",
                    "Where ROIs without a slice position lie: all = in all slices, or a slice's"
                            + " number");

    /** Parameters of regions in files. */
    public static final List<Parameter<?>> OF_FILES =
            List.of(
                    MASK,
                    ROI,
                    ROI_IMAGE_FILE,
                    REGRID,
                    LABEL,
                    MASK_LEVEL,
                    STRUCTURE,
                    GROUPING,
                    SLICE,
                    DERIVE);

    private RegionParameters() {}

    /**
     * @param label the field's label
     * @param description what it is for
     * @param standard where regions come from if the user gives no source
     * @param more sources that are offered before the usual ones, {@link RegionRequest#WHOLE_IMAGE}
     *     or {@link RegionRequest#NONE}
     * @return the parameter {@code regions}
     */
    public static Parameter<String> sources(
            String label, String description, String standard, String... more) {
        List<String> offered = new ArrayList<>(List.of(more));
        RegionRequest.SOURCES.stream()
                .filter(s -> !s.equals(RegionRequest.WHOLE_IMAGE))
                .forEach(offered::add);
        return Parameter.text("regions", label, description)
                .as(FreeText.offering(() -> offered))
                .startingAt(standard);
    }

    private static Parameter<String> image(String key, String label, String description) {
        return Parameter.text(key, label, description)
                .as(new TitleType(RegionRequest.NONE))
                .startingAt(RegionRequest.NONE);
    }
}
