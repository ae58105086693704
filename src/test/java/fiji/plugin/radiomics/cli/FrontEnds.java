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

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.MacroSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine;

/**
 * The same extraction of intensity statistics from a mask or ROI file on the command line, in a
 * batch and in a macro. All must say the same.
 */
final class FrontEnds implements AutoCloseable {

    static final String MEAN = "original.intensity_statistics.mean_intensity";

    /** What one of them gave. */
    record Outcome(String who, String said, List<CSVRecord> rows) {

        String status(int row) {
            return rows.get(row).get("status");
        }
    }

    private final Path folder;
    private final MacroSession session;
    private int runs;

    FrontEnds(Path folder) throws IOException {
        this.folder = folder;
        session = new MacroSession(folder);
    }

    @Override
    public void close() {
        session.close();
    }

    /**
     * @param image file of the image
     * @param regions file of a mask, or of ROIs
     * @param options of a macro, beside the output; a value in brackets may hold blanks
     * @return what each gave
     */
    List<Outcome> all(Path image, Path regions, String options) throws Exception {
        Map<String, String> given = new LinkedHashMap<>();
        for (String option : options.isBlank() ? new String[0] : options.strip().split("\\s+")) {
            String[] pair = option.split("=", 2);
            given.put(pair[0], pair[1]);
        }
        return List.of(
                shell(image, regions, given),
                batch(image, regions, given),
                macro(image, regions, given));
    }

    private static boolean isRoi(Path regions) {
        return regions.toString().matches(".*\\.(roi|zip)");
    }

    private Path results() throws IOException {
        return Files.createDirectory(folder.resolve("run" + runs++));
    }

    Outcome shell(Path image, Path regions, Map<String, String> options) throws Exception {
        Path table = results().resolve("o.csv");
        List<String> line = new ArrayList<>(List.of("--image", "" + image, "--layout", "wide"));
        line.addAll(List.of(isRoi(regions) ? "--roi" : "--mask", "" + regions));
        line.addAll(List.of("--set", "families=intensity_statistics", "--output", "" + table));
        options.forEach(
                (key, value) -> {
                    switch (key) {
                        case "regrid" -> line.add("--regrid");
                        case "masklevel" -> line.addAll(List.of("--mask-level", value));
                        case "spacing" -> line.addAll(List.of("--set", key + "=" + value));
                        default -> line.addAll(List.of("--" + key, value));
                    }
                });
        return ended("shell", new ExtractCommand(), line, table);
    }

    private static Outcome ended(String who, Object command, List<String> line, Path table)
            throws IOException {
        StringWriter err = new StringWriter();
        CommandLine run = new CommandLine(command);
        run.setErr(new PrintWriter(err, true)).setOut(new PrintWriter(err, true));
        int code = run.execute(line.toArray(String[]::new));
        assertFalse(err.toString().contains("\tat "), err.toString());
        List<CSVRecord> rows = Files.exists(table) ? CsvTable.read(table).rows() : List.of();
        boolean failed = rows.stream().anyMatch(r -> r.get("status").startsWith("failed"));
        if (!rows.isEmpty()) {
            assertEquals(failed ? ExitCodes.FAILED : 0, code, err.toString());
        }
        return new Outcome(who, err.toString(), rows);
    }

    Outcome batch(Path image, Path regions, Map<String, String> options) throws Exception {
        Path results = results();
        StringBuilder header = new StringBuilder("case,image,");
        header.append(isRoi(regions) ? "roi" : "mask");
        StringBuilder cells = new StringBuilder("c,\"" + image + "\",\"" + regions + "\"");
        List<String> line = new ArrayList<>();
        options.forEach(
                (key, value) -> {
                    if (key.equals("preset") || key.equals("shuffle")) {
                        line.addAll(List.of("--" + key, value));
                    } else if (key.equals("spacing")) {
                        line.addAll(List.of("--set", key + "=" + value));
                    } else {
                        header.append(',').append(key);
                        cells.append(",\"").append(value).append('"');
                    }
                });
        Path manifest = results.resolve("m.csv");
        Files.writeString(manifest, header + "\n" + cells + "\n");
        Path output = results.resolve("out");
        line.addAll(List.of("--manifest", "" + manifest, "--output", "" + output));
        line.addAll(List.of("--set", "families=intensity_statistics"));
        return ended("batch", new BatchCommand(), line, output.resolve("features.csv"));
    }

    Outcome macro(Path image, Path regions, Map<String, String> options) throws Exception {
        Path table = results().resolve("o.csv");
        StringBuilder line = new StringBuilder("table=replace families=intensity_statistics");
        line.append(" regions=").append(isRoi(regions) ? "[ROI file]" : "[Mask file]");
        line.append(" regionfile=[").append(regions).append("] output=[").append(table).append(']');
        options.forEach((k, v) -> line.append(' ').append(k).append("=[").append(v).append(']'));
        boolean own = image.toString().matches(".*\\.(tif|png|gif)");
        MacroSession.Run run =
                session.run(
                        "while (nImages > 0) close();\n"
                                + (own
                                        ? "open('" + image + "');\n"
                                        : "run('Open Image...', 'file=[" + image + "]');\n")
                                + "run('Extract Features...', '"
                                + line
                                + "');\n");
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals(run.completed(), Files.exists(table), run.err());
        List<CSVRecord> rows = Files.exists(table) ? CsvTable.read(table).rows() : List.of();
        return new Outcome("macro", run.out() + run.err(), rows);
    }

    /** One row each of this many voxels and mean, whose warnings contain the text. */
    void assertRow(Path image, Path regions, String options, int voxels, double mean, String text)
            throws Exception {
        for (Outcome o : all(image, regions, options)) {
            String told = o.who() + ": " + o.said();
            assertEquals(1, o.rows().size(), told);
            assertEquals("ok", o.status(0), told);
            CSVRecord row = o.rows().get(0);
            assertEquals(voxels, Double.parseDouble(row.get("voxels")), told);
            assertEquals(mean, Double.parseDouble(row.get(MEAN)), 5e-3, told);
            assertTrue(row.get("warnings").contains(text), o.who() + ": " + row.get("warnings"));
        }
    }

    /** None takes it, all for this reason. */
    void assertRefused(Path image, Path regions, String options, String reason) throws Exception {
        for (Outcome o : all(image, regions, options)) {
            assertTrue(
                    o.rows().stream().allMatch(r -> r.get("status").startsWith("failed")),
                    o.who() + ": " + o.rows());
            String said = o.rows().isEmpty() ? o.said() : o.status(0);
            assertTrue(said.contains(reason), o.who() + ": " + o.said() + o.rows());
        }
    }
}
