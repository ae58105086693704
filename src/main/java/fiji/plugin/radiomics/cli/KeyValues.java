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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of repeated {@code --set KEY=VALUE}. */
final class KeyValues {

    private KeyValues() {}

    /**
     * @param texts as given
     * @return values by key, in order
     * @throws IllegalArgumentException where one is no KEY=VALUE, or a key is given twice
     */
    static Map<String, String> of(List<String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "--set " + text + ": must be key=value, e.g. --set binwidth=25");
            }
            String key = text.substring(0, equals).strip();
            if (values.put(key, text.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "--set " + text + ": " + key + " is given twice");
            }
        }
        return values;
    }
}
