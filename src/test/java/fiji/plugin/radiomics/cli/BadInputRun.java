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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.analysis.RocPlugin;
import fiji.plugin.radiomics.testing.MacroSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine;

/**
 * An extraction from files, tried on the command line or by the command in a macro, with the same
 * options.
 */
final class BadInputRun {

    /** Who runs the extraction. */
    enum Way {
        COMMAND_LINE,
        MACRO
    }

    /** Keys that both ways have beside the settings. */
    private static final Set<String> OWN =
            Set.of(
                    "label",
                    "grouping",
                    "slices",
                    "channel",
                    "frame",
                    "preset",
                    "settings",
                    "layout");

    /** Exit code; of a macro 0 = it went on, 3 = it was aborted. */
    final int code;

    /** All that was said. */
    final String said;

    /** The table; empty where none was written. */
    final List<CSVRecord> rows;

    private BadInputRun(int code, String said, List<CSVRecord> rows) {
        this.code = code;
        this.said = said;
        this.rows = rows;
        assertFalse(said.contains("\tat "), said);
        assertFalse(said.contains("Exception"), said);
    }

    /**
     * @param way who runs it
     * @param session for macros
     * @param folder where the table goes
     * @param image file of the image
     * @param regions file of a mask, or of ROIs
     * @param options {@code key=value}, as of a macro
     */
    static BadInputRun of(
            Way way, MacroSession session, Path folder, Path image, Path regions, String... options)
            throws Exception {
        Path table = folder.resolve("table.csv");
        Files.deleteIfExists(table);
        Map<String, String> given = new TreeMap<>(Map.of("layout", "wide", "output", "" + table));
        for (String option : options) {
            given.put(option.split("=", 2)[0], option.split("=", 2)[1]);
        }
        return way == Way.MACRO
                ? macro(session, image, regions, given, table)
                : commandLine(image, regions, given, table);
    }

    private static boolean isRoi(Path regions) {
        return regions.toString().endsWith(".roi") || regions.toString().endsWith(".zip");
    }

    private static BadInputRun macro(
            MacroSession session, Path image, Path regions, Map<String, String> options, Path table)
            throws Exception {
        StringBuilder line = new StringBuilder("table=replace regions=");
        line.append(isRoi(regions) ? "[ROI file]" : "[Mask file]");
        line.append(" regionfile=[").append(regions).append("]");
        options.forEach((k, v) -> line.append(' ').append(k).append("=[").append(v).append(']'));
        MacroSession.Run run =
                session.run(
                        "while (nImages > 0) close();\nopen('"
                                + image
                                + "');\nrun('Extract Features...', '"
                                + line.toString().replace("slices=[all]", "slices=[all slices]")
                                + "');\nprint('went on');\n");
        assertEquals(run.completed(), run.out().contains("went on"), run.out() + run.err());
        return new BadInputRun(run.completed() ? 0 : ExitCodes.FAILED, run.err(), read(table));
    }

    private static BadInputRun commandLine(
            Path image, Path regions, Map<String, String> options, Path table) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--image", "" + image));
        arguments.addAll(List.of(isRoi(regions) ? "--roi" : "--mask", "" + regions));
        options.forEach(
                (key, value) -> {
                    if (OWN.contains(key) || key.equals("output")) {
                        arguments.addAll(List.of("--" + key, value));
                    } else {
                        arguments.addAll(List.of("--set", key + "=" + value));
                    }
                });
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ExtractCommand());
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments.toArray(String[]::new));
        return new BadInputRun(code, err.toString(), read(table));
    }

    private static List<CSVRecord> read(Path table) throws IOException {
        if (!Files.exists(table)) {
            return List.of();
        }
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(table))
                .getRecords();
    }

    /** Nothing was run: the macro ended, the command line says so by its code. */
    void assertRefused(String message) {
        assertTrue(code == ExitCodes.UNUSABLE || code == ExitCodes.FAILED, code + said);
        assertTrue(said.contains(message), said);
        if (!rows.isEmpty()) {
            assertEquals(ExitCodes.FAILED, code, said);
            assertTrue(rows.get(0).get("status").contains(message), rows.get(0).get("status"));
        }
    }

    /** Refused before anything was run. */
    void assertUnusable(Way way, String message) {
        assertEquals(way == Way.MACRO ? ExitCodes.FAILED : ExitCodes.UNUSABLE, code, said);
        assertTrue(said.contains(message), said);
        assertTrue(rows.isEmpty(), "nothing is written");
    }

    /** One row without a failure. */
    CSVRecord row() {
        assertEquals(0, code, said);
        assertEquals(1, rows.size(), said);
        return rows.get(0);
    }

    /** The row of an empty region. */
    void assertEmpty() {
        assertEquals("undefined: empty region", row().get("status"));
        assertTrue(
                row().toMap().entrySet().stream()
                        .filter(e -> e.getKey().startsWith("original."))
                        .allMatch(e -> e.getValue().equals("NaN")));
    }

    double number(String column) {
        return Double.parseDouble(row().get(column));
    }

    /** Of a long table: the line of a feature. */
    CSVRecord feature(String family, String feature, String aggregation) {
        for (CSVRecord r : rows) {
            if (r.get("family").equals(family)
                    && r.get("feature").equals(feature)
                    && r.get("aggregation").equals(aggregation)) {
                return r;
            }
        }
        throw new AssertionError("no " + family + " " + feature + " " + aggregation);
    }

    /**
     * A ROC analysis.
     *
     * @param code exit code; of a macro 0 = it went on, 3 = it was aborted
     * @param said all that was said
     * @param folder where the results are
     */
    record Roc(int code, String said, Path folder) {

        void assertRefused(String message) {
            assertTrue(code != 0, said);
            assertTrue(said.contains(message), said);
            assertFalse(said.contains("\tat "), said);
            assertFalse(Files.exists(folder.resolve("roc.csv")), "nothing is written");
        }

        /** A number of the only marker. */
        double number(String column) throws IOException {
            assertEquals(0, code, said);
            return Double.parseDouble(read(folder.resolve("roc.csv")).get(0).get(column));
        }
    }

    /** The positive class is yes; options are {@code key=value}. */
    static Roc roc(Way way, MacroSession session, Path folder, Path csv, String... options)
            throws Exception {
        Path results = Files.createTempDirectory(folder, "results");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("outcome=outcome", "positive=yes", "formats=none", "replicates=0"));
        all.add("output=" + results);
        if (way == Way.MACRO) {
            String line = String.join(" ", all) + " csv=[" + csv + "]";
            MacroSession.Run run = session.run("run('ROC Analysis...', '" + line + "');");
            return new Roc(run.completed() ? 0 : ExitCodes.FAILED, run.err(), results);
        }
        all.add("table=" + csv);
        StringWriter err = new StringWriter();
        int code =
                new CommandLine(AnalysisSubcommand.create(new RocPlugin()))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.stream().map(o -> "--" + o).toArray(String[]::new));
        return new Roc(code, err.toString(), results);
    }
}
