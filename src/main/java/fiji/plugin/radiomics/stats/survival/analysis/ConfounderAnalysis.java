/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Confounder;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Compares markers with columns of size and acquisition. */
final class ConfounderAnalysis {

    private static final String AUTO = "auto";
    private static final String OFF = "none";

    private final SurvivalSettings settings;
    private final SurvivalCases cases;
    private final CoxFitter fitter;

    ConfounderAnalysis(SurvivalSettings settings, SurvivalCases cases, double[] offset) {
        this.settings = settings;
        this.cases = cases;
        fitter = CoxFitter.of(cases.data(), offset, settings.cox());
    }

    /** The columns to compare with: those named, or those that are known by their names. */
    private List<Confounder> columns() {
        String text = settings.text(SurvivalParameters.CONFOUNDERS).trim();
        if (text.equalsIgnoreCase(OFF)) {
            return List.of();
        }
        return text.equalsIgnoreCase(AUTO)
                ? Confounder.in(cases.table())
                : Confounder.named(cases.table(), settings.names(SurvivalParameters.CONFOUNDERS));
    }

    private boolean areNamed() {
        return !settings.text(SurvivalParameters.CONFOUNDERS).trim().equalsIgnoreCase(AUTO);
    }

    /**
     * @param markers columns of numbers
     * @param warnings gets columns that cannot be compared with
     * @param workers threads
     * @param progress may cancel
     * @return a comparison a marker and column, except of a column with itself
     */
    List<ConfoundedMarker> of(
            List<Covariate> markers, List<String> warnings, Workers workers, Progress progress) {
        List<Callable<List<ConfoundedMarker>>> tasks = new ArrayList<>();
        for (Confounder column : columns()) {
            Covariate other;
            try {
                other =
                        Covariate.of(
                                cases.table(), column.column(), cases, Map.of(), new ArrayList<>());
            } catch (IllegalArgumentException e) {
                if (areNamed()) {
                    warnings.add("not compared with " + column.column() + ": " + e.getMessage());
                }
                continue;
            }
            Covariate confounder = other;
            for (Covariate marker : markers) {
                if (!marker.column().equals(column.column())) {
                    tasks.add(() -> compared(marker, confounder, column.kind().id()));
                }
            }
        }
        List<ConfoundedMarker> all = new ArrayList<>();
        workers.until(progress::isCancelled).run(tasks).forEach(all::addAll);
        return all;
    }

    private List<ConfoundedMarker> compared(Covariate marker, Covariate other, String kind) {
        int[] used = Covariate.complete(List.of(marker, other), cases.rows().length);
        CoxFitter some = used.length == cases.rows().length ? fitter : fitter.only(used);
        try {
            double[][] others = Covariate.design(List.of(other), used);
            double[][] both = Covariate.design(List.of(marker, other), used);
            CoxModel alone = some.fit(others);
            CoxModel together = some.fit(both);
            SurvivalData data = some.data();
            double own = Concordance.harrell(data, both[0]).value();
            ChiSquareTest more =
                    ChiSquareTest.of(2 * (together.logLikelihood() - alone.logLikelihood()), 1);
            return List.of(
                    ConfoundedMarker.of(
                            marker.column(),
                            other.column(),
                            kind,
                            together,
                            new double[] {
                                Math.max(own, 1 - own),
                                Concordance.harrell(data, alone.linearPredictors()).value(),
                                Concordance.harrell(data, together.linearPredictors()).value()
                            },
                            settings.level(),
                            some.fit(new double[][] {both[0]}).likelihoodRatioTest().p(),
                            more.p()));
        } catch (IllegalArgumentException e) {
            // Constant, or determined by the other: there is nothing to compare.
            return List.of();
        }
    }

    /** What makes markers doubtful, a sentence a column. */
    static List<String> sentences(List<ConfoundedMarker> compared) {
        List<String> sentences = new ArrayList<>();
        for (String column :
                compared.stream().map(ConfoundedMarker::confounder).distinct().toList()) {
            List<ConfoundedMarker> doubtful =
                    compared.stream()
                            .filter(m -> m.confounder().equals(column))
                            .filter(m -> m.alone() < ConfoundedMarker.LEVEL)
                            .filter(m -> !(m.p() < ConfoundedMarker.LEVEL))
                            .filter(m -> m.confounderC() >= m.c())
                            .toList();
            if (!doubtful.isEmpty()) {
                String[] names =
                        doubtful.stream().map(ConfoundedMarker::marker).toArray(String[]::new);
                int most = Math.min(5, names.length);
                sentences.add(
                        column
                                + " alone predicts survival at least as well as "
                                + String.join(", ", Arrays.copyOf(names, most))
                                + (names.length > most
                                        ? " and " + (names.length - most) + " more"
                                        : "")
                                + (names.length == 1
                                        ? ", which tells nothing beside it"
                                        : ", which tell nothing beside it")
                                + " (confounders.csv)");
            }
        }
        return sentences;
    }
}
