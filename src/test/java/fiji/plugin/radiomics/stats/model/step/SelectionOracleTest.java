/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import static fiji.plugin.radiomics.stats.model.ModelSets.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.ModelSets;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Choice of columns as by R and Python programs. */
class SelectionOracleTest {

    private static Training selection() {
        return ModelSets.training("selection/selection_input.csv");
    }

    private static Frame after(Step step, Training t, Map<String, String> values) {
        FittedStep fitted = step.fit(t, step.parameters().values(values));
        return fitted.apply(t.x());
    }

    static Stream<ModelSets.Expected> pruned() {
        return ModelSets.expected(
                "selection/selection_expected.csv",
                e -> e.analysis().startsWith("prune_greedy_by_auc_spearman_"));
    }

    @ParameterizedTest
    @MethodSource("pruned")
    void correlatedColumnsGo(ModelSets.Expected e) {
        Training t = selection();
        String threshold = e.analysis().substring("prune_greedy_by_auc_spearman_".length());
        Frame left = after(new CorrelationStep(), t, Map.of("threshold", threshold));
        assertEquals(
                new TreeSet<>(Arrays.asList(e.item().split(" "))), new TreeSet<>(left.names()));
    }

    static Stream<ModelSets.Expected> univariate() {
        return ModelSets.expected(
                "selection/selection_expected.csv",
                e ->
                        e.analysis().equals("univariate")
                                && Set.of("auc", "mann_whitney_p_no_continuity")
                                        .contains(e.quantity()));
    }

    @ParameterizedTest
    @MethodSource("univariate")
    void singleColumns(ModelSets.Expected e) {
        Training t = selection();
        double[] values = t.x().column(t.x().index(e.item()));
        double actual =
                e.quantity().equals("auc")
                        ? Ranks.auc(values, t.positive())
                        : Ranks.mannWhitneyP(values, t.positive());
        assertClose(e.value(), actual, 1e-9);
    }

    static Stream<ModelSets.Expected> information() {
        return ModelSets.expected(
                "selection/selection_expected.csv",
                e -> e.analysis().equals("mrmr_relevance_mi_nats"));
    }

    @ParameterizedTest
    @MethodSource("information")
    void informationOnTheClass(ModelSets.Expected e) {
        Training t = selection();
        int[] classes = new int[t.positive().length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = t.positive()[i] ? 1 : 0;
        }
        int[] levels = MrmrStep.levels(t.x().column(t.x().index(e.item())));
        assertClose(e.value(), MrmrStep.information(levels, classes), 1e-9);
    }

    @Test
    void orderOfMrmr() {
        List<String> expected =
                ModelSets.expected(
                                "selection/selection_expected.csv",
                                e -> e.analysis().equals("mrmr_MID_peng_mean_pm_half_sd"))
                        .map(e -> e.item().split(":")[1])
                        .toList();
        assertEquals(expected, MrmrStep.order(selection(), expected.size()));
    }

    /** The ranking by p value, of which R's Welch test gives the order. */
    @ParameterizedTest
    @CsvSource({"mannwhitney, mann_whitney_p_no_continuity", "t, welch_p", "auc, auc"})
    void bestColumnsStay(String by, String quantity) {
        List<String> best =
                ModelSets.expected(
                                "selection/selection_expected.csv",
                                e ->
                                        e.analysis().equals("univariate")
                                                && e.quantity().equals(quantity))
                        .sorted(
                                java.util.Comparator.comparingDouble(
                                        e ->
                                                quantity.equals("auc")
                                                        ? -Math.abs(e.value() - .5)
                                                        : e.value()))
                        .limit(4)
                        .map(ModelSets.Expected::item)
                        .toList();
        Frame left = after(new UnivariateStep(), selection(), Map.of("by", by, "k", "4"));
        assertEquals(new TreeSet<>(best), new TreeSet<>(left.names()));
    }

    @ParameterizedTest
    @CsvSource({
        "backward, aic, stepwise_aic_backward",
        "forward, aic, stepwise_aic_forward",
        "both, aic, stepwise_aic_both_from_null",
        "backward, bic, stepwise_bic_backward"
    })
    void stepwise(String direction, String criterion, String analysis) {
        Training t = ModelSets.training("models/models_pima.csv");
        ModelSets.Expected last =
                ModelSets.expected("models/models_expected.csv", e -> e.analysis().equals(analysis))
                        .min(java.util.Comparator.comparingDouble(ModelSets.Expected::value))
                        .orElseThrow();
        Frame left =
                after(
                        new StepwiseStep(),
                        t,
                        Map.of("direction", direction, "criterion", criterion));
        double[][] columns = new double[left.size()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = left.column(j);
        }
        double cost = criterion.equals("aic") ? 2 : Math.log(t.positive().length);
        double value =
                -2 * LogisticFit.of(columns, t.positive()).logLikelihood()
                        + cost * (left.size() + 1);
        assertClose(last.value(), value, 1e-9);
    }

    @Test
    void constantColumnsGo() {
        Frame left = after(new ConstantStep(), selection(), Map.of());
        assertEquals(19, left.size());
        assertEquals(false, left.names().contains("f19"));
    }
}
