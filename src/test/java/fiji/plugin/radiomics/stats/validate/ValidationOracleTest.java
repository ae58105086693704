/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import static fiji.plugin.radiomics.stats.model.ModelSets.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.CutoffRule;
import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.ModelSets;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.testing.TestData;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R programs on the Pima table, with logistic regression by maximum likelihood. */
class ValidationOracleTest {

    private static final Validation VALIDATION =
            new Validation(CutoffRule.of("youden"), Workers.none(), Progress.NONE);

    private static final String FILE = "models/models_pima.csv";

    private static Recipe recipe() {
        return RecipeText.read("learner: logistic", "plain");
    }

    private static List<Split> folds() {
        String[] names =
                Arrays.stream(ModelSets.folds()).mapToObj(String::valueOf).toArray(String[]::new);
        return Splits.named(1, names);
    }

    private static double[] ofScores(double[] scores) {
        return Arrays.stream(scores).map(LinearModel::probability).toArray();
    }

    /** Cases and what is predicted of them: fitted, cross-validated or of new cases. */
    private record Predicted(double[] probabilities, boolean[] positive) {

        double brier() {
            return Calibration.of(probabilities, positive).brier();
        }

        static Predicted of(String which) {
            Training cases = ModelSets.training(FILE);
            if (which.equals("cross_validated")) {
                double[] p = new double[cases.positive().length];
                for (FoldResult result : VALIDATION.run(recipe(), cases, folds())) {
                    double[] held = ofScores(result.scores());
                    for (int i = 0; i < held.length; i++) {
                        p[result.split().test()[i]] = held[i];
                    }
                }
                return new Predicted(p, cases.positive());
            }
            FittedRecipe fitted = VALIDATION.all(recipe(), cases);
            Training tried =
                    which.equals("apparent")
                            ? cases
                            : ModelSets.training("models/models_pima_new.csv");
            return new Predicted(ofScores(fitted.scores(tried.x())), tried.positive());
        }
    }

