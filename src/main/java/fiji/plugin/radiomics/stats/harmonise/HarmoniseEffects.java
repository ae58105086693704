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
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left of the effects of batches: tests and figures, before and after a harmonisation. */
public final class HarmoniseEffects implements AnalysisResult {

    /** Figure of one marker by batch. */
    public static final String DISTRIBUTION = "distribution";

    /** Figure of all cases by their first two principal components. */
    public static final String COMPONENTS = "principal_components";

    /** Subject of a figure of the values as they were. */
    public static final String BEFORE = "before";

    /** Subject of a figure of the harmonised values. */
    public static final String AFTER = "after";

    private static final double LEVEL = .05;
    private static final int MOST_DRAWN = 6;

    /** More stand too close to be named. */
    private static final int MOST_BATCHES = 8;

    private final Harmonised result;
    private final ParameterValues values;
    private final List<String> batches = new ArrayList<>();
    private final int[] codes;
    private final Map<String, double[]> before;
    private final Map<String, BatchEffect> effectsBefore = new LinkedHashMap<>();
    private final Map<String, BatchEffect> effectsAfter = new LinkedHashMap<>();

    /**
     * @param result a harmonisation
     * @param values with which it was made
     */
    public HarmoniseEffects(Harmonised result, ParameterValues values) {
        this.result = result;
        this.values = values;
        Column names = result.batch();
        codes = new int[result.cases().rows()];
        for (int row = 0; row < codes.length; row++) {
            String name = names.text(row);
            if (!batches.contains(name)) {
                batches.add(name);
            }
            codes[row] = batches.indexOf(name);
        }
        before = Harmonised.features(result.cases(), result.model());
        result.columns()
                .forEach(
                        (marker, after) -> {
                            effectsBefore.put(marker, effect(before.get(marker)));
                            effectsAfter.put(marker, effect(after));
                        });
    }

    private BatchEffect effect(double[] column) {
        return BatchEffect.of(column, codes, batches.size());
    }

    /**
     * @return one sentence: of how many markers the batches differ before and after; of one batch,
     *     that nothing can be compared
     */
    public String summary() {
        if (batches.size() < 2) {
            return "All cases are of one batch ("
                    + batches.get(0)
                    + "), so no difference between batches can be tested";
        }
        return "Different locations of the batches (Kruskal-Wallis, p < 0.05): "
                + count(effectsBefore)
                + " of "
                + effectsBefore.size()
                + " markers before, "
                + count(effectsAfter)
                + " after (chance alone: 5 %)";
    }

    private static long count(Map<String, BatchEffect> effects) {
        return effects.values().stream().filter(e -> e.kruskal() < LEVEL).count();
    }

    @Override
    public Analysis analysis() {
        return new EffectsAnalysis();
    }

    @Override
    public CaseTable cases() {
        return result.cases();
    }

    @Override
    public ParameterValues values() {
        return values;
    }

    @Override
    public List<ResultTable> tables() {
        ResultTable.Builder table = new ResultTable.Builder(EffectsAnalysis.KIND);
        for (String marker : effectsBefore.keySet()) {
            put(table, marker, BEFORE, effectsBefore.get(marker));
            put(table, marker, AFTER, effectsAfter.get(marker));
        }
        return List.of(table.build());
    }

    private static void put(
            ResultTable.Builder table, String marker, String when, BatchEffect effect) {
        table.row()
                .put("marker", marker)
                .put("when", when)
                .put("n", (long) effect.n())
                .putP("anova_p", effect.anova())
                .putP("kruskal_p", effect.kruskal())
                .putP("bartlett_p", effect.bartlett())
                .putP("levene_p", effect.levene());
    }

