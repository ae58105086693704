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

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's ROC analysis of the Wisconsin masses, against what R and pROC say. */
class RocCommandTest {

    private static final Path TABLE =
            Path.of("src", "test", "resources", "stats", "wisconsin_breast.csv");

    /** R's quantity, and the column of roc.csv that is to hold it. */
    private static final Map<String, String> ROC_COLUMNS =
            Map.ofEntries(
                    Map.entry("auc", "auc"),
                    Map.entry("ci95_low", "ci_low"),
                    Map.entry("ci95_high", "ci_high"),
                    Map.entry("pauc_sp_1_0.9", "partial_auc"),
                    Map.entry("pauc_sp_1_0.9_mcclish", "partial_auc_mcclish"),
                    Map.entry("youden_threshold", "cutoff"),
                    Map.entry("youden_sensitivity", "sensitivity"),
                    Map.entry("youden_specificity", "specificity"),
                    Map.entry("youden_ppv", "ppv"),
                    Map.entry("youden_npv", "npv"),
                    Map.entry("youden_accuracy", "accuracy"));

    private static final Map<String, String> GROUP_COLUMNS =
            Map.of(
                    "welch_t", "welch_t",
                    "welch_df", "welch_df",
                    "welch_p", "welch_p",
                    "mann_whitney_p_no_continuity", "mann_whitney_p",
                    "mann_whitney_p_BH", "mann_whitney_p_bh",
                    "mann_whitney_p_holm", "mann_whitney_p_holm",
                    "ks_D", "ks_d");

    @TempDir private Path folder;

    private RocRun run(String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--table=" + TABLE);
        arguments.add("--outcome=diagnosis");
        arguments.add("--positive=malignant");
        arguments.addAll(List.of(more));
        return RocRun.with(folder, arguments);
    }

    private static void assertColumns(
            RocRun run, String table, Map<String, String> columns, String... also)
            throws IOException {
        CaseTable written = run.table(table);
        int compared = 0;
        List<String> markers = new ArrayList<>();
        for (int row = 0; row < written.rows(); row++) {
            markers.add(written.column("marker").text(row));
        }
        for (Map.Entry<String, String> e : columns.entrySet()) {
            double[] values = ((NumberColumn) written.column(e.getValue())).values();
            for (Wisconsin.Expected x : Wisconsin.expected(e.getKey()).toList()) {
                if (x.marker().startsWith("logistic")) {
                    continue;
                }
                double value = values[markers.indexOf(x.marker())];
                // McClish's correction is not defined below the diagonal, in R either.
                double tolerance = Double.isNaN(x.value()) ? 1 : 1e-9 * Math.abs(x.value());
                assertEquals(x.value(), value, tolerance, x.toString());
                compared++;
            }
        }
        assertTrue(compared >= 6 * columns.size(), "" + compared);
    }

    @Test
    void fullDigitsOfAllMarkersAsProcHasThem() throws Exception {
        RocRun run = run("--partial=specificity:0.9:1");
        assertEquals(0, run.code(), run.err());
        assertColumns(run, "roc", ROC_COLUMNS);
        assertEquals(30, run.table("roc").rows());
    }

    @Test
    void closestToTopLeft() throws Exception {
        RocRun run = run("--cutoff=topleft");
        assertColumns(
                run,
                "roc",
                Map.of(
                        "topleft_threshold", "cutoff",
                        "topleft_sensitivity", "sensitivity",
                        "topleft_specificity", "specificity"));
    }

    @Test
    void groupsAsRHasThem() throws Exception {
        assertColumns(run(), "groups", GROUP_COLUMNS);
    }

