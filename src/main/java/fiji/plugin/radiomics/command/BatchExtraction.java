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
import fiji.plugin.radiomics.batch.BatchParameters;
import fiji.plugin.radiomics.batch.BatchProgress;
import fiji.plugin.radiomics.batch.BatchSummary;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.stats.table.NameList;
import ij.IJ;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
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

    private static final ParameterSet DECLARED =
            ParameterSet.of(
                    "Batch Extraction",
                    BatchParameters.MANIFEST,
                    SettingsParameters.PRESET,
                    SettingsParameters.FILE,
                    SettingsParameters.OVERRIDES,
                    BatchParameters.FOLDER,
                    BatchParameters.JOBS,
                    BatchParameters.MEMORY,
                    BatchParameters.RESUME,
                    BatchParameters.FAIL_FAST,
                    BatchParameters.SHARD,
                    BatchParameters.TAKE,
                    OutputParameters.SAFE);

    @org.scijava.plugin.Parameter(
            visibility = ItemVisibility.MESSAGE,
            persist = false,
            required = false)
    private final String note =
            "Escape cancels; what is finished is kept, and Resume goes on with the rest.";

    @Override
    protected ParameterSet declared() {
        return DECLARED;
    }

    @Override
    protected void execute() throws IOException {
        Path to = path(BatchParameters.FOLDER);
        if (path(BatchParameters.MANIFEST) == null || to == null) {
            throw new IllegalArgumentException(
                    "Give the manifest (manifest=[...]) and the folder for the results"
                            + " (folder=[...])");
        }
        List<String> taken = NameList.split(values().text(BatchParameters.TAKE));
        SettingsChoice settings = settings(SettingsParameters.overrides(values()));
        IJ.resetEscape();
        BatchSummary summary;
        try (Batch.Prepared batch = BatchParameters.prepare(values(), settings, taken)) {
            summary = batch.run(new StatusBar());
        }
        log(summary, to);
        IJ.showStatus("Radiomics: " + summary.text());
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
