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
 * How the values of a parameter are read and written: its grammar, one for files, macros, the
 * command line and dialogs.
 *
 * @param <T> what a value is
 */
public interface ParameterType<T> {

    /**
     * @param value the value as it was written
     * @return what it means
     * @throws ParameterException where it is not allowed
     */
    T read(GivenValue value);

    /**
     * @param value a value
     * @return its canonical form in YAML; {@link #read} gives an equal value back
     */
    String yaml(T value);

    /**
     * @param value a value
     * @return its form on one line without brackets and quotes, for macros and dialogs; {@link
     *     #read} gives an equal value back
     */
    default String text(T value) {
        return yaml(value);
    }

    /**
     * @return the allowed values, in words
     */
    String allowed();

    /**
     * @return the allowed values, where they can be listed
     */
    default List<String> choices() {
        return List.of();
    }

    /**
     * @return whether a value is a list, of which {@link #choices} are the items
     */
    default boolean isList() {
        return false;
    }

    /**
     * @return values that a form offers; all where they can be listed
     */
    default List<String> suggestions() {
        return choices();
    }

    /**
     * @return for how many letters a form leaves room; 0 = as it does for most
     */
    default int letters() {
        return 0;
    }

    /**
     * @return what the option means on the command line where no value follows; empty where one
     *     must
     */
    default Optional<String> alone() {
        return Optional.empty();
    }

    /**
     * @param value a value
     * @return whether it is what {@code all} means
     */
    default boolean isAll(T value) {
        return false;
    }
}