    /** The components of all, and the markers that differ most between a few batches. */
    @Override
    public List<ResultFigure> figures() {
        List<ResultFigure> figures = new ArrayList<>();
        if (components(BEFORE).scores().length > 0) {
            figures.add(components("before", BEFORE));
            figures.add(components("after", AFTER));
        }
        if (batches.size() > MOST_BATCHES) {
            return figures;
        }
        Comparator<String> byP = Comparator.comparingDouble(m -> effectsBefore.get(m).kruskal());
        effectsBefore.keySet().stream()
                .sorted(byP)
                .limit(MOST_DRAWN)
                .forEach(
                        m ->
                                figures.add(
                                        new ResultFigure(
                                                DISTRIBUTION,
                                                m,
                                                m
                                                        + " by batch, before and after"
                                                        + " harmonisation.")));
        return figures;
    }

    private static ResultFigure components(String word, String subject) {
        return new ResultFigure(
                COMPONENTS,
                subject,
                "First two principal components of all standardised markers, "
                        + word
                        + " harmonisation; a point a case. Batches that lie apart differ.");
    }

    /**
     * @param subject {@link #BEFORE} or {@link #AFTER}
     * @return components of the cases that have all markers, see {@link #complete}
     */
    public PrincipalComponents components(String subject) {
        Map<String, double[]> columns = subject.equals(BEFORE) ? before : result.columns();
        int[] rows = complete();
        double[][] features =
                result.columns().keySet().stream()
                        .map(
                                marker -> {
                                    double[] some = new double[rows.length];
                                    for (int i = 0; i < rows.length; i++) {
                                        some[i] = columns.get(marker)[rows[i]];
                                    }
                                    return some;
                                })
                        .toArray(double[][]::new);
        return PrincipalComponents.of(features);
    }

    /**
     * @return rows of the cases that have a finite value of all markers
     */
    public int[] complete() {
        return java.util.stream.IntStream.range(0, codes.length)
                .filter(
                        r ->
                                result.columns().values().stream()
                                        .allMatch(c -> Double.isFinite(c[r])))
                .toArray();
    }

    /**
     * @return names of the batches, in the order of the table
     */
    public List<String> batches() {
        return List.copyOf(batches);
    }

    /**
     * @return the batch of each case, a number from 0
     */
    public int[] codes() {
        return codes.clone();
    }

    /**
     * @param marker a harmonised marker
     * @param when {@link #BEFORE} or {@link #AFTER}
     * @return its values, one a case
     */
    public double[] of(String marker, String when) {
        return (when.equals(BEFORE) ? before : result.columns()).get(marker).clone();
    }

    /**
     * @param marker a harmonised marker
     * @param when {@link #BEFORE} or {@link #AFTER}
     * @return its tests
     */
    public BatchEffect effect(String marker, String when) {
        return (when.equals(BEFORE) ? effectsBefore : effectsAfter).get(marker);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>(List.of(summary()));
        warnings.addAll(result.notes());
        int left = codes.length - complete().length;
        if (left > 0) {
            warnings.add(
                    left
                            + (left == 1 ? " case lacks" : " cases lack")
                            + " a marker and is not among the principal components");
        }
        return warnings;
    }

    @Override
    public List<String> methods() {
        CombatModel model = result.model();
        String kept =
                model.kept().isEmpty()
                        ? ""
                        : ", beside the effects of "
                                + String.join(
                                        ", ", model.kept().stream().map(KeptColumn::name).toList())
                                + ", which were kept";
        return List.of(
                "Effects of "
                        + model.batchColumn()
                        + " on mean and variance of "
                        + model.features().size()
                        + " markers were estimated by ComBat (Johnson, Li and Rabinovic 2007;"
                        + " method "
                        + model.method().id()
                        + ")"
                        + kept
                        + ", and removed"
                        + (model.reference().isEmpty()
                                ? "."
                                : "; " + model.reference() + " is the reference."),
                "Differences between batches were tested by analysis of variance and the"
                        + " Kruskal-Wallis test (location), and by Bartlett's and the Brown-Forsythe"
                        + " form of Levene's test (scatter). No correction for multiple tests was"
                        + " made.");
    }
}
