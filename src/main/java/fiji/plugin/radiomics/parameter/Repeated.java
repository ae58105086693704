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
 * A type of which several values may be given with commas between; on the command line also each by
 * an option of its own.
 *
 * @param type reads and writes all of them
 * @param <T> what they are
 */
public record Repeated<T>(ParameterType<T> type) implements ParameterType<T> {

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
    public List<String> suggestions() {
        return type.suggestions();
    }

    @Override
    public Optional<String> alone() {
        return type.alone();
    }
}
