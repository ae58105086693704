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
import java.util.function.Supplier;

/**
 * A text that is checked where it is used; a form offers some values, or leaves room for many
 * words.
 *
 * @param allowed what is allowed, in words
 * @param offered the values that a form offers; none = it is typed
 * @param letters for how many letters a form leaves room; 0 = as it does for most
 */
public record FreeText(String allowed, Supplier<List<String>> offered, int letters)
        implements ParameterType<String> {

    /**
     * @param offered values; asked for when they are needed
     * @return a text, usually one of these
     */
    public static FreeText offering(Supplier<List<String>> offered) {
        return new FreeText("one of those offered", offered, 0);
    }

    /**
     * @param allowed what is allowed, in words
     * @return a text of many words, as a list of {@code NAME(KEY:VALUE)}
     */
    public static FreeText wide(String allowed) {
        return new FreeText(allowed, List::of, 40);
    }

    @Override
    public String read(GivenValue value) {
        return ParameterTypes.scalar(value, allowed);
    }

    @Override
    public String yaml(String value) {
        return value;
    }

    @Override
    public List<String> choices() {
        return offered.get();
    }
}
