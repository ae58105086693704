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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Subcommands have the options that are declared, and what they write follows from the result. */
class ParameterOptionsTest {

    @TempDir private Path folder;

    private static Set<String> options(CommandSpec spec) {
        Set<String> names = new TreeSet<>();
        for (OptionSpec option : spec.options()) {
            names.add(option.longestName());
        }
        return names;
    }

    private static void addKeys(Set<String> names, ParameterSet set) {
        for (Parameter<?> p : set.parameters()) {
            names.add("--" + p.option());
        }
    }

    @Test
    void optionsOfAnAnalysisAreItsParameters() {
        assertTrue(Analyses.all().containsKey("roc"));
        for (Analysis analysis : Analyses.all().values()) {
            Set<String> expected =
                    new TreeSet<>(
                            List.of(
                                    "--table",
                                    "--clinical",
                                    "--by",
                                    "--output",
                                    "--csv-safe",
                                    "--threads",
                                    "--help",
                                    "--version"));
            addKeys(expected, FigureOptions.PARAMETERS);
            addKeys(expected, analysis.parameters());
            CommandSpec spec = AnalysisSubcommand.create(analysis);
            assertEquals(expected, options(spec));
            for (Parameter<?> p : analysis.parameters().parameters()) {
                String text = spec.findOption("--" + p.option()).description()[0];
                assertTrue(text.startsWith(p.description()), text);
            }
        }
    }

    @Test
    void optionsOfTheSampleSizeAreItsParameters() {
        Set<String> expected =
                new TreeSet<>(
                        List.of(
                                "--output",
                                "--format",
                                "--quiet",
                                "--csv-safe",
                                "--help",
                                "--version"));
        addKeys(expected, SampleSizeParameters.ALL);
        assertEquals(expected, options(new CommandLine(new SampleSizeCommand()).getCommandSpec()));
    }

    /** The mean of each column of numbers, times a factor. */
    private static final class Means implements Analysis {

        private static final Parameter<Double> FACTOR =
                new Parameter<>("factor", "What is multiplied", ParameterTypes.aboveZero(), "1");

        private static final TableKind MEANS =
                TableKind.always("means", "Means", "A row a column", "column,n");

        @Override
        public String name() {
            return "means";
        }

        @Override
        public String label() {
            return "Means";
        }

        @Override
        public String menuLabel() {
            return "Means...";
        }

        @Override
        public String description() {
            return "Means of the columns of a table, 100 % of them.";
        }

        @Override
        public ParameterSet parameters() {
            return ParameterSet.of("Means", FACTOR);
        }

        @Override
        public List<TableKind> tables() {
            return List.of(MEANS);
        }

        @Override
        public AnalysisResult run(
                CaseTable cases, ParameterValues values, Workers workers, Progress progress) {
            ResultTable.Builder table = new ResultTable.Builder(MEANS);
            for (var column : cases.columns()) {
                if (column instanceof NumberColumn numbers) {
                    double sum = 0;
                    for (double v : numbers.values()) {
                        sum += v;
                    }
                    table.row()
                            .put("column", column.name())
                            .put("n", column.size())
                            .put("mean", values.get(FACTOR) * sum / column.size())
                            .putP("p", 0.00001);
                }
            }
            return new Found(this, cases, values, List.of(table.build()));
        }

        private record Found(
                Analysis analysis,
                CaseTable cases,
                ParameterValues values,
                List<ResultTable> tables)
                implements AnalysisResult {

            @Override
            public List<ResultFigure> figures() {
                return List.of();
            }

            @Override
            public List<String> warnings() {
                return List.of("a < b");
            }

            @Override
            public List<String> methods() {
                return List.of("Means were computed.");
            }
        }
    }

    /** An analysis says what it computes; folder, report and messages follow. */
    @Test
    void anAnalysisIsOneClass() throws Exception {
        Path csv = folder.resolve("cases.csv");
        Files.write(csv, List.of("id,x", "a,1", "b,2", "c,6"));
        StringWriter err = new StringWriter();
        CommandLine line =
                new CommandLine(AnalysisSubcommand.create(new Means()))
                        .setErr(new PrintWriter(err, true));
        Path output = folder.resolve("out");
        String[] usual = {"--table=" + csv, "--output=" + output, "--factor=2"};
        assertEquals(0, line.execute(usual), err.toString());
        assertEquals(
                List.of("column,n,mean,p", "x,3,6.0,1.0E-5"),
                Files.readAllLines(output.resolve("means.csv")));
        assertEquals("warning: a < b", err.toString().strip());
        String report = Files.readString(output.resolve("report.html"));
        for (String part :
                List.of(
                        "<h1>Means of cases",
                        "a &lt; b",
                        "A row a column.",
                        "&lt; 0.0001",
                        "Means were computed.",
                        "What is multiplied")) {
            assertTrue(report.contains(part), part + " in " + report);
        }

        StringWriter refused = new StringWriter();
        CommandLine wrong =
                new CommandLine(AnalysisSubcommand.create(new Means()))
                        .setErr(new PrintWriter(refused, true));
        assertEquals(
                ExitCodes.UNUSABLE,
                wrong.execute("--table=" + csv, "--output=" + output, "--factor=0"));
        assertEquals(
                "--factor=0: '0' is out of range; allowed: a number above 0",
                refused.toString().strip());
    }

    /** A file of the user's with the name of a table is kept. */
    @Test
    void foreignFilesAreKept() throws Exception {
        Path csv = folder.resolve("cases.csv");
        Files.write(csv, List.of("id,x", "a,1", "b,2", "c,6"));
        Path output = Files.createDirectory(folder.resolve("out"));
        Path mine = output.resolve("means.csv");
        Files.writeString(mine, "mine\n");
        StringWriter err = new StringWriter();
        CommandLine line =
                new CommandLine(AnalysisSubcommand.create(new Means()))
                        .setErr(new PrintWriter(err, true));
        assertEquals(ExitCodes.UNUSABLE, line.execute("--table=" + csv, "--output=" + output));
        assertTrue(err.toString().contains("it holds means.csv"), err.toString());
        assertEquals("mine\n", Files.readString(mine));
    }
}
