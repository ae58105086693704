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
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImagePlace;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.MaskWriter;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.ReadOptions;
import fiji.plugin.radiomics.io.dicom.SegmentationOrigin;
import fiji.plugin.radiomics.io.dicom.SourceSeries;
import fiji.plugin.radiomics.window.RegionInputs;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Regions of the active image as a mask file: NIfTI or DICOM segmentation. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Export Mask...")
        },
        description = "Regions as a NIfTI mask or a DICOM segmentation")
public class ExportMask extends RadiomicsCommand {

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    @Parameter(
            persist = false,
            label = "Regions",
            description = "Where the regions come from",
            choices = {
                RegionInputs.SELECTION,
                RegionInputs.MANAGER,
                RegionInputs.MANAGER_SELECTED,
                RegionInputs.OVERLAY,
                RegionInputs.ROI_FILE,
                RegionInputs.MASK_IMAGE,
                RegionInputs.MASK_FILE
            })
    private String regions = RegionInputs.SELECTION;

    @Parameter(
            persist = false,
            required = false,
            label = "ROI or mask file",
            description =
                    "A .roi or .zip file, a mask of the image's grid (.nii, .tif), or a DICOM"
                            + " structure set or segmentation",
            style = "file")
    private String regionfile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Mask image",
            description = "An open mask or label image of the image's grid",
            choices = {RegionInputs.NONE})
    private String maskimage = RegionInputs.NONE;

    @Parameter(
            persist = false,
            required = false,
            label = "Label",
            description = "Of a mask: a label; 'each' for all apart; empty for all that is not 0")
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
            label = "Structure",
            description =
                    "Of a DICOM structure set or segmentation: a name, or a pattern such as GTV*")
    private String structure = "";

    @Parameter(
            persist = false,
            label = "One region for each",
            description = "name or group = ROIs that share it; ROI = each; all = all as one region",
            choices = {"name", "ROI", "group", "all"})
    private String grouping = "name";

    @Parameter(
            persist = false,
            required = false,
            label = "ROIs drawn on",
            description = "The open image that ROIs or structures belong to; None = this image",
            choices = {RegionInputs.NONE})
    private String roiimage = RegionInputs.NONE;

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
            label = "ROIs without position lie in",
            choices = {RegionInputs.CURRENT_SLICE, RegionInputs.ALL_SLICES})
    private String slices = RegionInputs.CURRENT_SLICE;

    @Parameter(
            persist = false,
            required = false,
            label = "Mask file",
            description =
                    "The ending of the name sets the format: .nii or .nii.gz (NIfTI; several"
                            + " regions are labels 1, 2, ...), .dcm (DICOM segmentation)",
            style = "save")
    private String output = "";

    @Parameter(
            persist = false,
            required = false,
            label = "DICOM series of the image",
            description =
                    "Its folder: a DICOM segmentation then belongs to its study and refers to its"
                            + " images",
            style = "directory")
    private String series = "";

    @Parameter(
            persist = false,
            label = "Patient and study into DICOM",
            description = "true = copied from the DICOM series; false = left empty",
            choices = {"false", "true"})
    private String identifiers = "false";

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        offerOpenImages("maskimage", "roiimage");
        super.prepare();
    }

    @Override
    protected void execute() throws IOException {
        boolean named = oneOf("identifiers", identifiers, "false", "true").equals("true");
        if (output.isBlank()) {
            throw new IllegalArgumentException(
                    "Say where the mask goes: output=[file.nii.gz] or output=[file.dcm]");
        }
        Path file = PathText.path(output.trim());
        MaskWriter.check(file);
        Geometry grid = ImagePlusVolumes.grid(image);
        List<Region> list = RegionInputs.regions(regionRequest(), image, grid, 0, 0);
        MaskWriter.write(list, grid, origin(file, grid, named), file);
        for (int i = 0; i < list.size(); i++) {
            Region region = list.get(i);
            String who = "Radiomics: " + (i + 1) + " " + region.name() + ": ";
            IJ.log(who + region.mask().count() + " voxels");
            region.warnings().forEach(w -> IJ.log(who + w));
            region.clippedText().ifPresent(w -> IJ.log(who + w));
        }
    }

    private SegmentationOrigin origin(Path file, Geometry grid, boolean named) throws IOException {
        if (series.isBlank()) {
            if (named) {
                throw new IllegalArgumentException(
                        "identifiers=true needs the image's DICOM series: give series=[folder]");
            }
            return new SegmentationOrigin(null, ImagePlace.frameOfReference(image), false);
        }
        if (!MaskWriter.isDicom(file)) {
            throw new IllegalArgumentException(
                    "series="
                            + series
                            + ": only a DICOM segmentation (.dcm) refers to one; leave it out");
        }
        Path path = PathText.path(series.trim());
        SourceSeries source =
                SourceSeries.find(path, ReadOptions.NONE)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "series=" + series + ": it is no DICOM series"));
        if (!source.isOn(grid)) {
            throw new IllegalArgumentException(
                    "series="
                            + series
                            + ": its grid is not that of '"
                            + image.getTitle()
                            + "'; choose the series that the image was opened from");
        }
        return new SegmentationOrigin(source, "", named);
    }
}
