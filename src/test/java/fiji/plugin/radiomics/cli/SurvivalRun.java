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

import fiji.plugin.radiomics.stats.survival.analysis.SurvivalPlugin;
import fiji.plugin.radiomics.testing.CsvTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine;

/** The subcommand {@code survival} run within the test, and a look at what it wrote. */
record SurvivalRun(int code, String err, Path folder) {

    /** Runs on a table of one's own. */
    static SurvivalRun of(Path folder, List<String> csv, String... more) throws IOException {
        Path table = folder.resolve("cases.csv");
        Files.write(table, csv);
        return with(folder, table, more);
    }

    /** Without figures, and with few replicates unless told otherwise: both take time. */
    static SurvivalRun with(Path folder, Path table, String... more) {
        Path output = folder.resolve("results");
        List<String> all = new ArrayList<>(List.of("--table=" + table, "--output=" + output));
        all.addAll(List.of(more));
        for (String quick : List.of("--formats=none", "--replicates=50", "--permutations=99")) {
            String option = quick.substring(0, quick.indexOf('='));
            if (all.stream().noneMatch(a -> a.startsWith(option))) {
                all.add(quick);
            }
        }
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(AnalysisSubcommand.create(new SurvivalPlugin()))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new SurvivalRun(code, err.toString(), output);
    }

    List<CSVRecord> rows(String table) throws IOException {
        assertEquals(0, code, err);
        return CsvTable.read(folder.resolve(table + ".csv")).rows();
    }

    /** The number of the only row that has these texts, given as column and text in turn. */
    double number(String table, String column, String... where) throws IOException {
        List<CSVRecord> found =
                rows(table).stream()
                        .filter(
                                row -> {
                                    boolean fits = true;
                                    for (int k = 0; k < where.length; k += 2) {
                                        fits &= row.get(where[k]).equals(where[k + 1]);
                                    }
                                    return fits;
                                })
                        .toList();
        assertEquals(1, found.size(), table + " " + List.of(where));
        String text = found.get(0).get(column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
