/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static fiji.plugin.radiomics.parameter.ParameterTypes.number;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterType;
import java.util.Locale;
import java.util.function.Consumer;

/** What the parameters of a ROC analysis are made of. */
final class RocTypes {

    private RocTypes() {}

    static <T> Parameter<T> parameter(
            String key, String label, String description, ParameterType<T> type, String standard) {
        return new Parameter<>(key, description, type, standard).labelled(label);
    }

    /** A text that is kept as it was written, because warnings speak of its spelling. */
    static ParameterType<String> text(String allowed, Consumer<String> check) {
        return new CheckedText(allowed, check);
    }

    static ParameterType<Double> share() {
        return number("a number between 0 and 1", v -> v > 0 && v < 1);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
