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
import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.RestrictedSpline;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The tables on Cox models beside that of their coefficients. */
final class ModelTables {

    /** Of predicted risk. */
    private static final int RISK_GROUPS = 5;

    private final SurvivalSettings settings;
    private final SurvivalCases cases;
    private final double[] offset;
    private final List<Double> times;
    private final Workers workers;
    private final Progress progress;
    private final List<String> warnings;
    private final Consumer<ResultTable> tables;
    private final double level;

    /** Gives tables and warnings as it finds them. */
    ModelTables(
            SurvivalSettings settings,
            SurvivalCases cases,
            double[] offset,
            List<Double> times,
            Workers workers,
            Progress progress,
            List<String> warnings,
            Consumer<ResultTable> tables) {
        this.settings = settings;
        this.cases = cases;
        this.offset = offset;
        this.times = times;
        this.workers = workers;
        this.progress = progress;
        this.warnings = warnings;
        this.tables = tables;
        level = settings.level();
    }

    void model(CoxAnalysis.Together together) {
        CoxModel model = together.model();
        ProportionalHazards.Transform transform =
                settings.values().get(SurvivalParameters.TRANSFORM);
        ProportionalHazards zph = ProportionalHazards.of(model, transform);
        CoxTerm first = together.terms().get(0);
        tables.accept(SurvivalTables.model(model, first.c(), first.cError(), zph.global()));
        ResultTable.Builder hazards = new ResultTable.Builder(SurvivalKinds.HAZARDS);
        int a = 0;
        for (Covariate c : together.covariates()) {
            int from = a;
            a += c.terms().size();
            putHazard(hazards, c.column(), transform, zph.test(IntStream.range(from, a).toArray()));
        }
        putHazard(hazards, "global", transform, zph.global());
        tables.accept(hazards.build());
        tables.accept(SurvivalTables.baseline(model, cases.strata()));
        List<String> names = Arrays.stream(together.used()).mapToObj(cases.names()::get).toList();
        tables.accept(SurvivalTables.predictions(model, names, times));
        if (zph.global().p() < .05) {
            warnings.add(
                    "hazards are not proportional in the model of the covariates (global p "
                            + MethodsText.p(zph.global().p())
                            + "): its hazard ratios are averages over time; see"
                            + " proportional_hazards.csv");
        }
    }

    private static void putHazard(
            ResultTable.Builder table,
            String term,
            ProportionalHazards.Transform transform,
            ChiSquareTest test) {
        table.row()
                .put("term", term)
                .put("transform", transform.id())
                .put("statistic", test.statistic())
                .put("df", test.df())
                .putP("p", test.p());
    }

    /** Cox models of the competing event, in which the event censors. */
    void competing(List<Covariate> markers, List<Covariate> covariates) {
        if (!settings.has(OutcomeParameters.COMPETING)) {
            return;
        }
        SurvivalData other = cases.data().causeSpecific(SurvivalData.COMPETING);
        if (other.events() == 0) {
            warnings.add("no usable case has the competing event");
            return;
        }
        CoxAnalysis cox = new CoxAnalysis(settings, cases, other, offset);
        List<CoxTerm> terms = new ArrayList<>(cox.screen(markers, workers, progress));
        if (!covariates.isEmpty()) {
            terms.addAll(cox.together(covariates, new ArrayList<>()).terms());
        }
        if (!terms.isEmpty()) {
            ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.CAUSES);
            terms.forEach(t -> SurvivalTables.cox(table.row().put("cause", "competing"), t));
            tables.accept(table.build());
        }
    }

    void nonlinearity(List<Covariate> markers) {
        int knots = settings.values().get(SurvivalParameters.KNOTS);
        List<Covariate> numbers = markers.stream().filter(m -> !m.isClasses()).toList();
        if (knots == 0 || numbers.isEmpty()) {
            return;
        }
        CoxFitter all = CoxFitter.of(cases.data(), offset, settings.cox());
        List<Callable<Object[]>> tasks = new ArrayList<>();
        for (Covariate marker : numbers) {
            tasks.add(() -> curved(marker, all, knots));
        }
        List<Object[]> rows = workers.until(progress::isCancelled).run(tasks);
        double[] p = rows.stream().mapToDouble(r -> ((ChiSquareTest) r[1]).p()).toArray();
        double[] holm = PValues.holm(p);
        double[] bh = PValues.benjaminiHochberg(p);
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.NONLINEARITY);
        for (int i = 0; i < p.length; i++) {
            ChiSquareTest test = (ChiSquareTest) rows.get(i)[1];
            table.row()
                    .put("marker", rows.get(i)[0])
                    .put("knots", knots)
                    .put("statistic", test.statistic())
                    .put("df", test.df())
                    .putP("p", p[i])
                    .putP("p_holm", holm[i])
                    .putP("p_bh", bh[i])
                    .put("notes", rows.get(i)[2]);
        }
        tables.accept(table.build());
    }

    private Object[] curved(Covariate marker, CoxFitter all, int knots) {
        int[] used = Covariate.complete(List.of(marker), cases.rows().length);
        CoxFitter some = used.length == cases.rows().length ? all : all.only(used);
        double[] values = Covariate.pick(marker.columns()[0], used);
        try {
            double[][] spline = RestrictedSpline.of(values, knots).columns(values);
            double line = some.fit(new double[][] {values}).logLikelihood();
            double curve = some.fit(spline).logLikelihood();
            return new Object[] {
                marker.column(), ChiSquareTest.of(2 * (curve - line), knots - 2), ""
            };
        } catch (IllegalArgumentException e) {
            return new Object[] {marker.column(), ChiSquareTest.UNDEFINED, e.getMessage()};
        }
    }

    List<SurvivalResult.AtTime> calibrations(DiscriminationAnalysis.Predictor model) {
        List<SurvivalResult.AtTime> all = new ArrayList<>();
        ResultTable.Builder calibration = new ResultTable.Builder(SurvivalKinds.CALIBRATION);
        ResultTable.Builder decisions = new ResultTable.Builder(SurvivalKinds.DECISIONS);
        double[] thresholds = IntStream.range(1, 100).mapToDouble(k -> k / 100.).toArray();
        for (double time : times) {
            if (TimeDependentAuc.problem(model.data(), time).isPresent()) {
                continue;
            }
            double[] risk = model.risk().at(time);
            CalibrationAtTime c =
                    CalibrationAtTime.of(model.data(), risk, time, RISK_GROUPS, level);
            DecisionAtTime d = DecisionAtTime.of(model.data(), risk, time, thresholds);
            all.add(new SurvivalResult.AtTime(c, d));
            SurvivalTables.calibration(calibration, c);
            SurvivalTables.decisions(decisions, d);
        }
        if (!all.isEmpty()) {
            tables.accept(calibration.build());
            tables.accept(decisions.build());
        }
        return all;
    }
}
