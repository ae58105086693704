/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Values of sva 3.46.0 (R 4.2.2) and neuroCombat 0.2.12 (Python). */
class CombatOracleTest {

    private static final List<String> CENTRES = List.of("A", "B", "C");

    @TestFactory
    Stream<DynamicTest> sva() throws IOException {
        return tests("combat_expected_sva.csv");
    }

    @TestFactory
    Stream<DynamicTest> neuroCombat() throws IOException {
        return tests("combat_expected_neurocombat.csv");
    }

    private static Stream<DynamicTest> tests(String file) throws IOException {
        List<CSVRecord> input = read("combat_input.csv");
        List<CSVRecord> expected = read(file);
        return expected.get(0).toMap().keySet().stream()
                .filter(v -> !v.equals("case") && !v.equals("feature"))
                .map(v -> DynamicTest.dynamicTest(v, () -> check(v, input, expected)));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        return CsvTable.read(TestData.require("stats/harmonisation/" + file)).rows();
    }

    private static CombatMethod method(String variant) {
        if (variant.startsWith("no_empirical_bayes")) {
            return CombatMethod.NO_EMPIRICAL_BAYES;
        }
        boolean meanOnly = variant.contains("mean_only");
        return variant.startsWith("nonparametric")
                ? meanOnly ? CombatMethod.NONPARAMETRIC_MEAN_ONLY : CombatMethod.NONPARAMETRIC
                : meanOnly ? CombatMethod.MEAN_ONLY : CombatMethod.PARAMETRIC;
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream().mapToDouble(r -> Double.parseDouble(r.get(name))).toArray();
    }

    private static void check(String variant, List<CSVRecord> input, List<CSVRecord> expected) {
        int[] batch = input.stream().mapToInt(r -> CENTRES.indexOf(r.get("centre"))).toArray();
        List<String> names = IntStream.rangeClosed(1, 20).mapToObj("f%02d"::formatted).toList();
        double[][] values =
                names.stream().map(name -> column(input, name)).toArray(double[][]::new);
        boolean covariates = variant.contains("covariates") && !variant.contains("no_covariates");
        double[][] kept =
                covariates
                        ? new double[][] {column(input, "y"), column(input, "age")}
                        : new double[0][];
        int reference = variant.contains("reference") ? 0 : -1;
        Combat.Fit fit = Combat.fit(names, values, batch, 3, reference, kept, method(variant));
        assertEquals(20, fit.features().size());
        List<String> cases = input.stream().map(r -> r.get("case")).toList();
        for (CSVRecord r : expected) {
            int row = cases.indexOf(r.get("case"));
            int f = names.indexOf(r.get("feature"));
            double[] own = new double[kept.length];
            for (int c = 0; c < own.length; c++) {
                own[c] = kept[c][row];
            }
            double actual = fit.features().get(f).harmonised(values[f][row], batch[row], own);
            double wanted = Double.parseDouble(r.get(variant));
            assertEquals(
                    wanted,
                    actual,
                    1e-8 * Math.abs(wanted),
                    () -> r.get("case") + " " + r.get("feature"));
        }
    }
}
