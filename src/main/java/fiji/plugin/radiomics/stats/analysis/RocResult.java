/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.group.CorrelationMatrix;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis found.
 *
 * @param table the cases
 * @param settings how they were analysed
 * @param outcome their classes
 * @param markers the markers, in the order of their columns
 * @param comparisons comparisons of curves, as far as they were asked for
 * @param groups comparison of the classes for every marker, in the same order
 * @param correlations the markers' correlations, where they were asked for
 * @param warnings what the reader should know of the table and the classes
 * @param review whether the markers know more than something simpler
 */
public record RocResult(
        CaseTable table,
        RocSettings settings,
        Outcome outcome,
        List<MarkerResult> markers,
        List<PairResult> comparisons,
        List<GroupResult> groups,
        Optional<CorrelationMatrix> correlations,
        List<String> warnings,
        RocReview review)
        implements AnalysisResult {

    /** Markers that are drawn: more curves than these cannot be told apart. */
    private static final int MOST_DRAWN = 6;

    /** Copies the lists. */
    public RocResult {
        markers = List.copyOf(markers);
        comparisons = List.copyOf(comparisons);
        groups = List.copyOf(groups);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param marker a marker
     * @return its result
     * @throws IllegalArgumentException where it is not among the markers
     */
    public MarkerResult marker(String marker) {
        return markers.stream()
                .filter(m -> m.marker().equals(marker))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no marker " + marker));
    }

    /**
     * @param cutoffs set by hand, by marker
     * @return the result with these cutoffs, and those of the rule for all other markers; without
     *     their bootstrap where they changed
     */
    public RocResult withCutoffs(Map<String, Double> cutoffs) {
        RocSettings changed = settings.withCutoffs(cutoffs);
        MarkerAnalysis analysis = new MarkerAnalysis(changed, Workers.none(), Progress.NONE);
        List<MarkerResult> all = new ArrayList<>();
        for (MarkerResult m : markers) {
            boolean same = changed.cutoff(m.marker()).equals(settings.cutoff(m.marker()));
            all.add(
                    same || m.curve().isEmpty()
                            ? m
                            : m.with(analysis.cutoff(m.values(), m.curve().get())));
        }
        return new RocResult(
                table, changed, outcome, all, comparisons, groups, correlations, warnings, review);
    }

    /**
     * @return the markers with the greatest areas that have a curve, as many as a figure holds, the
     *     greatest first
     */
    public List<MarkerResult> drawn() {
        return drawn(markers);
    }

    static List<MarkerResult> drawn(List<MarkerResult> markers) {
        return markers.stream()
                .filter(m -> m.curve().isPresent())
                .sorted((a, b) -> Double.compare(b.auc().auc(), a.auc().auc()))
                .limit(MOST_DRAWN)
                .toList();
    }

    @Override
    public Analysis analysis() {
        return new RocPlugin();
    }

    @Override
    public CaseTable cases() {
        return table;
    }

    @Override
    public ParameterValues values() {
        return settings.values();
    }

    @Override
    public List<ResultTable> tables() {
        List<ResultTable> tables = new ArrayList<>();
        tables.add(RocTables.roc(this));
        if (!comparisons.isEmpty()) {
            tables.add(RocTables.comparisons(this));
        }
        tables.add(GroupTable.of(this));
        correlations.ifPresent(c -> tables.add(RocTables.correlations(c)));
        tables.addAll(review.tables());
        tables.addAll(CutoffTables.of(this));
        tables.add(ThresholdTables.points(this));
        if (settings.thresholds() != RocSettings.Written.NONE) {
            tables.add(ThresholdTables.thresholds(this));
            tables.add(ThresholdTables.curve(this));
        }
        return tables;
    }

    @Override
    public List<ResultFigure> figures() {
        List<ResultFigure> figures = new ArrayList<>();
        List<MarkerResult> drawn = drawn();
        if (drawn.isEmpty()) {
            return figures;
        }
        figures.add(
                new ResultFigure(
                        "roc",
                        "",
                        drawn.size() == 1
                                ? "ROC curve with its pointwise confidence band and the cutoff."
                                : "ROC curves of the markers with the greatest areas."));
        figures.add(
                new ResultFigure(
                        "precision_recall",
                        "",
                        "Precision against recall; dashed: the part of positive cases."));
        for (MarkerResult m : drawn) {
            String marker = m.marker();
            figures.add(
                    new ResultFigure(
                            "distribution",
                            marker,
                            marker + ": values of both classes, and the cutoff."));
            if (m.cutoff().isPresent()) {
                figures.add(
                        new ResultFigure(
                                "cutoffs",
                                marker,
                                marker + ": sensitivity and specificity against the cutoff."));
            }
            if (groups.stream().anyMatch(g -> g.marker().equals(marker))) {
                figures.add(
                        new ResultFigure(
                                "groups",
                                marker,
                                marker
                                        + ": median, quartiles, density and cases of both"
                                        + " classes."));
            }
        }
        if (correlations.isPresent()) {
            figures.add(new ResultFigure("correlations", "", "Correlations of the markers."));
        }
        return figures;
    }

    @Override
    public List<String> methods() {
        return RocMethods.of(this);
    }
}
