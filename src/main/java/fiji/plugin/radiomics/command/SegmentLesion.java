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
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.open.RegionRequest;
import fiji.plugin.radiomics.open.RegionUnion;
import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.TitleType;
import fiji.plugin.radiomics.segment.Segmentation;
import fiji.plugin.radiomics.segment.SegmentationInput;
import fiji.plugin.radiomics.segment.SegmentationMethod;
import fiji.plugin.radiomics.segment.SegmentationMethods;
import fiji.plugin.radiomics.segment.SegmentationParameters;
import fiji.plugin.radiomics.segment.SegmentationResult;
import fiji.plugin.radiomics.segment.Strokes;
import fiji.plugin.radiomics.window.LesionImages;
import fiji.plugin.radiomics.window.RoiDestination;
import fiji.plugin.radiomics.window.StrokeInputs;
import fiji.plugin.radiomics.window.TimeLeft;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
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
public class SegmentLesion extends ImageCommand {

    private static final Parameter<String> STROKES =
            Parameter.text(
                            "strokes",
                            "Strokes (random_walker)",
                            "ROIs named fore... and back..., or a label image, 1 foreground 2"
                                    + " background")
                    .as(FreeText.offering(() -> StrokeInputs.SOURCES))
                    .startingAt(RegionRequest.NONE);

    private static final Parameter<String> STROKE_FILE =
            PathType.of(
                    PathType.Use.FILE,
                    "strokefile",
                    "Strokes file",
                    "A .roi or .zip file, or a label image (.nii, .tif)");

    private static final Parameter<String> STROKE_IMAGE =
            Parameter.text(
                            "strokeimage",
                            "Strokes image",
                            "An open label image of the image's grid")
                    .as(new TitleType(RegionRequest.NONE))
                    .startingAt(RegionRequest.NONE);

    private static final Parameter<String> NAME =
            Parameter.text("name", "Name", "Name of the ROIs").startingAt("lesion");

    private static final Parameter<Boolean> MASK =
            Parameter.flag(
                            "mask",
                            "Show mask",
                            "Show an image of 255 inside and 0 outside, beside the ROIs")
                    .startingAt("true");

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                            "Segment Lesion",
                            SegmentationParameters.METHOD,
                            SegmentationParameters.PARAMETERS,
                            SegmentationParameters.SEED,
                            RegionParameters.sources(
                                    "Rough region",
                                    "The lesion is looked for inside; its box is that of otsu",
                                    RegionRequest.NONE,
                                    RegionRequest.NONE),
                            RegionParameters.REGION_FILE,
                            RegionParameters.ONE_LABEL,
                            RegionParameters.MASK_LEVEL,
                            RegionParameters.ONE_STRUCTURE,
                            RegionParameters.MASK_IMAGE,
                            RegionParameters.ROI_IMAGE,
                            RegionParameters.REGRID,
                            RegionParameters.SLICES.startingAt(RegionRequest.ALL_SLICES),
                            RegionParameters.DERIVE,
                            STROKES,
                            STROKE_FILE,
                            STROKE_IMAGE)
                    .and(Segmentation.tools())
                    .and(
                            List.of(
                                    ReadParameters.CHANNEL,
                                    ReadParameters.FRAME,
                                    NAME,
                                    RoiDestination.PARAMETER,
                                    MASK,
                                    OutputParameters.NIFTI));

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
        return Map.of(
                SegmentationParameters.METHOD.key(), "showParameters",
                SegmentationParameters.PARAMETERS.key(), "updatePreview");
    }

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        super.prepare();
        if (isInteractive()) {
            setInput(SegmentationParameters.SEED.key(), LesionImages.seedText(image()));
            updatePreview();
        }
    }

    /** Another method has other parameters: they start from their standard values. */
    void showParameters() {
        setInput(SegmentationParameters.PARAMETERS.key(), SegmentationMethods.standard(method()));
        updatePreview();
    }

    /** Says what the method does, or what its parameters may be. */
    void updatePreview() {
        try {
            chosen();
            preview = method().description();
        } catch (IllegalArgumentException e) {
            preview = e.getMessage();
        }
    }

    private SegmentationMethod method() {
        return SegmentationMethods.get(text(SegmentationParameters.METHOD));
    }

    private Segmentation chosen() {
        Map<String, String> values = NamedValues.values(text(SegmentationParameters.PARAMETERS));
        Segmentation.tools().forEach(t -> values.put(t.key(), text(t)));
        return Segmentation.of(method(), values);
    }

    @Override
    protected String memoryIsShort() {
        return "Not enough memory for the segmentation; outline a smaller region, or "
                + MORE_MEMORY;
    }

    @Override
    protected void execute() throws IOException {
        Segmentation segmentation = chosen();
        ParameterValues values = values();
        RoiDestination into = RoiDestination.of(text(RoiDestination.PARAMETER));
        Path file = path(OutputParameters.NIFTI);
        if (file != null) {
            String path = file.toString().toLowerCase(Locale.ROOT);
            if (!path.endsWith(".nii") && !path.endsWith(".nii.gz")) {
                throw new IllegalArgumentException(
                        "output=" + file + ": its name must end in .nii or .nii.gz");
            }
            AtomicFile.checkWritable(file);
        }
        SourceImage source = source();
        source.warnings().forEach(w -> IJ.log("Radiomics: " + w));
        Geometry grid = source.grid();
        Optional<Strokes> drawn = strokes(grid);
        SegmentationInput input =
                new SegmentationInput(
                        source.volume(),
                        LesionImages.seed(text(SegmentationParameters.SEED), image()),
                        rough(grid),
                        drawn);
        IJ.resetEscape();
        IJ.showStatus("Radiomics: " + text(SegmentationParameters.METHOD));
        SegmentationResult found =
                segmentation.apply(
                        input, new TimeLeft("Radiomics: " + text(SegmentationParameters.METHOD)));
        if (file != null) {
            NiftiWriter.write(found.mask(), file);
        }
        String roiName =
                LesionImages.addRois(found.mask(), values.get(NAME), image(), frame(), into);
        if (values.get(MASK)) {
            show(LesionImages.mask(found.mask(), image().getTitle() + " " + roiName, image()));
        }
        IJ.log("Radiomics: " + roiName + ": " + volumeText(found.mask()));
        found.notes().forEach(n -> IJ.log("Radiomics: " + roiName + ": " + n));
        IJ.showStatus("");
    }

    private Optional<Strokes> strokes(Geometry grid) throws IOException {
        return StrokeInputs.of(text(STROKES), text(STROKE_FILE), text(STROKE_IMAGE), image(), grid);
    }

    /** The rough region on the image's grid, if there is one. */
    private Optional<Mask> rough(Geometry grid) throws IOException {
        if (text(RegionParameters.REGIONS).equalsIgnoreCase(RegionRequest.NONE)) {
            return Optional.empty();
        }
        Region region = united(grid);
        region.warnings().forEach(w -> IJ.log("Radiomics: rough region: " + w));
        return Optional.of(RegionUnion.onGrid(List.of(region), grid));
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
