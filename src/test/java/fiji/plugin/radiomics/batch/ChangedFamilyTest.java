/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.testing.SyntheticCohort;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A batch is resumed after a plug-in of another group has changed: no value of before stands under
 * another feature's name.
 */
class ChangedFamilyTest {

    private static final String SOURCE =
            """
            package other;
            import fiji.plugin.radiomics.Workers;
            import fiji.plugin.radiomics.feature.*;
            import fiji.plugin.radiomics.preprocess.RegionData;
            import java.util.List;
            import org.scijava.plugin.Plugin;
            @Plugin(type = FeatureFamily.class)
            public class Mine extends AbstractFamily {
              enum F implements Feature {
                %s;
                public Definition definition() {
                  return new Definition(name().toLowerCase(), "", FeatureUnit.ONE);
                }
              }
              public Mine() { super("mine", List.of(F.values())); }
              public void compute(RegionData r, FeatureSettings s, Workers w, FeatureSink sink) {
                for (F f : F.values()) {
                  sink.put(f, Aggregation.NONE, %s);
                }
              }
            }
            """;

    @TempDir private Path folder;
    private Path manifest;

    @BeforeEach
    void cohort() throws IOException {
        manifest =
                SyntheticCohort.write(folder.resolve("cohort"), 3, 3, new int[] {16, 16, 8}, 300);
    }

    /** Runs the batch with a family that has these features and gives their values. */
    private List<CSVRecord> run(String features, String value) throws Exception {
        Path plugin = Files.createTempDirectory(folder, "plugin");
        Path source = plugin.resolve("Mine.java");
        Files.writeString(source, SOURCE.formatted(features, value));
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-nowarn",
                                "-cp",
                                ChildJvm.classPath(),
                                "-d",
                                plugin.toString(),
                                source.toString());
        assertEquals(0, code);
        ChildJvm run =
                ChildJvm.run(
                        folder,
                        plugin + File.pathSeparator + ChildJvm.classPath(),
                        false,
                        "fiji.plugin.radiomics.cli.Main",
                        "batch",
                        "--manifest",
                        manifest.toString(),
                        "--output",
                        folder.resolve("out").toString(),
                        "--resume",
                        "--set",
                        "families=mine",
                        "--set",
                        "spacing=none");
        assertEquals(0, run.code(), run.err());
        said = run.err();
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("out/features.csv")))
                .getRecords();
    }

    private String said;

    private static void assertValues(Map<String, String> expected, List<CSVRecord> rows) {
        assertEquals(3, rows.size());
        for (CSVRecord row : rows) {
            assertEquals("ok", row.get("status"));
            expected.forEach((name, v) -> assertEquals(v, row.get("original.mine." + name), name));
        }
    }

    @Test
    void anotherOrderOrNumberOfFeaturesOrAnotherFormulaIsComputedAgain() throws Exception {
        String byOrder = "1 + f.ordinal()";
        assertValues(Map.of("a", "1.0", "b", "2.0"), run("A, B", byOrder));
        String byName = "f == F.A ? 1 : 2";
        assertValues(Map.of("a", "1.0", "b", "2.0"), run("B, A", byName));
        assertTrue(said.contains("passed over"), said);
        assertValues(Map.of("b", "2.0", "c", "3.0"), run("B, C", "f == F.B ? 2 : 3"));
        // The same columns by another formula.
        assertValues(Map.of("b", "7.0", "c", "7.0"), run("B, C", "7"));
    }
}
