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

import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batches that were not learnt, estimated from the cases that are to be harmonised. What all
 * batches share (level, scatter, effects of kept columns) stays as it was learnt; shift and scale
 * of the new batch come from its own cases and are drawn towards each other as those of a learnt
 * batch are.
 */
final class OwnCases {

    private final CaseTable cases;
    private final CombatModel model;
    private final Column names;
    private final Map<String, double[]> values;

    /**
     * @param cases the table
     * @param model what was learnt before
     * @param names the batch of each case
     */
    OwnCases(CaseTable cases, CombatModel model, Column names) {
        this.cases = cases;
        this.model = model;
        this.names = names;
        values = Harmonised.features(cases, model);
    }

    /**
     * @param notes gets how many cases each new batch has, and which features stay as they are
     * @return the model with the new batches; the same where there is none
     * @throws IllegalArgumentException where one case has to tell a scatter
     */
    CombatModel learn(List<String> notes) {
        Map<String, List<Integer>> unseen = new LinkedHashMap<>();
        for (int row = 0; row < cases.rows(); row++) {
            String name = CombatFitting.batch(names, row);
            if (!model.batches().contains(name)) {
                unseen.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
            }
        }
        if (unseen.isEmpty()) {
            return model;
        }
        List<String> batches = new ArrayList<>(model.batches());
        List<CombatFeature> features = model.features();
        for (Map.Entry<String, List<Integer>> batch : unseen.entrySet()) {
            int[] rows = batch.getValue().stream().mapToInt(Integer::intValue).toArray();
            if (rows.length < 2 && !model.method().isMeanOnly()) {
                throw new IllegalArgumentException(
                        "unseen=own_cases: "
                                + names.name()
                                + " "
                                + batch.getKey()
                                + " has one case, which tells no scatter; leave it as it is by"
                                + " unseen=as_is, or learn with method=mean_only");
            }
            batches.add(batch.getKey());
            features = with(features, rows, batch.getKey(), notes);
        }
        return new CombatModel(
                model.batchColumn(),
                batches,
                model.method(),
                model.reference(),
                model.kept(),
                features,
                model.left());
    }

    private List<CombatFeature> with(
            List<CombatFeature> features, int[] rows, String batch, List<String> notes) {
        List<double[]> covariates = covariates(rows);
        int count = features.size();
        double[] shift = new double[count];
        double[] scale = new double[count];
        int[] n = new int[count];
        List<Integer> told = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>();
        for (int f = 0; f < count; f++) {
            double[] rests = rests(features.get(f), rows, covariates);
            String reason = reason(rests);
            n[f] = rests.length;
            if (reason.isEmpty()) {
                told.add(f);
                shift[f] = Arrays.stream(rests).average().orElseThrow();
                scale[f] = model.method().isMeanOnly() ? 1 : variance(rests, shift[f]);
            } else {
                left.put(features.get(f).name(), reason);
            }
        }
        if (model.method().shrinks() && told.size() > 1) {
            shrink(told, shift, scale, n);
        }
        List<CombatFeature> all = new ArrayList<>();
        for (int f = 0; f < count; f++) {
            // Without an effect, the values stay digit by digit.
            boolean known = told.contains(f);
            all.add(features.get(f).withBatch(known ? shift[f] : 0, known ? scale[f] : 1));
        }
        notes.add(
                names.name()
                        + " "
                        + batch
                        + " was not learnt: its effect is estimated from its "
                        + rows.length
                        + (rows.length == 1 ? " case" : " cases")
                        + " here, which other cases of it would change"
                        + (left.isEmpty()
                                ? ""
                                : "; left as they are there: " + Harmonised.named(left)));
        return all;
    }

    private void shrink(List<Integer> told, double[] shift, double[] scale, int[] n) {
        double[] shifts = told.stream().mapToDouble(f -> shift[f]).toArray();
        double[] scales = told.stream().mapToDouble(f -> scale[f]).toArray();
        new CombatPrior(shifts, scales, told.stream().mapToInt(f -> n[f]).toArray())
                .shrink(model.method());
        for (int i = 0; i < shifts.length; i++) {
            shift[told.get(i)] = shifts[i];
            scale[told.get(i)] = model.method().isMeanOnly() ? 1 : scales[i];
        }
    }

    private List<double[]> covariates(int[] rows) {
        boolean[] needed = new boolean[cases.rows()];
        for (int row : rows) {
            needed[row] = true;
        }
        List<double[]> all = new ArrayList<>();
        model.kept().forEach(k -> all.addAll(k.covariates(cases, needed)));
        return all;
    }

    /** What a feature's values differ from the expected ones, in standard deviations. */
    private double[] rests(CombatFeature feature, int[] rows, List<double[]> covariates) {
        double[] column = values.get(feature.name());
        double[] own = new double[covariates.size()];
        double[] rests = new double[rows.length];
        int n = 0;
        for (int row : rows) {
            if (!Double.isNaN(column[row])) {
                for (int c = 0; c < own.length; c++) {
                    own[c] = covariates.get(c)[row];
                }
                rests[n++] = feature.standardised(column[row], own);
            }
        }
        return Arrays.copyOf(rests, n);
    }

    private String reason(double[] rests) {
        if (rests.length < (model.method().isMeanOnly() ? 1 : 2)) {
            return "too few values";
        }
        if (Arrays.stream(rests).anyMatch(Double::isInfinite)) {
            return "an infinite value";
        }
        boolean constant = Arrays.stream(rests).allMatch(v -> v == rests[0]);
        return constant && rests.length > 1 ? "constant" : "";
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
