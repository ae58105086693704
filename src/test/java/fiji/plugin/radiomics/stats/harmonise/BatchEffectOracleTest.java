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
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests for differences between batches as in R 4.2.2 (car 3.1 for Levene's test). */
class BatchEffectOracleTest {

    private static final List<String> CENTRES = List.of("A", "B", "C");

    @TestFactory
    Stream<DynamicTest> batchTests() throws IOException {
        List<CSVRecord> input = read("combat_input.csv");
        return read("combat_batch_tests_expected.csv").stream()
                .map(
                        r ->
                                DynamicTest.dynamicTest(
                                        r.get("analysis")
                                                + " "
                                                + r.get("item")
                                                + " "
                                                + r.get("quantity"),
                                        () -> check(r, input)));
    }

    private static List<CSVRecord> read(String file) throws IOException {
        return CsvTable.read(TestData.require("stats/harmonisation/" + file)).rows();
    }

    private static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream().mapToDouble(r -> Double.parseDouble(r.get(name))).toArray();
    }

    private static void check(CSVRecord expected, List<CSVRecord> input) throws IOException {
        int[] batch = input.stream().mapToInt(r -> CENTRES.indexOf(r.get("centre"))).toArray();
        String feature = expected.get("item");
        double[] values =
                expected.get("analysis").equals("batch_effect_before")
                        ? column(input, feature)
                        : after(feature, input, batch);
        BatchEffect effect = BatchEffect.of(values, batch, CENTRES.size());
        double p =
                switch (expected.get("quantity")) {
                    case "anova_p" -> effect.anova();
                    case "kruskal_p" -> effect.kruskal();
                    case "bartlett_p" -> effect.bartlett();
                    case "levene_median_p" -> effect.levene();
                    default -> Double.NaN;
                };
        double wanted = Double.parseDouble(expected.get("value"));
        assertEquals(wanted, p, 1e-9 * wanted);
    }

    private static double[] after(String feature, List<CSVRecord> input, int[] batch) {
        List<String> names =
                input.get(0).toMap().keySet().stream().filter(n -> n.matches("f\\d\\d")).toList();
        double[][] all = names.stream().map(n -> column(input, n)).toArray(double[][]::new);
        double[][] kept = {column(input, "y"), column(input, "age")};
        Combat.Fit fit = Combat.fit(names, all, batch, 3, -1, kept, CombatMethod.PARAMETRIC);
        int f = fit.features().stream().map(CombatFeature::name).toList().indexOf(feature);
        double[] after = all[names.indexOf(feature)].clone();
        for (int i = 0; i < after.length; i++) {
            after[i] =
                    fit.features()
                            .get(f)
                            .harmonised(after[i], batch[i], new double[] {kept[0][i], kept[1][i]});
        }
        return after;
    }
}
