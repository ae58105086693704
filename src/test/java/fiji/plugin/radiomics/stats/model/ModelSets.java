/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Data sets with two classes, and what R 4.2.2 and Python programs find in them. */
public final class ModelSets {

    private ModelSets() {}

    /** One number of another program. */
    public record Expected(
            String dataset, String analysis, String item, String quantity, double value) {

        @Override
        public String toString() {
            return dataset + " " + analysis + " " + item + " " + quantity;
        }
    }

    static CsvTable read(String file) {
        try {
            return CsvTable.read(TestData.require("stats/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expected values of some analyses. */
    public static Stream<Expected> expected(String file, Predicate<Expected> wanted) {
        List<Expected> all = new ArrayList<>();
        for (CSVRecord row : read(file).rows()) {
            String value = row.get("value");
            Expected e =
                    new Expected(
                            row.get("dataset"),
                            row.get("analysis"),
                            row.get("item"),
                            row.get("quantity"),
                            value.isEmpty() ? Double.NaN : Double.parseDouble(value));
            if (wanted.test(e)) {
                all.add(e);
            }
        }
        assertTrue(!all.isEmpty(), "no expected values");
        return all.stream();
    }

    /** The cases of a CSV file whose first column {@code y} is the class. */
    public static Training training(String file) {
        CsvTable table = read(file);
        List<String> names = table.rows().get(0).getParser().getHeaderNames();
        List<String> columns = names.subList(1, names.size());
        double[][] values = new double[columns.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] =
                    table.column(columns.get(j)).stream().mapToDouble(Double::valueOf).toArray();
        }
        List<String> y = table.column("y");
        boolean[] positive = new boolean[y.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = y.get(i).equals("1");
        }
        return new Training(Frame.of(columns, values), positive, 1);
    }

    /** The cases of a CSV file with the columns {@code time} and {@code event}, and their folds. */
    public static Training survival(String file) {
        CsvTable table = read(file);
        List<String> names = new ArrayList<>(table.rows().get(0).getParser().getHeaderNames());
        names.removeAll(List.of("time", "event"));
        double[][] values = new double[names.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] = table.column(names.get(j)).stream().mapToDouble(Double::valueOf).toArray();
        }
        SurvivalData data =
                SurvivalData.of(
                        table.column("time").stream().mapToDouble(Double::valueOf).toArray(),
                        table.column("event").stream().mapToInt(Integer::valueOf).toArray());
        int[] each = IntStream.range(0, data.size()).toArray();
        return Training.ofSurvival(Frame.of(names, values), data, each, 1);
    }

    /** The fold of each case of the Pima table. */
    public static int[] folds() {
        return read("models/models_pima_folds.csv").column("fold5").stream()
                .mapToInt(Integer::valueOf)
                .toArray();
    }

    /** Equal up to a part of the value, at least of 1. */
    public static void assertClose(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance * Math.max(1, Math.abs(expected)));
    }
}
