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

import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The subcommand {@code roc} run within the test, and a look at what it wrote. */
record RocRun(int code, String err, Path folder) {

    /** Runs on a table of one's own with {@code outcome} and {@code positive=yes}. */
    static RocRun of(Path folder, List<String> csv, String... more) throws IOException {
        Path table = folder.resolve("cases.csv");
        Files.write(table, csv);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--table=" + table, "--outcome=outcome", "--positive=yes"));
        arguments.addAll(List.of(more));
        return with(folder, arguments);
    }

    /** Without figures, and with few replicates unless told otherwise: both take time. */
    static RocRun with(Path folder, List<String> arguments) {
        Path output = folder.resolve("results");
        List<String> all = new ArrayList<>(arguments);
        all.add("--output=" + output);
        if (arguments.stream().noneMatch(a -> a.startsWith("--formats"))) {
            all.add("--formats=none");
        }
        if (arguments.stream().noneMatch(a -> a.startsWith("--replicates"))) {
            all.add("--replicates=50");
        }
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(AnalysisSubcommand.create(new RocPlugin()))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new RocRun(code, err.toString(), output);
    }

    CaseTable table(String name) throws IOException {
        return CaseTableCsv.read(folder.resolve(name + ".csv"));
    }

    /** A number of the row that has a text in the table's first column. */
    double number(String table, String row, String column) throws IOException {
        CaseTable cases = table(table);
        for (int i = 0; i < cases.rows(); i++) {
            if (row.equals(cases.columns().get(0).text(i))) {
                return cases.column(column) instanceof NumberColumn numbers
                        ? numbers.values()[i]
                        : Double.NaN;
            }
        }
        throw new AssertionError(row + " is not in " + table);
    }

    String text(String table, String row, String column) throws IOException {
        CaseTable cases = table(table);
        for (int i = 0; i < cases.rows(); i++) {
            if (row.equals(cases.columns().get(0).text(i))) {
                return cases.column(column).text(i);
            }
        }
        throw new AssertionError(row + " is not in " + table);
    }
}
