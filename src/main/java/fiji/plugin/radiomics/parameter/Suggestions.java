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

import java.util.List;
import java.util.Optional;

/**
 * A type with values to pick from where the values cannot all be listed.
 *
 * @param type reads and writes the values
 * @param suggestions what a form offers, beside any other value that the user types
 * @param alone what the option means on the command line where no value follows, if it may stand
 *     alone
 * @param <T> what a value is
 */
public record Suggestions<T>(
        ParameterType<T> type, List<String> suggestions, Optional<String> alone)
        implements ParameterType<T> {

    /** Copies the list. */
    public Suggestions {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * @param type reads and writes the values
     * @param suggestions what a form offers
     * @param <T> what a value is
     * @return the type
     */
    public static <T> Suggestions<T> of(ParameterType<T> type, String... suggestions) {
        return new Suggestions<>(type, List.of(suggestions), Optional.empty());
    }

    /**
     * @param text what the option means where no value follows
     * @return the type
     */
    public Suggestions<T> alone(String text) {
        return new Suggestions<>(type, suggestions, Optional.of(text));
    }

    @Override
    public T read(GivenValue value) {
        return type.read(value);
    }

    @Override
    public String yaml(T value) {
        return type.yaml(value);
    }

    @Override
    public String text(T value) {
        return type.text(value);
    }

    @Override
    public String allowed() {
        return type.allowed();
    }

    @Override
    public List<String> choices() {
        return type.choices();
    }

    @Override
    public boolean isAll(T value) {
        return type.isAll(value);
    }
}
