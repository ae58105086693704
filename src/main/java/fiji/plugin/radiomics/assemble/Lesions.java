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

import fiji.plugin.radiomics.stats.analysis.Confounder;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of lesions as rows of patients. */
final class Lesions {

    /** How many rows a patient had. */
    private static final String COUNT = "lesions";

    private final CaseTable table;
    private final Column id;
    private final PerPatient how;
    private double[] size;
    private final List<String> notes;

    private Lesions(CaseTable table, Column id, PerPatient how, List<String> notes) {
        this.table = table;
        this.id = id;
        this.how = how;
        this.notes = notes;
    }

    /**
     * @param table a row a lesion
     * @param id the column of patients
     * @param how what becomes of several
     * @return a row a patient, with a column of how many rows there were
     */
    static CaseTable perPatient(CaseTable table, Column id, PerPatient how) {
        List<String> notes = new ArrayList<>(table.notes());
        return new Lesions(table, id, how, notes).table();
    }

    private double[] size() {
        for (Confounder c : Confounder.in(table)) {
            if (c.kind() == Confounder.Kind.SIZE && c.values() instanceof NumberColumn numbers) {
                notes.add(table.title() + ": size of lesions by the column " + c.column());
                return numbers.values();
            }
        }
        throw new IllegalArgumentException(
                "The table "
                        + table.title()
                        + " has no column of volume, by which the largest lesion is found or"
                        + " lesions are weighted; extract the family morphology, or choose"
                        + " perpatient=mean or max");
    }

    private CaseTable table() {
        Map<String, List<Integer>> patients = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String text = id.text(row);
            if (text == null) {
                throw new IllegalArgumentException(
                        "The table "
                                + table.title()
                                + " has no "
                                + id.name()
                                + " in row "
                                + (row + 1));
            }
            patients.computeIfAbsent(text, k -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> groups = List.copyOf(patients.values());
        boolean several = groups.size() < table.rows();
        boolean needsSize = how == PerPatient.LARGEST || how == PerPatient.WEIGHTED;
        size = several && needsSize ? size() : new double[table.rows()];
        if (!several) {
            java.util.Arrays.fill(size, 1);
        }
        int[] first = groups.stream().mapToInt(this::representative).toArray();
        List<String> differing = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column == id || how == PerPatient.LARGEST) {
                columns.add(column.rows(first));
            } else if (column instanceof NumberColumn numbers) {
                double[] values = groups.stream().mapToDouble(g -> value(numbers, g)).toArray();
                columns.add(new NumberColumn(column.name(), values));
            } else {
                columns.add(text((TextColumn) column, groups, differing));
            }
        }
        if (!differing.isEmpty()) {
            notes.add(
                    table.title()
                            + ": texts that differ between the lesions of a patient are left empty"
                            + " in "
                            + String.join(", ", differing));
        }
        double[] counts = groups.stream().mapToDouble(List::size).toArray();
        columns.add(
                new NumberColumn(table.find(COUNT).isPresent() ? COUNT + ".rows" : COUNT, counts));
        return new CaseTable(table.title(), columns, notes);
    }

    private int representative(List<Integer> rows) {
        int best = rows.get(0);
        for (int row : rows) {
            if (how == PerPatient.LARGEST
                    && (size[row] > size[best] || Double.isNaN(size[best]))
                    && !Double.isNaN(size[row])) {
                best = row;
            }
        }
        return best;
    }

    private double value(NumberColumn column, List<Integer> rows) {
        double sum = 0;
        double weights = 0;
        double greatest = Double.NaN;
        for (int row : rows) {
            double v = column.values()[row];
            double w = how == PerPatient.WEIGHTED ? size[row] : 1;
            if (!Double.isNaN(v) && !Double.isNaN(w)) {
                sum += w * v;
                weights += w;
                greatest = Double.isNaN(greatest) ? v : Math.max(greatest, v);
            }
        }
        return how == PerPatient.MAX ? greatest : weights > 0 ? sum / weights : Double.NaN;
    }

    private static TextColumn text(
            TextColumn column, List<List<Integer>> groups, List<String> differing) {
        String[] texts = new String[groups.size()];
        boolean differs = false;
        for (int g = 0; g < texts.length; g++) {
            List<String> different =
                    groups.get(g).stream()
                            .map(column::text)
                            .filter(java.util.Objects::nonNull)
                            .distinct()
                            .toList();
            texts[g] = different.size() == 1 ? different.get(0) : null;
            differs |= different.size() > 1;
        }
        if (differs) {
            differing.add(column.name());
        }
        return new TextColumn(column.name(), texts);
    }
}
