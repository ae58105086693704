/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;

/** Messages that name parameters as a macro line does, in the words of a shell. */
final class OptionWords {

    private OptionWords() {}

    /**
     * @param message what a user reads
     * @param set the parameters that it may name, as {@code key=}
     * @return the message with the options in their place
     */
    static String of(String message, ParameterSet set) {
        String words = message;
        for (Parameter<?> p : set.parameters()) {
            String option = "--" + p.option();
            words =
                    words.replaceAll("(?<![\\w-])" + p.key() + "=(?=\\S)", option + " ")
                            .replaceAll("(?<![\\w-])" + p.key() + "=(?!\\S)", option);
        }
        return words;
    }
}
