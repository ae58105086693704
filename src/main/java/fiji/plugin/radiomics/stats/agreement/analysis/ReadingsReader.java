/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the readings of each marker in a table, and the cases that lack one. */
final class ReadingsReader {

    private static final int MOST_NAMED = 5;

    private final CaseTable table;
    private final ParameterValues values;
    private final List<String> warnings;

    /** Which markers lack a reading in the same cases. */
    private final Map<List<String>, List<String>> incomplete = new LinkedHashMap<>();

    ReadingsReader(CaseTable cases, ParameterValues values) {
        this.values = values;
        table = MissingCodes.applied(cases, NameList.split(text(RocParameters.MISSINGCODES)));
        warnings = new ArrayList<>(table.notes());
    }

    private String text(fiji.plugin.radiomics.parameter.Parameter<?> parameter) {
        return values.text(parameter);
    }

    /** What the reader should know; more is added while tables are made. */
    List<String> warnings() {
        return warnings;
    }

    List<Readings> read() {
        boolean columns = !text(ReliabilityParameters.READINGS).isEmpty();
        String subject = text(ReliabilityParameters.SUBJECT);
        String rater = text(ReliabilityParameters.RATER);
        if (columns && !(subject + rater).isEmpty()) {
            throw new IllegalArgumentException(
                    "readings= names columns of readings, subject= and rater= rows of readings;"
                            + " give one or the other");
        }
        if (!columns && (subject.isEmpty() || rater.isEmpty())) {
            throw new IllegalArgumentException(
                    "Name the columns of the readings in readings=, or in subject= and rater= the"
                            + " columns that name case and reader of each row");
        }
        List<Readings> all = columns ? ofColumns() : ofRows(subject, rater);
        tellIncomplete();
        if (all.stream().allMatch(r -> r.n() < 2)) {
            throw new IllegalArgumentException(
                    "Reliability needs 2 cases or more that have all readings; there "
                            + (all.get(0).n() == 1 ? "is 1" : "is none")
                            + (incomplete.isEmpty()
                                    ? ""
                                    : ": " + warnings.get(warnings.size() - 1)));
        }
        return all;
    }

