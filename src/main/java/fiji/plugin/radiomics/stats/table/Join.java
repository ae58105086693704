/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cases with the columns of a second table, such as a clinical one, joined by a column that both
 * have. Rows of the first table that the second does not know have missing values there.
 *
 * <p>Ids are texts: 1E5 is not 100000, and of 17 digits each counts. Only an id that the other
 * table does not hold as it stands is looked for a second time, without regard to leading zeros, a
 * fraction of zeros, case and blanks; it is taken where no other id of either table could be meant,
 * and that is told.
 *
 * @param table the first table's rows with the columns of both
 * @param warnings rows without a partner, on both sides, and ids that differ in their spelling
 * @param alone ids of the first table that the second lacks
 * @param unused ids of the second that the first lacks
 */
public record Join(
        CaseTable table, List<String> warnings, List<String> alone, List<String> unused) {

    private static final int MOST_NAMED = 5;

    /** Copies the lists. */
    public Join {
        warnings = List.copyOf(warnings);
        alone = List.copyOf(alone);
        unused = List.copyOf(unused);
    }

    /**
     * @param by name of the key's column, or the names in the two tables as {@code first=second}
     * @return the names of the columns that must be read as texts
     */
    public static Set<String> keys(String by) {
        Set<String> names = new LinkedHashSet<>();
        names.add(by.trim());
        for (int i = by.indexOf('='); i >= 0; i = by.indexOf('=', i + 1)) {
            names.add(by.substring(0, i).trim());
            names.add(by.substring(i + 1).trim());
        }
        return names;
    }

    /**
     * @param cases the first table; several rows may share a key
     * @param clinical the second, in which a key stands once
     * @param by name of the key's column, or the names in the two tables as {@code first=second}
     * @return the joined table; a column whose name the first table has already is called {@code
     *     NAME.clinical}
     * @throws IllegalArgumentException where a column is not there, a key stands twice, no key is
     *     in both tables, or keys are numbers whose last digits are lost
     */
    public static Join of(CaseTable cases, CaseTable clinical, String by) {
        int equals = cases.find(by.trim()).isPresent() ? -1 : by.indexOf('=');
        Column left = cases.column((equals < 0 ? by : by.substring(0, equals)).trim());
        Column right = clinical.column((equals < 0 ? by : by.substring(equals + 1)).trim());
        JoinKeys.checkDigits(cases, left);
        JoinKeys.checkDigits(clinical, right);
        JoinKeys keys = JoinKeys.of(cases, left, clinical, right);
        int[] partner = new int[cases.rows()];
        Set<String> alone = new LinkedHashSet<>();
        Set<Integer> used = new LinkedHashSet<>();
        int without = 0;
        for (int row = 0; row < partner.length; row++) {
            String key = left.text(row);
            Integer found = key == null ? null : keys.row(key);
            partner[row] = found == null ? -1 : found;
            if (found == null) {
                without++;
                alone.add(key == null ? "row " + (row + 1) : key);
            } else {
                used.add(found);
            }
        }
        List<String> warnings = new ArrayList<>();
        JoinKeys.padded(left).ifPresent(warnings::add);
        JoinKeys.padded(right).ifPresent(warnings::add);
        keys.respelt(MOST_NAMED).ifPresent(warnings::add);
        if (without > 0) {
            warnings.add(
                    without
                            + (without == 1 ? " row of " : " rows of ")
                            + cases.title()
                            + (without == 1 ? " has" : " have")
                            + " no partner: "
                            + named(alone)
                            + JoinKeys.rounded(alone));
        }
        Set<String> unused = new LinkedHashSet<>();
        for (int row = 0; row < right.size(); row++) {
            if (right.text(row) != null && !used.contains(row)) {
                unused.add(right.text(row));
            }
        }
        if (used.isEmpty() && !unused.isEmpty() && without > 0) {
            throw new IllegalArgumentException(
                    "No case of "
                            + cases.title()
                            + " is in "
                            + clinical.title()
                            + ": column "
                            + left.name()
                            + " holds "
                            + named(alone)
                            + ", column "
                            + right.name()
                            + " holds "
                            + named(unused)
                            + JoinKeys.rounded(alone)
                            + JoinKeys.rounded(unused)
                            + ". Write the ids alike in both tables, or name the columns that"
                            + " hold them");
        }
        if (!unused.isEmpty()) {
            warnings.add(
                    unused.size()
                            + (unused.size() == 1 ? " row of " : " rows of ")
                            + clinical.title()
                            + (unused.size() == 1 ? " is" : " are")
                            + " not used: "
                            + named(unused)
                            + JoinKeys.rounded(unused));
        }
        return new Join(
                joined(cases, clinical, right, partner, warnings),
                warnings,
                List.copyOf(alone),
                List.copyOf(unused));
    }

    private static CaseTable joined(
            CaseTable cases, CaseTable clinical, Column key, int[] partner, List<String> warnings) {
        List<Column> columns = new ArrayList<>(cases.columns());
        Set<String> taken = new LinkedHashSet<>(cases.names());
        for (Column column : clinical.columns()) {
            if (column != key) {
                String name = column.name();
                String free = name;
                while (taken.contains(free)) {
                    free += ".clinical";
                }
                taken.add(free);
                columns.add(column.rows(partner).named(free));
            }
        }
        List<String> notes = new ArrayList<>(cases.notes());
        notes.addAll(clinical.notes());
        notes.addAll(warnings);
        return new CaseTable(cases.title(), columns, notes);
    }

    private static String named(Set<String> names) {
        List<String> list = List.copyOf(names);
        List<String> some = list.subList(0, Math.min(MOST_NAMED, list.size()));
        return String.join(", ", some) + (some.size() < list.size() ? ", …" : "");
    }
}
