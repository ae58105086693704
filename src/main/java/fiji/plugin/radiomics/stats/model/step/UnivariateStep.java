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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.group.TTest;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.scijava.plugin.Plugin;

/** Leaves the columns that tell most of the class, each by itself. */
@Plugin(type = Step.class)
public final class UnivariateStep implements Step {

    private static final Parameter<String> BY =
            new Parameter<>(
                            "by",
                            "auc: distance of the area under the ROC curve from 0.5; mannwhitney, t"
                                    + " (Welch's): p value; of survival always cox: p value of the"
                                    + " score test of Cox's model",
                            ParameterTypes.word("auc", "mannwhitney", "t", "cox"),
                            "auc")
                    .labelled("Ranked by");

    private static final Parameter<Integer> K =
            new Parameter<>(
                            "k",
                            "Number of columns that stay; where fdr is given, at most",
                            ParameterTypes.whole(1, 100_000),
                            "10")
                    .labelled("Columns");

    private static final Parameter<Double> FDR =
            new Parameter<>(
                            "fdr",
                            "Only columns whose Benjamini-Hochberg p value is not above this stay;"
                                    + " 0 = all that k allows",
                            ParameterTypes.number("a number from 0 to 1", v -> v >= 0 && v < 1),
                            "0")
                    .labelled("False discovery rate");

    @Override
    public String name() {
        return "univariate";
    }

    @Override
    public String description() {
        return "The columns that tell most of the outcome, each by itself, stay";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step univariate", BY, K, FDR);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        Frame x = training.x();
        String by = by(training, values);
        double fdr = values.get(FDR);
        double[] p = new double[x.size()];
        double[] score = by.equals("cox") ? Relevance.scoreP(training) : p;
        boolean needsP = fdr > 0 || !by.equals("auc");
        for (int j = 0; j < p.length && needsP; j++) {
            p[j] =
                    by.equals("cox")
                            ? score[j]
                            : by.equals("t")
                                    ? welch(x.column(j), training.positive())
                                    : Ranks.mannWhitneyP(x.column(j), training.positive());
        }
        double[] adjusted = PValues.benjaminiHochberg(p);
        double[] value = Relevance.of(training);
        for (int j = 0; j < p.length && (by.equals("t") || by.equals("mannwhitney")); j++) {
            value[j] = -p[j];
        }
        Set<String> stay = new HashSet<>();
        for (int j : Relevance.order(training, value)) {
            if (stay.size() < values.get(K) && (fdr == 0 || adjusted[j] <= fdr)) {
                stay.add(x.names().get(j));
            }
        }
        return KeptColumns.of(x, j -> stay.contains(x.names().get(j)), Map.of());
    }

    private static String by(Training training, ParameterValues values) {
        String by = values.get(BY);
        boolean survival = training.survival().isPresent();
        if (by.equals("cox") && !survival) {
            throw new IllegalArgumentException(
                    "univariate: by=cox is for survival; of classes take auc, mannwhitney or t");
        }
        if (survival && !by.equals("cox") && !by.equals("auc")) {
            throw new IllegalArgumentException(
                    "univariate: by=" + by + " compares two classes; of survival take cox");
        }
        return survival ? "cox" : by;
    }

    private static double welch(double[] values, boolean[] positive) {
        double[][] classes = new double[2][values.length];
        int[] n = new int[2];
        for (int i = 0; i < values.length; i++) {
            int side = positive[i] ? 1 : 0;
            classes[side][n[side]++] = values[i];
        }
        double p =
                TTest.welch(
                                java.util.Arrays.copyOf(classes[1], n[1]),
                                java.util.Arrays.copyOf(classes[0], n[0]))
                        .p();
        return Double.isNaN(p) ? 1 : p;
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
