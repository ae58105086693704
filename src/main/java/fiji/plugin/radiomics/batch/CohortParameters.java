/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.util.List;

/** What a {@link CohortSearch} looks for, as dialogs, macro lines and options show it. */
public final class CohortParameters {

    private static final Parameter<String> FOLDER =
            PathType.of(
                    PathType.Use.FOLDER,
                    "folder",
                    "Folder",
                    "The cohort; folders in it are searched, too");

    private static final Parameter<String> IMAGES =
            Parameter.text(
                            "images",
                            "Images (pattern)",
                            "Pattern of images or of folders with a DICOM series, one a case, e.g."
                                    + " *_ct.nii.gz")
                    .option("image");

    private static final Parameter<String> MASKS =
            Parameter.text(
                            "masks",
                            "Masks (pattern)",
                            "Pattern of masks, structure sets or segmentations, one or more a case,"
                                    + " e.g. *_gtv.nii.gz")
                    .option("mask");

    private static final Parameter<String> ROIS =
            Parameter.text(
                            "rois",
                            "ROI files (pattern)",
                            "Pattern of ImageJ ROI files (.roi, .zip), instead of masks or beside"
                                    + " them")
                    .option("roi");

    private static final Parameter<String> CASE =
            Parameter.text(
                            "caseid",
                            "Case (regular expression)",
                            "A regular expression that finds the case in a file's path from the"
                                    + " folder: the first group, without one the whole match; empty ="
                                    + " what stands for {case} or the first *")
                    .option("case");

    private static final Parameter<String> LABEL =
            RegionParameters.LABEL.described(
                    "Label in the masks, for all lines; 'each' for a row each; empty for all that"
                            + " is not 0");

    private static final Parameter<String> STRUCTURE =
            RegionParameters.STRUCTURE.described(
                    "Of structure sets and segmentations: a name or a pattern such as GTV*, for all"
                            + " lines");

    /** The manifest that is made. */
    public static final Parameter<String> OUTPUT =
            PathType.of(
                    PathType.Use.SAVE,
                    "output",
                    "Manifest",
                    "Where to write it (.csv); paths in it start from its folder");

    /** All of them. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "Make Cohort", FOLDER, IMAGES, MASKS, ROIS, CASE, LABEL, STRUCTURE, OUTPUT);

    /** Those that must be given. */
    public static final List<Parameter<?>> REQUIRED = List.of(FOLDER, IMAGES, OUTPUT);

    private CohortParameters() {}

    /**
     * @param values of {@link #ALL}
     * @return the search
     * @throws IllegalArgumentException where folder or manifest are not given, or a pattern cannot
     *     be used
     */
    public static CohortSearch search(ParameterValues values) {
        if (!values.has(FOLDER) || !values.has(OUTPUT)) {
            throw new IllegalArgumentException(
                    "Give the folder of the cohort (folder=[...]) and where the manifest goes"
                            + " (output=[...])");
        }
        return new CohortSearch(
                PathText.path(values.text(FOLDER)),
                values.text(IMAGES),
                values.text(MASKS),
                values.text(ROIS),
                values.text(CASE),
                values.text(LABEL),
                values.text(STRUCTURE));
    }
}
