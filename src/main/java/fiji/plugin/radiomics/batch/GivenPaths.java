/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the paths in a case's messages back into what the manifest says. Where files lie on a
 * machine is no matter of the tables, which are the same everywhere.
 */
final class GivenPaths {

    /** Path of this machine → text of the manifest, longer ones first. */
    private final Map<String, String> texts =
            new TreeMap<>(
                    Comparator.comparingInt(String::length)
                            .reversed()
                            .thenComparing(Comparator.naturalOrder()));

    GivenPaths(ManifestCase c) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (ManifestRow row : c.rows()) {
            for (ManifestColumn column : ManifestColumn.values()) {
                String path = row.get(column);
                if (column.isPath() && !path.isEmpty()) {
                    String given = row.given(column);
                    texts.put(path, given);
                    folders.putIfAbsent(folder(path), folder(given));
                }
            }
        }
        // Of what lies beside a file: slices of its series, values apart from their header.
        folders.forEach(
                (path, given) -> {
                    if (path.length() > 1) {
                        texts.putIfAbsent(path, given);
                    }
                });
    }

    /** With the separator at its end; empty where there is none. */
    private static String folder(String path) {
        return path.substring(0, 1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    }

    /**
     * @param message a message
     * @return the same with the manifest's own texts
     */
    String in(String message) {
        String given = message;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            given = given.replace(text.getKey(), text.getValue());
        }
        return given;
    }
}
