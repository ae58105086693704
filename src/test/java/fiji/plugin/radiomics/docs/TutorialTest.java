/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.SampleSizeParameters;
import fiji.plugin.radiomics.testing.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the tutorial says, line by line, and finds the figures that it shows; {@code
 * -Dradiomics.update=true} writes them anew.
 */
class TutorialTest {

    private static final Path PAGE = Path.of("src", "docs", "tutorial.md");
    private static final String JAR = "java -jar Fiji_Radiomics-VERSION-standalone.jar ";
    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir private Path folder;

    /** The texts between ```language and ```. */
    private static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }

    @Test
    void macroAndCommandLineGiveTheFiguresOfThePage() throws Exception {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        Files.createDirectory(folder.resolve("macros"));
        Files.copy(
                Path.of("macros", "Save_Example_Cohort.ijm"),
                folder.resolve("macros").resolve("Save_Example_Cohort.ijm"));

        Path macro = folder.resolve("tutorial.ijm");
        Files.writeString(macro, String.join("", blocks(page, "ijm")));
        ChildJvm inMacro = ChildJvm.cli(folder, "macro", macro.toString(), folder.toString());
        assertEquals(0, inMacro.code(), inMacro.err());
        String size = "positive cases: ";
        assertTrue(inMacro.out().contains(size), inMacro.out());

        List<String> lines = blocks(page, "sh");
        assertEquals(4, lines.size());
        String lastOutput = "";
        for (String line : lines) {
            assertTrue(line.startsWith(JAR), line);
            List<String> arguments = new ArrayList<>();
            Matcher argument = ARGUMENT.matcher(line.substring(JAR.length()));
            while (argument.find()) {
                arguments.add(argument.group(1) == null ? argument.group(2) : argument.group(1));
            }
            ChildJvm run = ChildJvm.cli(folder, arguments.toArray(String[]::new));
            assertEquals(0, run.code(), line + run.err());
            lastOutput = run.out();
        }

        Path study = folder.resolve("study");
        for (String file : List.of("roc.csv", "comparisons.csv", "groups.csv")) {
            assertEquals(
                    Files.readString(folder.resolve("report").resolve(file)),
                    Files.readString(study.resolve("report").resolve(file)),
                    file + " of the macro and of the command line");
        }
        CsvTable features = CsvTable.read(study.resolve("features.csv"));
        assertEquals(60, features.rows().size());
        assertEquals(List.of("ok"), features.column("status").stream().distinct().toList());

        String wanted =
                between(page, "figures", figures(CsvTable.read(study.resolve("report/roc.csv"))));
        wanted =
                between(
                        wanted,
                        "comparisons",
                        comparisons(CsvTable.read(study.resolve("report/comparisons.csv"))));
        wanted = between(wanted, "size", size(lastOutput, inMacro.out()));
        if (Boolean.getBoolean("radiomics.update")) {
            Files.writeString(PAGE, wanted);
        }
        assertEquals(wanted, Files.readString(PAGE).replace("\r\n", "\n"));
    }

    /** What stands in italics are labels of dialogs and of the panel. */
    @Test
    void labelsAreThoseOfTheWindows() throws Exception {
        Set<String> declared = new HashSet<>();
        RocParameters.ALL.parameters().forEach(p -> declared.add(p.label()));
        SampleSizeParameters.ALL.parameters().forEach(p -> declared.add(p.label()));
        StringBuilder sources = new StringBuilder();
        for (String room : List.of("command", "ui", "open", "extract", "io", "batch")) {
            Path folder = Path.of("src", "main", "java", "fiji", "plugin", "radiomics", room);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        String prose = Files.readString(PAGE).replaceAll("(?s)```.*?```|`[^`]*`|\\*\\*", "");
        Matcher label = Pattern.compile("\\*([^*]+)\\*").matcher(prose);
        int labels = 0;
        for (; label.find(); labels++) {
            String text = label.group(1);
            assertTrue(declared.contains(text) || sources.indexOf("\"" + text + "\"") >= 0, text);
        }
        assertEquals(12, labels);
    }

    private static String between(String page, String name, String text) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- end of " + name + " -->");
        assertTrue(from >= 0 && to > from, name);
        return page.substring(0, from + begin.length()) + text + page.substring(to);
    }

    private static String figures(CsvTable roc) {
        StringBuilder text =
                new StringBuilder(
                        "| marker | speaks for malignant | AUC (interval) | p | cutoff |"
                                + " sensitivity | specificity |\n"
                                + "| --- | --- | --- | --- | --- | --- | --- |\n");
        for (CSVRecord row : roc.rows()) {
            text.append("| `").append(name(row.get("marker"))).append("` | ");
            text.append(row.get("direction")).append(" | ").append(fixed(row, "auc", 3));
            text.append(" (").append(fixed(row, "ci_low", 3)).append("–");
            text.append(fixed(row, "ci_high", 3)).append(") | ").append(p(row.get("p")));
            text.append(" | ").append(fixed(row, "cutoff", 2)).append(" | ");
            text.append(fixed(row, "sensitivity", 2)).append(" | ");
            text.append(fixed(row, "specificity", 2)).append(" |\n");
        }
        return text.toString();
    }

    private static String comparisons(CsvTable table) {
        StringBuilder text =
                new StringBuilder(
                        "| markers | difference of AUC (interval) | p | p, adjusted |\n"
                                + "| --- | --- | --- | --- |\n");
        for (CSVRecord row : table.rows()) {
            text.append("| `").append(name(row.get("marker_a"))).append("`, `");
            text.append(name(row.get("marker_b"))).append("` | ");
            text.append(fixed(row, "difference", 3)).append(" (").append(fixed(row, "ci_low", 3));
            text.append(" to ").append(fixed(row, "ci_high", 3)).append(") | ");
            text.append(p(row.get("p"))).append(" | ").append(p(row.get("p_holm"))).append(" |\n");
        }
        return text.toString();
    }

    private static String size(String commandLine, String macro) {
        Matcher n = Pattern.compile("n_positive (\\d+)\nn_negative (\\d+)\n").matcher(commandLine);
        assertTrue(n.find(), commandLine);
        assertTrue(macro.contains("positive cases: " + n.group(1) + "\n"), macro);
        return n.group(1) + " malignant and " + n.group(2) + " benign nodules.\n";
    }

    private static String name(String column) {
        return column.substring(column.lastIndexOf('.') + 1);
    }

    private static String fixed(CSVRecord row, String column, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", Double.parseDouble(row.get(column)))
                .replace('-', '−');
    }

    private static String p(String value) {
        double p = Double.parseDouble(value);
        return p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", p);
    }
}
