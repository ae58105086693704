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
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.AdjustedP;
import fiji.plugin.radiomics.stats.survival.Concordance;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.DependentCovariateException;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Cox models of each marker alone, in one ranking, and of covariates together. */
final class CoxAnalysis {

    private static final int EVENTS_PER_TERM = 10;

    private final SurvivalSettings settings;
    private final SurvivalCases cases;
    private final CoxFitter fitter;
    private final double level;

    CoxAnalysis(
            SurvivalSettings settings, SurvivalCases cases, SurvivalData data, double[] offset) {
        this.settings = settings;
        this.cases = cases;
        level = settings.level();
        fitter = CoxFitter.of(data, offset, settings.cox());
    }

    /**
     * @param markers each fitted alone, in the cases that have it
     * @param workers threads
     * @param progress hears of each marker, and may cancel
     * @return their terms, in the same order, with p values adjusted among all
     */
    List<CoxTerm> screen(List<Covariate> markers, Workers workers, Progress progress) {
        AtomicLong done = new AtomicLong();
        List<Callable<List<CoxTerm>>> tasks = new ArrayList<>();
        for (Covariate marker : markers) {
            tasks.add(
                    () -> {
                        List<CoxTerm> terms = alone(marker);
                        progress.report(done.incrementAndGet(), markers.size());
                        return terms;
                    });
        }
        List<CoxTerm> all = new ArrayList<>();
        workers.until(progress::isCancelled).run(tasks).forEach(all::addAll);
        AdjustedP[] adjusted = AdjustedP.all(all.stream().mapToDouble(CoxTerm::p).toArray());
        for (int i = 0; i < adjusted.length; i++) {
            all.set(i, all.get(i).with(adjusted[i]));
        }
        return all;
    }

    private List<CoxTerm> alone(Covariate marker) {
        int[] complete = Covariate.complete(List.of(marker), cases.rows().length);
        CoxFitter some = of(complete);
        int missing = cases.rows().length - complete.length;
        int events = some.data().events();
        double[][] design = Covariate.design(List.of(marker), complete);
        try {
            CoxModel model = some.fit(design);
            return terms(CoxTerm.UNIVARIABLE, model, List.of(marker), design, missing);
        } catch (DependentCovariateException e) {
            String why =
                    e.isConstant()
                            ? "constant in the cases with a value: no hazard ratio"
                            : "has one value wherever there is an event: no hazard ratio";
            return none(marker, complete.length, events, missing, why);
        } catch (IllegalArgumentException e) {
            return none(
                    marker, complete.length, events, missing, "no event in the cases with a value");
        }
    }

    private static List<CoxTerm> none(
            Covariate marker, int n, int events, int missing, String why) {
        return marker.terms().stream()
                .map(term -> CoxTerm.none(marker, term, n, events, missing, why))
                .toList();
    }

    private CoxFitter of(int[] complete) {
        return complete.length == cases.rows().length ? fitter : fitter.only(complete);
    }

    /**
     * A model of several covariates.
     *
     * @param covariates its covariates
     * @param used the cases that have all of them
     * @param design their terms
     * @param model the fit
     * @param terms of the model
     */
    record Together(
            List<Covariate> covariates,
            int[] used,
            double[][] design,
            CoxModel model,
            List<CoxTerm> terms) {}

