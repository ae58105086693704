/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import static fiji.plugin.radiomics.stats.model.ModelSets.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.model.learner.ElasticNetLearner;
import fiji.plugin.radiomics.stats.model.learner.LassoLearner;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's glmnet 4.1-6. */
class ElasticNetOracleTest {

    private static final double SAME = 1e-7;

    static Stream<ModelSets.Expected> coefficients() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e ->
                        e.analysis().startsWith("glmnet_alpha")
                                && List.of("coef", "df", "dev_ratio").contains(e.quantity()));
    }

    @ParameterizedTest
    @MethodSource("coefficients")
    void ofGivenPenalties(ModelSets.Expected e) {
        Training t = ModelSets.training("models/models_pima.csv");
        String[] parts = e.analysis().substring("glmnet_alpha".length()).split("_std");
        double lambda = Double.parseDouble(e.item().substring(6).split(":")[0]);
        LinearModel model =
                new ElasticNet(
                                t.x(),
                                t.positive(),
                                null,
                                Double.parseDouble(parts[0]),
                                parts[1].equals("TRUE"))
                        .exact(new double[] {lambda}, 0);
        double actual =
                e.quantity().equals("dev_ratio")
                        ? explained(model, t)
                        : e.quantity().equals("df")
                                ? model.used().size()
                                : e.item().endsWith("(intercept)")
                                        ? model.intercept()
                                        : model.coefficient(e.item().split(":")[1]);
        assertClose(e.value(), actual, SAME);
    }

    private static double explained(LinearModel model, Training t) {
        double sum = 0;
        double[] scores = model.scores(t.x());
        for (int i = 0; i < scores.length; i++) {
            double p = LinearModel.probability(scores[i]);
            sum += Math.log(t.positive()[i] ? p : 1 - p);
        }
        double share = t.positives() / (double) scores.length;
        double none = share * Math.log(share) + (1 - share) * Math.log(1 - share);
        return 1 - sum / scores.length / none;
    }

    @Test
    void ownPath() {
        Training t = ModelSets.training("models/models_pima.csv");
        Map<String, Double> expected = expected("glmnet_default_path");
        double[] penalties = new ElasticNet(t.x(), t.positive(), null, 1, true).ownPenalties(100);
        assertClose(expected.get("model lambda_max"), penalties[0], 1e-9);
        assertClose(expected.get("model lambda_2"), penalties[1], 1e-9);
        assertEquals(expected.get("model n_lambda"), penalties.length);
    }

    private static Map<String, Double> expected(String analysis) {
        return ModelSets.expected("models/models_expected.csv", e -> e.analysis().equals(analysis))
                .collect(
                        java.util.stream.Collectors.toMap(
                                e -> e.item() + " " + e.quantity(), ModelSets.Expected::value));
    }

    private static double[] penalties() {
        return IntStream.range(0, 50).mapToDouble(k -> .25 * Math.pow(1e-3, k / 49.)).toArray();
    }

    private static Tuned tuned(String measure, String lambda, Training t, int[] fold) {
        LassoLearner lasso = new LassoLearner();
        return Tuned.of(
                lasso,
                lasso.parameters()
                        .values(Map.of("measure", measure, "lambda", lambda, "thresh", "1e-16")),
                t,
                List.of(),
                penalties(),
                fold);
    }

    static Stream<ModelSets.Expected> tuned() {
        return ModelSets.expected(
                "models/models_expected.csv", e -> e.analysis().startsWith("cv_glmnet_lasso_"));
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void penaltyChosenInFolds(ModelSets.Expected e) {
        Training t = ModelSets.training("models/models_pima.csv");
        Tuned tuned =
                tuned(
                        e.analysis().substring("cv_glmnet_lasso_".length()),
                        e.quantity().endsWith("1se") ? "1se" : "min",
                        t,
                        ModelSets.folds());
        double actual =
                switch (e.quantity()) {
                    case "lambda_min" -> tuned.penalties()[tuned.least()];
                    case "lambda_1se" -> tuned.penalties()[tuned.oneSe()];
                    case "cvm_at_min" -> tuned.mean()[tuned.least()];
                    case "cvm_at_1se" -> tuned.mean()[tuned.oneSe()];
                    case "cvsd_at_min" -> tuned.error()[tuned.least()];
                    case "cvm" -> tuned.mean()[Integer.parseInt(e.item().substring(4)) - 1];
                    default ->
                            e.item().equals("(intercept)")
                                    ? tuned.model().intercept()
                                    : tuned.model().coefficient(e.item());
                };
        assertClose(e.value(), actual, SAME);
    }

    @Test
    void nestedFolds() {
        Training t = ModelSets.training("models/models_pima.csv");
        Map<String, Double> expected = expected("nested_cv_lasso");
        int[] outer = ModelSets.folds();
        double[] held = new double[outer.length];
        for (int fold = 1; fold <= 5; fold++) {
            int[] test = Folds.rows(outer, fold, true);
            Training training = t.rows(Folds.rows(outer, fold, false));
            int[] inner =
                    IntStream.range(0, training.positive().length).map(i -> i % 4 + 1).toArray();
            Tuned tuned = tuned("deviance", "min", training, inner);
            assertClose(
                    expected.get("outer" + fold + " lambda_min"),
                    tuned.penalties()[tuned.chosen()],
                    1e-9);
            double[] scores = tuned.model().scores(t.x().rows(test));
            assertClose(
                    expected.get("outer" + fold + " auc_of_fold"),
                    Ranks.auc(scores, t.rows(test).positive()),
                    1e-9);
            for (int i = 0; i < test.length; i++) {
                held[test[i]] = LinearModel.probability(scores[i]);
            }
        }
        assertClose(expected.get("model auc_pooled"), Ranks.auc(held, t.positive()), 1e-9);
        for (int row = 1; row <= 8; row++) {
            assertClose(expected.get("row" + row + " held_out_probability"), held[row - 1], SAME);
        }
    }

    /** A wide table: the conditions of the minimum hold, turned columns or not. */
    @Test
    void optimumOfWideTables() {
        Training t = wide();
        int n = t.positive().length;
        for (double alpha : new double[] {0, .1, .5, 1}) {
            ElasticNet net = new ElasticNet(t.x(), t.positive(), null, alpha, false);
            double[] penalties = net.penalties(20, .01);
            int chosen = alpha == 0 ? 19 : 12;
            double lambda = penalties[chosen];
            LinearModel model = net.exact(penalties, chosen);
            double[] scores = model.scores(t.x());
            for (int j = 0; j < t.x().size(); j++) {
                double gradient = 0;
                for (int i = 0; i < n; i++) {
                    gradient +=
                            t.x().column(j)[i]
                                    * ((t.positive()[i] ? 1 : 0)
                                            - LinearModel.probability(scores[i]))
                                    / n;
                }
                double b = model.coefficients()[j];
                double bound = lambda * alpha;
                double rest = gradient - lambda * (1 - alpha) * b;
                assertEquals(
                        b == 0 ? Math.max(-bound, Math.min(bound, rest)) : bound * Math.signum(b),
                        rest,
                        1e-8);
            }
        }
    }

    static Training wide() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(3);
        double[][] x = new double[60][30];
        boolean[] positive = new boolean[30];
        for (int i = 0; i < 30; i++) {
            double sum = 0;
            for (int j = 0; j < 60; j++) {
                x[j][i] = random.nextDouble() - .5;
                sum += j < 3 ? x[j][i] : 0;
            }
            positive[i] = sum + random.nextDouble() > .5;
        }
        List<String> names = IntStream.range(0, 60).mapToObj(j -> "f" + j).toList();
        return new Training(Frame.of(names, x), positive, 1);
    }

    @Test
    void fixedColumnsAreNotShrunk() {
        Training t = wide();
        boolean[] fixed = new boolean[60];
        fixed[7] = true;
        double[][] columns =
                IntStream.range(0, 60).mapToObj(t.x()::column).toArray(double[][]::new);
        Frame x = new Frame(t.x().names(), columns, fixed, 30);
        double alone = LogisticFit.of(new double[][] {columns[7]}, t.positive()).coefficients()[0];
        for (double alpha : new double[] {0, 1}) {
            ElasticNet net = new ElasticNet(x, t.positive(), null, alpha, true);
            LinearModel model = net.exact(new double[] {1e6}, 0);
            assertEquals(alone, model.coefficients()[7], 1e-4);
            assertEquals(0, model.coefficients()[0], 1e-4);
        }
    }

    @Test
    void balancedWeightsKeepTheLevelOfProbabilities() {
        Training t = wide();
        ElasticNetLearner learner = new ElasticNetLearner();
        LinearModel model =
                learner.fit(
                        t,
                        learner.parameters()
                                .values(Map.of("weights", "balanced", "lambda", "0.05")));
        double sum = 0;
        for (double score : model.scores(t.x())) {
            sum += LinearModel.probability(score);
        }
        assertEquals(t.positives(), sum, 1e-6);
    }
}
