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
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.AalenJohansen;
import fiji.plugin.radiomics.stats.survival.BaselineHazard;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.ChosenCutoff;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxResiduals;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.MaximalP;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.RestrictedMean;
import fiji.plugin.radiomics.stats.survival.TimeEstimate;
import java.util.List;
import java.util.Map;

/** The tables of a survival analysis. A number that is not defined is NaN, never 0. */
final class SurvivalTables {

    private SurvivalTables() {}

    static void cox(ResultTable.Builder table, CoxTerm t) {
        table.put("model", t.model())
                .put("term", t.term())
                .put("coef", t.coefficient())
                .put("se", t.standardError())
                .put("hr", t.hazardRatio())
                .put("ci_low", t.wald().low())
                .put("ci_high", t.wald().high())
                .put("z", t.z())
                .putP("p", t.p())
                .put("n", t.n())
                .put("events", t.events())
                .putP("p_holm", t.adjusted().holm())
                .putP("p_bh", t.adjusted().benjaminiHochberg())
                .put("hr_per_sd", t.perDeviation(t.hazardRatio()))
                .put("hr_per_sd_low", t.perDeviation(t.wald().low()))
                .put("hr_per_sd_high", t.perDeviation(t.wald().high()))
                .put("sd", t.sd())
                .put("profile_low", t.profile().low())
                .put("profile_high", t.profile().high())
                .putP("p_lr", t.likelihoodRatioP())
                .put("se_model", t.modelError())
                .put("harrell_c", t.c())
                .put("harrell_c_se", t.cError())
                .putP("p_proportional", t.proportionalP())
                .put("reference", t.reference())
                .put("n_missing", t.missing())
                .put("notes", String.join("; ", t.notes()));
    }

    static void kaplanMeier(
            ResultTable.Builder table,
            Grouping grouping,
            List<KaplanMeier> curves,
            ProbabilityInterval scale,
            double level) {
        for (int g = 0; g < curves.size(); g++) {
            KaplanMeier km = curves.get(g);
            for (int k = 0; k < km.size(); k++) {
                CurveStep.put(
                        table.row()
                                .put("grouping", grouping.name())
                                .put("group", grouping.labels().get(g)),
                        km,
                        k,
                        km.interval(k, scale, level));
                table.put("cumulative_hazard", km.cumulativeHazard(k));
            }
        }
    }

    static void summary(
            ResultTable.Builder table,
            String grouping,
            String group,
            KaplanMeier km,
            KaplanMeier followUp,
            RestrictedMean mean,
            ProbabilityInterval scale,
            double level) {
        table.row()
                .put("grouping", grouping)
                .put("group", group)
                .put("n", km.cases())
                .put("events", km.events());
        putTime(table, "median", km.quantile(.5, scale, level));
        putTime(table, "q25", km.quantile(.25, scale, level));
        putTime(table, "q75", km.quantile(.75, scale, level));
        putTime(table, "follow_up", followUp.quantile(.5, scale, level));
        Interval interval = mean.interval(level);
        table.put("tau", mean.tau())
                .put("rmst", mean.mean())
                .put("rmst_se", mean.standardError())
                .put("rmst_low", interval.low())
                .put("rmst_high", interval.high());
    }

    private static void putTime(ResultTable.Builder table, String name, TimeEstimate estimate) {
        table.put(name, estimate.time())
                .put(name + "_low", estimate.interval().low())
                .put(name + "_high", estimate.interval().high());
    }

    static void times(
            ResultTable.Builder table,
            String grouping,
            String group,
            KaplanMeier km,
            double time,
            ProbabilityInterval scale,
            double level) {
        int k = km.indexAt(time);
        double survival = km.survivalAt(time);
        Interval interval = km.intervalAt(time, scale, level);
        table.row()
                .put("grouping", grouping)
                .put("group", group)
                .put("time", time)
                .put("at_risk", km.atRiskAt(time))
                .put("survival", survival)
                .put("se", Double.isNaN(survival) ? Double.NaN : k < 0 ? 0.0 : km.standardError(k))
                .put("ci_low", interval.low())
                .put("ci_high", interval.high());
    }