    private List<Readings> ofColumns() {
        List<String> names =
                NameList.inTable(NameList.split(text(ReliabilityParameters.READINGS)), table);
        if (!(text(RocParameters.MARKERS)
                        + text(RocParameters.PATTERN)
                        + text(RocParameters.FAMILY))
                .isEmpty()) {
            throw new IllegalArgumentException(
                    "readings= names the readings of one marker; markers=, pattern= and family= go"
                            + " with subject= and rater=");
        }
        Set<String> distinct = new TreeSet<>(names);
        if (distinct.size() < names.size()) {
            throw new IllegalArgumentException("readings= names a column twice");
        }
        if (names.size() < 2) {
            throw new IllegalArgumentException(
                    "readings="
                            + String.join(",", names)
                            + " names one column; agreement needs two readings or more");
        }
        List<Column> columns = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            Column column = asNumbers(table.column(name));
            columns.add(column);
            if (column instanceof TextColumn) {
                texts.add(name);
            }
        }
        if (!texts.isEmpty() && texts.size() < names.size()) {
            throw new IllegalArgumentException(
                    "readings=: " + String.join(", ", texts) + " holds text, the others numbers");
        }
        List<String> cases = new ArrayList<>();
        Column named = table.find("case").orElse(null);
        for (int row = 0; row < table.rows(); row++) {
            String name = named == null ? null : named.text(row);
            cases.add(name == null ? "row " + (row + 1) : name);
        }
        int[][] rows = new int[table.rows()][names.size()];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], i);
        }
        return List.of(complete(String.join(", ", names), names, columns, cases, rows));
    }

    /** A column in which most cells are numbers; else as it is, for categories. */
    private Column asNumbers(Column column) {
        if (column instanceof NumberColumn) {
            return column;
        }
        try {
            MarkerSelection.Chosen chosen =
                    new MarkerSelection(List.of(column.name()), null, null).chosen(table, Set.of());
            warnings.addAll(chosen.notes());
            return chosen.columns().get(0);
        } catch (IllegalArgumentException e) {
            return column;
        }
    }

    private List<Readings> ofRows(String subject, String rater) {
        Column subjects = table.column(subject);
        Column raters = table.column(rater);
        if (subject.equals(rater)) {
            throw new IllegalArgumentException("subject= and rater= name the same column");
        }
        List<String> readers = new ArrayList<>();
        Map<String, Map<String, Integer>> places = new LinkedHashMap<>();
        int nameless = 0;
        for (int row = 0; row < table.rows(); row++) {
            String who = raters.text(row);
            String which = subjects.text(row);
            if (who == null || which == null) {
                nameless++;
                continue;
            }
            if (!readers.contains(who)) {
                readers.add(who);
            }
            Integer other =
                    places.computeIfAbsent(which, w -> new LinkedHashMap<>()).putIfAbsent(who, row);
            if (other != null) {
                throw new IllegalArgumentException(
                        "Rows "
                                + (other + 1)
                                + " and "
                                + (row + 1)
                                + " are both of "
                                + subject
                                + " "
                                + which
                                + " by "
                                + rater
                                + " "
                                + who
                                + "; a case has one row of each reader, so where a patient has"
                                + " several lesions, subject= must name the lesion");
            }
        }
        if (nameless > 0) {
            warnings.add(nameless + " rows without " + subject + " or " + rater + " are left out");
        }
        if (readers.size() < 2) {
            throw new IllegalArgumentException(
                    "The column "
                            + rater
                            + " names "
                            + (readers.isEmpty() ? "no reader" : "one reader, " + readers.get(0))
                            + "; agreement needs two or more");
        }
        List<String> cases = List.copyOf(places.keySet());
        int[][] rows = new int[cases.size()][readers.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < readers.size(); j++) {
                rows[i][j] = places.get(cases.get(i)).getOrDefault(readers.get(j), -1);
            }
        }
        List<Readings> all = new ArrayList<>();
        for (Column marker : markers(Set.of(subject, rater))) {
            List<Column> same = java.util.Collections.nCopies(readers.size(), marker);
            all.add(complete(marker.name(), readers, same, cases, rows));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "No column of the table is a marker; name them in markers= or pattern=");
        }
        return all;
    }

    private List<Column> markers(Set<String> others) {
        List<String> names = NameList.inTable(NameList.split(text(RocParameters.MARKERS)), table);
        List<String> numbers = new ArrayList<>();
        List<Column> categories = new ArrayList<>();
        for (String name : names) {
            Column column = table.column(name);
            if (column instanceof TextColumn && asNumbers(column) instanceof TextColumn) {
                categories.add(column);
            } else {
                numbers.add(name);
            }
        }
        String pattern = orNull(text(RocParameters.PATTERN));
        String family = orNull(text(RocParameters.FAMILY));
        List<Column> all = new ArrayList<>();
        if (names.isEmpty() || !numbers.isEmpty() || pattern != null || family != null) {
            MarkerSelection.Chosen chosen =
                    new MarkerSelection(numbers, pattern, family).chosen(table, others);
            chosen.notes().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
            all.addAll(chosen.columns());
        }
        all.addAll(categories);
        return all;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * @param columns of each reader
     * @param rows of each case and reader; −1 for none
     */
    private Readings complete(
            String marker,
            List<String> readers,
            List<Column> columns,
            List<String> cases,
            int[][] rows) {
        boolean texts = columns.get(0) instanceof TextColumn;
        List<String> categories = texts ? categories(columns, rows) : List.of();
        int k = readers.size();
        double[] complete = new double[rows.length * k];
        int n = 0;
        List<String> without = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            boolean has = true;
            for (int j = 0; j < k && has; j++) {
                double v =
                        rows[i][j] < 0 ? Double.NaN : value(columns.get(j), rows[i][j], categories);
                complete[n * k + j] = v;
                has = Double.isFinite(v);
            }
            if (has) {
                n++;
            } else {
                without.add(cases.get(i));
            }
        }
        if (!without.isEmpty()) {
            incomplete.computeIfAbsent(without, w -> new ArrayList<>()).add(marker);
        }
        boolean ordered = !text(ReliabilityParameters.ORDER).isEmpty();
        return new Readings(marker, readers, Arrays.copyOf(complete, n * k), categories, ordered);
    }

    private static double value(Column column, int row, List<String> categories) {
        if (column instanceof NumberColumn numbers) {
            return numbers.values()[row];
        }
        String text = column.text(row);
        return text == null ? Double.NaN : categories.indexOf(text);
    }

    private List<String> categories(List<Column> columns, int[][] rows) {
        Set<String> found = new TreeSet<>();
        for (int[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                String text = row[j] < 0 ? null : columns.get(j).text(row[j]);
                if (text != null) {
                    found.add(text);
                }
            }
        }
        List<String> order = NameList.split(text(ReliabilityParameters.ORDER));
        if (order.isEmpty()) {
            return List.copyOf(found);
        }
        for (String category : found) {
            if (!order.contains(category)) {
                throw new IllegalArgumentException(
                        "order= lacks the category " + category + " of " + columns.get(0).name());
            }
        }
        if (new TreeSet<>(order).size() < order.size()) {
            throw new IllegalArgumentException("order= names a category twice");
        }
        return order;
    }

    private void tellIncomplete() {
        incomplete.forEach(
                (cases, markers) -> {
                    String said =
                            named(markers)
                                    + ": "
                                    + cases.size()
                                    + (cases.size() == 1 ? " case lacks" : " cases lack")
                                    + " a reading";
                    if (text(ReliabilityParameters.MISSING).equals("refuse")) {
                        throw new IllegalArgumentException(
                                said + " (" + named(cases) + "), and missing=refuse");
                    }
                    warnings.add(
                            said
                                    + " and "
                                    + (cases.size() == 1 ? "is" : "are")
                                    + " left out: "
                                    + named(cases));
                });
    }

    private static String named(List<String> names) {
        int shown = Math.min(MOST_NAMED, names.size());
        int more = names.size() - shown;
        return String.join(", ", names.subList(0, shown))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
