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
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.group.CorrelationKind;
import fiji.plugin.radiomics.stats.group.CorrelationMatrix;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import fiji.plugin.radiomics.stats.table.RepeatedCases;
import fiji.plugin.radiomics.stats.table.ShuffledRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * From a table of cases to everything that is said of its markers. A result depends on table and
 * settings only: not on the number of threads, and by its seed not on chance.
 */
public final class RocAnalysis {

    /**
     * Cases drawn in all replicates of all markers' cutoffs, beyond which these are left out: some
     * tens of seconds of computation that nobody may have wanted.
     */
    private static final double MOST_DRAWS = 4e9;

    private final RocSettings settings;
    private final Workers workers;
    private final Progress progress;

    /**
     * @param settings what to compute
     * @param workers threads
     * @param progress listens to the number of markers that are done, and may cancel
     */
    public RocAnalysis(RocSettings settings, Workers workers, Progress progress) {
        this.settings = settings.withEarlier();
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * Everything the settings ask for.
     *
     * @param table the cases
     * @return the result
     * @throws IllegalArgumentException where a column or class is not there, or a class has fewer
     *     than two cases
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public RocResult run(CaseTable table) {
        return run(table, true);
    }

    /**
     * Everything but the bootstrap of cutoffs, which {@link MarkerAnalysis#uncertainty} adds for a
     * single marker.
     *
     * @param table the cases
     * @return the result
     */
    public RocResult ranking(CaseTable table) {
        return run(table, false);
    }

    private RocResult run(CaseTable cases, boolean uncertainty) {
        settings.checkCluster();
        settings.checkPair();
        CaseTable table = MissingCodes.applied(cases, settings.missingCodes());
        Outcome all = Outcome.of(table, settings.outcome());
        MarkerSelection.Chosen chosen = chosen(table);
        List<NumberColumn> columns = chosen.columns();
        boolean[] complete = complete(table, columns);
        Outcome outcome = settings.completeCases() ? all.only(complete) : all;
        Optional<Patients> patients = patients(table, outcome);
        MarkerValues.Cases every = MarkerValues.Cases.of(all, complete);
        MarkerValues.Cases kept = patients.map(p -> every.ofPatients(p.ofRows())).orElse(every);
        List<MarkerValues> values = values(columns, kept);
        List<String> warnings = warnings(table, outcome, chosen);
        patients.ifPresent(p -> warnings.addAll(0, p.warnings()));
        boolean bootstrap = uncertainty && settings.replicates() > 0;
        if (bootstrap && draws(values) > MOST_DRAWS) {
            bootstrap = false;
            warnings.add(
                    values.size()
                            + " markers of "
                            + table.rows()
                            + " cases are too many to bootstrap their cutoffs and curves "
                            + settings.replicates()
                            + " times; name fewer markers or replicates for that");
        }
        List<MarkerResult> results = markers(values, bootstrap);
        RocReview review =
                new RocReview(
                        Confounding.of(table, outcome, kept, results, settings, workers, progress),
                        Twins.of(table, results, settings),
                        Tried.of(results, settings),
                        TableOne.of(
                                table,
                                outcome,
                                settings,
                                patients.map(Patients::areRepeated).orElse(false)));
        warnings.addAll(0, review.warnings());
        warnings.addAll(0, ShuffledRows.warnings(table));
        ThresholdTables.chosen(settings, results).note().ifPresent(warnings::add);
        for (MarkerResult m : results) {
            settings.earlier(m.marker())
                    .map(e -> CutoffTables.notes(settings, m, e))
                    .filter(note -> !note.isEmpty())
                    .ifPresent(note -> warnings.add(m.marker() + ": " + note));
        }
        List<MarkerResult> noted = results.stream().map(review::noted).toList();
        List<MarkerResult> markers = bootstrap ? withBands(noted) : noted;
        Comparisons comparisons = new Comparisons(settings, workers, progress);
        List<PairResult> pairs = new ArrayList<>(comparisons.ofMarkers(markers));
        if (!settings.text(RocParameters.SPLIT).isEmpty()) {
            pairs.addAll(comparisons.ofParts(markers, parts(table)));
        }
        return new RocResult(
                table,
                settings,
                outcome,
                markers,
                pairs,
                new Groups(settings, workers, progress).of(table, outcome, columns, values),
                correlations(table, values, patients),
                warnings,
                review);
    }

    /** What can make every number meaningless comes first. */
    private List<String> warnings(CaseTable table, Outcome outcome, MarkerSelection.Chosen chosen) {
        List<String> warnings = new ArrayList<>(RowOrigins.warnings(table, outcome));
        if (settings.cluster().isEmpty()) {
            RepeatedCases.warning(table, row -> outcome.isPositive(row) || outcome.isNegative(row))
                    .map(w -> w + ", or name that column in cluster=")
                    .ifPresent(warnings::add);
        }
        warnings.addAll(outcome.warnings());
        warnings.addAll(table.notes());
        warnings.addAll(chosen.notes());
        warnings.addAll(settings.warnings());
        List<String> names = chosen.columns().stream().map(NumberColumn::name).toList();
        for (String marker : settings.cutoffs().keySet()) {
            if (!names.contains(marker)) {
                warnings.add(
                        "cutoffs=" + marker + ": it is not among the markers, so it has no effect");
            }
        }
        warnings.addAll(CutoffTables.warnings(settings, names));
        for (String name : settings.directions().unknown(names)) {
            warnings.add(
                    "direction=" + name + ": it is not among the markers, so it has no effect");
        }
        for (NumberColumn column : chosen.columns()) {
            String suspected = MissingCodes.suspected(column);
            if (suspected != null) {
                warnings.add(suspected);
            }
        }
        return warnings;
    }

    private Optional<Patients> patients(CaseTable table, Outcome outcome) {
        return settings.cluster().isEmpty()
                ? Optional.empty()
                : Optional.of(Patients.of(table.column(settings.cluster()), outcome));
    }

    private boolean[] complete(CaseTable table, List<NumberColumn> columns) {
        boolean[] complete = new boolean[table.rows()];
        java.util.Arrays.fill(complete, true);
        if (settings.completeCases()) {
            for (NumberColumn column : columns) {
                for (int row = 0; row < complete.length; row++) {
                    complete[row] &= !Double.isNaN(column.values()[row]);
                }
            }
        }
        return complete;
    }

    private double draws(List<MarkerValues> values) {
        double cases = 0;
        for (MarkerValues v : values) {
            cases += v.values().length;
        }
        return cases * settings.replicates();
    }

    private MarkerSelection.Chosen chosen(CaseTable table) {
        Set<String> others = new HashSet<>();
        others.add(settings.outcome().column());
        for (Parameter<String> key :
                List.of(RocParameters.SPLIT, RocParameters.PAIRS, RocParameters.CLUSTER)) {
            if (!settings.text(key).isEmpty()) {
                others.add(table.column(settings.text(key)).name());
            }
        }
        MarkerSelection.Chosen chosen = settings.markers().chosen(table, others);
        if (chosen.columns().isEmpty()) {
            throw new IllegalArgumentException(
                    "No marker: the table "
                            + table.title()
                            + " has no column of numbers that markers=, pattern= and family= choose"
                            + (chosen.notes().isEmpty()
                                    ? ""
                                    : "; " + String.join("; ", chosen.notes())));
        }
        return chosen;
    }

    private List<MarkerValues> values(List<NumberColumn> columns, MarkerValues.Cases cases) {
        List<Callable<MarkerValues>> tasks = new ArrayList<>();
        for (NumberColumn column : columns) {
            tasks.add(() -> cases.values(column));
        }
        return workers.until(progress::isCancelled).run(tasks);
    }

    private List<MarkerResult> markers(List<MarkerValues> values, boolean uncertainty) {
        MarkerAnalysis analysis = new MarkerAnalysis(settings, workers, progress);
        AtomicLong done = new AtomicLong();
        List<Callable<MarkerResult>> tasks = new ArrayList<>();
        for (MarkerValues v : values) {
            tasks.add(
                    () -> {
                        MarkerResult result = analysis.analyse(v, uncertainty);
                        progress.report(done.incrementAndGet(), values.size());
                        return result;
                    });
        }
        List<MarkerResult> results = workers.until(progress::isCancelled).run(tasks);
        AdjustedP[] adjusted =
                AdjustedP.all(results.stream().mapToDouble(r -> r.test().p()).toArray());
        List<MarkerResult> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(results.get(i).with(adjusted[i]));
        }
        return all;
    }

