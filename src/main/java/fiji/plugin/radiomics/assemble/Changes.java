/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.DateCells;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The change between two time points: f − b, (f − b) / b or ln(f / b) of follow-up f and baseline
 * b. The baseline stays beside it, so that a model can adjust for it.
 */
final class Changes {

    /** What says how a row was made and is no measurement. */
    private static final Set<String> ORIGINS =
            Set.of(
                    "series",
                    "channel",
                    "frame",
                    "slices",
                    "label",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z",
                    "image_spacing_x",
                    "image_spacing_y",
                    "image_spacing_z",
                    "voxels_resegmented",
                    "voxels_not_finite",
                    "clipped_fraction",
                    "grey_levels",
                    "lesions");

    /** What must be alike for a change to be one of the lesion. */
    private static final List<String> ALIKE =
            List.of(
                    "settings_hash",
                    "preset",
                    "version",
                    "intensity_unit",
                    "spacing_x",
                    "spacing_y",
                    "spacing_z");

    private final Change change;
    private final String before;
    private final String after;
    private final String time;
    private final Map<String, List<String>> undefined = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param change what is computed
     * @param before prefix of the baseline's columns
     * @param after prefix of the follow-up's
     * @param time column of the time; empty = differences are not divided by it
     */
    Changes(Change change, String before, String after, String time) {
        this.change = change;
        this.before = before;
        this.after = after;
        this.time = time;
    }

    /**
     * @param joined both time points, side by side
     * @return the baseline and the change
     */
    CaseTable of(CaseTable joined) {
        boolean isHu = holds(joined, before) || holds(joined, after);
        double[] elapsed = elapsed(joined);
        ALIKE.forEach(name -> compare(joined, name));
        List<Column> columns = new ArrayList<>();
        for (Column column : joined.columns()) {
            String name = column.name();
            String bare = name.startsWith(after) ? name.substring(after.length()) : "";
            Column earlier = bare.isEmpty() ? null : joined.find(before + bare).orElse(null);
            boolean isMeasured = !ORIGINS.contains(bare) && !bare.equals(time);
            if (column instanceof NumberColumn f
                    && earlier instanceof NumberColumn b
                    && isMeasured) {
                columns.add(
                        new NumberColumn(
                                "change." + bare,
                                values(b.values(), f.values(), bare, isHu, elapsed)));
            } else {
                columns.add(column);
            }
        }
        List<String> all = new ArrayList<>(joined.notes());
        all.addAll(notes);
        undefined.forEach(
                (reason, names) ->
                        all.add(
                                "no "
                                        + change.id()
                                        + " change of "
                                        + reason
                                        + ": "
                                        + ColumnTypes.some(names)));
        return new CaseTable(joined.title(), columns, all);
    }

    private static boolean holds(CaseTable table, String prefix) {
        Optional<Column> unit = table.find(prefix + "intensity_unit");
        for (int row = 0; unit.isPresent() && row < table.rows(); row++) {
            if ("HU".equalsIgnoreCase(unit.get().text(row))) {
                return true;
            }
        }
        return false;
    }

    private void compare(CaseTable joined, String name) {
        Optional<Column> b = joined.find(before + name);
        Optional<Column> f = joined.find(after + name);
        if (b.isEmpty() || f.isEmpty()) {
            return;
        }
        int different = 0;
        String example = "";
        for (int row = 0; row < joined.rows(); row++) {
            String one = b.get().text(row);
            String two = f.get().text(row);
            if (one != null && two != null && !one.equals(two)) {
                different++;
                example = example.isEmpty() ? one + " and " + two : example;
            }
        }
        if (different > 0) {
            notes.add(
                    name
                            + " differs between the two time points in "
                            + different
                            + (different == 1 ? " row" : " rows")
                            + " (e.g. "
                            + example
                            + "): a part of the change may come from that");
        }
    }

    /** NaN where the time is missing or does not go on; null where there is no division. */
    private double[] elapsed(CaseTable joined) {
        if (time.isEmpty()) {
            return null;
        }
        if (change != Change.DIFFERENCE) {
            throw new IllegalArgumentException(
                    "time="
                            + time
                            + ": only change=difference is divided by the time; leave time= out");
        }
        Column b = joined.column(before + time);
        Column f = joined.column(after + time);
        boolean isDate = !(b instanceof NumberColumn) || !(f instanceof NumberColumn);
        double[] from = isDate ? DateCells.days(b) : ((NumberColumn) b).values();
        double[] to = isDate ? DateCells.days(f) : ((NumberColumn) f).values();
        double[] elapsed = new double[from.length];
        TreeSet<Integer> backwards = new TreeSet<>();
        int missing = 0;
        for (int row = 0; row < elapsed.length; row++) {
            double d = to[row] - from[row];
            elapsed[row] = d > 0 ? d : Double.NaN;
            if (Double.isNaN(d)) {
                missing++;
            } else if (d <= 0) {
                backwards.add(row + 1);
            }
        }
        notes.add("differences are per " + (isDate ? "day" : "unit of the column " + time));
        if (missing > 0) {
            notes.add(
                    "no change in "
                            + missing
                            + (missing == 1 ? " row" : " rows")
                            + ", whose "
                            + time
                            + " is missing at a time point");
        }
        if (!backwards.isEmpty()) {
            notes.add(
                    "no change in rows whose follow-up is not after the baseline: "
                            + ColumnTypes.some(backwards.stream().map(String::valueOf).toList())
                            + "; are the tables in the right order?");
        }
        return elapsed;
    }

    private double[] values(
            double[] before, double[] after, String name, boolean isHu, double[] elapsed) {
        double[] values = new double[before.length];
        if (change != Change.DIFFERENCE) {
            Optional<String> against = RatioScale.against(name, isHu);
            boolean isPositive =
                    Arrays.stream(before).allMatch(v -> Double.isNaN(v) || v > 0)
                            && Arrays.stream(after).allMatch(v -> Double.isNaN(v) || v > 0);
            if (against.isPresent() || !isPositive) {
                undefined
                        .computeIfAbsent(
                                against.orElse("columns that are not all above 0"),
                                k -> new ArrayList<>())
                        .add(name);
                Arrays.fill(values, Double.NaN);
                return values;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (change) {
                        case RELATIVE -> (after[i] - before[i]) / before[i];
                        case LOG -> Math.log(after[i] / before[i]);
                        default -> (after[i] - before[i]) / (elapsed == null ? 1 : elapsed[i]);
                    };
        }
        return values;
    }
}
