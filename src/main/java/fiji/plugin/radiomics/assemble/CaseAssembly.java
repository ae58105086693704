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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.Join;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From tables of features, of one or several images, regions or time points, and a clinical table
 * to one row a patient or lesion.
 */
public final class CaseAssembly {

    /** Usual names of the patients' column. */
    private static final List<String> IDS = List.of("case", "patient", "id");

    /** The names of patient and lesion as one; for joining only. */
    private static final String KEY = "case and lesion";

    /** Columns of the report of who has no match. */
    public static final List<String> REPORTED = List.of("id", "in", "not_in");

    private final ParameterValues values;
    private final PerPatient perPatient;
    private final Change change;
    private final Level level;
    private final String by;
    private final List<Unmatched> unmatched = new ArrayList<>();

    /**
     * An id that a table lacks.
     *
     * @param id as it is written
     * @param in the table that has it
     * @param notIn the table that lacks it
     */
    public record Unmatched(String id, String in, String notIn) {}

    /**
     * @param values of {@link AssembleParameters#ALL}
     * @throws IllegalArgumentException where they contradict each other
     */
    public CaseAssembly(ParameterValues values) {
        this.values = values;
        perPatient = values.getOr(AssembleParameters.PER_PATIENT, null);
        change = values.getOr(AssembleParameters.CHANGE, null);
        level = values.getOr(AssembleParameters.LEVEL, null);
        by = values.text(AssembleParameters.BY).strip();
        if (level == Level.LESION && perPatient != null) {
            throw new IllegalArgumentException(
                    "level=lesion keeps a row a lesion, perpatient="
                            + perPatient.id()
                            + " makes one row a patient; leave one out");
        }
        if (change == null && values.has(AssembleParameters.TIME)) {
            throw new IllegalArgumentException(
                    "time=" + values.text(AssembleParameters.TIME) + " is for change=difference");
        }
        // What cannot be read is refused before tables are.
        new ColumnTypes(values.text(AssembleParameters.TYPES));
    }

    /**
     * @param by as the user wrote it; may be empty
     * @return names of columns that must be read as texts
     */
    public static Set<String> textColumns(String by) {
        Set<String> names = new LinkedHashSet<>(IDS);
        if (!by.isBlank()) {
            names.addAll(Join.keys(by));
        }
        return names;
    }

    /**
     * @return ids that a table lacks, after {@link #of}
     */
    public List<Unmatched> unmatched() {
        return List.copyOf(unmatched);
    }

    /**
     * @param unmatched ids that a table lacks
     * @return rows of {@link #REPORTED}
     */
    public static List<List<Object>> rows(List<Unmatched> unmatched) {
        return unmatched.stream().map(u -> List.<Object>of(u.id(), u.in(), u.notIn())).toList();
    }

    /**
     * @param tables of the same patients
     * @param clinical the clinical table, if there is one
     * @return one table; its notes say what was done and who has no match
     * @throws IllegalArgumentException where that cannot be, with what to do
     */
    public CaseTable of(List<CaseTable> tables, Optional<CaseTable> clinical) {
        List<String> prefixes = prefixes(tables.size());
        String id = key(tables.get(0)).name();
        List<CaseTable> parts = new ArrayList<>();
        for (int k = 0; k < tables.size(); k++) {
            CaseTable part = part(renamed(tables.get(k), id), id, tables.size() > 1);
            parts.add(prefixes.isEmpty() ? part : prefixed(part, prefixes.get(k), Set.of(id, KEY)));
        }
        String key = level == Level.LESION && parts.size() > 1 ? KEY : id;
        CaseTable joined = parts.get(0);
        for (CaseTable next : parts.subList(1, parts.size())) {
            joined = joined(joined, next, key, key, id);
        }
        joined = without(joined, KEY);
        if (change != null && change != Change.BESIDE) {
            joined =
                    new Changes(
                                    change,
                                    prefixes.get(0),
                                    prefixes.get(1),
                                    values.text(AssembleParameters.TIME))
                            .of(joined);
        }
        if (clinical.isPresent()) {
            CaseTable other = clinical.get();
            joined = joined(joined, other, id, key(other).name(), id);
        }
        return new ColumnTypes(values.text(AssembleParameters.TYPES)).of(joined, id);
    }

    private List<String> prefixes(int tables) {
        String text = values.text(AssembleParameters.PREFIX);
        List<String> names =
                text.isBlank()
                        ? List.of()
                        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (change != null && tables != 2) {
            throw new IllegalArgumentException(
                    "change="
                            + change.id()
                            + " needs two tables, baseline first and follow-up second; there "
                            + (tables == 1 ? "is 1" : "are " + tables));
        }
        if (names.isEmpty() && change != null) {
            return List.of("baseline.", "followup.");
        }
        if (names.isEmpty() ? tables > 1 : names.size() != tables) {
            throw new IllegalArgumentException(
                    "prefix="
                            + text
                            + ": "
                            + tables
                            + (tables == 1 ? " table needs " : " tables need ")
                            + tables
                            + (tables == 1 ? " prefix" : " prefixes, e.g. ct.,pet.")
                            + "; "
                            + names.size()
                            + (names.size() == 1 ? " is" : " are")
                            + " given");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException(
                    "prefix=" + text + ": two tables have the same prefix");
        }
        return names;
    }