    static Stream<ModelSets.Expected> calibration() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e ->
                        e.analysis().startsWith("calibration_")
                                && (e.item().startsWith("lowess")
                                        || List.of(
                                                        "intercept_in_the_large",
                                                        "slope",
                                                        "brier",
                                                        "brier_scaled",
                                                        "oe_ratio",
                                                        "auc")
                                                .contains(e.quantity())));
    }

    @ParameterizedTest
    @MethodSource("calibration")
    void calibration(ModelSets.Expected e) {
        Predicted predicted = Predicted.of(e.analysis().substring("calibration_".length()));
        Calibration c = Calibration.of(predicted.probabilities(), predicted.positive());
        double actual =
                switch (e.quantity()) {
                    case "intercept_in_the_large" -> c.inTheLarge();
                    case "slope" -> c.slope();
                    case "brier" -> c.brier();
                    case "brier_scaled" -> c.scaledBrier();
                    case "oe_ratio" -> c.observedToExpected();
                    case "auc" -> Ranks.auc(predicted.probabilities(), predicted.positive());
                    default -> smooth(predicted, Double.parseDouble(e.item().split(":")[1]));
                };
        assertClose(e.value(), actual, 1e-9);
    }

    private static double smooth(Predicted predicted, double at) {
        int[] order = Lowess.order(predicted.probabilities());
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        int nearest = 0;
        for (int i = 0; i < order.length; i++) {
            x[i] = predicted.probabilities()[order[i]];
            y[i] = predicted.positive()[order[i]] ? 1 : 0;
            nearest = Math.abs(x[i] - at) < Math.abs(x[nearest] - at) ? i : nearest;
        }
        assertClose(at, x[nearest], 1e-9);
        return Lowess.smooth(x, y)[nearest];
    }

    static Stream<ModelSets.Expected> hosmerLemeshow() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e ->
                        e.analysis().startsWith("calibration_")
                                && (e.item().startsWith("hosmer") || e.item().startsWith("bin")));
    }

    @ParameterizedTest
    @MethodSource("hosmerLemeshow")
    void hosmerLemeshow(ModelSets.Expected e) {
        Predicted predicted = Predicted.of(e.analysis().substring("calibration_".length()));
        HosmerLemeshow test =
                HosmerLemeshow.of(predicted.probabilities(), predicted.positive(), true);
        int group = e.item().startsWith("bin") ? Integer.parseInt(e.item().substring(3)) - 1 : -1;
        double actual =
                switch (e.quantity()) {
                    case "chisq" -> test.chiSquare();
                    case "df_g_minus_2" -> test.df();
                    case "p" -> test.p();
                    case "groups" -> test.cases().length;
                    case "observed" -> test.observed()[group];
                    case "expected" -> test.expected()[group];
                    default -> test.cases()[group];
                };
        assertClose(e.value(), actual, 1e-9);
    }

    @Test
    void ofNewCasesItHasAsManyDegreesOfFreedomAsGroups() {
        Predicted predicted = Predicted.of("new_data");
        assertEquals(
                10, HosmerLemeshow.of(predicted.probabilities(), predicted.positive(), false).df());
    }

    static Stream<ModelSets.Expected> reclassification() {
        return ModelSets.expected(
                "models/models_expected.csv", e -> e.analysis().startsWith("nri_"));
    }

    @ParameterizedTest
    @MethodSource("reclassification")
    void reclassification(ModelSets.Expected e) {
        Training cases = ModelSets.training(FILE);
        double[] all = ofScores(VALIDATION.all(recipe(), cases).scores(cases.x()));
        Training two = cases.with(cases.x().keep(cases.x().names().subList(0, 2)));
        double[] some = ofScores(VALIDATION.all(recipe(), two).scores(two.x()));
        boolean[] y = cases.positive();
        Reclassification nri = Reclassification.continuous(some, all, y);
        Reclassification categories =
                Reclassification.categories(some, all, y, new double[] {.2, .5});
        var idi = Reclassification.Improvement.of(some, all, y);
        double actual =
                switch (e.quantity()) {
                    case "nri_continuous" -> nri.nri();
                    case "se_nri" -> nri.error();
                    case "nri_events" -> nri.events();
                    case "nri_nonevents" -> nri.nonEvents();
                    case "idi" -> idi.value();
                    case "se_idi" -> idi.error();
                    case "z_idi" -> idi.value() / idi.error();
                    case "nri" -> categories.nri();
                    default -> categories.error();
                };
        assertClose(e.value(), actual, 1e-9);
    }

    static Stream<ModelSets.Expected> avoided() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e -> e.quantity().equals("interventions_avoided_per_100"));
    }

    @ParameterizedTest
    @MethodSource("avoided")
    void interventionsAvoided(ModelSets.Expected e) {
        Predicted predicted = Predicted.of(e.analysis().substring("decision_curve_".length()));
        double pt = Double.parseDouble(e.item().substring(2));
        double[] everybody = new double[predicted.positive().length];
        Arrays.fill(everybody, 1);
        double gain =
                Calibration.netBenefit(
                                predicted.probabilities(), predicted.positive(), pt, Double.NaN)
                        - Calibration.netBenefit(everybody, predicted.positive(), pt, Double.NaN);
        assertClose(e.value(), 100 * gain * (1 - pt) / pt, 1e-9);
    }

    static Stream<ModelSets.Expected> benefit() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e ->
                        e.analysis().startsWith("decision_curve_")
                                && e.quantity().startsWith("net_benefit"));
    }

    @ParameterizedTest
    @MethodSource("benefit")
    void netBenefit(ModelSets.Expected e) {
        Predicted predicted = Predicted.of(e.analysis().substring("decision_curve_".length()));
        double[] p = predicted.probabilities();
        if (e.quantity().equals("net_benefit_all")) {
            Arrays.fill(p, 1);
        }
        double threshold = Double.parseDouble(e.item().substring(2));
        assertClose(
                e.value(),
                Calibration.netBenefit(p, predicted.positive(), threshold, Double.NaN),
                1e-9);
    }

    @Test
    void areasOfFolds() {
        Training cases = ModelSets.training(FILE);
        FoldedAuc auc =
                FoldedAuc.of(
                        VALIDATION.run(recipe(), cases, folds()),
                        cases.positive(),
                        cases.cluster());
        double expected =
                ModelSets.expected(
                                "models/models_expected.csv",
                                e ->
                                        e.analysis().equals("cv_logistic_ml")
                                                && e.quantity().equals("auc_mean_of_folds"))
                        .findFirst()
                        .orElseThrow()
                        .value();
        assertClose(expected, auc.auc(), 1e-9);
    }

    static Stream<ModelSets.Expected> optimism() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e -> e.analysis().equals("bootstrap_optimism_20") && e.item().equals("model"));
    }

    @ParameterizedTest
    @MethodSource("optimism")
    void harrellsBootstrap(ModelSets.Expected e) throws Exception {
        Training cases = ModelSets.training(FILE);
        List<Split> splits = new ArrayList<>();
        for (String line :
                Files.readAllLines(
                        TestData.require("stats/models/models_pima_bootstrap_rows.csv"))) {
            int[] rows =
                    Arrays.stream(line.split(",")).mapToInt(t -> Integer.parseInt(t) - 1).toArray();
            splits.add(new Split(splits.size() + 1, "1", rows, new int[0]));
        }
        Optimism optimism =
                Optimism.of(
                        VALIDATION.all(recipe(), cases),
                        VALIDATION.run(recipe(), cases, splits),
                        cases);
        double actual =
                switch (e.quantity()) {
                    case "optimism_auc" -> optimism.aucOptimism();
                    case "corrected_auc" -> optimism.auc();
                    case "corrected_brier" -> optimism.brier();
                    case "optimism_brier" -> Predicted.of("apparent").brier() - optimism.brier();
                    default -> optimism.slope();
                };
        assertClose(e.value(), actual, 1e-9);
    }

    @Test
    void pooledPredictionsOfFolds() {
        Predicted predicted = Predicted.of("cross_validated");
        ModelSets.expected("models/models_expected.csv", e -> e.analysis().equals("cv_logistic_ml"))
                .filter(e -> !e.quantity().equals("auc_mean_of_folds"))
                .forEach(
                        e ->
                                assertClose(
                                        e.value(),
                                        e.quantity().equals("brier")
                                                ? predicted.brier()
                                                : Ranks.auc(
                                                        predicted.probabilities(),
                                                        predicted.positive()),
                                        1e-9));
    }

    @Test
    void aFitIsThatOfAllColumns() {
        Training cases = ModelSets.training(FILE);
        double[][] columns = new double[cases.x().size()][];
        Arrays.setAll(columns, cases.x()::column);
        LogisticFit fit = LogisticFit.of(columns, cases.positive());
        assertClose(fit.intercept(), VALIDATION.all(recipe(), cases).model().intercept(), 1e-12);
    }
}
