/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A value for each parameter of a set. Immutable. */
public final class ParameterValues {

    private final ParameterSet set;
    private final Map<Parameter<?>, Object> values = new LinkedHashMap<>();
    private final Map<Parameter<?>, String> texts = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    /**
     * @param set the parameters
     * @param written values by key; what is empty or not there has its standard value
     */
    ParameterValues(ParameterSet set, Map<String, String> written) {
        this.set = set;
        for (Parameter<?> p : set.parameters()) {
            String text = written.getOrDefault(p.key(), "").strip();
            put(p, text.isEmpty() ? p.standard() : text);
        }
    }

    private <T> void put(Parameter<T> parameter, String text) {
        if (text.isEmpty()) {
            texts.put(parameter, "");
            return;
        }
        T value;
        try {
            value = parameter.read(text);
        } catch (ParameterException e) {
            throw new IllegalArgumentException(set.owner() + ": " + e.getMessage(), e);
        }
        String canonical = parameter.type().text(value);
        values.put(parameter, value);
        texts.put(parameter, canonical);
        boolean isStandard =
                !parameter.standard().isEmpty()
                        && canonical.equals(parameter.canonical(parameter.standard()));
        if (parameter.isAlwaysNamed() || !isStandard) {
            given.put(parameter.key(), canonical);
        }
    }

    /**
     * @return the parameters
     */
    public ParameterSet set() {
        return set;
    }

    /**
     * @param parameter one of the set
     * @return whether it has a value: it was given, or has a standard value
     */
    public boolean has(Parameter<?> parameter) {
        return values.containsKey(parameter);
    }

    /**
     * @param parameter one of the set
     * @param <T> what its value is
     * @return its value
     * @throws IllegalStateException where it has none, see {@link #has}
     */
    public <T> T get(Parameter<T> parameter) {
        if (!has(parameter)) {
            throw new IllegalStateException("No value of " + parameter.key());
        }
        return getOr(parameter, null);
    }

    /**
     * @param parameter one of the set
     * @param other what to return where it has no value
     * @param <T> what its value is
     * @return its value, or the other
     */
    @SuppressWarnings("unchecked")
    public <T> T getOr(Parameter<T> parameter, T other) {
        return (T) values.getOrDefault(parameter, other);
    }

    /**
     * @param parameter one of the set
     * @return its value in canonical form; empty where it has none
     */
    public String text(Parameter<?> parameter) {
        return texts.get(parameter);
    }

    /**
     * @return canonical texts of the values that are not the standard or always named, by key, in
     *     the order of the set
     */
    public Map<String, String> given() {
        return Collections.unmodifiableMap(given);
    }

    /**
     * @param key a key of the set
     * @param text another value; empty = the standard
     * @return these values with that one replaced
     * @throws IllegalArgumentException where the key is unknown or the value not allowed
     */
    public ParameterValues with(String key, String text) {
        Map<String, String> all = new LinkedHashMap<>(given);
        all.put(key, text);
        return set.values(all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues o
                && set.owner().equals(o.set.owner())
                && given.equals(o.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return NamedValues.text(set.owner(), given);
    }
}