    static void test(ResultTable.Builder table, String grouping, String name, ChiSquareTest test) {
        test(table, grouping, name, test, Double.NaN, "");
    }

    /** Of a chosen cutoff the p value stands only beside a corrected one. */
    static void test(
            ResultTable.Builder table,
            String grouping,
            String name,
            ChiSquareTest test,
            double corrected,
            String notes) {
        table.row()
                .put("grouping", grouping)
                .put("test", name)
                .put("statistic", test.statistic())
                .put("df", test.df())
                .putP("p", test.p())
                .putP("p_corrected", corrected)
                .put("notes", notes);
    }

    static void cutoff(
            ResultTable.Builder table, MarkerCutoffs.MarkerCutoff c, double share, double level) {
        boolean chosen = c.isChosen();
        for (Map.Entry<String, Double> p : c.p().entrySet()) {
            for (int k = 0; k < c.cutoffs().length; k++) {
                ChosenCutoff bootstrap = c.chosen().orElse(null);
                Interval range = bootstrap == null ? Interval.NONE : bootstrap.cutoff();
                boolean ratio = bootstrap != null && Double.isFinite(bootstrap.standardError());
                Interval shrunken = ratio ? bootstrap.interval(level) : Interval.NONE;
                Interval naive = c.hazard() == null ? Interval.NONE : c.hazard().interval(level);
                table.row()
                        .put("marker", c.marker())
                        .put("method", c.method())
                        .put("cutoff", c.cutoffs()[k])
                        .put("statistic", c.statistic())
                        .putP("p", p.getValue())
                        .put("p_method", p.getKey())
                        .put("ci_low", range.low())
                        .put("ci_high", range.high())
                        .put("n_low", size(c, k))
                        .put("n_high", size(c, k + 1))
                        .putP(
                                "p_uncorrected",
                                chosen
                                        ? MaximalP.uncorrected(c.selected().orElseThrow())
                                        : Double.NaN)
                        .put("minimum_share", chosen ? share : Double.NaN)
                        .put(
                                "hr",
                                bootstrap != null
                                        ? bootstrap.ratio()
                                        : c.hazard() == null || chosen ? Double.NaN : estimated(c))
                        .put("hr_low", chosen ? shrunken.low() : naive.low())
                        .put("hr_high", chosen ? shrunken.high() : naive.high())
                        .put("shrinkage", bootstrap == null ? Double.NaN : bootstrap.shrinkage())
                        .put(
                                "hr_uncorrected",
                                chosen && c.hazard() != null ? estimated(c) : Double.NaN)
                        .put("hr_uncorrected_low", chosen ? naive.low() : Double.NaN)
                        .put("hr_uncorrected_high", chosen ? naive.high() : Double.NaN)
                        .put("notes", c.note());
            }
        }
    }

    private static double estimated(MarkerCutoffs.MarkerCutoff c) {
        return c.hazard().isEstimable() ? c.hazard().ratio() : Double.NaN;
    }

    private static Object size(MarkerCutoffs.MarkerCutoff c, int group) {
        // No conditional expression: it would make the count a double.
        if (group >= c.sizes().length) {
            return Double.NaN;
        }
        return c.sizes()[group];
    }

    static ResultTable model(CoxModel model, double c, double cError, ChiSquareTest proportional) {
        ChiSquareTest lr = model.likelihoodRatioTest();
        ChiSquareTest wald = model.waldTest();
        ChiSquareTest score = model.scoreTest();
        return new ResultTable.Builder(SurvivalKinds.MODEL)
                .row()
                .put("n", model.data().size())
                .put("events", model.data().events())
                .put("loglik_null", model.nullLogLikelihood())
                .put("loglik", model.logLikelihood())
                .put("df", lr.df())
                .put("lr", lr.statistic())
                .putP("lr_p", lr.p())
                .put("wald", wald.statistic())
                .putP("wald_p", wald.p())
                .put("score", score.statistic())
                .putP("score_p", score.p())
                .put("aic", model.aic())
                .put("harrell_c", c)
                .put("harrell_c_se", cError)
                .putP("p_proportional", proportional.p())
                .put("ties", model.settings().ties().id())
                .put("firth", String.valueOf(model.settings().firth()))
                .build();
    }