    /**
     * @param covariates fitted together, in the cases that have all of them
     * @param warnings gets what the reader should know of the model
     * @return the model
     */
    Together together(List<Covariate> covariates, List<String> warnings) {
        int[] complete = Covariate.complete(covariates, cases.rows().length);
        CoxFitter some = of(complete);
        double[][] design = Covariate.design(covariates, complete);
        List<String> names = new ArrayList<>();
        covariates.forEach(c -> names.addAll(c.terms()));
        if (some.data().events() == 0) {
            throw new IllegalArgumentException(
                    "covariates=: none of the "
                            + complete.length
                            + " cases with a value of all covariates has the event");
        }
        CoxModel model;
        try {
            model = some.fit(design);
        } catch (DependentCovariateException e) {
            throw new IllegalArgumentException(
                    "covariates=: "
                            + names.get(e.covariate())
                            + (e.isConstant()
                                    ? " is constant in the cases with a value of all covariates"
                                    : " is determined by the covariates before it")
                            + "; leave it out",
                    e);
        }
        int missing = cases.rows().length - complete.length;
        if (missing > 0) {
            warnings.add(
                    "the model of the covariates rests on "
                            + complete.length
                            + " cases; "
                            + missing
                            + " without a value of one of them are left out");
        }
        int events = some.data().events();
        if (events < EVENTS_PER_TERM * names.size()) {
            warnings.add(
                    "the model of the covariates has "
                            + names.size()
                            + (names.size() == 1 ? " term" : " terms")
                            + " and "
                            + events
                            + " events: below 10 events a term estimates are unreliable and too"
                            + " good");
        }
        return new Together(
                covariates,
                complete,
                design,
                model,
                terms(CoxTerm.MULTIVARIABLE, model, covariates, design, missing));
    }

    private List<CoxTerm> terms(
            String kind,
            CoxModel model,
            List<Covariate> covariates,
            double[][] design,
            int missing) {
        SurvivalData data = model.data();
        ProportionalHazards hazards =
                ProportionalHazards.of(model, settings.values().get(SurvivalParameters.TRANSFORM));
        boolean alone = kind.equals(CoxTerm.UNIVARIABLE);
        Concordance all = null;
        if (!alone) {
            all = Concordance.harrell(data, model.linearPredictors());
        }
        List<CoxTerm> terms = new ArrayList<>();
        int a = 0;
        for (Covariate covariate : covariates) {
            for (String term : covariate.terms()) {
                Concordance c = all == null ? Concordance.harrell(data, design[a]) : all;
                terms.add(
                        new CoxTerm(
                                kind,
                                covariate.column(),
                                term,
                                model.coefficient(a),
                                model.standardError(a),
                                model.waldInterval(a, level),
                                profile(model, a),
                                model.z(a),
                                model.p(a),
                                AdjustedP.NONE,
                                data.size(),
                                data.events(),
                                missing,
                                model.standardDeviation(a),
                                model.modelError(a),
                                model.likelihoodRatioTest().p(),
                                c.value(),
                                c.standardError(),
                                hazards.test(new int[] {a}).p(),
                                covariate.reference(),
                                notes(model, a, covariate, design[a])));
                a++;
            }
        }
        return terms;
    }

    private Interval profile(CoxModel model, int a) {
        try {
            return model.profileInterval(a, level);
        } catch (org.apache.commons.math3.exception.MathIllegalArgumentException
                | org.apache.commons.math3.exception.MathIllegalStateException e) {
            return Interval.NONE;
        }
    }

    private static List<String> notes(CoxModel model, int a, Covariate covariate, double[] values) {
        List<String> notes = new ArrayList<>();
        if (covariate.isClasses()) {
            notes.add("compared with " + covariate.reference());
        }
        if (model.isInfinite(a)) {
            notes.add(
                    (model.coefficient(a) > 0
                                    ? "the hazard ratio is infinite"
                                    : "the hazard ratio is 0")
                            + why(model.data(), values)
                            + "; Wald's interval and p do not exist; see the profile interval and"
                            + " p_lr, or take firth=true");
        } else if (!model.isConverged()) {
            notes.add("the fit did not converge");
        }
        return notes;
    }

    /** Why a likelihood is monotone. */
    private static String why(SurvivalData data, double[] values) {
        double[] distinct = Arrays.stream(values).distinct().sorted().limit(3).toArray();
        if (distinct.length == 2) {
            int low = 0;
            int high = 0;
            for (int i = 0; i < values.length; i++) {
                if (data.isEvent(i) && values[i] == distinct[0]) {
                    low++;
                } else if (data.isEvent(i)) {
                    high++;
                }
            }
            if (low == 0 || high == 0) {
                return ": one group has no event";
            }
        }
        return ": it separates completely who has the event from who is at risk then";
    }
}