    @Test
    void theFilesHaveTheColumnsThatAreRelied() throws Exception {
        RocRun run = run("--markers=mean_texture,mean_smoothness,worst_texture", "--compare");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                Files.readAllLines(run.folder().resolve("roc.csv"))
                        .get(0)
                        .startsWith(
                                "marker,n_positive,n_negative,direction,auc,se,ci_low,ci_high,p,"
                                        + "cutoff,sensitivity,specificity,ppv,npv,accuracy,"));
        List<String> comparisons = Files.readAllLines(run.folder().resolve("comparisons.csv"));
        assertTrue(
                comparisons
                        .get(0)
                        .startsWith(
                                "marker_a,marker_b,method,z,p,difference,ci_low,ci_high,"
                                        + "p_holm,p_bh"));
        assertEquals(4, comparisons.size());
        String[] first = comparisons.get(1).split(",");
        assertEquals("mean_texture", first[0]);
        assertEquals("mean_smoothness", first[1]);
        assertEquals("delong_paired", first[2]);
        assertEquals(1.71334493731591, Double.parseDouble(first[3]), 1.8e-9);
        assertEquals(0.0866490997934494, Double.parseDouble(first[4]), 1e-10);
        assertTrue(Double.parseDouble(first[8]) > Double.parseDouble(first[4]), first[8]);
        assertTrue(Files.exists(run.folder().resolve("report.html")));
        assertTrue(Files.exists(run.folder().resolve("groups.csv")));
        assertFalse(Files.exists(run.folder().resolve("correlations.csv")));
    }

    /** Markers are those of the pattern; an earlier run's comparisons do not stay. */
    @Test
    void aSecondRunReplacesTheFirst() throws Exception {
        assertEquals(0, run("--pattern=mean_t.*|mean_s.*", "--compare").code());
        RocRun second = run("--pattern=worst_*");
        assertEquals(0, second.code(), second.err());
        assertEquals(10, second.table("roc").rows());
        assertFalse(Files.exists(second.folder().resolve("comparisons.csv")));
    }

    /** A user's own files are nobody else's to delete or replace; an edited one of ours neither. */
    @Test
    void filesThatNoAnalysisWroteStay() throws Exception {
        Path results = Files.createDirectories(folder.resolve("results").resolve("figures"));
        Path own = folder.resolve("results").resolve("comparisons.csv");
        Path note = results.resolve("distribution_mine.svg");
        Files.writeString(own, "reader,time\nA,3\n");
        Files.writeString(note, "mine");
        assertEquals(0, run("--markers=mean_texture,mean_area", "--formats=svg").code());
        assertEquals("reader,time\nA,3\n", Files.readString(own));
        RocRun refused = run("--markers=mean_texture,mean_area", "--compare");
        assertEquals(ExitCodes.UNUSABLE, refused.code());
        assertTrue(
                refused.err().contains("it holds comparisons.csv, which none of our analyses"),
                refused.err());
        assertEquals("reader,time\nA,3\n", Files.readString(own));
        assertTrue(Files.exists(results.resolve("distribution_mean_area.svg")));
        assertEquals(0, run("--markers=mean_texture", "--formats=svg").code());
        assertFalse(
                Files.exists(results.resolve("distribution_mean_area.svg")),
                "an earlier analysis' figure");
        assertEquals("mine", Files.readString(note));
    }

    /** At 25, 32 of 212 malignant masses are called positive. */
    @Test
    void aCutoffSetByHandIsThatOfItsMarkerAndMarked() throws Exception {
        RocRun run = run("--markers=mean_texture,mean_area", "--cutoffs=mean_texture:25.03,x:1");
        assertEquals(25.03, run.number("roc", "mean_texture", "cutoff"));
        assertEquals("by hand", run.text("roc", "mean_texture", "cutoff_rule"));
        assertEquals("youden", run.text("roc", "mean_area", "cutoff_rule"));
        assertEquals(32. / 212, run.number("roc", "mean_texture", "sensitivity"), 1e-15);
        assertTrue(run.text("roc", "mean_texture", "warnings").contains("was set by hand"));
        assertTrue(run.err().contains("cutoffs=x: it is not among the markers"), run.err());
        assertTrue(
                Files.readString(run.folder().resolve("report.html"))
                        .contains("≥ 25.03 set by hand"));
    }

    /** As letters of another alphabet, blanks, capitals and length leave them. */
    @Test
    void everyMarkerHasAFigureOfItsOwn() throws Exception {
        String stem = "x".repeat(90);
        List<String> names = List.of("αβ", "γδ", "a b", "a_b", "A_b", stem + "1", stem + "2");
        List<String> csv = new ArrayList<>(List.of("outcome," + String.join(",", names)));
        for (int i = 0; i < 8; i++) {
            StringBuilder line = new StringBuilder(i < 4 ? "yes" : "no");
            for (int k = 0; k < names.size(); k++) {
                line.append(',').append((i * (k + 3)) % 11 + (i < 4 ? 3 : 0));
            }
            csv.add(line.toString());
        }
        for (List<String> some : List.of(names.subList(0, 4), names.subList(3, 7))) {
            RocRun run =
                    RocRun.of(folder, csv, "--markers=" + String.join(",", some), "--formats=svg");
            assertEquals(0, run.code(), run.err());
            try (var files = Files.list(run.folder().resolve("figures"))) {
                List<String> found =
                        files.map(f -> f.getFileName().toString().toLowerCase(Locale.ROOT))
                                .filter(f -> f.startsWith("distribution_"))
                                .distinct()
                                .toList();
                assertEquals(4, found.size(), found.toString());
                assertTrue(found.stream().allMatch(f -> f.matches("[a-z0-9._-]+")), "" + found);
            }
        }
    }

    @Test
    void whatIsUndefinedSaysWhy() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,a,b,c"));
        csv.addAll(List.of("yes,9,1,NA", "yes,2,1,3", "yes,3,1,NA", "no,4,1,1", "no,5,1,2"));
        RocRun run = RocRun.of(folder, csv, "--compare", "--correlation=spearman");
        assertEquals(0, run.code(), run.err());
        assertTrue(
                run.text("groups", "b", "notes")
                        .contains("Mann-Whitney undefined: all values are equal"));
        CaseTable pairs = run.table("comparisons");
        assertTrue(
                pairs.column("notes").text(1).contains("1 positive and 2 negative cases"),
                pairs.column("notes").text(1));
        assertTrue(run.table("correlations").column("notes").text(0).startsWith("undefined: "));
    }

    @Test
    void classesThatDifferInCapitalsAndOldSpellingsAreToldOf() throws Exception {
        List<String> csv = new ArrayList<>(List.of("outcome,a,b"));
        csv.addAll(List.of("yes,3,1", "yes,4,2", "Yes,5,5", "no,1,4", "no,2,1"));
        RocRun run =
                RocRun.of(folder, csv, "--compare=sensitivity:0.5", "--cutoff=sensitivity:0.9");
        assertTrue(run.err().contains("the classes yes (2) and Yes (1)"), run.err());
        assertTrue(run.err().contains("write sensitivity_at_specificity:0.5"), run.err());
        assertTrue(run.err().contains("write specificity_at_sensitivity:0.9"), run.err());
        RocRun other =
                RocRun.of(
                        folder,
                        csv,
                        "--compare=sensitivity_at_specificity:0.5",
                        "--cutoff=specificity_at_sensitivity:0.9");
        assertFalse(other.err().contains("write "), other.err());
        for (String column : List.of("z", "difference", "value_a")) {
            assertEquals(
                    run.number("comparisons", "a", column),
                    other.number("comparisons", "a", column));
        }
        assertEquals(run.number("roc", "a", "cutoff"), other.number("roc", "a", "cutoff"));
    }

    @Test
    void sameFilesOnAnyNumberOfThreadsAndOtherOnesWithAnotherSeed() throws Exception {
        String[] options = {"--pattern=mean_*", "--ci=bca", "--compare=bootstrap", "--seed=7"};
        List<byte[]> files = new ArrayList<>();
        for (String threads : List.of("--threads=1", "--threads=3")) {
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.add(threads);
            RocRun run = run(arguments.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            for (String file : List.of("roc.csv", "comparisons.csv", "report.html")) {
                files.add(Files.readAllBytes(run.folder().resolve(file)));
            }
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    new String(files.get(i), java.nio.charset.StandardCharsets.UTF_8),
                    new String(files.get(i + 3), java.nio.charset.StandardCharsets.UTF_8));
        }
        options[3] = "--seed=8";
        RocRun other = run(options);
        assertFalse(
                new String(files.get(0), java.nio.charset.StandardCharsets.UTF_8)
                        .equals(Files.readString(other.folder().resolve("roc.csv"))));
    }

    @Test
    void figuresInAllFormats() throws Exception {
        RocRun run = run("--markers=mean_texture", "--formats=svg,pdf,png", "--dpi=100");
        assertEquals(0, run.code(), run.err());
        for (String file : List.of("roc", "precision_recall", "distribution_mean_texture")) {
            for (String format : List.of(".svg", ".pdf", ".png")) {
                Path figure = run.folder().resolve("figures").resolve(file + format);
                assertTrue(Files.size(figure) > 1000, figure.toString());
            }
        }
    }

    @Test
    void aSecondFileIsJoinedByTheCase() throws Exception {
        Path table = folder.resolve("features.csv");
        List<String> features = new ArrayList<>(List.of("case,marker"));
        List<String> clinical = new ArrayList<>(List.of("patient,diagnosis"));
        for (int i = 0; i < 6; i++) {
            features.add("p" + i + "," + i * i);
            clinical.add("p" + (5 - i) + "," + (i < 3 ? "ill" : "well"));
        }
        clinical.remove(1);
        Files.write(table, features);
        Files.write(folder.resolve("clinical.csv"), clinical);
        RocRun run =
                RocRun.with(
                        folder,
                        List.of(
                                "--table=" + table,
                                "--clinical=" + folder.resolve("clinical.csv"),
                                "--by=case=patient",
                                "--outcome=diagnosis",
                                "--positive=ill"));
        assertEquals(0, run.code(), run.err());
        assertEquals(2, run.number("roc", "marker", "n_positive"));
        assertEquals(1, run.number("roc", "marker", "auc"));
        assertTrue(run.err().contains("1 row of features.csv has no partner: p5"), run.err());
    }

    @Test
    void aFolderThatCannotBeIsRefusedBeforeAnythingIsComputed() throws Exception {
        Files.writeString(folder.resolve("results"), "a file");
        RocRun run = run();
        assertEquals(ExitCodes.UNUSABLE, run.code());
        assertTrue(run.err().contains("is a file, not a folder"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
