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
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.FeatureTable;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.imagej.ImagePlusVolumes;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.ui.TableMenu;
import fiji.plugin.radiomics.window.FeatureResults;
import fiji.plugin.radiomics.window.HelpPage;
import fiji.plugin.radiomics.window.RegionInputs;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
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
import org.scijava.widget.Button;

/**
 * Features of the regions of the active image, into the results table "Radiomics" and, if asked
 * for, a CSV file. Every parameter is text, so that what is left empty is told apart from what is
 * given; all are checked here, because macros bypass the dialog's choices and ranges.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Extract Features...")
        },
        description = "Standardised (IBSI) intensity, histogram and texture features of regions")
public class ExtractFeatures extends RadiomicsCommand {

    /** Of a choice: what the preset or the settings file says. SciJava has no empty choices. */
    private static final String AS_PRESET = "preset";

    private static final String APPEND = "append";
    private static final String REPLACE = "replace";

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
            },
            callback = "updatePreview")
    private String regions = RegionInputs.SELECTION;

    @Parameter(
            persist = false,
            required = false,
            label = "ROI or mask file",
            description =
                    "A .roi or .zip file, a mask of the image's grid (.nii, .tif), or a DICOM"
                            + " structure set or segmentation",
            style = "file",
            callback = "updatePreview")
    private String regionfile = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Mask image",
            description = "An open mask or label image of the image's grid",
            choices = {RegionInputs.NONE},
            callback = "updatePreview")
    private String maskimage = RegionInputs.NONE;

    @Parameter(
            persist = false,
            required = false,
            label = "ROIs drawn on",
            description = "The open image that ROIs or structures belong to; None = this image",
            choices = {RegionInputs.NONE},
            callback = "updatePreview")
    private String roiimage = RegionInputs.NONE;

    @Parameter(
            persist = false,
            required = false,
            label = "Regions of another grid",
            description =
                    "true = brought to the image's grid by positions in mm, with a warning; false ="
                            + " refused",
            choices = {"false", "true"},
            callback = "updatePreview")
    private String regrid = "false";

    @Parameter(
            persist = false,
            required = false,
            label = "Label",
            description = "Of a mask: a label; 'each' for a row each; empty for all that is not 0",
            callback = "updatePreview")
    private String label = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Mask level",
            description =
                    "Of a mask with many values, as a probability map or a JPEG file: inside are"
                            + " voxels from this value on, e.g. 0.5 or 128; <128 = below",
            callback = "updatePreview")
    private String masklevel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Structure",
            description =
                    "Of a structure set, a segmentation or a label image with names: a name, or a"
                            + " pattern such as GTV* for a row each",
            callback = "updatePreview")
    private String structure = "";

    @Parameter(
            persist = false,
            label = "One row for each",
            description =
                    "name = ROIs that share a name are one 3D region; ROI = each alone; group = by"
                            + " group; all = all as one region, also structures and labels",
            choices = {"name", "ROI", "group", "all"},
            callback = "updatePreview")
    private String grouping = "name";

    @Parameter(
            persist = false,
            label = "ROIs without position lie in",
            choices = {RegionInputs.CURRENT_SLICE, RegionInputs.ALL_SLICES},
            callback = "updatePreview")
    private String slices = RegionInputs.CURRENT_SLICE;

    @Parameter(
            persist = false,
            required = false,
            label = "Channel",
            description = "Number of the channel; of RGB: red, green, blue, luminance",
            callback = "updatePreview")
    private String channel = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Frame",
            description = "Number of the time point",
            callback = "updatePreview")
    private String frame = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Case",
            description = "Identifies the case in the table; empty = the image's title")
    private String caseid = "";

    @Parameter(
            persist = false,
            label = "Preset",
            choices = {Presets.DEFAULT},
            callback = "updatePreview")
    private String preset = Presets.DEFAULT;

    @Parameter(
            persist = false,
            required = false,
            label = "Settings file",
            description = "A YAML settings file, used instead of the preset",
            style = "file",
            callback = "updatePreview")
    private String settings = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Resample to spacing (mm)",
            description = "none, or x y z; empty = as the preset says",
            callback = "updatePreview")
    private String spacing = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Re-segmentation range",
            description = "none, or low..high; empty = as the preset says",
            callback = "updatePreview")
    private String range = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Discretisation",
            description = "FBS = fixed bin size, FBN = fixed bin number",
            choices = {AS_PRESET, "FBS", "FBN", "none"},
            callback = "updatePreview")
    private String discretisation = AS_PRESET;

    @Parameter(
            persist = false,
            required = false,
            label = "Bin width (FBS)",
            description = "In image units; empty = as the preset says",
            callback = "updatePreview")
    private String binwidth = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Number of bins (FBN)",
            description = "Empty = as the preset says",
            callback = "updatePreview")
    private String bins = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Feature families",
            description = "all, or names; empty = as the preset says")
    private String families = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Texture aggregations",
            description = "all, or names such as 3D_averaged 2D; empty = as the preset says")
    private String aggregations = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Filters",
            description =
                    "original and other filters, e.g. original laplacian_of_gaussian(sigma:3mm);"
                            + " empty = as the preset says",
            columns = 40,
            callback = "updatePreview")
    private String filters = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Shuffle voxels (seed)",
            description =
                    "A whole number makes a twin, not real data, in a table of its own: the same"
                            + " regions, whose voxels have changed places at random; empty = no")
    private String shuffle = "";

    @Parameter(
            persist = false,
            label = "Table",
            description = "Whether rows are added to the table Radiomics or take its place",
            choices = {APPEND, REPLACE})
    private String table = APPEND;

    @Parameter(
            persist = false,
            required = false,
            label = "CSV file",
            description = "Also write all rows of the table to a file, at full precision",
            style = "save")
    private String output = "";

    @Parameter(
            persist = false,
            label = "CSV layout",
            choices = {"wide", "long"})
    private String layout = "wide";

    @Parameter(
            persist = false,
            label = "CSV safe from formulas",
            description =
                    "true = an apostrophe before texts that a spreadsheet would take for a formula",
            choices = {"false", "true"})
    private String safe = "false";

    @Parameter(
            persist = false,
            required = false,
            label = "Threads",
            description = "Number of threads; empty = one a processor. Values do not depend on it")
    private String threads = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private String preview = "";

    private DialogPreview dialogPreview;

    /** Named as our own dialog knows it: there it is the dialog's own button. */
    @Parameter(
            persist = false,
            required = false,
            label = "Help",
            description = "What the fields mean, and formula, unit and IBSI code of every feature",
            callback = "showHelp")
    private Button help;

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        offerOpenImages("maskimage", "roiimage");
        super.prepare();
        if (isInteractive()) {
            channel = ImagePlusVolumes.shownChannel(image);
            frame = ImagePlusVolumes.shownFrame(image);
            updatePreview();
        }
    }

    /** Says what a run would work on. */
    void updatePreview() {
        if (!isInteractive() || image == null) {
            return;
        }
        try {
            if (dialogPreview == null) {
                dialogPreview = new DialogPreview();
            }
            showPreview(dialogPreview.text(request(), this::showPreview));
        } catch (IllegalArgumentException | IOException e) {
            showPreview(e.getMessage());
        }
    }

    private DialogPreview.Request request() throws IOException {
        return new DialogPreview.Request(
                effectiveSettings(),
                regionRequest(),
                image,
                channel.trim(),
                number("frame", frame));
    }

    private void showPreview(String text) {
        preview = inWordsOfLabels(text);
    }

    void showHelp() {
        HelpPage.open(getInfo());
    }

    @Override
    protected void execute() throws IOException {
        if (dialogPreview != null) {
            dialogPreview.close();
            dialogPreview = null;
        }
        SettingsChoice effective = effectiveSettings();
        int threadCount = threadCount(threads);
        SourceImage source = source();
        ExtractionSettings own = effective.of(source.origin()).settings();
        FeatureSchema schema = new FeatureSchema(own);
        String title = own.shuffle().isPresent() ? FeatureResults.TWINS : FeatureResults.TITLE;
        TableLayout csvLayout = TableLayout.of(layout);
        CsvTexts csvTexts = csvTexts(safe);
        boolean replace = oneOf("table", table, APPEND, REPLACE).equals(REPLACE);
        ResultsTable results = replace ? null : ResultsTables.find(title);
        if (results != null && !FeatureResults.fits(results, schema, effective.columnsOfSome())) {
            throw new IllegalArgumentException(
                    "The table "
                            + title
                            + " has other columns than these settings give; use table=replace, or"
                            + " rename or close it first");
        }
        Path file = output.isBlank() ? null : PathText.path(output.trim());
        if (file != null) {
            TableFormat.checkFile(file);
            if (results != null) {
                FeatureResults.rows(results, title);
            }
        }
        List<Region> list = regions(source);
        String caseName = caseid.isBlank() ? image.getTitle() : caseid.trim();
        FeatureTable features;
        try (Workers workers = new Workers(threadCount)) {
            Extractor extractor = new Extractor(effective, workers, Timings.NONE);
            features = new ExtractionRun(extractor).run(caseName, source, list);
        }
        if (features.rows().size() < list.size()) {
            tellCancelled(features.rows().size() + " of " + list.size() + " rows");
        }
        if (features.rows().isEmpty()) {
            return;
        }
        results = results == null ? new ResultsTable() : results;
        FeatureResults.append(features, results, title);
        ResultsTables.show(results, title);
        if (!GraphicsEnvironment.isHeadless()) {
            TableMenu.addTo(title);
        }
        if (file != null) {
            FeatureTableCsv.write(FeatureResults.rows(results, title), csvLayout, csvTexts, file);
        }
    }

    private SourceImage source() {
        return ImagePlusVolumes.toSourceImage(image, channel.trim(), number("frame", frame));
    }

    private List<Region> regions(SourceImage source) throws IOException {
        int processed = channel.trim().matches("\\d+") ? Integer.parseInt(channel.trim()) : 0;
        return RegionInputs.regions(
                regionRequest(), image, source.grid(), processed, number("frame", frame));
    }

    private SettingsChoice effectiveSettings() throws IOException {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("spacing", spacing);
        given.put("range", range);
        given.put("discretisation", discretisation);
        given.put("binwidth", binwidth);
        given.put("bins", bins);
        given.put("families", families);
        given.put("aggregations", aggregations);
        given.put("filters", filters);
        given.put("shuffle", shuffle);
        given.values().removeIf(v -> v.isBlank() || v.trim().equalsIgnoreCase(AS_PRESET));
        return choice(preset, settings).with(given, "");
    }
}
