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

import fiji.plugin.radiomics.batch.Batch;
import fiji.plugin.radiomics.batch.BatchListener;
import fiji.plugin.radiomics.batch.BatchOptions;
import fiji.plugin.radiomics.batch.BatchProgress;
import fiji.plugin.radiomics.batch.BatchSummary;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.io.PathText;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Features of all cases of a manifest into a folder of tables. The Escape key cancels. */
@Plugin(
        type = Command.class,
        headless = true,
        initializer = "prepareDialog",
        menu = {
            @Menu(label = "Plugins"),
            @Menu(label = "Radiomics"),
            @Menu(label = "Batch Extraction...")
        },
        description = "Features of all cases of a cohort, resumable")
public class BatchExtraction extends RadiomicsCommand {

    private static final String NO = "false";
    private static final String YES = "true";

    @Parameter(
            persist = false,
            label = "Manifest",
            description = "CSV with the columns case, image and mask or roi (see Make Cohort...)",
            style = "file")
    private String manifest = "";

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
            required = false,
            label = "Other settings",
            description = "Replace single ones: KEY=VALUE; KEY=VALUE",
            columns = 40)
    private String overrides = "";

    @Parameter(
            persist = false,
            label = "Results folder",
            description = "Gets features.csv and the other tables; empty or new, or resumed",
            style = "directory")
    private String folder = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Cases at a time",
            description = "Empty = one a processor. Tables do not depend on it")
    private String jobs = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Memory",
            description = "What the cases may use together, e.g. 4G; empty = most of Java's")
    private String memory = "";

    @Parameter(
            persist = false,
            required = false,
            label = "Resume",
            description = "Go on in a folder with results; what is finished is skipped",
            choices = {NO, YES})
    private String resume = NO;

    @Parameter(
            persist = false,
            required = false,
            label = "Stop at first failure",
            choices = {NO, YES})
    private String failfast = NO;

    @Parameter(
            persist = false,
            required = false,
            label = "CSV safe from formulas",
            description =
                    "true = an apostrophe before texts that a spreadsheet would take for a formula",
            choices = {"false", "true"})
    private String safe = "false";

    @Parameter(visibility = ItemVisibility.MESSAGE, persist = false, required = false)
    private final String note =
            "Escape cancels; what is finished is kept, and Resume goes on with the rest.";

    @Override
    protected void execute() throws IOException {
        if (manifest.isBlank() || folder.isBlank()) {
            throw new IllegalArgumentException(
                    "Give the manifest (manifest=[...]) and the folder for the results"
                            + " (folder=[...])");
        }
        BatchOptions options =
                new BatchOptions(
                        jobCount(),
                        BatchOptions.memory(memory),
                        oneOf("resume", resume, NO, YES).equals(YES),
                        oneOf("failfast", failfast, NO, YES).equals(YES),
                        csvTexts(safe));
        Path to = PathText.path(folder.trim());
        Batch batch = new Batch(PathText.path(manifest.trim()), effectiveSettings(), to, options);
        IJ.resetEscape();
        BatchSummary summary = batch.run(new StatusBar());
        log(summary, to);
        IJ.showStatus("Radiomics: " + summary.text());
    }

    private int jobCount() {
        int n = number("jobs", jobs);
        return jobs.isBlank() ? Runtime.getRuntime().availableProcessors() : n;
    }

    private SettingsChoice effectiveSettings() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : overrides.split(";")) {
            int equals = part.indexOf('=');
            if (!part.isBlank() && equals < 1) {
                throw new IllegalArgumentException(
                        "overrides=" + overrides + ": KEY=VALUE; KEY=VALUE is expected");
            }
            if (!part.isBlank()) {
                values.put(part.substring(0, equals).trim(), part.substring(equals + 1).trim());
            }
        }
        return choice(preset, settings).with(values, "");
    }

    /** One call, because the log window lays itself out anew at each. */
    private static void log(BatchSummary summary, Path to) {
        List<String> lines = new ArrayList<>(summary.failures());
        int more = summary.failedRows() - summary.failures().size();
        if (more > 0) {
            lines.add("... and " + more + " more failures");
        }
        lines.addAll(summary.notices());
        lines.add("Radiomics: " + summary.text() + "; results in " + to);
        IJ.log(String.join("\n", lines));
    }

    /** Progress in ImageJ's bar. */
    private static final class StatusBar implements BatchListener {

        private static final long EVERY_NANOS = 200_000_000;

        private long shown = System.nanoTime() - EVERY_NANOS;

        @Override
        public void progress(BatchProgress progress) {
            long now = System.nanoTime();
            if (now - shown >= EVERY_NANOS) {
                shown = now;
                IJ.showStatus("Radiomics: " + progress.text());
                IJ.showProgress(progress.done(), progress.total());
            }
        }

        @Override
        public boolean isCancelled() {
            return IJ.escapePressed();
        }
    }
}
