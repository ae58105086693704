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
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A table of cases, and the subcommand {@code signature} run on it within a test. */
abstract class SignatureCase {

    @TempDir Path folder;

    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(SignatureCommand.create())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    /** Cases of which two columns tell something; folds in two columns, centres in one. */
    static List<String> cases() {
        SplittableRandom random = new SplittableRandom(4);
        List<String> lines = new ArrayList<>();
        lines.add("id,outcome,age,sex,centre,fold_a,fold_b,t1,t2,t3,t4,t5,t6,t7,t8");
        for (int i = 0; i < 72; i++) {
            StringBuilder line = new StringBuilder();
            double[] t = new double[8];
            for (int j = 0; j < 8; j++) {
                t[j] = random.nextDouble();
            }
            boolean yes = t[0] + t[1] + random.nextDouble() > 1.5;
            line.append("p").append(i).append(yes ? ",yes" : ",no");
            line.append(',').append(40 + random.nextInt(40));
            line.append(random.nextBoolean() ? ",f" : ",m");
            line.append(',').append("abc".charAt(i % 3));
            line.append(',').append(i % 4 + 1).append(',').append(i / 2 % 3 + 1);
            for (double v : t) {
                line.append(',').append(v);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    Path table(List<String> lines) throws IOException {
        Path table = folder.resolve("cases.csv");
        Files.write(table, lines);
        return table;
    }

    Run build(List<String> lines, String... more) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + table(lines),
                                "--outcome=outcome",
                                "--positive=yes",
                                "--formats=none",
                                "--replicates=50",
                                "--output=" + folder.resolve("out")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    CaseTable read(String name) throws IOException {
        return CaseTableCsv.read(folder.resolve("out/" + name + ".csv"), Set.of("fold", "id"));
    }

    static double[] numbers(CaseTable table, String column) {
        return ((NumberColumn) table.column(column)).values();
    }

    Map<String, double[]> performance() throws IOException {
        CaseTable table = read("performance");
        Map<String, double[]> rows = new LinkedHashMap<>();
        for (int i = 0; i < table.rows(); i++) {
            rows.put(
                    table.column("measure").text(i),
                    new double[] {
                        numbers(table, "estimate")[i],
                        numbers(table, "ci_low")[i],
                        numbers(table, "ci_high")[i]
                    });
        }
        return rows;
    }
}
