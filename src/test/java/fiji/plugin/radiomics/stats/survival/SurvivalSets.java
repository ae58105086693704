/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.CsvTable;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * Data sets with times to an event, and what R 4.2.2 (survival 3.5-3) and Python programs find in
 * them.
 */
public final class SurvivalSets {

    private static final Map<String, SurvivalSets> READ = new HashMap<>();

    private final CsvTable table;

    private SurvivalSets(CsvTable table) {
        this.table = table;
    }

    /** One number of another program. */
    public record Expected(
            String dataset, String analysis, String item, String quantity, double value) {

        /** Empty values say that something is undefined or not reached. */
        static Expected of(CSVRecord row) {
            String value = row.get("value");
            return new Expected(
                    row.get("dataset"),
                    row.get("analysis"),
                    row.get("item"),
                    row.get("quantity"),
                    number(value));
        }

        @Override
        public String toString() {
            return dataset + " " + analysis + " " + item + " " + quantity;
        }
    }

    static double number(String text) {
        return switch (text) {
            case "", "NA", "NaN" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** {@code lung}, {@code veteran} or {@code gastric}. */
    public static synchronized SurvivalSets of(String name) {
        return READ.computeIfAbsent(name, n -> new SurvivalSets(read("survival_" + n + ".csv")));
    }

    static CsvTable read(String file) {
        try {
            return CsvTable.read(TestData.require("stats/survival/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Expected values of some analyses. */
    public static Stream<Expected> expected(String file, Predicate<Expected> wanted) {
        List<Expected> all = new ArrayList<>();
        for (CSVRecord row : read(file).rows()) {
            Expected e = Expected.of(row);
            if (wanted.test(e)) {
                all.add(e);
            }
        }
        assertTrue(!all.isEmpty(), "no expected values");
        return all.stream();
    }

    public double[] column(String name) {
        return table.column(name).stream().mapToDouble(SurvivalSets::number).toArray();
    }

    /** A column's values in the order of its sorted texts, as R numbers a factor. */
    public int[] codes(String name) {
        List<String> levels = levels(name);
        return table.column(name).stream().mapToInt(levels::indexOf).toArray();
    }

    public List<String> levels(String name) {
        return table.column(name).stream().distinct().sorted().toList();
    }

    public SurvivalData data() {
        return SurvivalData.of(
                column("time"), Arrays.stream(column("event")).mapToInt(v -> (int) v).toArray());
    }

    /** The cases of one group of {@code group}, or all. */
    public SurvivalData data(String group) {
        if (group.equals("all")) {
            return data();
        }
        List<String> groups = table.column("group");
        return data().select(
                        java.util.stream.IntStream.range(0, groups.size())
                                .filter(i -> groups.get(i).equals(group))
                                .toArray());
    }

    /** Equal up to a part of the value, at least of 1. */
    public static void assertClose(double expected, double actual, double tolerance) {
        double least = Double.isFinite(expected) ? tolerance * Math.max(1, Math.abs(expected)) : 0;
        assertEquals(expected, actual, least);
    }
}
