/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.DateCells;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads survival from a table: times or dates, how cases ended, late entries, a landmark, strata
 * and clusters. Rows that cannot be used are named.
 */
final class SurvivalReader {

    private static final Map<String, Double> DAYS =
            Map.of("days", 1.0, "weeks", 7.0, "months", 30.4375, "years", 365.25);

    private static final int FEW_CLUSTERS = 20;

    private final CaseTable table;
    private final SurvivalSettings settings;
    private final RowLabels labels;
    private final Map<String, List<Integer>> leftOut = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final EventColumn events;

    private double[] start;
    private double perUnit = 1;

    private SurvivalReader(CaseTable table, SurvivalSettings settings) {
        this.table = table;
        this.settings = settings;
        labels = RowLabels.of(table, settings.text(OutcomeParameters.ID));
        if (!settings.has(OutcomeParameters.TIME)) {
            throw new IllegalArgumentException(
                    "time= is missing: name the column of times to the event or to the last look");
        }
        Column time = table.column(settings.text(OutcomeParameters.TIME));
        events = EventColumn.of(table, settings);
        if (events.name().equals(time.name())) {
            throw new IllegalArgumentException("time= and event= name the same column");
        }
    }

    /**
     * @param table the cases
     * @param settings which columns to read
     * @return the cases that can be used
     * @throws IllegalArgumentException where columns or values are not there, or no case is left
     *     that had the event
     */
    static SurvivalCases read(CaseTable table, SurvivalSettings settings) {
        return new SurvivalReader(table, settings).cases();
    }

