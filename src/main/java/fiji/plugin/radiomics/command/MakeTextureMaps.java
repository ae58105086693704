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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiMaps;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.map.MapChoice;
import fiji.plugin.radiomics.map.MapFeature;
import fiji.plugin.radiomics.map.MapInput;
import fiji.plugin.radiomics.map.TextureMaps;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.window.MapResult;
import fiji.plugin.radiomics.window.RegionInputs;
import fiji.plugin.radiomics.window.TimeLeft;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Features in a window around every voxel of a region of the active image: a hyperstack with one
 * channel a feature, or a file.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Texture Maps...")
        },
        description = "Features in a window around every voxel, as images")
public class MakeTextureMaps extends RadiomicsCommand {

    private static final String AS_PRESET = "preset";

    @Parameter(
            persist = false,
            required = false,
            autoFill = false,
            visibility = ItemVisibility.INVISIBLE)
    private ImagePlus image;

    @Parameter(
            persist = false,
            label = "Features",
            description =
                    "FAMILY.FEATURE or whole families, separated by commas; families:"
                            + " intensity_statistics, intensity_histogram, glcm, glrlm, glszm,"
                            + " ngtdm, ngldm",
            columns = 40)
    private String features = "glcm.joint_entropy";

    @Parameter(
            persist = false,
            label = "Radius",
            description = "The window reaches so many voxels to each side of its centre",
            choices = {"1", "2", "3", "4", "5", "6", "7"})
    private String radius = "1";

    @Parameter(
            persist = false,
            label = "Regions",
            description = "Where maps are computed",
            choices = {
                RegionRequest.WHOLE_IMAGE,
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
                    "Of a DICOM structure set or segmentation: a name, or a pattern such as GTV*"
                            + " for all of them as one region")
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
            choices = {RegionInputs.CURRENT_SLICE, RegionInputs.ALL_SLICES})
    private String slices = RegionInputs.CURRENT_SLICE;

    @Parameter(
            persist = false,
            label = "Windows end at the region's border",
            description = "true; false = they reach into the image around it",
            choices = {"true", "false"})
    private String masked = "true";

    @Parameter(
            persist = false,
            label = "Grey levels made over",
            description = "Where the levels' range comes from; automatic = region where masked",
            choices = {"automatic", "region", "image"})
    private String levels = "automatic";

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

    @Parameter(
            persist = false,
            label = "Preset",
            choices = {Presets.DEFAULT})
    private String preset = Presets.DEFAULT;

    @Parameter(
            persist = false,
            required = false,
            label = "Settings file",
            description = "A YAML settings file, used instead of the preset",
            style = "file")
    private String settings = "";

    @Parameter(
            persist = false,
            label = "Dimension",
            description = "3D = cubes, 2D = squares in the plane of a slice",
            choices = {AS_PRESET, "3D", "2D"})
    private String dimension = AS_PRESET;

    @Parameter(
            persist = false,
            label = "Discretisation",
            description = "FBS = fixed bin size, FBN = fixed bin number",
            choices = {AS_PRESET, "FBS", "FBN", "none"})
    private String discretisation = AS_PRESET;

    @Parameter(
            persist = false,
            required = false,
            label = "Bin width (FBS)",
            description = "In image units; empty = as the preset says")
    private String binwidth = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Number of bins (FBN)",
            description = "Empty = as the preset says")
    private String bins = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Texture aggregation",
            description = "3D_averaged, 3D_merged, 2D_averaged or 2D_slice_merged; empty = preset")
    private String aggregations = "";

    @Parameter(
            persist = false,
            label = "Show over the anatomy",
            description = "Also show the first map in colours over the image",
            choices = {"true", "false"})
    private String overlay = "true";

    @Parameter(
            persist = false,
            required = false,
            label = "NIfTI file",
            description = "Write the maps to a file as they are made, rather than show them",
            style = "save")
    private String output = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Threads",
            description = "Number of threads; empty = one a processor. Values do not depend on it")
    private String threads = "";

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        offerOpenImages("maskimage", "roiimage");
        super.prepare();
        if (isInteractive()) {
            channel = ImagePlusVolumes.shownChannel(image);
            frame = ImagePlusVolumes.shownFrame(image);
        }
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the maps; write them to a file, outline a smaller region, or "
                + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        List<MapFeature> wanted = MapFeature.of(features);
        SettingsChoice choiceOfSettings = effectiveSettings();
        Map<String, String> window = new LinkedHashMap<>();
        window.put(MapChoice.MASKED, masked);
        window.put(MapChoice.LEVELS, levels.equalsIgnoreCase("automatic") ? "" : levels);
        MapChoice choice = MapChoice.of(radius, window);
        boolean isOverlaid = oneOf("overlay", overlay, "true", "false").equals("true");
        int threadCount = threadCount(threads);
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            AtomicFile.checkWritable(file);
        }
        int t = number("frame", frame);
        SourceImage source = ImagePlusVolumes.toSourceImage(image, channel.trim(), t);
        SettingsChoice.Chosen chosen = choiceOfSettings.of(source.origin());
        ExtractionSettings effective = chosen.settings();
        chosen.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        int c = channel.trim().matches("\\d+") ? Integer.parseInt(channel.trim()) : 0;
        Region region = RegionInputs.united(regionRequest(), image, source.grid(), c, t);
        region.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        region.clippedText().ifPresent(w -> IJ.log("Radiomics: " + w));
        MapInput input = choice.input(source.volume(), region, effective);
        TextureMaps maps = new TextureMaps(input, wanted, choice.settings(effective));
        input.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        IJ.log("Radiomics: preset " + chosen.preset() + "; " + maps.preflight());
        List<String> names = wanted.stream().map(MapFeature::name).toList();
        Geometry grid = input.image().geometry();
        IJ.resetEscape();
        try (Workers workers = new Workers(threadCount)) {
            if (file != null) {
                try (NiftiMaps nifti = new NiftiMaps(file, grid, input.box(), names)) {
                    maps.compute(workers, new TimeLeft("Radiomics: texture maps"), nifti);
                    nifti.finish();
                }
                return;
            }
            MapResult result = new MapResult(grid, names);
            maps.compute(workers, new TimeLeft("Radiomics: texture maps"), result);
            show(result.image(image));
            if (isOverlaid) {
                show(result.overAnatomy(input.image(), image));
            }
        }
    }

    private SettingsChoice effectiveSettings() throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("dimension", dimension);
        given.put("discretisation", discretisation);
        given.put("binwidth", binwidth);
        given.put("bins", bins);
        given.put("aggregations", aggregations);
        given.values().removeIf(v -> v.isBlank() || v.trim().equalsIgnoreCase(AS_PRESET));
        return choice(preset, settings).with(given, "");
    }
}
