/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.batch.CohortSearch;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.TableFormat;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes the manifest of a cohort from the names of its files. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Make Cohort...")
        },
        description = "Makes the manifest of a cohort from the names of its files")
public class MakeCohort extends RadiomicsCommand {

    @Parameter(
            persist = false,
            label = "Folder",
            description = "The cohort; folders in it are searched, too",
            style = "directory")
    private String folder = "";

    @Parameter(
            persist = false,
            label = "Images (pattern)",
            description = "Pattern of images or of folders with a DICOM series, e.g. *_ct.nii.gz")
    private String images = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Masks (pattern)",
            description = "Pattern of masks, structure sets or segmentations, e.g. *_gtv.nii.gz")
    private String masks = "";

    @Parameter(
            persist = false,
            required = false,
            label = "ROI files (pattern)",
            description = "Pattern of ImageJ ROI files, instead of masks or beside them")
    private String rois = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Case (regular expression)",
            description =
                    "A regular expression that finds the case in a file's path; empty = what"
                            + " stands for {case} or the first *")
    private String caseid = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Label",
            description = "Label in the masks; 'each' for a row each; empty for all that is not 0")
    private String label = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Structure",
            description = "Of structure sets and segmentations: a name or a pattern such as GTV*")
    private String structure = "";

    @Parameter(
            persist = false,
            label = "Manifest",
            description = "Where to write it (.csv); paths in it start from its folder",
            style = "save")
    private String output = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private final String note =
            "* = any text within a name, ** = any folders, ? = one character.\n"
                    + "The case: what stands for {case}, else for the first *.";

    @Override
    protected void execute() throws IOException {
        if (folder.isBlank() || output.isBlank()) {
            throw new IllegalArgumentException(
                    "Give the folder of the cohort (folder=[...]) and where the manifest goes"
                            + " (output=[...])");
        }
        Path manifest = PathText.path(output.trim());
        TableFormat.checkFile(manifest);
        CohortSearch search =
                new CohortSearch(
                        PathText.path(folder.trim()),
                        images.trim(),
                        masks.trim(),
                        rois.trim(),
                        caseid.trim(),
                        label.trim(),
                        structure.trim());
        CohortSearch.Found found = search.write(manifest);
        String lines = String.join("\n", found.notices());
        IJ.log((lines.isEmpty() ? "" : lines + "\n") + manifest + ": " + found.text());
    }
}