    private SurvivalCases cases() {
        double[] time = times();
        double[] entry =
                column(OutcomeParameters.ENTRY.key(), settings.text(OutcomeParameters.ENTRY));
        double[] landmark = landmark();
        Column strata = optional(settings.text(OutcomeParameters.STRATA));
        Column cluster = optional(settings.text(OutcomeParameters.CLUSTER));
        List<Integer> used = new ArrayList<>();
        List<Integer> atZero = new ArrayList<>();
        int[] early = new int[SurvivalData.COMPETING + 1];
        for (int row = 0; row < table.rows(); row++) {
            String reason = problem(row, time, entry, strata, cluster);
            if (reason != null) {
                leave(reason, row);
            } else if (landmark != null && Double.isNaN(landmark[row])) {
                leave("without a landmark", row);
            } else if (landmark != null && time[row] <= landmark[row]) {
                early[events.status(row)]++;
            } else {
                used.add(row);
                if (time[row] == 0) {
                    atZero.add(row);
                }
            }
        }
        tellLeftOut();
        tellLandmark(landmark, early);
        if (!atZero.isEmpty()) {
            warnings.add(
                    atZero.size()
                            + (atZero.size() == 1 ? " case has" : " cases have")
                            + " a time of 0 and count as followed up to there: "
                            + labels.list(atZero));
        }
        int[] rows = used.stream().mapToInt(Integer::intValue).toArray();
        double[] end = new double[rows.length];
        double[] begin = entry == null ? null : new double[rows.length];
        int[] status = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double zero = landmark == null ? 0 : landmark[rows[i]];
            end[i] = time[rows[i]] - zero;
            status[i] = events.status(rows[i]);
            if (begin != null) {
                // Who was there before time 0, or before the landmark, is at risk from then on.
                begin[i] = Math.max(Math.min(0, end[i] - 1), entry[rows[i]] - zero);
            }
        }
        checkEvents(rows.length, status);
        SurvivalData data = SurvivalData.of(end, status, begin);
        List<String> strataNames = List.of("");
        if (strata != null) {
            Levels levels = Levels.of(strata, rows);
            strataNames = levels.names();
            tellStrata(strata.name(), levels);
            data = data.stratified(levels.codes());
        }
        if (cluster != null) {
            Levels levels = Levels.of(cluster, rows);
            data = data.clustered(levels.codes());
            if (levels.names().size() < FEW_CLUSTERS) {
                warnings.add(
                        "cluster="
                                + cluster.name()
                                + " has "
                                + levels.names().size()
                                + " clusters only: robust standard errors need "
                                + FEW_CLUSTERS
                                + " or more; of a few centres make strata");
            }
        }
        EqualTimes.tell(data, warnings);
        List<String> names = used.stream().map(labels::name).toList();
        return new SurvivalCases(table, rows, data, names, strataNames, warnings);
    }

    /** Cases are compared within a stratum only. */
    private void tellStrata(String name, Levels levels) {
        int[] sizes = new int[levels.names().size()];
        for (int code : levels.codes()) {
            sizes[code]++;
        }
        long single = Arrays.stream(sizes).filter(n -> n == 1).count();
        if (single > 0 && single == sizes.length) {
            throw new IllegalArgumentException(
                    "strata="
                            + name
                            + ": every case has a value of its own, so that there is nobody to"
                            + " compare it with; strata are groups of cases, such as centres");
        }
        if (single > 0) {
            warnings.add(
                    single
                            + " of "
                            + sizes.length
                            + " strata of "
                            + name
                            + " have one case only, which has none to be compared with");
        }
    }

    private Column optional(String name) {
        return name.isEmpty() ? null : table.column(name);
    }

    private double[] times() {
        Column column = table.column(settings.text(OutcomeParameters.TIME));
        boolean dates = DateCells.areDates(column) && !(column instanceof NumberColumn);
        if (!settings.has(OutcomeParameters.START)) {
            if (dates) {
                throw new IllegalArgumentException(
                        "time="
                                + column.name()
                                + " holds dates: name the column of the dates at which times"
                                + " begin in start=");
            }
            return numbers(column);
        }
        String unit = settings.text(OutcomeParameters.UNIT);
        if (!unit.isEmpty() && !DAYS.containsKey(unit)) {
            throw new IllegalArgumentException(
                    "unit=" + unit + ": with dates allowed are days, weeks, months and years");
        }
        perUnit = unit.isEmpty() ? 1 : DAYS.get(unit);
        start = DateCells.days(table.column(settings.text(OutcomeParameters.START)));
        return sinceStart(DateCells.days(column));
    }

    private double[] sinceStart(double[] days) {
        double[] times = new double[days.length];
        for (int row = 0; row < days.length; row++) {
            times[row] = (days[row] - start[row]) / perUnit;
        }
        return times;
    }

    /** Times since the start of each case, of numbers or dates; null where no column is named. */
    private double[] column(String key, String name) {
        if (name.isEmpty()) {
            return null;
        }
        Column column = table.column(name);
        boolean dates =
                DateCells.areDates(column) && (start != null || !(column instanceof NumberColumn));
        if (!dates) {
            return numbers(column);
        }
        if (start == null) {
            throw new IllegalArgumentException(
                    key + "=" + name + " holds dates, but times do not: name start= as well");
        }
        return sinceStart(DateCells.days(column));
    }

    private double[] numbers(Column column) {
        if (column instanceof NumberColumn numbers) {
            return numbers.values();
        }
        double[] values = new double[column.size()];
        List<Integer> unread = new ArrayList<>();
        boolean any = false;
        for (int row = 0; row < values.length; row++) {
            String text = column.text(row);
            boolean number = text != null && NumberText.isNumber(text);
            values[row] = number ? NumberText.parse(text) : Double.NaN;
            any |= number;
            if (text != null && !number) {
                unread.add(row);
            }
        }
        if (!unread.isEmpty()) {
            String first = column.text(unread.get(0));
            if (!any) {
                throw new IllegalArgumentException(
                        "The column "
                                + column.name()
                                + " holds no numbers but texts such as \""
                                + first
                                + "\"");
            }
            warnings.add(
                    "column "
                            + column.name()
                            + ": \""
                            + first
                            + "\""
                            + (unread.size() > 1 ? " and others are" : " is")
                            + " no number and counts as missing: "
                            + labels.list(unread));
        }
        return values;
    }

    private double[] landmark() {
        String text = settings.text(OutcomeParameters.LANDMARK);
        if (text.isEmpty()) {
            return null;
        }
        if (table.find(text).isEmpty() && NumberText.isNumber(text)) {
            double value = NumberText.parse(text);
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("landmark=" + text + ": a time is 0 or more");
            }
            double[] all = new double[table.rows()];
            Arrays.fill(all, value);
            return all;
        }
        return column(OutcomeParameters.LANDMARK.key(), text);
    }

    /** Why a row cannot be used; null where it can. */
    private String problem(int row, double[] time, double[] entry, Column strata, Column cluster) {
        if (start != null && Double.isNaN(start[row])) {
            return "without a start date";
        }
        if (Double.isNaN(time[row])) {
            return "without a time";
        }
        if (events.status(row) == null) {
            return "without a value of " + events.name();
        }
        if (time[row] < 0) {
            return start == null
                    ? "with a negative time"
                    : "whose last date is before the start date";
        }
        if (Double.isInfinite(time[row])) {
            return "with an infinite time";
        }
        if (entry != null && !Double.isFinite(entry[row])) {
            return "without an entry time";
        }
        if (entry != null && entry[row] >= time[row]) {
            return "with an entry at or after its end";
        }
        if (strata != null && strata.text(row) == null) {
            return "without a stratum";
        }
        return cluster != null && cluster.text(row) == null ? "without a cluster" : null;
    }

    private void leave(String reason, int row) {
        leftOut.computeIfAbsent(reason, r -> new ArrayList<>()).add(row);
    }

    private void tellLeftOut() {
        leftOut.forEach(
                (reason, rows) ->
                        warnings.add(
                                rows.size()
                                        + (rows.size() == 1 ? " case " : " cases ")
                                        + reason
                                        + (rows.size() == 1 ? " is" : " are")
                                        + " left out: "
                                        + labels.list(rows)));
    }

    private void tellLandmark(double[] landmark, int[] early) {
        if (landmark != null) {
            warnings.add(
                    "survival counts from the landmark "
                            + settings.text(OutcomeParameters.LANDMARK)
                            + "; left out are "
                            + early[SurvivalData.EVENT]
                            + " cases with the event, "
                            + early[SurvivalData.COMPETING]
                            + " with a competing one and "
                            + early[SurvivalData.CENSORED]
                            + " last seen until then");
        }
    }

    private void checkEvents(int cases, int[] status) {
        for (int s : status) {
            if (s == SurvivalData.EVENT) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "No event: none of the "
                        + cases
                        + " usable cases has the value "
                        + events.event()
                        + " in the column "
                        + events.name()
                        + (warnings.isEmpty() ? "" : "; " + String.join("; ", warnings)));
    }
}
