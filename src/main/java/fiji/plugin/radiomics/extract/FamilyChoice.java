/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The feature families to compute, in order, and the parameters of all families. Immutable. Equal
 * are those that compute the same: the parameters of a family that is not computed do not count,
 * but are kept for when it is named over these settings.
 */
public final class FamilyChoice {

    /** In a list of families: those that were computed before, of a preset. */
    static final String PRESET = "preset";

    /** No family, and every parameter at its standard value. */
    static final FamilyChoice NONE =
            new FamilyChoice(List.of(), false, Map.of(), new LinkedHashMap<>());

    private final List<String> names;
    private final boolean isNamed;
    private final Map<String, ParameterValues> values;

    /** By family and key, what was given over the preset. */
    private final Map<String, Map<String, String>> given;

    private FamilyChoice(
            List<String> names,
            boolean isNamed,
            Map<String, ParameterValues> values,
            Map<String, Map<String, String>> given) {
        this.names = List.copyOf(names);
        this.isNamed = isNamed;
        this.values = Map.copyOf(values);
        this.given = given;
    }

    /**
     * @return the families to compute
     */
    public List<String> names() {
        return names;
    }

    /**
     * @return the families to compute
     * @throws IllegalArgumentException where one is not known
     */
    List<FeatureFamily> families() {
        return names.stream().map(FeatureFamilies::get).toList();
    }

    /**
     * @param family a family's name
     * @return values of its parameters
     */
    public ParameterValues parameters(String family) {
        ParameterValues known = values.get(family);
        return known == null ? FeatureFamilies.parameters(family).standard() : known;
    }

    /** The same with a list of families given over it, which may give parameters too. */
    FamilyChoice with(GivenValue list) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> written = new LinkedHashSet<>();
        boolean fromPreset = false;
        FamilyChoice result = this;
        for (Scalar item : list.items()) {
            NamedValues named;
            try {
                named = NamedValues.of(item.text());
            } catch (IllegalArgumentException e) {
                throw item.source().refuse(e.getMessage() + "; allowed: " + allowed());
            }
            boolean isFirst = wanted.isEmpty() && written.isEmpty();
            if (isFirst && item.text().equalsIgnoreCase(ParameterTypes.ALL)) {
                wanted.addAll(FeatureFamilies.all());
                continue;
            }
            if (isFirst && item.text().equalsIgnoreCase(PRESET)) {
                wanted.addAll(names);
                fromPreset = true;
                continue;
            }
            if (!FeatureFamilies.names().contains(named.name())) {
                throw item.refuse("is unknown", allowed());
            }
            if (!written.add(named.name())) {
                throw item.refuse("is in the list twice", allowed());
            }
            wanted.add(named.name());
            for (Map.Entry<String, String> e : named.values().entrySet()) {
                try {
                    result = result.with(named.name(), e.getKey(), e.getValue());
                } catch (IllegalArgumentException problem) {
                    throw item.source().refuse(problem.getMessage());
                }
            }
        }
        if (wanted.isEmpty()) {
            throw list.refuse("names nothing", allowed());
        }
        boolean same = fromPreset && List.copyOf(wanted).equals(names);
        return new FamilyChoice(
                List.copyOf(wanted), same ? isNamed : true, result.values, result.given);
    }

    /**
     * @param family a family's name
     * @param key one of its parameters
     * @param text its value as it was written
     * @return the same with this given over it
     * @throws IllegalArgumentException where key or value are not allowed
     */
    FamilyChoice with(String family, String key, String text) {
        ParameterValues changed = parameters(family).with(key, text);
        Map<String, ParameterValues> all = new LinkedHashMap<>(values);
        all.put(family, changed);
        Map<String, Map<String, String>> more = new LinkedHashMap<>(given);
        Map<String, String> own = new LinkedHashMap<>(given.getOrDefault(family, Map.of()));
        Parameter<?> parameter = changed.set().find(key).orElseThrow();
        own.put(key, changed.text(parameter));
        more.put(family, own);
        return new FamilyChoice(names, isNamed, all, more);
    }

    /** The same as a preset has it: nothing is given over it. */
    FamilyChoice asPreset() {
        return new FamilyChoice(names, false, values, Map.of());
    }

    /** Whether a parameter was given over the preset. */
    boolean gives(String family, String key) {
        return given.getOrDefault(family, Map.of()).containsKey(key);
    }

    /** Whether any parameter was given over the preset. */
    boolean hasGiven() {
        return !given.isEmpty();
    }

    /** What a list says of them that is read over the same preset. */
    List<String> givenTexts() {
        List<String> texts = new ArrayList<>();
        if (!isNamed) {
            texts.add(PRESET);
            given.forEach((name, own) -> texts.add(NamedValues.text(name, own)));
            return texts;
        }
        names.forEach(n -> texts.add(NamedValues.text(n, given.getOrDefault(n, Map.of()))));
        return texts;
    }

    /** Each family with all its parameters: what a list says of them, whatever the preset. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String name : names) {
            ParameterValues own = parameters(name);
            Map<String, String> all = new LinkedHashMap<>();
            own.set().parameters().forEach(p -> all.put(p.key(), own.text(p)));
            texts.add(NamedValues.text(name, all));
        }
        return texts;
    }

    /** Each family with the parameters that have another value than the standard. */
    List<String> shortTexts() {
        return names.stream().map(n -> NamedValues.text(n, parameters(n).given())).toList();
    }

    static String yaml(List<String> texts) {
        return texts.stream()
                .map(t -> t.contains(",") ? "'" + t + "'" : t)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    static String allowed() {
        return "all, or a list of NAME or NAME(KEY:VALUE, ...) with the names "
                + String.join(", ", FeatureFamilies.names())
                + "; all or preset may stand first";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FamilyChoice c && c.shortTexts().equals(shortTexts());
    }

    @Override
    public int hashCode() {
        return shortTexts().hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", shortTexts());
    }
}
