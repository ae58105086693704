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
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--table",
            required = true,
            paramLabel = "F.csv",
            description =
                    "The cases: a CSV with one line per case, or one of our long feature tables.")
    private Path table;

    @Option(
            names = "--clinical",
            paramLabel = "F.csv",
            description = "A second CSV whose columns are joined to the cases.")
    private Path clinical;

    @Option(
            names = "--by",
            paramLabel = "COLUMN[=COLUMN]",
            defaultValue = "case",
            description = "Column by which it is joined, and its name there (default: case).")
    private String by;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the results go; it is made if it is absent.")
    private Path output;

    @Mixin private CsvOptions csv;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Number of threads (default: one a processor); values do not depend on it.")
    private Integer threads;

    private final Analysis analysis;
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
        try (Workers workers = new Workers(threads())) {
            ParameterValues values = parameters.values();
            drawn = FigureOptions.of(figures.values());
            AnalysisFolder.checkWritable(output, analysis, values);
            cases = cases(err);
            result = analysis.run(cases, values, workers, Progress.NONE);
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        result.warnings().stream()
                .filter(w -> !cases.notes().contains(w))
                .forEach(w -> err.println("warning: " + w));
        try (Workers workers = new Workers(threads())) {
            AnalysisFolder.write(result, output, drawn, csv.texts(), workers);
        } catch (IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
        return ExitCodes.OK;
    }

    private int threads() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private CaseTable cases(PrintWriter err) throws IOException {
        CaseTable cases;
        if (clinical == null) {
            cases = CaseTableCsv.read(table);
        } else {
            Set<String> ids = Join.keys(by);
            cases =
                    Join.of(CaseTableCsv.read(table, ids), CaseTableCsv.read(clinical, ids), by)
                            .table();
        }
        // Before anything else can be wrong: it may be the reason.
        cases.notes().forEach(w -> err.println("warning: " + w));
        return cases;
    }
}
