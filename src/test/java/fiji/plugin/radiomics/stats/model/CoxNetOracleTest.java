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

import fiji.plugin.radiomics.stats.model.learner.CoxLearner;
import fiji.plugin.radiomics.stats.model.learner.LassoLearner;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.Ties;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Penalised Cox regression, by R's glmnet 4.1-6 and by the conditions of a minimum. */
class CoxNetOracleTest {

    private static final String FILE = "models/models_cox_veteran.csv";

    static Stream<ModelSets.Expected> coefficients() {
        return ModelSets.expected(
                "models/models_expected.csv", e -> e.analysis().startsWith("glmnet_cox_breslow_"));
    }

    @ParameterizedTest
    @MethodSource("coefficients")
    void ofGivenPenalties(ModelSets.Expected e) {
        Training t = ModelSets.survival(FILE);
        double alpha = Double.parseDouble(e.analysis().split("alpha")[1]);
        double lambda = Double.parseDouble(e.item().substring(6).split(":")[0]);
        LinearModel model =
                ElasticNet.ofSurvival(t.x(), t.survival().orElseThrow(), alpha, true)
                        .exact(new double[] {lambda}, 0);
        assertClose(e.value(), model.coefficient(e.item().split(":")[1]), 1e-7);
        assertEquals(0, model.intercept());
    }

    static Stream<ModelSets.Expected> tuned() {
        return ModelSets.expected(
                "models/models_expected.csv", e -> e.analysis().startsWith("cv_glmnet_cox_lasso_"));
    }

    @ParameterizedTest
    @MethodSource("tuned")
    void penaltyChosenInFolds(ModelSets.Expected e) {
        Training t = ModelSets.survival(FILE);
        LassoLearner lasso = new LassoLearner();
        int[] fold = IntStream.range(0, t.positive().length).map(i -> i % 5 + 1).toArray();
        double[] penalties =
                IntStream.range(0, 40).mapToDouble(k -> .5 * Math.pow(1e-3, k / 39.)).toArray();
        String measure = e.analysis().endsWith("_C") ? "auc" : "deviance";
        Tuned tuned =
                Tuned.of(
                        lasso,
                        lasso.parameters().values(Map.of("measure", measure)),
                        t,
                        List.of(),
                        penalties,
                        fold);
        double actual =
                switch (e.quantity()) {
                    case "lambda_min" -> tuned.penalties()[tuned.least()];
                    case "lambda_1se" -> tuned.penalties()[tuned.oneSe()];
                    default -> tuned.mean()[tuned.least()];
                };
        assertClose(e.value(), actual, 1e-7);
    }

    /** Late entries and equal times: without a penalty it is Cox's model. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withoutPenaltyAsUnpenalisedModels(boolean entry) {
        SplittableRandom random = new SplittableRandom(5);
        int n = 80;
        double[][] x = new double[3][n];
        double[] time = new double[n];
        double[] begin = new double[n];
        int[] status = new int[n];
        for (int i = 0; i < n; i++) {
            for (double[] column : x) {
                column[i] = random.nextDouble();
            }
            begin[i] = random.nextInt(5);
            time[i] = begin[i] + 1 + random.nextInt(20);
            status[i] = random.nextInt(3) > 0 ? 1 : 0;
        }
        SurvivalData data =
                entry ? SurvivalData.of(time, status, begin) : SurvivalData.of(time, status);
        LinearModel model =
                ElasticNet.ofSurvival(Frame.of(List.of("a", "b", "c"), x), data, 1, true)
                        .exact(new double[] {1e-15}, 0);
        CoxModel cox = CoxModel.fit(data, x, new CoxSettings(Ties.BRESLOW, false));
        for (int j = 0; j < 3; j++) {
            assertEquals(cox.coefficient(j), model.coefficients()[j], 1e-7);
        }
    }

    /**
     * More columns than cases, some nearly equal, and weak penalties, where steps may overshoot.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, .5, 1})
    void minimumOfWideTables(double alpha) {
        Training t = wide();
        SurvivalData data = t.survival().orElseThrow();
        int n = data.size();
        ElasticNet net = ElasticNet.ofSurvival(t.x(), data, alpha, false);
        double[] penalties = net.penalties(20, .001);
        LinearModel model = net.exact(penalties, 19);
        double lambda = penalties[19];
        double[] residual = new double[n];
        new CoxLoss(data).residuals(model.scores(t.x()), residual);
        for (int j = 0; j < t.x().size(); j++) {
            double gradient = 0;
            for (int i = 0; i < n; i++) {
                gradient += t.x().column(j)[i] * residual[i];
            }
            double b = model.coefficients()[j];
            double bound = lambda * alpha;
            double rest = gradient - lambda * (1 - alpha) * b;
            assertEquals(
                    b == 0 ? Math.max(-bound, Math.min(bound, rest)) : bound * Math.signum(b),
                    rest,
                    1e-6);
        }
    }

    static Training wide() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[120][60];
        double[] time = new double[60];
        int[] status = new int[60];
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 120; j++) {
                x[j][i] =
                        j % 2 == 1
                                ? x[j - 1][i] + .05 * random.nextDouble()
                                : random.nextDouble() - .5;
            }
            time[i] = -Math.log(random.nextDouble()) * Math.exp(-2 * x[0][i] + 2 * x[2][i]);
            status[i] = random.nextInt(3) > 0 ? 1 : 0;
        }
        List<String> names = IntStream.range(0, 120).mapToObj(j -> "f" + j).toList();
        return Training.ofSurvival(
                Frame.of(names, x),
                SurvivalData.of(time, status),
                IntStream.range(0, 60).toArray(),
                1);
    }

    @Test
    void learnerWithoutPenaltyIsCoxsModel() {
        Training t = ModelSets.survival(FILE);
        CoxLearner cox = new CoxLearner();
        LinearModel model = cox.fit(t, cox.parameters().values(Map.of()));
        // R survival 3.5-3: coxph(Surv(time, event) ~ trt + karno + diagtime + age + prior)
        CoxModel own =
                CoxModel.fit(
                        t.survival().orElseThrow(),
                        IntStream.range(0, 5).mapToObj(t.x()::column).toArray(double[][]::new),
                        CoxSettings.STANDARD);
        for (int j = 0; j < 5; j++) {
            assertEquals(own.coefficient(j), model.coefficients()[j], 1e-12);
        }
    }
}
