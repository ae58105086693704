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

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The grammar {@code name(key:value, key:value)}: a filter, a family, a method with its parameters.
 *
 * @param name the name, in lower case
 * @param values values by key, as they were written
 */
public record NamedValues(String name, Map<String, String> values) {

    /**
     * @param text {@code name} or {@code name(key:value, …)}; {@code =} may stand for the colon and
     *     a semicolon for the comma
     * @return its parts
     * @throws IllegalArgumentException where it has another form
     */
    public static NamedValues of(String text) {
        String bare = text.strip();
        int open = bare.indexOf('(');
        if (open < 0) {
            return new NamedValues(bare.toLowerCase(Locale.ROOT), Map.of());
        }
        if (!bare.endsWith(")")) {
            throw new IllegalArgumentException("'" + bare + "' lacks its closing bracket");
        }
        return new NamedValues(
                bare.substring(0, open).strip().toLowerCase(Locale.ROOT),
                values(bare.substring(open + 1, bare.length() - 1)));
    }

    /**
     * @param text {@code key:value, key:value}, perhaps empty
     * @return values by key, in order
     * @throws IllegalArgumentException where a part is no such pair, or a key stands twice
     */
    public static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.isBlank() ? new String[0] : text.split("[,;]")) {
            int colon = part.indexOf(':') < 0 ? part.indexOf('=') : part.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "'" + part.strip() + "' in '" + text.strip() + "' is not KEY:VALUE");
            }
            String key = part.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (values.put(key, part.substring(colon + 1).strip()) != null) {
                throw new IllegalArgumentException("'" + text.strip() + "' has " + key + " twice");
            }
        }
        return values;
    }

    /**
     * @param name a name
     * @param values values by key
     * @return {@code name(key:value, key:value)}, or the name alone where there are none
     */
    public static String text(String name, Map<String, String> values) {
        return values.isEmpty()
                ? name
                : values.entrySet().stream()
                        .map(e -> e.getKey() + ":" + e.getValue())
                        .collect(Collectors.joining(", ", name + "(", ")"));
    }
}