    /** The patients' column: as the user says, or of a usual name. */
    private Column key(CaseTable table) {
        if (by.isEmpty()) {
            return IDS.stream()
                    .flatMap(name -> table.find(name).stream())
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "The table "
                                                    + table.title()
                                                    + " has no column case, patient or id; name"
                                                    + " the one that holds the patients, by="));
        }
        if (table.find(by).isPresent() || by.indexOf('=') < 0) {
            return table.column(by);
        }
        int equals = by.indexOf('=');
        String first = by.substring(0, equals).strip();
        String second = by.substring(equals + 1).strip();
        return table.find(first).or(() -> table.find(second)).orElseGet(() -> table.column(first));
    }

    /** All tables call the patients' column as the first does. */
    private CaseTable renamed(CaseTable table, String id) {
        Column key = key(table);
        if (key.name().equals(id)) {
            return table;
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column == key) {
                columns.add(column.named(id));
            } else if (!column.name().equals(id)) {
                columns.add(column);
            }
        }
        return new CaseTable(table.title(), columns, table.notes());
    }

    /** A table of one image or time point with its regions side by side or made one. */
    private CaseTable part(CaseTable table, String id, boolean isJoined) {
        String spread = values.text(AssembleParameters.SPREAD);
        CaseTable part =
                spread.isEmpty() ? reduced(table, id) : spread(table, id, table.column(spread));
        if (level == Level.LESION) {
            return isJoined ? withKey(part, id) : part;
        }
        if (isJoined || level == Level.PATIENT || !spread.isEmpty()) {
            requireOnce(part, id);
            return part;
        }
        return noted(part, id);
    }

    private CaseTable reduced(CaseTable table, String id) {
        return perPatient == null ? table : Lesions.perPatient(table, table.column(id), perPatient);
    }

    /** The rows of each value of a column side by side; nobody is left out. */
    private CaseTable spread(CaseTable table, String id, Column by) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String value = by.text(row);
            if (value == null) {
                throw new IllegalArgumentException(
                        "spread="
                                + by.name()
                                + ": row "
                                + (row + 1)
                                + " of "
                                + table.title()
                                + " has no value there");
            }
            groups.computeIfAbsent(value, k -> new ArrayList<>()).add(row);
            ids.add(table.column(id).text(row));
        }
        if (groups.size() == table.rows() && table.rows() > 1) {
            throw new IllegalArgumentException(
                    "spread="
                            + by.name()
                            + ": all rows of "
                            + table.title()
                            + " differ in this column, so that no two patients would have a column"
                            + " in common; name one as roi, whose values recur");
        }
        CaseTable all =
                new CaseTable(
                        table.title(),
                        List.of(new TextColumn(id, ids.toArray(String[]::new))),
                        table.notes());
        for (Map.Entry<String, List<Integer>> e : groups.entrySet()) {
            int[] rows = e.getValue().stream().mapToInt(i -> i).toArray();
            List<Column> columns =
                    table.columns().stream().filter(c -> c != by).map(c -> c.rows(rows)).toList();
            CaseTable one = reduced(new CaseTable(table.title() + " " + e.getKey(), columns), id);
            requireOnce(one, id);
            all = joined(all, prefixed(one, e.getKey() + ".", Set.of(id)), id, id, id);
        }
        return all;
    }

    private CaseTable withKey(CaseTable table, String id) {
        Column lesion = table.column(values.get(AssembleParameters.LESION));
        Column patient = table.column(id);
        String[] keys = new String[table.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = patient.text(row) + ", " + lesion.text(row);
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(new TextColumn(KEY, keys));
        CaseTable keyed = new CaseTable(table.title(), columns, table.notes());
        requireOnce(keyed, KEY);
        return keyed;
    }

    private CaseTable joined(CaseTable left, CaseTable right, String a, String b, String id) {
        Join join = Join.of(left, right, a.equals(b) ? a : a + "=" + b);
        join.alone().forEach(key -> unmatched.add(new Unmatched(key, left.title(), right.title())));
        join.unused()
                .forEach(key -> unmatched.add(new Unmatched(key, right.title(), left.title())));
        // The second table's own copy of the patients' column says nothing new.
        return a.equals(id) ? join.table() : without(join.table(), id + ".clinical");
    }

    private static CaseTable without(CaseTable table, String name) {
        if (table.find(name).isEmpty()) {
            return table;
        }
        return new CaseTable(
                table.title(),
                table.columns().stream().filter(c -> !c.name().equals(name)).toList(),
                table.notes());
    }

    private static Optional<String> twice(CaseTable table, String id) {
        Set<String> seen = new HashSet<>();
        Column key = table.column(id);
        for (int row = 0; row < key.size(); row++) {
            if (key.text(row) != null && !seen.add(key.text(row))) {
                return Optional.of(key.text(row));
            }
        }
        return Optional.empty();
    }

    private static void requireOnce(CaseTable table, String id) {
        twice(table, id)
                .ifPresent(
                        who -> {
                            throw new IllegalArgumentException(
                                    "The table "
                                            + table.title()
                                            + " has several rows of "
                                            + id
                                            + " "
                                            + who
                                            + (id.equals(KEY)
                                                    ? ": name another column of lesions, lesion="
                                                    : ": choose what becomes of them,"
                                                            + " perpatient=largest, mean, weighted"
                                                            + " or max, or put them side by side,"
                                                            + " spread=roi"));
                        });
    }

    /** Several rows of a patient may be meant; whoever did not mean it should know. */
    private CaseTable noted(CaseTable table, String id) {
        Optional<String> who = twice(table, id);
        if (who.isEmpty()) {
            return table;
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(
                table.title()
                        + " has several rows of a patient, e.g. of "
                        + who.get()
                        + ": they stay, a row a lesion; perpatient= makes one row a patient");
        return new CaseTable(table.title(), table.columns(), notes);
    }

    private static CaseTable prefixed(CaseTable table, String prefix, Set<String> keys) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(
                    keys.contains(column.name()) ? column : column.named(prefix + column.name()));
        }
        return new CaseTable(table.title(), columns, table.notes());
    }
}
