/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cutoffs of an earlier run, to be tried on other cases: what its {@code roc.csv} says of each
 * marker.
 *
 * @param files what the user named; empty where there is no earlier run
 * @param markers what was found, by marker
 */
public record EarlierCutoffs(List<String> files, Map<String, Earlier> markers) {

    /** There is no earlier run. */
    static final EarlierCutoffs NONE = new EarlierCutoffs(List.of(), Map.of());

    /** Copies the collections. */
    public EarlierCutoffs {
        files = List.copyOf(files);
        markers = Map.copyOf(markers);
    }

    /**
     * A marker of an earlier run. Numbers that it does not tell are NaN.
     *
     * @param file name of the file, without its folder
     * @param direction which values were called positive, if it says so
     * @param cutoff in the marker's own units
     * @param positives number of positive cases
     * @param negatives number of negative cases
     * @param auc area
     * @param sensitivity at the cutoff
     * @param sensitivityInterval its interval
     * @param specificity at the cutoff
     * @param specificityInterval its interval
     * @param ruleOut cutoff of a rule-out test; NaN where none was asked for
     * @param ruleIn cutoff of a rule-in test
     */
    public record Earlier(
            String file,
            Optional<Direction> direction,
            double cutoff,
            double positives,
            double negatives,
            double auc,
            double sensitivity,
            Interval sensitivityInterval,
            double specificity,
            Interval specificityInterval,
            double ruleOut,
            double ruleIn) {

        /**
         * @return what stands in tables for its origin
         */
        public String origin() {
            return "earlier run (" + file + ")";
        }

        boolean hasPair() {
            return !Double.isNaN(ruleOut) && !Double.isNaN(ruleIn);
        }
    }

    /**
     * @param files as the user named them; a marker of several has the cutoff of the last
     * @return their cutoffs
     * @throws IllegalArgumentException where one cannot be read, or is no such table
     */
    static EarlierCutoffs read(List<String> files) {
        if (files.isEmpty()) {
            return NONE;
        }
        Map<String, Earlier> markers = new LinkedHashMap<>();
        for (String file : files) {
            CaseTable table = CaseTableReader.table("cutoffs=", file);
            for (String column : List.of("marker", "cutoff")) {
                if (table.find(column).isEmpty()) {
                    throw new IllegalArgumentException(
                            "cutoffs="
                                    + file
                                    + ": it has no column "
                                    + column
                                    + ", so it is no roc.csv of an earlier run");
                }
            }
            Set<String> seen = new HashSet<>();
            for (int row = 0; row < table.rows(); row++) {
                String marker = table.column("marker").text(row);
                if (marker != null && !seen.add(marker)) {
                    throw new IllegalArgumentException(
                            "cutoffs="
                                    + file
                                    + ": it has several rows of "
                                    + marker
                                    + ", so it is no roc.csv of an earlier run");
                }
                Earlier earlier = earlier(table, row, name(file));
                if (marker != null && !Double.isNaN(earlier.cutoff())) {
                    markers.put(marker, earlier);
                }
            }
        }
        return new EarlierCutoffs(files, markers);
    }

    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static Earlier earlier(CaseTable table, int row, String file) {
        String direction =
                table.find("direction").map(c -> table.column("direction").text(row)).orElse(null);
        return new Earlier(
                file,
                Arrays.stream(Direction.values())
                        .filter(d -> d != Direction.AUTO && d.id().equals(direction))
                        .findFirst(),
                number(table, "cutoff", row),
                number(table, "n_positive", row),
                number(table, "n_negative", row),
                number(table, "auc", row),
                number(table, "sensitivity", row),
                interval(table, "sensitivity", row),
                number(table, "specificity", row),
                interval(table, "specificity", row),
                number(table, "rule_out_cutoff", row),
                number(table, "rule_in_cutoff", row));
    }

    private static Interval interval(CaseTable table, String name, int row) {
        return new Interval(number(table, name + "_low", row), number(table, name + "_high", row));
    }

    private static double number(CaseTable table, String name, int row) {
        if (table.find(name).isEmpty()) {
            return Double.NaN;
        }
        Column column = table.column(name);
        return column instanceof NumberColumn numbers ? numbers.values()[row] : Double.NaN;
    }

    /**
     * @param marker a marker
     * @return what the earlier run says of it
     */
    public Optional<Earlier> of(String marker) {
        return Optional.ofNullable(markers.get(marker));
    }
}
