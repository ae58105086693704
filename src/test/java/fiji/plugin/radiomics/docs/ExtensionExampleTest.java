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
import fiji.plugin.radiomics.cli.Main;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a jar with a family, a filter and a method of its own, compiled and run. */
class ExtensionExampleTest {

    private static final Path SOURCES = Path.of("src", "docs", "extension", "src", "main", "java");

    @TempDir private static Path folder;
    private static String classPath;

    @BeforeAll
    static void compile() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments =
                new ArrayList<>(
                        List.of("--release", "17", "-nowarn", "-cp", ChildJvm.classPath(), "-d"));
        arguments.add(classes.toString());
        // Java 23 and later run no annotation processors unless they are asked to.
        if (Runtime.version().feature() >= 21) {
            arguments.add("-proc:full");
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> arguments.add(f.toString()));
        }
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertEquals(0, code, "the example does not compile");
        classPath = ChildJvm.classPath() + File.pathSeparator + classes;
        SyntheticCohort.write(folder, 1, 1, new int[] {16, 16, 8}, 300);
    }

    private static ChildJvm run(String... arguments) throws Exception {
        return ChildJvm.run(folder, classPath, false, Main.class.getName(), arguments);
    }

    @Test
    void familyAndFilterGiveColumns() throws Exception {
        ChildJvm run =
                run(
                        "extract",
                        "--image",
                        "ct_00000.nii.gz",
                        "--mask",
                        "mask_00000.nii.gz",
                        "--set",
                        "families=tail",
                        "--set",
                        "filters=[original, difference_of_gaussians(sigma:2voxels, wide:4voxels)]",
                        "--layout",
                        "wide",
                        "--output",
                        "table.csv");
        assertEquals(0, run.code(), run.err());
        List<String> lines = Files.readAllLines(folder.resolve("table.csv"));
        List<String> columns = List.of(lines.get(0).split(","));
        int above = columns.indexOf("original.tail.above_mean");
        assertTrue(above > 0, lines.get(0));
        assertTrue(
                columns.contains(
                        "difference_of_gaussians_sigma_2voxels_wide_4voxels.tail.below_mean"),
                lines.get(0));
    }

    @Test
    void theFamilyIsMapped() throws Exception {
        ChildJvm run =
                run(
                        "map",
                        "--image",
                        "ct_00000.nii.gz",
                        "--mask",
                        "mask_00000.nii.gz",
                        "--features",
                        "tail.below_mean",
                        "--radius",
                        "1",
                        "--output",
                        "map.nii.gz");
        assertEquals(0, run.code(), run.err());
        assertTrue(Files.size(folder.resolve("map.nii.gz")) > 400, run.out());
    }

    @Test
    void helpAndFilterListKnowThem() throws Exception {
        assertTrue(run("filters").out().contains("difference_of_gaussians: Difference of Gauss"));
        assertTrue(run("segment", "--help").out().contains("factor (1): Multiple of the mean"));
    }

    @Test
    void theMethodSegments() throws Exception {
        ChildJvm run =
                run(
                        "segment",
                        "--image",
                        "ct_00000.nii.gz",
                        "--method",
                        "above_mean",
                        "--set",
                        "factor=1.1",
                        "--output",
                        "lesion.nii.gz");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().matches("(?s).*[1-9]\\d* voxels.*"), run.out());
    }

    @Test
    void wrongParametersAreRefusedAsOurOwnAre() throws Exception {
        ChildJvm run =
                run(
                        "segment",
                        "--image",
                        "ct_00000.nii.gz",
                        "--method",
                        "above_mean",
                        "--set",
                        "factor=0",
                        "--output",
                        "none.nii.gz");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("'0' is out of range; allowed: a number above 0"), run.err());
    }
}
