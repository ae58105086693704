/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.CaseTableParameters;
import fiji.plugin.radiomics.io.OutputParameters;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** An analysis of a table, into files; the analysis says what can be chosen. */
@Command(
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code: 0 = the files were written; 2 = arguments or table unusable, nothing was"
                    + " written;",
            "3 = the folder could not be written."
        })
public final class AnalysisSubcommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    private static final ParameterSet INPUTS =
            ParameterSet.of(
                    "analysis",
                    CaseTableParameters.CSV,
                    CaseTableParameters.CLINICAL,
                    CaseTableParameters.BY,
                    CaseTableParameters.FOLDER,
                    OutputParameters.SAFE,
                    OutputParameters.THREADS);

    private final Analysis analysis;
    private ParameterOptions inputs;
    private ParameterOptions parameters;
    private ParameterOptions figures;

    private AnalysisSubcommand(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @param analysis an analysis
     * @return the subcommand with all its options
     */
    static CommandSpec create(Analysis analysis) {
        return create(analysis, analysis.name());
    }

    /**
     * @param analysis an analysis
     * @param name of the subcommand
     * @return the subcommand with all its options
     */
    static CommandSpec create(Analysis analysis, String name) {
        AnalysisSubcommand command = new AnalysisSubcommand(analysis);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(name);
        spec.usageMessage().description(analysis.description().replace("%", "%%"));
        command.inputs =
                ParameterOptions.add(
                        spec, INPUTS, List.of(CaseTableParameters.CSV, CaseTableParameters.FOLDER));
        command.parameters = ParameterOptions.add(spec, analysis.parameters());
        command.figures = ParameterOptions.add(spec, FigureOptions.PARAMETERS);
        return spec;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        AnalysisResult result;
        CaseTable cases;
        FigureOptions drawn;
        ParameterValues given;
        try {
            given = inputs.values();
            ParameterValues values = parameters.values();
            drawn = FigureOptions.of(figures.values());
            AnalysisFolder.checkWritable(folder(given), analysis, values);
            cases = cases(given, err);
            try (Workers workers = new Workers(OutputParameters.threads(given))) {
                result = analysis.run(cases, values, workers, Progress.NONE);
            }
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        result.warnings().stream()
                .filter(w -> !cases.notes().contains(w))
                .forEach(w -> err.println("warning: " + w));
        try (Workers workers = new Workers(OutputParameters.threads(given))) {
            AnalysisFolder.write(
                    result, folder(given), drawn, OutputParameters.texts(given), workers);
        } catch (IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
        return ExitCodes.OK;
    }

    private static Path folder(ParameterValues given) {
        return Path.of(given.get(CaseTableParameters.FOLDER));
    }

    private static CaseTable cases(ParameterValues given, PrintWriter err) throws IOException {
        CaseTable cases = CaseTableParameters.cases(given);
        // Before anything else can be wrong: it may be the reason.
        cases.notes().forEach(w -> err.println("warning: " + w));
        return cases;
    }
}
