package fiji.plugin.radiomics.command;

import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.imagej.RegionInputs;
import fiji.plugin.radiomics.imagej.RegionOutlines;
import fiji.plugin.radiomics.io.dicom.StructureChoice;
import fiji.plugin.radiomics.io.dicom.StructureFiles;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * The structures of a file as named ROIs of the active image, one a slice, in the ROI Manager or
 * the image's overlay. Without a display there is no ROI Manager: then into the overlay.
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

    @Parameter(persist = false)
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
            label = "Into",
            choices = {RegionInputs.MANAGER, RegionInputs.OVERLAY})
    private String destination = RegionInputs.MANAGER;

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private String preview = "";

    /** In a dialog, the values of the last one. */
    @Override
    void prepareDialog() {
        super.prepareDialog();
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
            preview =
                    StructureFiles.find(Path.of(regionfile.trim()))
                            .map(file -> file.kind() + "s: " + StructureChoice.names(file))
                            .map(
                                    text ->
                                            text.length() > WIDEST
                                                    ? text.substring(0, WIDEST) + "…"
                                                    : text)
                            .orElse("");
        } catch (IllegalArgumentException | IOException e) {
            preview = e.getMessage();
        }
    }

    @Override
    protected void execute() throws IOException {
        if (image == null) {
            throw new IllegalArgumentException("There is no image open; open one first");
        }
        boolean intoManager =
                oneOf("destination", destination, RegionInputs.MANAGER, RegionInputs.OVERLAY)
                        .equals(RegionInputs.MANAGER);
        boolean all = structure.isBlank() && label.isBlank();
        List<Region> regions =
                new RegionInputs(
                                RegionInputs.MASK_FILE,
                                regionfile,
                                "",
                                all ? "each" : label,
                                structure,
                                "ROI",
                                RegionInputs.CURRENT_SLICE)
                        .regions(image, ImagePlusVolumes.grid(image), 0, 0);
        if (isInteractive()) {
            rememberDialog();
        }
        for (Region region : regions) {
            region.warnings().forEach(w -> IJ.log("Radiomics: " + region.name() + ": " + w));
            if (region.mask().count() == 0) {
                IJ.log("Radiomics: " + region.name() + ": it has no voxel in the image, so no ROI");
            }
        }
        List<Roi> rois = RegionOutlines.of(regions, image);
        if (intoManager && !GraphicsEnvironment.isHeadless()) {
            RoiManager manager = RoiManager.getRoiManager();
            rois.forEach(manager::addRoi);
            manager.runCommand(image, "Show All without labels");
        } else {
            Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
            rois.forEach(overlay::add);
            image.setOverlay(overlay);
        }
    }
}
