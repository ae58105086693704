/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters by name: the tests of IBSI 2, phase 1, e.g. {@code ibsi2-3.b.3}. */
public final class FilterPresets {

    private static final String FILE = "filters.txt";

    private static final Map<String, String> TEXTS = read();

    private FilterPresets() {}

    /**
     * @return the names, in the order of IBSI's tests
     */
    public static List<String> names() {
        return List.copyOf(TEXTS.keySet());
    }

    /**
     * @param name a preset's name, whatever its case
     * @return its filter's text; null where there is none of that name
     */
    static String find(String name) {
        return TEXTS.get(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in =
                        FilterPresets.class.getResourceAsStream("/fiji/plugin/radiomics/" + FILE);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+", 2);
                    texts.put(parts[0], parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
