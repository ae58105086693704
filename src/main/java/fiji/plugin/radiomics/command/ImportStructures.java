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
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.opener.RegionList;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.window.RoiDestination;
import ij.IJ;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
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
public class ImportStructures extends ImageCommand {

    /** Letters of a line that a dialog has room for. */
    private static final int WIDEST = 120;

    private static final Parameter<String> FILE =
            RegionParameters.REGION_FILE
                    .labelled("File")
                    .described(
                            "A DICOM structure set or segmentation, or a mask or label image of the"
                                    + " image's grid");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Import Structures",
                    FILE,
                    RegionParameters.STRUCTURE.described(
                            "Of a structure set or segmentation: a name, or a pattern such as GTV*;"
                                    + " empty for all"),
                    RegionParameters.LABEL.described(
                            "A number; empty for all, each under its number"),
                    RegionParameters.MASK_LEVEL,
                    RegionParameters.REGRID,
                    RoiDestination.PARAMETER);

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private String preview = "";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected Map<String, String> callbacks() {
        return Map.of(FILE.key(), "updatePreview");
    }

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
        if (text(FILE).isEmpty()) {
            return;
        }
        try {
            String text = RegionList.summary(path(FILE));
            preview = text.length() > WIDEST ? text.substring(0, WIDEST) + "…" : text;
        } catch (IllegalArgumentException | IOException e) {
            preview = e.getMessage();
        }
    }

    @Override
    protected void execute() throws IOException {
        values();
        RoiDestination into = RoiDestination.of(text(RoiDestination.PARAMETER));
        List<Region> regions = regions(ImagePlusVolumes.grid(image()));
        for (Region region : regions) {
            region.warnings().forEach(w -> IJ.log("Radiomics: " + region.name() + ": " + w));
            region.clippedText().ifPresent(w -> IJ.log("Radiomics: " + region.name() + ": " + w));
            if (region.mask().count() == 0) {
                IJ.log("Radiomics: " + region.name() + ": it has no voxel in the image, so no ROI");
            }
        }
        into.add(RegionOutlines.of(regions, image()), image());
    }

    /** All that the file holds, each apart, where nothing is chosen. */
    @Override
    protected RegionRequest regionRequest() {
        Map<String, String> values = new HashMap<>();
        DECLARED.parameters().forEach(p -> values.put(p.key(), text(p)));
        values.remove(RoiDestination.PARAMETER.key());
        boolean all =
                Stream.of("structure", "label", "masklevel").allMatch(k -> values.get(k).isEmpty());
        values.put("regions", RegionRequest.MASK_FILE);
        if (all) {
            values.put("label", "each");
        }
        return RegionRequest.of(values);
    }
}
