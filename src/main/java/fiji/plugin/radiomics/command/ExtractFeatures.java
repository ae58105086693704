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
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.extract.Timings;
import fiji.plugin.radiomics.io.FeatureTableCsv;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.ui.TableMenu;
import fiji.plugin.radiomics.window.FeatureResults;
import fiji.plugin.radiomics.window.HelpPage;
import fiji.plugin.radiomics.window.ResultsTables;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/**
 * Features of the regions of the active image, into the results table "Radiomics" and, if asked
 * for, a CSV file.
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
public class ExtractFeatures extends ImageCommand {

    private static final String APPEND = "append";
    private static final String REPLACE = "replace";

    private static final Parameter<String> TABLE =
            Parameter.text(
                            "table",
                            "Table",
                            "Whether rows are added to the table Radiomics or take its place")
                    .as(ParameterTypes.word(APPEND, REPLACE))
                    .startingAt(APPEND);

    private static final ParameterSet DECLARED =
            new ParameterSet("Extract Features", RegionParameters.ALL.parameters())
                    .and(
                            List.of(
                                    ReadParameters.CHANNEL,
                                    ReadParameters.FRAME,
                                    OutputParameters.CASE,
                                    SettingsParameters.PRESET,
                                    SettingsParameters.FILE,
                                    SettingsParameters.of(SettingKey.SPACING),
                                    SettingsParameters.of(SettingKey.RANGE),
                                    SettingsParameters.of(SettingKey.DISCRETISATION),
                                    SettingsParameters.of(SettingKey.BIN_WIDTH),
                                    SettingsParameters.of(SettingKey.BINS),
                                    SettingsParameters.of(SettingKey.FAMILIES),
                                    SettingsParameters.of(SettingKey.AGGREGATIONS),
                                    SettingsParameters.of(SettingKey.FILTERS),
                                    SettingsParameters.of(SettingKey.SHUFFLE),
                                    TABLE,
                                    OutputParameters.CSV,
                                    OutputParameters.LAYOUT,
                                    OutputParameters.SAFE,
                                    OutputParameters.THREADS));

    /** What the preview does not depend on. */
    private static final Set<String> NOT_PREVIEWED =
            Set.of(
                    "caseid",
                    "families",
                    "aggregations",
                    "table",
                    "output",
                    "layout",
                    "safe",
                    "threads");

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private String preview = "";

    private DialogPreview dialogPreview;

    /** Named as our own dialog knows it: there it is the dialog's own button. */
    @org.scijava.plugin.Parameter(
            persist = false,
            required = false,
            label = "Help",
            description = "What the fields mean, and formula, unit and IBSI code of every feature",
            callback = "showHelp")
    private Button help;

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected Map<String, String> callbacks() {
        return DECLARED.keys().stream()
                .filter(key -> !NOT_PREVIEWED.contains(key))
                .collect(Collectors.toMap(key -> key, key -> "updatePreview"));
    }

    /** Fills what depends on what is open, and in a dialog the values of the last one. */
    @Override
    void prepare() {
        super.prepare();
        if (isInteractive()) {
            updatePreview();
        }
    }

    /** Says what a run would work on. */
    void updatePreview() {
        if (!isInteractive() || image() == null) {
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
        return new DialogPreview.Request(settings(), regionRequest(), image(), channel(), frame());
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
        SettingsChoice effective = settings();
        ParameterValues values = values();
        SourceImage source = source();
        ExtractionSettings own = effective.of(source.origin()).settings();
        FeatureSchema schema = new FeatureSchema(own);
        String title = own.shuffle().isPresent() ? FeatureResults.TWINS : FeatureResults.TITLE;
        boolean replace = values.get(TABLE).equals(REPLACE);
        ResultsTable results = replace ? null : ResultsTables.find(title).orElse(null);
        if (results != null && !FeatureResults.fits(results, schema, effective.columnsOfSome())) {
            throw new IllegalArgumentException(
                    "The table "
                            + title
                            + " has other columns than these settings give; use table=replace, or"
                            + " rename or close it first");
        }
        Path file = checkedTable(path(OutputParameters.CSV));
        if (file != null && results != null) {
            FeatureResults.rows(results, title);
        }
        List<Region> list = regions(source.grid());
        String caseName = values.getOr(OutputParameters.CASE, image().getTitle());
        FeatureTable features;
        try (Workers workers = new Workers(OutputParameters.threads(values))) {
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
            FeatureTableCsv.write(
                    FeatureResults.rows(results, title),
                    values.get(OutputParameters.LAYOUT),
                    OutputParameters.texts(values),
                    file);
        }
    }
}
