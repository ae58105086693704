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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recipes that come with the program. */
public final class RecipePresets {

    /** The one that is used where none is named. */
    public static final String STANDARD = "top_k_ridge";

    private static final String PREPARE =
            """
            steps:
              - impute
              - constant
              - scale: {clip: 4}
            """;

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put(
                STANDARD,
                PREPARE
                        + """
                          - correlation: {threshold: 0.9}
                          - univariate: {k: 30}
                        learner: ridge
                        """);
        TEXTS.put(
                "elastic_net",
                PREPARE
                        + """
                          - correlation
                        learner: elastic_net
                        """);
        TEXTS.put("lasso", PREPARE + "learner: lasso\n");
        TEXTS.put("ridge", PREPARE + "learner: ridge\n");
        TEXTS.put(
                "mrmr_logistic",
                PREPARE
                        + """
                          - mrmr: {k: 5}
                        learner: logistic
                        """);
        TEXTS.put(
                "firth",
                PREPARE
                        + """
                          - correlation: {threshold: 0.8}
                          - univariate: {k: 5}
                        learner: firth
                        """);
        TEXTS.put(
                "stepwise_aic",
                PREPARE
                        + """
                          - correlation: {threshold: 0.8}
                          - univariate: {k: 10}
                          - stepwise
                        learner: logistic
                        """);
        TEXTS.put(
                "cox",
                PREPARE
                        + """
                          - correlation: {threshold: 0.8}
                          - univariate: {k: 5}
                        learner: cox
                        """);
    }

    private RecipePresets() {}

    /**
     * @return their names
     */
    public static List<String> names() {
        return List.copyOf(TEXTS.keySet());
    }

    /**
     * @return names of those that are for classes as the outcome
     */
    public static List<String> ofClasses() {
        return TEXTS.keySet().stream().filter(name -> !name.equals("cox")).toList();
    }

    /**
     * @return names of those that are for survival as the outcome
     */
    public static List<String> ofSurvival() {
        List<String> classes = List.of("mrmr_logistic", "stepwise_aic");
        return TEXTS.keySet().stream().filter(name -> !classes.contains(name)).toList();
    }

    /**
     * @param name of a recipe
     * @return the recipe
     * @throws IllegalArgumentException where there is none of this name
     */
    public static Recipe of(String name) {
        return RecipeText.read("recipe: " + name + "\n" + Parts.find("recipe", name, TEXTS), name);
    }
}
