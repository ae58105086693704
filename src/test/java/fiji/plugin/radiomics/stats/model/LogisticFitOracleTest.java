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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.validate.Calibration;
import fiji.plugin.radiomics.stats.validate.ModelSampleSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R's glm and logistf. */
class LogisticFitOracleTest {

    static Stream<ModelSets.Expected> values() {
        return ModelSets.expected(
                "models/models_expected.csv",
                e ->
                        (e.analysis().equals("logistic_ml") || e.analysis().equals("firth"))
                                && List.of(
                                                "coef",
                                                "se",
                                                "loglik",
                                                "null_loglik",
                                                "aic",
                                                "lr_chisq",
                                                "fitted",
                                                "auc",
                                                "penalised_loglik",
                                                "plr_chisq_reduced_design",
                                                "wald_z",
                                                "or",
                                                "or_low_wald",
                                                "or_high_wald",
                                                "bic",
                                                "n",
                                                "events",
                                                "cox_snell_r2",
                                                "nagelkerke_r2",
                                                "mcfadden_r2",
                                                "brier")
                                        .contains(e.quantity()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void equalsR(ModelSets.Expected e) {
        Training t = ModelSets.training("models/models_" + e.dataset() + ".csv");
        boolean firth = e.analysis().equals("firth");
        LogisticFit fit = fit(t, t.x().names(), firth);
        LinearModel model = new LinearModel(t.x().names(), fit.intercept(), fit.coefficients());
        int term = t.x().names().indexOf(e.item()) + 1;
        double full = fit.logLikelihood();
        int n = t.positive().length;
        double b = term == 0 ? fit.intercept() : term < 0 ? 0 : fit.coefficients()[term - 1];
        double error = fit.standardErrors()[Math.max(term, 0)];
        double half = Normal.ofLevel(.95) * error;
        double snell = 1 - Math.exp(2 * (fit(t, List.of(), firth).logLikelihood() - full) / n);
        double actual =
                switch (e.quantity()) {
                    case "coef" -> b;
                    case "se" -> error;
                    case "wald_z" -> b / error;
                    case "or" -> Math.exp(b);
                    case "or_low_wald" -> Math.exp(b - half);
                    case "or_high_wald" -> Math.exp(b + half);
                    case "bic" -> -2 * full + Math.log(n) * (t.x().size() + 1);
                    case "n" -> n;
                    case "events" -> t.positives();
                    case "cox_snell_r2" -> snell;
                    case "nagelkerke_r2" ->
                            snell / ModelSampleSize.mostRSquared(t.positives() / (double) n);
                    case "mcfadden_r2" -> 1 - full / fit(t, List.of(), firth).logLikelihood();
                    case "brier" ->
                            Calibration.of(
                                            Arrays.stream(model.scores(t.x()))
                                                    .map(LinearModel::probability)
                                                    .toArray(),
                                            t.positive())
                                    .brier();
                    case "loglik", "penalised_loglik" -> full;
                    case "null_loglik" -> fit(t, List.of(), firth).logLikelihood();
                    case "aic" -> -2 * full + 2 * (t.x().size() + 1);
                    case "auc" -> Ranks.auc(model.scores(t.x()), t.positive());
                    case "fitted" -> {
                        int row = Integer.parseInt(e.item().substring(3)) - 1;
                        yield LinearModel.probability(model.scores(t.x())[row]);
                    }
                    default -> {
                        List<String> others = new ArrayList<>(t.x().names());
                        others.remove(e.item());
                        if (term == 0) {
                            others.clear();
                        }
                        yield 2 * (full - fit(t, others, firth).logLikelihood());
                    }
                };
        assertClose(e.value(), actual, 1e-9);
    }

    private static LogisticFit fit(Training t, List<String> columns, boolean firth) {
        double[][] x =
                columns.stream()
                        .map(name -> t.x().column(t.x().index(name)))
                        .toArray(double[][]::new);
        return LogisticFit.of(x, t.positive(), null, null, firth);
    }

    private static final boolean[] CLASSES = {false, false, false, true, true, true};

    @Test
    void saysThatClassesAreSeparated() {
        double[][] x = {{1, 2, 3, 4, 5, 6}};
        assertTrue(LogisticFit.of(x, CLASSES).isSeparated());
        double[][] overlapping = {{1, 2, 4, 3, 5, 6}};
        assertFalse(LogisticFit.of(overlapping, CLASSES).isSeparated());
    }

    @Test
    void refusesMoreColumnsThanCases() {
        double[][] x = new double[6][6];
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> LogisticFit.of(x, CLASSES));
        assertTrue(e.getMessage().startsWith("6 columns are too many"), e.getMessage());
    }

    @Test
    void refusesColumnsThatAreSumsOfEachOther() {
        double[][] x = {{1, 2, 4, 3, 5, 6}, {2, 4, 8, 6, 10, 12}};
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> LogisticFit.of(x, CLASSES));
        assertTrue(e.getMessage().contains("sums of each other"), e.getMessage());
    }
}
