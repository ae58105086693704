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
import fiji.plugin.radiomics.batch.Manifest;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.ReadParameters;
import fiji.plugin.radiomics.open.RegionParameters;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stability.PerturbedFeatures;
import fiji.plugin.radiomics.stability.StabilityAnalysis;
import fiji.plugin.radiomics.stability.StabilityParameters;
import fiji.plugin.radiomics.stability.StabilityRun;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.window.ImageJProgress;
import fiji.plugin.radiomics.window.ReportTables;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/**
 * Which features survive perturbation of the active image and its regions, or of a cohort: tables
 * "Stability", "Stable Features" and "Stability Features", and, if asked for, a folder.
 */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Feature Stability...")
        },
        description = "Which features survive rotation, noise, growth and other outlines")
public class FeatureStability extends ImageCommand {

    private static final String LABEL = "Feature stability";

    private static final Parameter<String> OUTPUT =
            StabilityParameters.OUTPUT.described(
                    "Folder for features.csv, stability.csv, stable.csv and report.html; empty ="
                            + " tables only");

    private static final ParameterSet DECLARED =
            new ParameterSet(LABEL, RegionParameters.ALL.parameters())
                    .and(
                            List.of(
                                    ReadParameters.CHANNEL,
                                    ReadParameters.FRAME,
                                    OutputParameters.CASE,
                                    StabilityParameters.MANIFEST,
                                    SettingsParameters.PRESET,
                                    SettingsParameters.FILE,
                                    SettingsParameters.of(SettingKey.SPACING),
                                    SettingsParameters.of(SettingKey.FAMILIES),
                                    SettingsParameters.OVERRIDES))
                    .and(StabilityParameters.ALL.parameters())
                    .and(List.of(OUTPUT, OutputParameters.SAFE, OutputParameters.THREADS));

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private final String note = "All combinations are taken. Escape cancels.";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    /** A cohort needs no image, and whether there is one a dialog has not yet asked. */
    @Override
    void findImage() {
        if (path(StabilityParameters.MANIFEST) != null) {
            return;
        }
        try {
            super.findImage();
        } catch (IllegalArgumentException e) {
            if (isAsked() || !isInteractive()) {
                throw e;
            }
        }
    }

    @Override
    protected void execute() throws IOException {
        ParameterValues values = values(StabilityParameters.ALL);
        ParameterValues all = values();
        Map<String, String> given = SettingsParameters.given(all);
        given.putAll(SettingsParameters.overrides(all));
        SettingsChoice settings = settings(given);
        Path folder = path(OUTPUT);
        Path manifest = path(StabilityParameters.MANIFEST);
        try (Workers workers = new Workers(OutputParameters.threads(all))) {
            StabilityRun run = new StabilityRun(settings, values, workers);
            if (folder != null) {
                AnalysisFolder.checkWritable(folder, new StabilityAnalysis(), values);
            }
            IJ.resetEscape();
            PerturbedFeatures features =
                    manifest == null ? ofImage(run, all) : ofCohort(run, manifest);
            AnalysisResult result = StabilityAnalysis.of(features, values, workers);
            result.warnings().forEach(w -> IJ.log(LABEL + ": " + w));
            ReportTables.show(result);
            if (folder != null) {
                AnalysisFolder.write(
                        result,
                        folder,
                        FigureOptions.of(FigureOptions.PARAMETERS.standard()),
                        OutputParameters.texts(all),
                        workers);
            }
        }
    }

    private PerturbedFeatures ofImage(StabilityRun run, ParameterValues values) throws IOException {
        SourceImage source = source();
        IJ.showStatus("Radiomics: " + LABEL);
        return run.of(
                values.getOr(OutputParameters.CASE, image().getTitle()),
                source,
                regions(source.grid()),
                IJ::escapePressed);
    }

    private static PerturbedFeatures ofCohort(StabilityRun run, Path manifest) throws IOException {
        IJ.log(LABEL + ": of the manifest's cases; an image that is open is not used");
        return run.of(
                manifest.getFileName().toString(),
                Manifest.read(manifest),
                new ImageJProgress(LABEL));
    }
}
