/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cases without the effects of their batches.
 *
 * @param cases the table as it was
 * @param batch the column that names the batch of each case
 * @param model what was learnt, now or before; with batches that were learnt from their own cases
 * @param columns new values by column, one a case; NaN where a value is missing
 * @param notes what the reader should know
 */
public record Harmonised(
        CaseTable cases,
        Column batch,
        CombatModel model,
        Map<String, double[]> columns,
        List<String> notes) {

    private static final int MOST_NAMED = 8;

    /**
     * @param cases the table
     * @param values of {@link HarmoniseParameters#ALL}
     * @param saved what was learnt before; empty to learn from the cases
     * @return the cases harmonised
     * @throws IllegalArgumentException where that cannot be, in one line
     */
    public static Harmonised of(
            CaseTable cases, ParameterValues values, Optional<CombatModel> saved) {
        List<String> notes = new ArrayList<>();
        if (saved.isEmpty()) {
            CombatModel model = new CombatFitting(cases, values, notes).model();
            return apply(cases, model, model.batchColumn(), "refuse", notes);
        }
        List<String> learning = new ArrayList<>(values.given().keySet());
        learning.removeAll(
                List.of(
                        HarmoniseParameters.APPLY.key(),
                        HarmoniseParameters.BATCH.key(),
                        HarmoniseParameters.EFFECTS.key(),
                        HarmoniseParameters.UNSEEN.key()));
        if (!learning.isEmpty()) {
            throw new IllegalArgumentException(
                    "apply= uses what was learnt before, so "
                            + learning.stream().map(k -> k + "=").collect(Collectors.joining(", "))
                            + " cannot be given with it");
        }
        String batch = values.text(HarmoniseParameters.BATCH);
        CombatModel model = saved.get();
        return apply(
                cases,
                model,
                batch.isEmpty() ? model.batchColumn() : batch,
                values.text(HarmoniseParameters.UNSEEN),
                notes);
    }

    private static Harmonised apply(
            CaseTable cases, CombatModel learnt, String batch, String unseen, List<String> notes) {
        Column names = cases.column(batch);
        CombatModel model = learnt;
        if (unseen.equals(HarmoniseParameters.OWN_CASES)) {
            model = new OwnCases(cases, learnt, names).learn(notes);
        }
        int[] codes = new int[cases.rows()];
        Map<String, Integer> unknown = new TreeMap<>();
        for (int row = 0; row < codes.length; row++) {
            String name = CombatFitting.batch(names, row);
            codes[row] = model.batches().indexOf(name);
            if (codes[row] < 0) {
                unknown.merge(name, 1, Integer::sum);
            }
        }
        if (!unknown.isEmpty()) {
            String who = String.join(", ", unknown.keySet());
            if (!unseen.equals(HarmoniseParameters.AS_IS)) {
                throw new IllegalArgumentException(
                        "No case of "
                                + batch
                                + " "
                                + who
                                + " was among those learnt from ("
                                + String.join(", ", model.batches())
                                + "): learn from a table with these cases, leave them as they are"
                                + " by unseen=as_is, or estimate the effect of their batch from"
                                + " these cases alone by unseen=own_cases");
            }
            int n = unknown.values().stream().mapToInt(Integer::intValue).sum();
            notes.add(
                    "left as they are: "
                            + n
                            + (n == 1 ? " case" : " cases")
                            + " of batches that were not learnt ("
                            + who
                            + ")");
        }
        boolean[] needed = new boolean[codes.length];
        for (int row = 0; row < codes.length; row++) {
            needed[row] = codes[row] >= 0;
        }
        List<double[]> covariates = new ArrayList<>();
        model.kept().forEach(k -> covariates.addAll(k.covariates(cases, needed)));
        Map<String, double[]> columns = new LinkedHashMap<>();
        Map<String, double[]> byName = features(cases, model);
        double[] own = new double[covariates.size()];
        for (CombatFeature f : model.features()) {
            double[] values = byName.get(f.name()).clone();
            for (int row = 0; row < values.length; row++) {
                if (needed[row] && !Double.isNaN(values[row])) {
                    for (int c = 0; c < own.length; c++) {
                        own[c] = covariates.get(c)[row];
                    }
                    values[row] = f.harmonised(values[row], codes[row], own);
                }
            }
            columns.put(f.name(), values);
        }
        if (!model.left().isEmpty()) {
            notes.add("left as they are: " + named(model.left()));
        }
        return new Harmonised(cases, names, model, columns, List.copyOf(notes));
    }

    /** The values of the features of a model, by name. */
    static Map<String, double[]> features(CaseTable cases, CombatModel model) {
        List<String> features = model.features().stream().map(CombatFeature::name).toList();
        return new MarkerSelection(features, null, null)
                .columns(cases, Set.of()).stream()
                        .collect(Collectors.toMap(NumberColumn::name, NumberColumn::values));
    }

    static String named(Map<String, String> left) {
        List<String> all = new ArrayList<>();
        left.forEach((name, reason) -> all.add(name + " (" + reason + ")"));
        int more = all.size() - MOST_NAMED;
        return String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * @param raw the cells of the table as they were written, a row a case; null where they are not
     *     known
     * @return the table's rows with harmonised numbers; all else as it was, missing values too
     */
    public List<List<Object>> rows(List<List<String>> raw) {
        List<Column> all = cases.columns();
        boolean same =
                raw != null
                        && raw.size() == cases.rows()
                        && raw.stream().allMatch(r -> r.size() == all.size());
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < cases.rows(); row++) {
            Object[] cells = new Object[all.size()];
            for (int c = 0; c < cells.length; c++) {
                Column column = all.get(c);
                String text = same ? raw.get(row).get(c) : column.text(row);
                double[] values = columns.get(column.name());
                boolean unchanged =
                        values == null
                                || Double.isNaN(values[row])
                                || column instanceof NumberColumn n
                                        && n.values()[row] == values[row];
                cells[c] =
                        unchanged
                                ? text == null ? "" : point(column, row, text)
                                : (Object) values[row];
            }
            rows.add(Arrays.asList(cells));
        }
        return rows;
    }

    /** A comma for decimals must not stand beside points. */
    private static String point(Column column, int row, String text) {
        return column instanceof NumberColumn n
                        && text.indexOf(',') >= 0
                        && !Double.isNaN(n.values()[row])
                ? NumberColumn.text(n.values()[row])
                : text;
    }
}
