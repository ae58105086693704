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

import fiji.plugin.radiomics.NearestWord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters that belong together, in the order of dialogs and documents. Immutable.
 *
 * @param owner whose they are, for messages, e.g. {@code filter mean}
 * @param parameters the parameters; no key stands twice
 */
public record ParameterSet(String owner, List<Parameter<?>> parameters) {

    /** Copies the list. */
    public ParameterSet {
        parameters = List.copyOf(parameters);
        Set<String> keys = new HashSet<>();
        for (Parameter<?> p : parameters) {
            if (!keys.add(p.key())) {
                throw new IllegalArgumentException(
                        owner + " has the parameter " + p.key() + " twice");
            }
        }
    }

    /**
     * @param owner as the component
     * @param parameters as the component
     * @return the set
     */
    public static ParameterSet of(String owner, Parameter<?>... parameters) {
        return new ParameterSet(owner, List.of(parameters));
    }

    /**
     * @param more further parameters
     * @return these and those
     */
    public ParameterSet and(List<Parameter<?>> more) {
        List<Parameter<?>> all = new ArrayList<>(parameters);
        all.addAll(more);
        return new ParameterSet(owner, all);
    }

    /**
     * @return the keys, in order
     */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        parameters.forEach(p -> keys.add(p.key()));
        return keys;
    }

    /**
     * @param key a key
     * @return its parameter, if there is one
     */
    public Optional<Parameter<?>> find(String key) {
        return parameters.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /**
     * @return every parameter at its standard value
     */
    public ParameterValues standard() {
        return values(Map.of());
    }

    /**
     * @param texts values by key; an empty text, and a key that is not there, mean the standard
     *     value
     * @return the values
     * @throws IllegalArgumentException where a key is unknown, naming the nearest and all there
     *     are, or a value is not allowed
     */
    public ParameterValues values(Map<String, String> texts) {
        for (String key : texts.keySet()) {
            if (find(key).isEmpty()) {
                throw new IllegalArgumentException(
                        owner
                                + " has no parameter '"
                                + key
                                + "'"
                                + NearestWord.hint(key, keys())
                                + "; it has: "
                                + (parameters.isEmpty() ? "none" : String.join(", ", keys())));
            }
        }
        return new ParameterValues(this, texts);
    }
}
