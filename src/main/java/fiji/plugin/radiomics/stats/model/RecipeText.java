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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recipes as YAML:
 *
 * <pre>
 * recipe: my_recipe
 * steps:
 *   - impute
 *   - constant: {share: 0.95}
 *   - scale
 *   - univariate: {k: 20}
 * learner:
 *   ridge: {lambda: min}
 * </pre>
 */
public final class RecipeText {

    private static final Set<String> KEYS = Set.of("recipe", "description", "steps", "learner");

    private RecipeText() {}

    /**
     * @param text a recipe
     * @param where what messages call it
     * @return the recipe; one without a name has that of {@code where} without its ending
     * @throws IllegalArgumentException where it is none, with what is wrong
     */
    public static Recipe read(String text, String where) {
        return read(YamlText.read(text, where));
    }

    /**
     * @param written a recipe
     * @return the recipe
     * @throws IllegalArgumentException where it is none, with what is wrong
     */
    public static Recipe read(Written written) {
        for (Object key : written.values().keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw written.refuse(
                        "has the key '" + key + "'; a recipe has recipe, steps and learner");
            }
        }
        List<Recipe.Use<Step>> steps = new ArrayList<>();
        if (written.has("steps")) {
            for (Object item : written.list("steps")) {
                steps.add(use(written, item, "step", Parts.steps(), Step::parameters));
            }
        }
        Recipe.Use<Learner> learner =
                use(
                        written,
                        written.get("learner"),
                        "learner",
                        Parts.learners(),
                        Learner::parameters);
        String name =
                written.has("recipe")
                        ? written.text("recipe")
                        : written.where().replaceAll("\\.ya?ml$", "");
        return new Recipe(name, steps, learner);
    }

    private static <T> Recipe.Use<T> use(
            Written written,
            Object item,
            String kind,
            Map<String, T> all,
            java.util.function.Function<T, ParameterSet> parameters) {
        String name;
        Map<String, String> texts = new LinkedHashMap<>();
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            name = String.valueOf(only.getKey());
            if (only.getValue() instanceof Map<?, ?> values) {
                values.forEach((key, value) -> texts.put(String.valueOf(key), text(value)));
            } else if (only.getValue() != null) {
                throw written.refuse(kind + " " + name + ": its values are lines 'key: value'");
            }
        } else if (item instanceof String text) {
            name = text;
        } else {
            throw written.refuse("has a " + kind + " that is neither a name nor 'name: {values}'");
        }
        try {
            T part = Parts.find(kind, name, all);
            return new Recipe.Use<>(part, parameters.apply(part).values(texts));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(written.where() + ": " + e.getMessage(), e);
        }
    }

    /** A list is names with commas between. */
    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return fiji.plugin.radiomics.stats.table.NameList.join(
                    list.stream().map(String::valueOf).toList());
        }
        return value == null ? "" : String.valueOf(value);
    }

    /**
     * @param recipe a recipe
     * @return it as a mapping for YAML
     */
    public static Map<String, Object> write(Recipe recipe) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("recipe", recipe.name());
        List<Object> steps = new ArrayList<>();
        recipe.steps().forEach(use -> steps.add(used(use.part().name(), use.values())));
        all.put("steps", steps);
        all.put("learner", used(recipe.learner().part().name(), recipe.learner().values()));
        return all;
    }

    private static Object used(String name, ParameterValues values) {
        return values.given().isEmpty() ? name : Map.of(name, new LinkedHashMap<>(values.given()));
    }

    /**
     * @param recipe a recipe
     * @param key of a parameter, or that of one part as {@code scale.method}
     * @param value its new value
     * @return the recipe with this value in every part that has the parameter; empty where none has
     * @throws IllegalArgumentException where the value is not allowed
     */
    public static Optional<Recipe> with(Recipe recipe, String key, String value) {
        int point = key.indexOf('.');
        String part = point < 0 ? null : key.substring(0, point);
        String name = key.substring(point + 1);
        boolean any = false;
        List<Recipe.Use<Step>> steps = new ArrayList<>();
        for (Recipe.Use<Step> use : recipe.steps()) {
            boolean fits = fits(part, use.part().name(), name, use.values());
            any |= fits;
            steps.add(fits ? new Recipe.Use<>(use.part(), use.values().with(name, value)) : use);
        }
        Recipe.Use<Learner> learner = recipe.learner();
        String own = learner.part().name();
        if (fits(part, own, name, learner.values())
                || "learner".equals(part) && learner.values().set().find(name).isPresent()) {
            any = true;
            learner = new Recipe.Use<>(learner.part(), learner.values().with(name, value));
        }
        return any ? Optional.of(new Recipe(recipe.name(), steps, learner)) : Optional.empty();
    }

    private static boolean fits(String part, String own, String name, ParameterValues values) {
        return (part == null || part.equals(own)) && values.set().find(name).isPresent();
    }
}