    static ResultTable baseline(CoxModel model, List<String> strata) {
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.BASELINE);
        BaselineHazard baseline = model.baseline();
        for (int s = 0; s < model.data().strata(); s++) {
            for (double t : baseline.times(s)) {
                table.row()
                        .put("stratum", strata.get(s))
                        .put("time", t)
                        .put("cumulative_hazard", baseline.at(s, t))
                        .put("survival", Math.exp(-baseline.at(s, t)));
            }
        }
        return table.build();
    }

    static ResultTable predictions(CoxModel model, List<String> names, List<Double> times) {
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.PREDICTIONS);
        BaselineHazard baseline = model.baseline();
        double[] eta = model.linearPredictors();
        CoxResiduals residuals = CoxResiduals.of(model);
        double[] martingale = residuals.martingale();
        double[] deviance = residuals.deviance();
        double last = KaplanMeier.of(model.data()).lastTime();
        for (int i = 0; i < eta.length; i++) {
            table.row().put("case", names.get(i)).put("linear_predictor", eta[i]);
            for (double t : times) {
                table.put(
                        "survival_" + fiji.plugin.radiomics.stats.table.NumberColumn.text(t),
                        t > last
                                ? Double.NaN
                                : baseline.survival(model.data().stratum(i), eta[i], t));
            }
            table.put("martingale", martingale[i]).put("deviance", deviance[i]);
        }
        return table.build();
    }

    static void calibration(ResultTable.Builder table, CalibrationAtTime c) {
        int group = 1;
        for (CalibrationAtTime.Group g : c.groups()) {
            table.row()
                    .put("time", c.time())
                    .put("group", group++)
                    .put("n", g.cases())
                    .put("predicted", g.predicted())
                    .put("observed", g.observed())
                    .put("ci_low", g.interval().low())
                    .put("ci_high", g.interval().high())
                    .put("expected_all", c.expected())
                    .put("observed_all", c.overall())
                    .put("ici", c.meanDifference());
        }
    }

    static void decisions(ResultTable.Builder table, DecisionAtTime d) {
        for (int k = 0; k < d.thresholds().length; k++) {
            table.row()
                    .put("time", d.time())
                    .put("threshold", d.thresholds()[k])
                    .put("model", d.model()[k])
                    .put("all", d.all()[k])
                    .put("none", 0.0);
        }
    }

    static void incidence(
            ResultTable.Builder table,
            String grouping,
            String group,
            String cause,
            AalenJohansen aj,
            ProbabilityInterval scale,
            double level) {
        for (int k = 0; k < aj.size(); k++) {
            Interval interval = aj.interval(k, scale, level);
            table.row()
                    .put("grouping", grouping)
                    .put("group", group)
                    .put("cause", cause)
                    .put("time", aj.time(k))
                    .put("at_risk", aj.atRisk(k))
                    .put("events", aj.events(k))
                    .put("other_events", aj.others(k))
                    .put("censored", aj.censored(k))
                    .put("incidence", aj.incidence(k))
                    .put("se", aj.standardError(k))
                    .put("ci_low", interval.low())
                    .put("ci_high", interval.high());
        }
    }

    static ResultTable confounders(List<ConfoundedMarker> compared) {
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.CONFOUNDERS);
        for (ConfoundedMarker m : compared) {
            table.row()
                    .put("marker", m.marker())
                    .put("confounder", m.confounder())
                    .put("kind", m.kind())
                    .put("n", m.n())
                    .put("events", m.events())
                    .put("c", m.c())
                    .put("c_confounder", m.confounderC())
                    .put("c_both", m.bothC())
                    .put("hr_per_sd", m.ratio())
                    .put("ci_low", m.interval().low())
                    .put("ci_high", m.interval().high())
                    .putP("p_alone", m.alone())
                    .putP("p_lr", m.p());
        }
        return table.build();
    }
}
