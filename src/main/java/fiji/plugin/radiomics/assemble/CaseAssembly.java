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
import fiji.plugin.radiomics.stats.table.Join;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From tables of features, of one or several images, regions or time points, to one row a patient.
 *
 * @param id the column that names the patient, in all tables
 * @param perPatient what becomes of several rows of a patient; null = they may not be there where
 *     tables are joined
 * @param change what is made of two tables of two time points; null = tables are no time points
 */
public record CaseAssembly(String id, PerPatient perPatient, Change change) {

    /** Families whose values in HU have an arbitrary zero. */
    private static final Set<String> INTENSITIES =
            Set.of("intensity_statistics", "local_intensity", "intensity_volume_histogram");

    /**
     * @param tables of the same patients
     * @param prefixes a prefix of the columns of each table; empty where there are none
     * @return one table; its notes say who has no match
     * @throws IllegalArgumentException where that cannot be, with what to do
     */
    public CaseTable of(List<CaseTable> tables, List<String> prefixes) {
        if (change != null && tables.size() != 2) {
            throw new IllegalArgumentException(
                    "--change needs two tables, baseline first and follow-up second; there are "
                            + tables.size());
        }
        List<String> names = prefixes;
        if (prefixes.isEmpty() && change != null) {
            names = List.of("baseline.", "followup.");
        }
        if (names.isEmpty() ? tables.size() > 1 : names.size() != tables.size()) {
            throw new IllegalArgumentException(
                    tables.size()
                            + " tables need "
                            + tables.size()
                            + " prefixes, e.g. --prefix ct.,pet.; "
                            + names.size()
                            + (names.size() == 1 ? " is" : " are")
                            + " given");
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("--prefix: two tables have the same prefix");
        }
        List<CaseTable> patients = new ArrayList<>();
        for (int k = 0; k < tables.size(); k++) {
            CaseTable table = tables.get(k);
            Column key = table.column(id);
            CaseTable one = perPatient == null ? table : Lesions.perPatient(table, key, perPatient);
            if (tables.size() > 1) {
                requireOnce(one);
            }
            patients.add(names.isEmpty() ? one : prefixed(one, names.get(k)));
        }
        CaseTable joined = patients.get(0);
        for (CaseTable next : patients.subList(1, patients.size())) {
            joined = Join.of(joined, next, id).table();
        }
        return change == null || change == Change.BESIDE
                ? joined
                : changed(joined, tables.get(0), names);
    }

    private void requireOnce(CaseTable table) {
        Set<String> seen = new HashSet<>();
        Column key = table.column(id);
        for (int row = 0; row < key.size(); row++) {
            if (key.text(row) != null && !seen.add(key.text(row))) {
                throw new IllegalArgumentException(
                        "The table "
                                + table.title()
                                + " has several rows of "
                                + id
                                + " "
                                + key.text(row)
                                + ": choose what becomes of them, --per-patient largest, mean,"
                                + " weighted or max");
            }
        }
    }

    private CaseTable prefixed(CaseTable table, String prefix) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column.name().equals(id) ? column : column.named(prefix + column.name()));
        }
        return new CaseTable(table.title(), columns, table.notes());
    }

    /**
     * The baseline stays, so that a model can adjust for it; the change takes the follow-up's
     * place.
     */
    private CaseTable changed(CaseTable joined, CaseTable baseline, List<String> prefixes) {
        List<Column> columns = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        boolean hu =
                baseline.find("intensity_unit")
                        .filter(c -> c.size() > 0 && "HU".equalsIgnoreCase(c.text(0)))
                        .isPresent();
        for (Column column : joined.columns()) {
            String name = column.name();
            if (!name.startsWith(prefixes.get(1))) {
                columns.add(column);
                continue;
            }
            String bare = name.substring(prefixes.get(1).length());
            Column before = joined.find(prefixes.get(0) + bare).orElse(null);
            if (column instanceof NumberColumn later && before instanceof NumberColumn earlier) {
                columns.add(
                        new NumberColumn(
                                "change." + bare, values(earlier, later, bare, hu, refused)));
            }
        }
        List<String> notes = new ArrayList<>(joined.notes());
        refused.forEach((reason, which) -> notes.add(reason + ": " + which));
        return new CaseTable(joined.title(), columns, notes);
    }

    private double[] values(
            NumberColumn before,
            NumberColumn after,
            String name,
            boolean hu,
            Map<String, String> refused) {
        double[] values = new double[before.size()];
        boolean isRatio = change != Change.DIFFERENCE;
        boolean positive = true;
        for (int i = 0; i < values.length; i++) {
            double b = before.values()[i];
            double a = after.values()[i];
            positive &= !(b <= 0) && !(a <= 0);
            values[i] =
                    switch (change) {
                        case RELATIVE -> (a - b) / b;
                        case LOG -> Math.log(a / b);
                        default -> a - b;
                    };
        }
        String[] parts = name.split("\\.");
        boolean interval = hu && parts.length > 1 && INTENSITIES.contains(parts[1]);
        if (isRatio && (interval || !positive)) {
            refused.merge(
                    interval
                            ? "no "
                                    + change.id()
                                    + " change of intensities in HU, whose zero is"
                                    + " arbitrary"
                            : "no " + change.id() + " change of columns that are not all above 0",
                    name,
                    (some, more) -> some.length() > 120 ? some : some + ", " + more);
            java.util.Arrays.fill(values, Double.NaN);
        }
        return values;
    }
}
