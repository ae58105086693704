/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.analysis.Confounder;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The column of size alone, out of fold with the same folds, beside the signature. */
final class SizeAlone {

    private static final int REPLICATES = 500;

    private static final String RECIPE =
            """
            steps: [impute, scale]
            learner: firth
            """;

    private SizeAlone() {}

    /**
     * Adds what the size alone reaches to the performance of the primary recipe.
     *
     * @return a sentence where the signature is not surely better
     */
    static Optional<String> compare(
            RecipeOutcome primary,
            SignatureCases cases,
            ValidationPlan plan,
            List<Split> splits,
            Validation validation,
            double level,
            long seed) {
        Optional<Confounder> size =
                Confounder.in(cases.table()).stream()
                        .filter(c -> c.kind() == Confounder.Kind.SIZE)
                        .findFirst();
        if (size.isEmpty() || !(size.get().values() instanceof NumberColumn column)) {
            return Optional.empty();
        }
        double[] values = new double[cases.rows().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.values()[cases.rows()[i]];
        }
        if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).distinct().count() < 3) {
            return Optional.empty();
        }
        Frame x = Frame.of(List.of(size.get().column()), new double[][] {values});
        Training alone = cases.training().with(x);
        List<FoldResult> folds = validation.run(RecipeText.read(RECIPE, "size"), alone, splits);
        boolean[] positive = alone.positive();
        FoldedAuc auc = FoldedAuc.of(folds, positive, alone.cluster());
        int n = positive.length;
        Predictions sizes = Predictions.of(folds, n, true).get(0);
        Predictions own = Predictions.of(primary.folds(), n, true).get(0);
        double[] gain = gain(own, sizes, alone, level, seed);
        Map<String, RecipeOutcome.Row> rows = primary.performance();
        rows.put(
                "auc_size_alone",
                new RecipeOutcome.Row(
                        auc.auc(),
                        auc.interval(level).low(),
                        auc.interval(level).high(),
                        "column " + size.get().column() + " alone, with the same folds"));
        rows.put(
                "auc_gain_over_size",
                new RecipeOutcome.Row(
                        gain[0],
                        gain[1],
                        gain[2],
                        "difference of the AUC of mean out-of-fold probabilities; interval by"
                                + " bootstrap of patients"));
        return gain[1] > 0
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "The size alone (column %s) reaches an AUC of %.3f; the signature"
                                        + " is not surely better: difference %.3f (%.3f to %.3f)",
                                size.get().column(),
                                auc.auc(),
                                gain[0],
                                gain[1],
                                gain[2]));
    }

    private static double[] gain(
            Predictions own, Predictions size, Training cases, double level, long seed) {
        boolean[] positive = own.classes(cases.positive());
        double found =
                Ranks.auc(own.probabilities(), positive)
                        - Ranks.auc(size.probabilities(), positive);
        SplittableRandom random = new SplittableRandom(seed);
        int[] cluster = cases.cluster();
        int patients = Arrays.stream(cluster).max().orElse(0) + 1;
        double[] drawn = new double[REPLICATES];
        for (int b = 0; b < REPLICATES; b++) {
            int[] counts = new int[patients];
            for (int p = 0; p < patients; p++) {
                counts[random.nextInt(patients)]++;
            }
            int[] times = Arrays.stream(cluster).map(c -> counts[c]).toArray();
            Predictions first = own.drawn(times);
            Predictions second = size.drawn(times);
            boolean[] classes = first.classes(cases.positive());
            drawn[b] =
                    Ranks.auc(first.probabilities(), classes)
                            - Ranks.auc(second.probabilities(), classes);
        }
        double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        var interval = new Measures(Double.NaN, level, REPLICATES, seed).interval(sorted);
        return new double[] {found, interval.low(), interval.high()};
    }
}
