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
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationInput;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.segment.SegmentationResult;
import fiji.plugin.radiomics.segment.Strokes;
import fiji.plugin.radiomics.window.LesionImages;
import fiji.plugin.radiomics.window.RegionInputs;
import fiji.plugin.radiomics.window.RoiDestination;
import fiji.plugin.radiomics.window.StrokeInputs;
import fiji.plugin.radiomics.window.TimeLeft;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** A lesion of the active image, from a seed point or a rough region, as ROIs and as a mask. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Segment Lesion...")
        },
        description = "Outlines a lesion in 3D from a seed point, a rough region or strokes")
public class SegmentLesion extends RadiomicsCommand {

    private static final String FIRST = "region_growing";

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    @Parameter(
            persist = false,
            label = "Method",
            description = "How the lesion is found; none = the region as it is, then tools",
            choices = {FIRST},
            callback = "showParameters")
    private String method = FIRST;

    @Parameter(
            persist = false,
            required = false,
            label = "Parameters",
            description = "KEY:VALUE, KEY:VALUE; what is left out has its standard value",
            columns = 40,
            callback = "updatePreview")
    private String parameters = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Seed (x y z)",
            description = "A voxel of the lesion, counted from 0; empty = the point selection")
    private String seed = "";

    @Parameter(
            persist = false,
            label = "Rough region",
            description = "The lesion is looked for inside; its box is that of otsu",
            choices = {
                RegionInputs.NONE,
                RegionInputs.SELECTION,
                RegionInputs.MANAGER,
                RegionInputs.MANAGER_SELECTED,
                RegionInputs.OVERLAY,
                RegionInputs.ROI_FILE,
                RegionInputs.MASK_IMAGE,
                RegionInputs.MASK_FILE
            })
    private String regions = RegionInputs.NONE;

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
            label = "Label",
            description = "Of a mask: a label; empty for all that is not 0")
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
            required = false,
            label = "Mask image",
            description = "An open mask of the image's grid",
            choices = {RegionInputs.NONE})
    private String maskimage = RegionInputs.NONE;

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
            choices = {RegionInputs.ALL_SLICES, RegionInputs.CURRENT_SLICE})
    private String slices = RegionInputs.ALL_SLICES;

    @Parameter(
            persist = false,
            label = "Strokes (random_walker)",
            description =
                    "ROIs named fore... and back..., or a label image, 1 foreground 2 background",
            choices = {
                RegionInputs.NONE,
                RegionInputs.MANAGER,
                RegionInputs.OVERLAY,
                RegionInputs.ROI_FILE,
                RegionInputs.MASK_IMAGE,
                RegionInputs.MASK_FILE
            })
    private String strokes = RegionInputs.NONE;

    @Parameter(
            persist = false,
            required = false,
            label = "Strokes file",
            description = "A .roi or .zip file, or a label image (.nii, .tif)",
            style = "file")
    private String strokefile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Strokes image",
            description = "An open label image of the image's grid",
            choices = {RegionInputs.NONE})
    private String strokeimage = RegionInputs.NONE;

    @Parameter(
            persist = false,
            label = "Interpolate between slices",
            description = "Fill slices between contours by their shape",
            choices = {"false", "true"})
    private String interpolate = "false";

    @Parameter(
            persist = false,
            required = false,
            label = "Closing (mm)",
            description = "Radius of the ball, e.g. 3, or 2voxels; empty = none")
    private String closing = "";

    @Parameter(
            persist = false,
            label = "Fill holes",
            description = "2D = in each slice, 3D = only what is enclosed on all sides",
            choices = {"none", "2D", "3D"})
    private String fillholes = "none";

    @Parameter(
            persist = false,
            required = false,
            label = "Opening (mm)",
            description = "Radius of the ball, e.g. 3, or 2voxels; empty = none")
    private String opening = "";

    @Parameter(
            persist = false,
            label = "Largest component only",
            choices = {"false", "true"})
    private String largest = "false";

    @Parameter(
            persist = false,
            required = false,
            label = "Channel",
            description = "Number of the channel; of RGB: red, green, blue, luminance")
    private String channel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Frame",
            description = "Number of the time point")
    private String frame = "";

    @Parameter(persist = false, label = "Name", description = "Name of the ROIs")
    private String name = "lesion";

    @Parameter(
            persist = false,
            label = "Into",
            description = "Where the ROIs go; the ROI Manager exists in a window only",
            choices = {RegionInputs.OVERLAY, RegionInputs.MANAGER})
    private String destination = RegionInputs.OVERLAY;

    @Parameter(
            persist = false,
            label = "Show mask",
            description = "Show an image of 255 inside and 0 outside, beside the ROIs",
            choices = {"true", "false"})
    private String mask = "true";

    @Parameter(
            persist = false,
            required = false,
            label = "NIfTI file",
            description = "Also write the mask to a file, .nii or .nii.gz",
            style = "save")
    private String output = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private String preview = "";

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        offerOpenImages("maskimage", "strokeimage", "roiimage");
        getInfo().getMutableInput("method", String.class).setChoices(SegmentationMethods.names());
        super.prepare();
        if (isInteractive()) {
            seed = LesionImages.seedText(image);
            channel = ImagePlusVolumes.shownChannel(image);
            frame = ImagePlusVolumes.shownFrame(image);
            updatePreview();
        }
    }

    /** Another method has other parameters: they start from their standard values. */
    void showParameters() {
        parameters = SegmentationMethods.standard(SegmentationMethods.get(method));
        updatePreview();
    }

    /** Says what the method does, or what its parameters may be. */
    void updatePreview() {
        try {
            chosen();
            preview = SegmentationMethods.get(method).description();
        } catch (IllegalArgumentException e) {
            preview = e.getMessage();
        }
    }

    private Segmentation chosen() {
        Map<String, String> values = NamedValues.values(parameters);
        Segmentation.tools().forEach(t -> values.put(t.key(), (String) getInput(t.key())));
        return Segmentation.of(SegmentationMethods.get(method), values);
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the segmentation; outline a smaller region, or "
                + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        Segmentation segmentation = chosen();
        RoiDestination into = RoiDestination.of("destination", destination);
        boolean isShown = oneOf("mask", mask, "true", "false").equals("true");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name is empty: give the ROIs a name");
        }
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            String path = file.toString().toLowerCase(Locale.ROOT);
            if (!path.endsWith(".nii") && !path.endsWith(".nii.gz")) {
                throw new IllegalArgumentException(
                        "output=" + file + ": its name must end in .nii or .nii.gz");
            }
            AtomicFile.checkWritable(file);
        }
        int t = number("frame", frame);
        int c = channel.trim().matches("\\d+") ? Integer.parseInt(channel.trim()) : 0;
        SourceImage source = ImagePlusVolumes.toSourceImage(image, channel.trim(), t);
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        Geometry grid = source.grid();
        Strokes drawn = StrokeInputs.of(strokes, strokefile, strokeimage, image, grid);
        SegmentationInput input =
                new SegmentationInput(
                        source.volume(), LesionImages.seed(seed, image), rough(grid, c, t), drawn);
        IJ.resetEscape();
        IJ.showStatus("Radiomics: " + method);
        SegmentationResult found = segmentation.apply(input, new TimeLeft("Radiomics: " + method));
        if (file != null) {
            NiftiWriter.write(found.mask(), file);
        }
        String roiName = LesionImages.addRois(found.mask(), name.trim(), image, t, into);
        if (isShown) {
            show(LesionImages.mask(found.mask(), image.getTitle() + " " + roiName, image));
        }
        IJ.log("Radiomics: " + roiName + ": " + volumeText(found.mask()));
        found.notes().forEach(n -> IJ.log("Radiomics: " + roiName + ": " + n));
        IJ.showStatus("");
    }

    /** The rough region on the image's grid; null where there is none. */
    private Mask rough(Geometry grid, int c, int t) throws IOException {
        if (regions.trim().equalsIgnoreCase(RegionInputs.NONE)) {
            return null;
        }
        Region region = RegionInputs.united(regionRequest(), image, grid, c, t);
        region.warnings().forEach(w -> IJ.log("Radiomics: rough region: " + w));
        return RegionUnion.onGrid(List.of(region), grid);
    }

    private static String volumeText(Mask lesion) {
        Geometry g = lesion.geometry();
        int voxels = lesion.count();
        double ml = voxels * g.spacing(0) * g.spacing(1) * g.spacing(2) / 1000;
        return voxels
                + " voxels"
                + (g.unit() == LengthUnit.MILLIMETRE
                        ? String.format(Locale.ROOT, ", %.3f ml", ml)
                        : "");
    }
}
