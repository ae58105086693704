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
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.ui.AnalysisWindow;
import fiji.plugin.radiomics.window.AnalysisInputs;
import fiji.plugin.radiomics.window.CaseTables;
import fiji.plugin.radiomics.window.ImageJProgress;
import fiji.plugin.radiomics.window.ReportTables;
import ij.IJ;
import ij.plugin.frame.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The menu entry of an analysis: the analysis says what can be chosen. From the menu it opens the
 * panel on the table in front; in a macro, a script or headless it computes what its parameters
 * say, into results tables and, if asked for, a folder.
 */
public abstract class AnalysisCommand extends RadiomicsCommand {

    /**
     * @return the analysis
     */
    protected abstract Analysis analysis();

    /**
     * Opens the panel of the analysis, which is the dialog of this command.
     *
     * @param cases the table in front, if one is open
     */
    protected void openPanel(Optional<CaseTable> cases) {
        AnalysisWindow.open(analysis(), cases);
    }

    @Override
    protected ParameterSet declared() {
        return AnalysisInputs.of(analysis());
    }

    @Override
    void prepare() {
        takeDefaultsWithoutDialog();
    }

    @Override
    protected void execute() throws IOException {
        if (isInteractive() && isFromMenu()) {
            // The panel records what it is made to do; its opening is nothing to replay.
            Recorder.disableCommandRecording();
            openPanel(CaseTables.openTitles().stream().findFirst().map(CaseTables::open));
        } else {
            analyse();
        }
    }

    /** A script that calls the command gives it something to do; a menu entry does not. */
    private boolean isFromMenu() {
        return values(AnalysisInputs.CASES).given().isEmpty()
                && values(AnalysisInputs.OUTPUTS).text(AnalysisInputs.OUTPUT).isEmpty()
                && values(analysis().parameters()).given().isEmpty();
    }

    private void analyse() throws IOException {
        Analysis analysis = analysis();
        String label = analysis.label();
        ParameterValues values = values(analysis.parameters());
        ParameterValues outputs = values(AnalysisInputs.OUTPUTS);
        FigureOptions figures = FigureOptions.of(outputs);
        CsvTexts texts = OutputParameters.texts(outputs);
        String output = outputs.text(AnalysisInputs.OUTPUT);
        Path folder = output.isEmpty() ? null : PathText.path(output);
        if (folder != null) {
            AnalysisFolder.checkWritable(folder, analysis, values);
        }
        CaseTable cases = AnalysisInputs.cases(values(AnalysisInputs.CASES));
        cases.notes().forEach(w -> IJ.log(label + ": " + w));
        IJ.resetEscape();
        try (Workers workers = new Workers(OutputParameters.threads(outputs))) {
            ImageJProgress progress = new ImageJProgress(label);
            AnalysisResult result = analysis.run(cases, values, workers, progress);
            // What reading and joining have said stands in the log already.
            result.warnings().stream()
                    .filter(w -> !cases.notes().contains(w))
                    .forEach(w -> IJ.log(label + ": " + w));
            ReportTables.show(result);
            if (folder != null) {
                AnalysisFolder.write(result, folder, figures, texts, workers);
            }
        } finally {
            IJ.showProgress(1.0);
        }
    }
}
