package fiji.plugin.radiomics.stats.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cases with the columns of a second table, such as a clinical one, joined by a column that both
 * have. Rows of the first table that the second does not know have missing values there.
 *
 * @param table the first table's rows with the columns of both
 * @param warnings rows without a partner, on both sides
 */
public record Join(CaseTable table, List<String> warnings) {

    private static final int MOST_NAMED = 5;

    /** Copies the list. */
    public Join {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param cases the first table; several rows may share a key
     * @param clinical the second, in which a key stands once
     * @param by name of the key's column, or the names in the two tables as {@code first=second}
     * @return the joined table; a column whose name the first table has already is called {@code
     *     NAME.clinical}
     * @throws IllegalArgumentException where a column is not there, or a key stands twice
     */
    public static Join of(CaseTable cases, CaseTable clinical, String by) {
        int equals = by.indexOf('=');
        Column left = cases.column((equals < 0 ? by : by.substring(0, equals)).trim());
        Column right = clinical.column((equals < 0 ? by : by.substring(equals + 1)).trim());
        Map<String, Integer> rows = rows(clinical, right);
        int[] partner = new int[cases.rows()];
        Set<String> alone = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        int without = 0;
        for (int row = 0; row < partner.length; row++) {
            String key = key(left, row);
            Integer found = key == null ? null : rows.get(key);
            partner[row] = found == null ? -1 : found;
            if (found == null) {
                without++;
                alone.add(key == null ? "row " + (row + 1) : key);
            } else {
                used.add(key);
            }
        }
        List<String> warnings = new ArrayList<>();
        if (without > 0) {
            warnings.add(
                    without
                            + (without == 1 ? " row of " : " rows of ")
                            + cases.title()
                            + (without == 1 ? " has" : " have")
                            + " no partner: "
                            + named(alone));
        }
        Set<String> unused = new LinkedHashSet<>(rows.keySet());
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            warnings.add(
                    unused.size()
                            + (unused.size() == 1 ? " row of " : " rows of ")
                            + clinical.title()
                            + (unused.size() == 1 ? " is" : " are")
                            + " not used: "
                            + named(unused));
        }
        return new Join(joined(cases, clinical, right, partner), warnings);
    }

    private static Map<String, Integer> rows(CaseTable clinical, Column column) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            String key = key(column, row);
            if (key != null && rows.put(key, row) != null) {
                throw new IllegalArgumentException(
                        "The table "
                                + clinical.title()
                                + " has two rows with "
                                + column.name()
                                + " "
                                + key
                                + "; a case may stand there once");
            }
        }
        return rows;
    }

    /** Numbers by value, as a table may hold them as text and the other as numbers. */
    private static String key(Column column, int row) {
        String text = column.text(row);
        if (text == null) {
            return null;
        }
        // 007 is a name, 7 and 7.0 are the same number.
        return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?")
                ? NumberColumn.text(Double.parseDouble(text))
                : text;
    }

    private static CaseTable joined(
            CaseTable cases, CaseTable clinical, Column key, int[] partner) {
        List<Column> columns = new ArrayList<>(cases.columns());
        for (Column column : clinical.columns()) {
            if (column != key) {
                String name = column.name();
                String free = cases.find(name).isPresent() ? name + ".clinical" : name;
                columns.add(column.rows(partner).named(free));
            }
        }
        return new CaseTable(cases.title(), columns);
    }

    private static String named(Set<String> names) {
        List<String> list = List.copyOf(names);
        List<String> some = list.subList(0, Math.min(MOST_NAMED, list.size()));
        return String.join(", ", some) + (some.size() < list.size() ? ", …" : "");
    }
}
