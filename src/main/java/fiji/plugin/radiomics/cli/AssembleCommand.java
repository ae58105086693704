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

import fiji.plugin.radiomics.assemble.CaseAssembly;
import fiji.plugin.radiomics.assemble.Change;
import fiji.plugin.radiomics.assemble.PerPatient;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.TableFormat;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.Join;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Feature tables and a clinical table to one row a patient. */
@Command(
        name = "assemble",
        mixinStandardHelpOptions = true,
        description =
                "Joins feature tables of images, regions or time points and a clinical table to one"
                        + " row a patient.",
        footer = {
            "",
            "Exit code: 0 = the table was written; 2 = arguments or tables unusable; 3 = the file"
                    + " could not be written."
        })
public final class AssembleCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--table",
            required = true,
            arity = "1..*",
            paramLabel = "F.csv",
            description =
                    "Feature tables, ours wide or long, or any CSV; of two time points the baseline"
                            + " first.")
    private List<Path> tables = new ArrayList<>();

    @Option(
            names = "--prefix",
            split = ",",
            paramLabel = "PREFIX",
            description = "A prefix for the columns of each table, in their order, e.g. ct.,pet.")
    private List<String> prefixes = new ArrayList<>();

    @Option(
            names = "--clinical",
            paramLabel = "F.csv",
            description = "A table whose columns are joined, one row a patient.")
    private Path clinical;

    @Option(
            names = "--by",
            paramLabel = "COLUMN[=COLUMN]",
            defaultValue = "case",
            description =
                    "Column that names the patient, and its name in the clinical table (default:"
                            + " case).")
    private String by;

    @Option(
            names = "--per-patient",
            paramLabel = "largest|mean|weighted|max",
            description =
                    "What becomes of several lesions of a patient: the row of the largest, means,"
                            + " means weighted by volume, greatest values; a column lesions counts"
                            + " them.")
    private String perPatient;

    @Option(
            names = "--change",
            paramLabel = "beside|difference|relative|log",
            description =
                    "Two tables are baseline and follow-up: beside each other, or the change beside"
                            + " the baseline; relative and log of columns above 0 only.")
    private String change;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "F.csv",
            description = "The table; written whole or not at all.")
    private Path output;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        CaseTable table;
        try {
            TableFormat.checkFile(output);
            table = assemble();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        table.notes().stream().distinct().forEach(w -> err.println("warning: " + w));
        try {
            CsvFile.write(output, table.names(), rows(table));
            return ExitCodes.OK;
        } catch (IOException e) {
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private CaseTable assemble() throws IOException {
        Set<String> ids = Join.keys(by);
        List<CaseTable> read = new ArrayList<>();
        for (Path file : tables) {
            read.add(CaseTableCsv.read(file, ids));
        }
        int equals = read.get(0).find(by.strip()).isPresent() ? -1 : by.indexOf('=');
        String id = (equals < 0 ? by : by.substring(0, equals)).strip();
        CaseTable joined =
                new CaseAssembly(
                                id,
                                word("--per-patient", perPatient, PerPatient.values()),
                                word("--change", change, Change.values()))
                        .of(read, prefixes);
        return clinical == null
                ? joined
                : Join.of(joined, CaseTableCsv.read(clinical, ids), by).table();
    }

    private static <E extends Enum<E>> E word(String option, String text, E[] all) {
        if (text == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (E each : all) {
            if (each.name().equalsIgnoreCase(text.strip())) {
                return each;
            }
            words.add(each.name().toLowerCase(java.util.Locale.ROOT));
        }
        throw new IllegalArgumentException(
                option + "=" + text + " is not one of " + String.join(", ", words));
    }

    private static List<List<Object>> rows(CaseTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Object> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                String text = column.text(row);
                cells.add(text == null ? "" : text);
            }
            rows.add(cells);
        }
        return rows;
    }
}