    /** Bands take as long as the areas of all replicates: only what is drawn has one. */
    private List<MarkerResult> withBands(List<MarkerResult> markers) {
        MarkerAnalysis analysis = new MarkerAnalysis(settings, workers, progress);
        Set<String> drawn = new HashSet<>();
        RocResult.drawn(markers).forEach(m -> drawn.add(m.marker()));
        return markers.stream()
                .map(
                        m ->
                                drawn.contains(m.marker()) && m.cutoff().isPresent()
                                        ? m.with(analysis.band(m.values(), m.curve().orElseThrow()))
                                        : m)
                .toList();
    }

    private String[] parts(CaseTable table) {
        String[] parts = new String[table.rows()];
        for (int row = 0; row < parts.length; row++) {
            parts[row] = table.column(settings.text(RocParameters.SPLIT)).text(row);
        }
        return parts;
    }

    private Optional<CorrelationMatrix> correlations(
            CaseTable table, List<MarkerValues> values, Optional<Patients> patients) {
        if (settings.correlation() == RocSettings.Correlation.NONE) {
            return Optional.empty();
        }
        double[][] columns = new double[values.size()][table.rows()];
        for (int i = 0; i < columns.length; i++) {
            java.util.Arrays.fill(columns[i], Double.NaN);
            MarkerValues v = values.get(i);
            for (int k = 0; k < v.rows().length; k++) {
                columns[i][v.rows()[k]] = v.values()[k];
            }
        }
        CorrelationKind kind =
                settings.correlation() == RocSettings.Correlation.SPEARMAN
                        ? CorrelationKind.SPEARMAN
                        : CorrelationKind.PEARSON;
        List<String> names = values.stream().map(MarkerValues::marker).toList();
        int[] clusters = patients.map(Patients::ofRows).orElse(new int[0]);
        return Optional.of(
                CorrelationMatrix.of(kind, names, List.of(columns), clusters, workers, progress));
    }
}
