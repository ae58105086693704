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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.MaximalP;
import fiji.plugin.radiomics.stats.survival.MaximallySelected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What figures are drawn from: of many markers those with the least p. */
final class SurvivalDrawn {

    /** Markers that are compared in pairs and drawn. */
    static final int MOST = 6;

    private final SurvivalCases cases;
    private final CoxFitter fitter;

    SurvivalDrawn(SurvivalCases cases, CoxFitter fitter) {
        this.cases = cases;
        this.fitter = fitter;
    }

    /** Times at which areas are drawn: from early to late events. */
    List<Double> courseTimes() {
        double[] events =
                IntStream.range(0, cases.data().size())
                        .filter(cases.data()::isEvent)
                        .mapToDouble(cases.data()::time)
                        .sorted()
                        .toArray();
        List<Double> grid = new ArrayList<>();
        int points = 25;
        for (int k = 1; k < points; k++) {
            double t = events[k * (events.length - 1) / points];
            if (!grid.contains(t)) {
                grid.add(t);
            }
        }
        return grid;
    }

    List<SurvivalResult.GroupCurves> groups(List<SurvivalResult.GroupCurves> groups) {
        return groups.stream().limit(MOST + 2L).toList();
    }

    static List<SurvivalResult.Hazard> hazards(List<Covariate> ranked, List<CoxTerm> terms) {
        List<SurvivalResult.Hazard> hazards = new ArrayList<>();
        int most = 30;
        for (Covariate marker : ranked) {
            for (CoxTerm t : terms) {
                if (t.column().equals(marker.column())
                        && t.model().equals(CoxTerm.UNIVARIABLE)
                        && hazards.size() < most) {
                    hazards.add(hazard(t));
                }
            }
        }
        terms.stream()
                .filter(t -> t.model().equals(CoxTerm.MULTIVARIABLE))
                .limit(most)
                .forEach(t -> hazards.add(hazard(t)));
        return hazards;
    }

    private static SurvivalResult.Hazard hazard(CoxTerm t) {
        boolean number = t.reference().isEmpty();
        Interval wald = t.wald();
        return new SurvivalResult.Hazard(
                t.term(),
                t.model().equals(CoxTerm.MULTIVARIABLE),
                number,
                number ? t.perDeviation(t.hazardRatio()) : t.hazardRatio(),
                number ? t.perDeviation(wald.low()) : wald.low(),
                number ? t.perDeviation(wald.high()) : wald.high());
    }

    /** Those of the covariates, or where there are none of the first markers alone. */
    List<SurvivalResult.NamedModel> models(
            List<Covariate> ranked, Optional<CoxAnalysis.Together> together) {
        if (together.isPresent()) {
            List<String> names = new ArrayList<>();
            together.get().covariates().forEach(c -> names.addAll(c.terms()));
            CoxModel model = together.get().model();
            boolean finite = IntStream.range(0, model.covariates()).noneMatch(model::isInfinite);
            return finite
                    ? List.of(
                            new SurvivalResult.NamedModel(
                                    DiscriminationAnalysis.MODEL, names, model))
                    : List.of();
        }
        List<SurvivalResult.NamedModel> models = new ArrayList<>();
        for (Covariate marker : ranked.subList(0, Math.min(MOST, ranked.size()))) {
            int[] used = Covariate.complete(List.of(marker), cases.rows().length);
            try {
                CoxModel model = fitter.only(used).fit(Covariate.design(List.of(marker), used));
                if (!model.isInfinite(0)) {
                    models.add(
                            new SurvivalResult.NamedModel(marker.column(), marker.terms(), model));
                }
            } catch (IllegalArgumentException e) {
                // Constant, or without events: cox.csv says so.
            }
        }
        return models;
    }

    static List<SurvivalResult.CutoffCourse> courses(List<MarkerCutoffs.MarkerCutoff> cutoffs) {
        List<SurvivalResult.CutoffCourse> courses = new ArrayList<>();
        for (MarkerCutoffs.MarkerCutoff c : cutoffs) {
            if (c.isChosen() && courses.size() < MOST) {
                MaximallySelected s = c.selected().orElseThrow();
                courses.add(
                        new SurvivalResult.CutoffCourse(
                                c.marker(),
                                IntStream.range(0, s.candidates()).mapToDouble(s::cutoff).toArray(),
                                IntStream.range(0, s.candidates())
                                        .mapToDouble(k -> Math.abs(s.statistic(k)))
                                        .toArray(),
                                s.cutoff(),
                                GroupTables.corrected(c),
                                MaximalP.LAUSEN_SCHUMACHER_1992.label()));
            }
        }
        return courses;
    }
}
