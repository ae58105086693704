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

import java.util.function.Consumer;

/**
 * A text that stays as it was written, whatever it means.
 *
 * @param allowed what is allowed, in words
 * @param check throws IllegalArgumentException with what is wrong, as a whole sentence without a
 *     full stop, where the text is not allowed
 */
public record CheckedText(String allowed, Consumer<String> check) implements ParameterType<String> {

    /**
     * Any text; whether it can be used shows elsewhere, as of names of columns.
     *
     * @param allowed what it is, in words
     * @return the type
     */
    public static CheckedText any(String allowed) {
        return new CheckedText(allowed, text -> {});
    }

    @Override
    public String read(GivenValue value) {
        if (!(value instanceof GivenValue.Scalar one)) {
            throw value.refuse("is a list, but one value is needed", allowed);
        }
        try {
            check.accept(one.text());
        } catch (ParameterException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw value.source().refuse(e.getMessage() + "; allowed: " + allowed);
        }
        return one.text();
    }

    @Override
    public String yaml(String value) {
        return value;
    }
}
