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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the sum that a nomogram shows is the signature's score. */
class NomogramTest {

    private static final int N = 60;

    private static CaseTable cases() {
        Random random = new Random(3);
        String[] outcome = new String[N];
        double[] a = new double[N];
        double[] b = new double[N];
        for (int i = 0; i < N; i++) {
            a[i] = 50 + 9 * random.nextGaussian();
            b[i] = Math.exp(random.nextGaussian());
            outcome[i] = a[i] + 9 * random.nextGaussian() > 50 ? "yes" : "no";
        }
        // An outlier, which the recipe lasso clips at 4 standard deviations.
        b[7] = 400;
        return new CaseTable(
                "cases",
                List.of(
                        new TextColumn("outcome", outcome),
                        new NumberColumn("a", a),
                        new NumberColumn("b", b)));
    }

    private static SignatureResult built(String recipe) {
        try (Workers workers = new Workers(1)) {
            return (SignatureResult)
                    new SignaturePlugin()
                            .run(
                                    cases(),
                                    SignatureParameters.ALL.values(
                                            Map.of(
                                                    "outcome", "outcome",
                                                    "positive", "yes",
                                                    "recipe", recipe,
                                                    "replicates", "20",
                                                    "validation", "repeats:1,folds:3")),
                                    workers,
                                    Progress.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ridge", "lasso", "firth"})
    void itsSumIsTheScore(String recipe) {
        SignatureResult result = built(recipe);
        Optional<Nomogram> nomogram = Nomogram.of(result);
        assertTrue(nomogram.isPresent());
        double[] scores = SignatureScores.of(result.signature(), cases(), "").scores();
        for (int row = 0; row < N; row++) {
            double sum = nomogram.get().intercept();
            for (Nomogram.Term t : nomogram.get().terms()) {
                double v = ((NumberColumn) cases().column(t.name())).values()[row];
                sum += t.coefficient() * Math.max(t.low(), Math.min(t.high(), v));
            }
            assertEquals(scores[row], sum, 1e-6, recipe + " " + row);
        }
    }
}
