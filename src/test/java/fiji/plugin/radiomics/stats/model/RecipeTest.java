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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {

    static List<String> presets() {
        return RecipePresets.ofClasses();
    }

    /** Cases of which some lack values; two columns tell something, two are constant. */
    static Training cases() {
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        int n = 90;
        double[][] x = new double[12][n];
        boolean[] positive = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 12; j++) {
                x[j][i] = j == 11 ? 3 : 1 + j * random.nextDouble();
            }
            positive[i] = x[3][i] - x[5][i] / 2 + 3 * random.nextDouble() > 2.2;
            if (i % 9 == 0) {
                x[4][i] = Double.NaN;
                x[5][i] = Double.NaN;
            }
        }
        List<String> names = IntStream.range(0, 12).mapToObj(j -> "f" + j).toList();
        return new Training(Frame.of(names, x), positive, 1);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void fittedRecipesAreWrittenAndReadBack(String preset) {
        Training cases = cases();
        FittedRecipe fitted = RecipePresets.of(preset).fit(cases);
        double[] scores = fitted.scores(cases.x());
        FittedRecipe reduced = fitted.reduced();
        String text = YamlText.write(FittedText.write(reduced));
        FittedRecipe read = FittedText.read(YamlText.read(text, "signature.yaml"));
        assertEquals(fitted.inputs(), read.inputs());
        assertArrayEquals(scores, read.scores(cases.x().keep(read.inputs())), 1e-12);
        assertTrue(Ranks.auc(scores, cases.positive()) > .7);
        assertEquals(
                fitted.recipe(),
                RecipeText.read(YamlText.write(RecipeText.write(fitted.recipe())), "x"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void unscaledModelGivesTheSameScores(String preset) {
        Training cases = cases();
        FittedRecipe fitted = RecipePresets.of(preset).fit(cases);
        Frame filled = fitted.steps().get(0).apply(cases.x());
        assertArrayEquals(
                fitted.scores(cases.x()),
                fitted.unscaled().scores(filled.keep(fitted.model().names())),
                1e-9);
    }

    @Test
    void indicatorsOfMissingValues() {
        Training cases = cases();
        Recipe recipe =
                RecipeText.read(
                        "steps: [{impute: {indicator: true}}, constant]\nlearner: ridge", "mine");
        FittedRecipe fitted = recipe.fit(cases);
        assertTrue(fitted.model().names().contains("f4.missing"));
        assertTrue(fitted.reduced().inputs().contains("f4"));
        assertEquals(10, fitted.reduced().inputs().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learner: [1]",
                "learner: lassoo",
                "steps: [scaled]\nlearner: lasso",
                "steps: [{scale: {methode: z}}]\nlearner: lasso",
                "steps: scale\nlearner: lasso",
                "lerner: lasso",
                "steps: [scale]",
                "learner: {lasso: {lambda: -1}}",
                "learner: {lasso: [3]}",
                "learner: {lasso: {lambda: ",
                "just text"
            })
    void refusedInOneLine(String text) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class, () -> RecipeText.read(text, "mine.yaml"));
        assertTrue(e.getMessage().startsWith("mine.yaml"), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
    }

    @Test
    void aValueOfOnePartOrOfAllThatHaveIt() {
        Recipe recipe = RecipePresets.of("top_k_ridge");
        Recipe changed = RecipeText.with(recipe, "univariate.k", "7").orElseThrow();
        assertEquals(changed, RecipeText.with(recipe, "k", "7").orElseThrow());
        assertEquals(7, changed.fit(cases()).model().names().size());
        assertTrue(RecipeText.with(recipe, "scale.k", "7").isEmpty());
    }
}
