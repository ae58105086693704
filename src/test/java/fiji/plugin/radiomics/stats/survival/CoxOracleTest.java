/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import static fiji.plugin.radiomics.stats.survival.SurvivalSets.assertClose;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2.2 with survival 3.5-3, of lifelines 0.30.3 and of riskRegression. */
class CoxOracleTest {

    private static final double LEVEL = .95;

    private static final List<String> COUNTED_ELSEWHERE =
            List.of("harrell_c", "harrell_c_se", "concordant", "discordant", "bic_events");

    static Stream<SurvivalSets.Expected> ofR() {
        return SurvivalSets.expected(
                "survival_expected.csv",
                e ->
                        e.analysis().startsWith("cox_")
                                && !e.quantity().startsWith("tied_")
                                && !COUNTED_ELSEWHERE.contains(e.quantity()));
    }

    @ParameterizedTest
    @MethodSource("ofR")
    void modelsResidualsAndTests(SurvivalSets.Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        Ties ties = e.analysis().startsWith("cox_breslow") ? Ties.BRESLOW : Ties.EFRON;
        String rest = e.analysis().substring(("cox_" + ties.id()).length());
        List<String> names = CoxSets.covariates(e.dataset());
        CoxSettings settings = new CoxSettings(ties, false);
        SurvivalData data = set.data();
        if (rest.startsWith("_stratified_by_")) {
            String by = rest.substring("_stratified_by_".length());
            names = names.stream().filter(n -> !n.equals(by)).toList();
            data = data.stratified(set.codes(by));
        } else if (rest.equals("_univariable")) {
            names = List.of(e.item());
        }
        CoxModel model = CoxModel.fit(data, CoxSets.columns(set, names), settings);
        double actual;
        double tolerance = 1e-9;
        if (rest.contains("baseline")) {
            actual = baseline(model, e);
        } else if (rest.contains("residuals")) {
            actual = residual(model, e);
        } else if (rest.contains("zph")) {
            tolerance = 1e-7;
            actual = zph(model, names, rest, e);
        } else {
            // R's summary gives two digits of Wald's test.
            tolerance = e.quantity().startsWith("wald") ? 2e-3 : 1e-9;
            actual = part(model, names, e);
        }
        assertClose(e.value(), actual, tolerance);
    }

    private static double part(CoxModel model, List<String> names, SurvivalSets.Expected e) {
        int a = names.indexOf(e.item());
        return switch (e.quantity()) {
            case "coef" -> model.coefficient(a);
            case "se" -> model.standardError(a);
            case "z" -> model.z(a);
            case "p" -> model.p(a);
            case "hr" -> Math.exp(model.coefficient(a));
            case "hr_low" -> model.waldInterval(a, LEVEL).low();
            case "hr_high" -> model.waldInterval(a, LEVEL).high();
            case "n" -> model.data().size();
            case "events" -> model.data().events();
            case "loglik_null" -> model.nullLogLikelihood();
            case "loglik" -> model.logLikelihood();
            case "lr_chisq" -> model.likelihoodRatioTest().statistic();
            case "lr_p" -> model.likelihoodRatioTest().p();
            case "wald_chisq" -> model.waldTest().statistic();
            case "wald_p" -> model.waldTest().p();
            case "score_chisq" -> model.scoreTest().statistic();
            case "score_p" -> model.scoreTest().p();
            case "aic" -> model.aic();
            default -> throw new IllegalArgumentException(e.quantity());
        };
    }

    private static double baseline(CoxModel model, SurvivalSets.Expected e) {
        double hazard = model.baseline().at(0, Double.parseDouble(e.item()));
        if (e.analysis().endsWith("_x0")) {
            double[] means = new double[model.covariates()];
            for (int a = 0; a < means.length; a++) {
                means[a] = model.mean(a);
            }
            hazard *= Math.exp(-model.linearPredictor(means));
        }
        return hazard;
    }

    private static double residual(CoxModel model, SurvivalSets.Expected e) {
        int row = Integer.parseInt(e.item().substring(3)) - 1;
        return switch (e.quantity()) {
            case "martingale" -> CoxResiduals.of(model).martingale()[row];
            case "deviance" -> CoxResiduals.of(model).deviance()[row];
            default -> model.linearPredictors()[row];
        };
    }

    private static double zph(
            CoxModel model, List<String> names, String rest, SurvivalSets.Expected e) {
        ProportionalHazards.Transform transform =
                Stream.of(ProportionalHazards.Transform.values())
                        .filter(t -> rest.endsWith("_" + t.id()))
                        .findFirst()
                        .orElseThrow();
        ProportionalHazards zph = ProportionalHazards.of(model, transform);
        ChiSquareTest test =
                e.item().equals("GLOBAL")
                        ? zph.global()
                        : zph.test(new int[] {names.indexOf(e.item())});
        return e.quantity().equals("p") ? test.p() : test.statistic();
    }

    static Stream<SurvivalSets.Expected> predicted() {
        return Stream.concat(
                SurvivalSets.expected(
                        "survival_expected_python.csv",
                        e -> e.analysis().startsWith("cox_predicted")),
                SurvivalSets.expected(
                        "survival_expected_risk.csv",
                        e -> e.analysis().startsWith("cox_predicted")));
    }

    /** R's baseline is Efron's after a fit by Efron's method; that of lifelines is Breslow's. */
    @ParameterizedTest
    @MethodSource("predicted")
    void survivalOfCases(SurvivalSets.Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        double[][] columns = CoxSets.columns(set, CoxSets.covariates(e.dataset()));
        CoxModel model = CoxModel.fit(set.data(), columns, CoxSettings.STANDARD);
        String[] item = e.item().split(":");
        int row = Integer.parseInt(item[0].substring(3)) - 1;
        double t = Double.parseDouble(item[1]);
        double[] eta = model.linearPredictors();
        double actual =
                e.analysis().contains("lifelines")
                        ? Math.exp(-betweenTimes(set.data(), eta, t) * Math.exp(eta[row]))
                        : model.baseline().survival(0, eta[row], t);
        assertClose(e.value(), actual, e.analysis().contains("lifelines") ? 1e-7 : 1e-9);
    }

    /** lifelines draws a line from each observed time to the next. */
    private static double betweenTimes(SurvivalData data, double[] eta, double t) {
        double before = 0;
        double after = Double.POSITIVE_INFINITY;
        for (int i = 0; i < eta.length; i++) {
            before = data.time(i) <= t ? Math.max(before, data.time(i)) : before;
            after = data.time(i) >= t ? Math.min(after, data.time(i)) : after;
        }
        double low = breslow(data, eta, before);
        double part = after == before ? 0 : (t - before) / (after - before);
        return low + part * (breslow(data, eta, after) - low);
    }

    private static double breslow(SurvivalData data, double[] eta, double t) {
        double sum = 0;
        for (int i = 0; i < eta.length; i++) {
            if (data.isEvent(i) && data.time(i) <= t) {
                double s0 = 0;
                for (int j = 0; j < eta.length; j++) {
                    s0 += data.time(j) >= data.time(i) ? Math.exp(eta[j]) : 0;
                }
                sum += 1 / s0;
            }
        }
        return sum;
    }
}
