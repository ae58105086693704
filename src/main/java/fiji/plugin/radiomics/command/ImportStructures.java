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

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.RegionOutlines;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.opener.RegionList;
import fiji.plugin.radiomics.window.RegionInputs;
import fiji.plugin.radiomics.window.RoiDestination;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The structures of a file as named ROIs of the active image, one a slice, in the image's overlay
 * or the ROI Manager.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Import Structures...")
        },
        description = "Structures of a DICOM structure set, a segmentation or a mask as named ROIs")
public class ImportStructures extends RadiomicsCommand {

    /** Letters of a line that a dialog has room for. */
    private static final int WIDEST = 120;

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    @Parameter(
            persist = false,
            required = false,
            label = "File",
            description =
                    "A DICOM structure set or segmentation, or a mask or label image of the"
                            + " image's grid",
            style = "file",
            callback = "updatePreview")
    private String regionfile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Structure",
            description =
                    "Of a structure set or segmentation: a name, or a pattern such as GTV*; empty"
                            + " for all")
    private String structure = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Label",
            description = "A number; empty for all, each under its number")
    private String label = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Mask level",
            description =
                    "Of a mask with many values, as a probability map or a JPEG file: inside are"
                            + " voxels from this value on, e.g. 0.5 or 128; <128 = below")
    private String masklevel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Regions of another grid",
            description =
                    "true = brought to the image's grid by positions in mm, with a warning; false ="
                            + " refused",
            choices = {"false", "true"})
    private String regrid = "false";

    @Parameter(
            persist = false,
            label = "Into",
            description = "Where the ROIs go; the ROI Manager exists in a window only",
            choices = {RegionInputs.OVERLAY, RegionInputs.MANAGER})
    private String destination = RegionInputs.OVERLAY;

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private String preview = "";

    /** In a dialog, the values of the last one. */
    @Override
    void prepare() {
        super.prepare();
        if (isInteractive()) {
            updatePreview();
        }
    }

    /** Says what the file holds. */
    void updatePreview() {
        preview = "";
        if (regionfile.isBlank()) {
            return;
        }
        try {
            String text = RegionList.summary(PathText.path(regionfile.trim()));
            preview = text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
        } catch (IllegalArgumentException | IOException e) {
            preview = e.getMessage();
        }
    }

    @Override
    protected void execute() throws IOException {
        RoiDestination into = RoiDestination.of("destination", destination);
        boolean all = structure.isBlank() && label.isBlank() && masklevel.isBlank();
        List<Region> regions =
                RegionInputs.regions(
                        RegionRequest.of(
                                Map.of(
                                        "regions",
                                        RegionInputs.MASK_FILE,
                                        "regionfile",
                                        regionfile,
                                        "label",
                                        all ? "each" : label,
                                        "masklevel",
                                        masklevel,
                                        "structure",
                                        structure,
                                        "regrid",
                                        regrid)),
                        image,
                        ImagePlusVolumes.grid(image),
                        0,
                        0);
        for (Region region : regions) {
            region.warnings().forEach(w -> IJ.log("Radiomics: " + region.name() + ": " + w));
            region.clippedText().ifPresent(w -> IJ.log("Radiomics: " + region.name() + ": " + w));
            if (region.mask().count() == 0) {
                IJ.log("Radiomics: " + region.name() + ": it has no voxel in the image, so no ROI");
            }
        }
        into.add(RegionOutlines.of(regions, image), image);
    }
}
