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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.io.CaseTableCsv;
import fiji.plugin.radiomics.io.NiftiWriter;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** A signature on the regions of an image: it extracts what it needs itself. */
class SignatureImageTest extends SignatureCase {

    private static final int SIDE = 6;
    private static final int REGIONS = 30;

    private Path image;
    private Path mask;
    private Path table;

    /** Cubes of noise side by side, each a label; every second scatters more. */
    @BeforeEach
    void images() throws IOException {
        Random random = new Random(5);
        int nx = SIDE * REGIONS;
        float[] values = new float[nx * SIDE * SIDE];
        float[] labels = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int k = i % nx / SIDE;
            values[i] = Math.round(40 + (k % 2 == 0 ? 20 : 32) * random.nextGaussian());
            labels[i] = k + 1;
        }
        Geometry grid = Geometry.of(nx, SIDE, SIDE, 1, 1, 1);
        image = folder.resolve("image.nii");
        mask = folder.resolve("mask.nii");
        NiftiWriter.write(new Volume(grid, values), image);
        NiftiWriter.write(new Volume(grid, labels), mask);
        table = folder.resolve("features.csv");
        StringBuilder lines = new StringBuilder();
        assertEquals(0, extract("--set=families=intensity_statistics glcm ngtdm"), "extracted");
        List<String> rows = Files.readAllLines(table);
        lines.append("outcome,age,").append(rows.get(0)).append('\n');
        for (int k = 1; k < rows.size(); k++) {
            // Two classes that overlap.
            boolean yes = k % 2 == 0 ^ k % 7 == 0;
            lines.append(yes ? "yes," : "no,").append(40 + k % 11).append(',');
            lines.append(rows.get(k)).append('\n');
        }
        Files.writeString(table, lines);
    }

    private int extract(String families) {
        return new CommandLine(new ExtractCommand())
                .execute(
                        "--image=" + image,
                        "--mask=" + mask,
                        "--label=each",
                        "--preset=ct",
                        families,
                        "--quiet",
                        "--output=" + table);
    }

    private Path built(String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "build",
                                "--table=" + table,
                                "--id=roi",
                                "--outcome=outcome",
                                "--positive=yes",
                                "--recipe=ridge",
                                "--pattern=original.glcm.*",
                                "--formats=none",
                                "--replicates=20",
                                "--validation=repeats=1,folds=3",
                                "--output=" + folder.resolve("out")));
        all.addAll(List.of(more));
        Run run = run(all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return folder.resolve("out/signature.yaml");
    }

    private Run apply(Path signature, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "apply",
                                "--signature=" + signature,
                                "--output=" + folder.resolve("scores.csv")));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void anImageHasTheScoresOfItsTable() throws IOException {
        Path signature = built("--covariates=age");
        assertEquals(0, apply(signature, "--table=" + table, "--id=roi").code());
        CaseTable ofTable = CaseTableCsv.read(folder.resolve("scores.csv"));
        Run run =
                apply(
                        signature,
                        "--image=" + image,
                        "--mask=" + mask,
                        "--label=each",
                        "--case=new",
                        "--columns=age:41");
        assertEquals(0, run.code(), run.err());
        CaseTable ofImage = CaseTableCsv.read(folder.resolve("scores.csv"));
        assertEquals(List.of("id", "score", "probability", "class", "warnings"), ofImage.names());
        assertEquals(REGIONS, ofImage.rows());
        // The first and each eleventh after it are 41 years old.
        for (int row = 0; row < REGIONS; row += 11) {
            assertEquals(
                    numbers(ofTable, "score")[row],
                    numbers(ofImage, "score")[row],
                    1e-12,
                    "" + row);
        }
        assertTrue(ofImage.column("id").text(0).startsWith("new, "), ofImage.column("id").text(0));
        assertTrue(run.err().contains("age adds"), run.err());
    }

    @Test
    void whatDiffersFromTrainingIsTold() throws IOException {
        Path signature = built();
        Random random = new Random(9);
        float[] values = new float[SIDE * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(400 * random.nextGaussian());
        }
        Geometry grid = Geometry.of(SIDE, SIDE, SIDE, 1, 1, 3);
        NiftiWriter.write(new Volume(grid, values), image);
        float[] one = new float[values.length];
        java.util.Arrays.fill(one, 1);
        NiftiWriter.write(new Volume(grid, one), mask);
        Run run = apply(signature, "--image=" + image, "--mask=" + mask);
        assertEquals(0, run.code(), run.err());
        String warnings =
                CaseTableCsv.read(folder.resolve("scores.csv")).column("warnings").text(0);
        assertTrue(warnings.contains("spacing_z is 3, in training 1"), warnings);
        assertTrue(warnings.contains("outside the training range: original.glcm."), warnings);
    }

    @Test
    void settingsThatAreNoPresetsAreGivenByTheirFile() throws IOException {
        assertEquals(0, extract("--set=binwidth=10"));
        List<String> rows = Files.readAllLines(table);
        for (int k = 0; k < rows.size(); k++) {
            rows.set(k, (k == 0 ? "outcome" : k % 2 == 0 ? "yes" : "no") + "," + rows.get(k));
        }
        Files.write(table, rows);
        Run unknown = apply(built("--recipe=top_k_ridge"), "--image=" + image, "--mask=" + mask);
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("settings"), unknown.err());
        assertEquals(1, unknown.err().strip().lines().count(), unknown.err());
        Path settings = Files.writeString(folder.resolve("s.yaml"), "preset: ct\nbinwidth: 10\n");
        Path signature = built("--recipe=top_k_ridge", "--settings=" + settings);
        Run run = apply(signature, "--image=" + image, "--mask=" + mask, "--label=1");
        assertEquals(0, run.code(), run.err());
        Path other = Files.writeString(folder.resolve("o.yaml"), "preset: ct\nbinwidth: 20\n");
        Run wrong =
                run(
                        "build",
                        "--table=" + table,
                        "--outcome=outcome",
                        "--positive=yes",
                        "--validation=repeats=1,folds=2",
                        "--settings=" + other,
                        "--output=" + folder.resolve("out2"));
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("not the settings of the table"), wrong.err());
    }

    @Test
    void refusedInOneLine() throws IOException {
        Path signature = built("--covariates=age");
        String[][] lines = {
            {"give either --table"},
            {"give either --table", "--table=" + table, "--image=" + image},
            {"--mask is for an image", "--table=" + table, "--mask=" + mask},
            {
                "lacks a column that the signature needs: age",
                "--image=" + image,
                "--mask=" + mask,
                "--label=1"
            },
            {"Say where the regions are", "--image=" + image},
            {
                "write COLUMN:VALUE",
                "--image=" + image,
                "--mask=" + mask,
                "--label=1",
                "--columns=age"
            }
        };
        for (String[] line : lines) {
            Run run = apply(signature, java.util.Arrays.copyOfRange(line, 1, line.length));
            assertEquals(2, run.code(), run.err());
            assertEquals(1, run.err().strip().lines().count(), run.err());
            assertTrue(run.err().contains(line[0]), run.err());
        }
    }
}
