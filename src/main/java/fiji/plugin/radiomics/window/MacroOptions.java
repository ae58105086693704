/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import ij.Macro;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Macro lines as text. ImageJ's macro language has marks that it takes away from a value or ends it
 * at: blanks, brackets, quotes, line breaks; and it looks for a key anywhere in the line, even
 * within another value. So every line is read back as ImageJ reads it, and one that would not say
 * the same is refused.
 */
public final class MacroOptions {

    private MacroOptions() {}

    /**
     * @param command the menu entry
     * @param options values by key
     * @param known all keys that the command has; none may be found in another key's value
     * @return the line that runs it
     * @throws IllegalArgumentException where no line can hold a value, with its key
     */
    public static String line(
            String command, Map<String, String> options, Collection<String> known) {
        StringBuilder line = new StringBuilder();
        options.forEach(
                (key, value) -> {
                    if (!line.isEmpty()) {
                        line.append(' ');
                    }
                    line.append(key).append('=').append(quoted(key, value));
                });
        check(line.toString(), options, known);
        return "run(\"" + escaped(command) + "\", \"" + escaped(line.toString()) + "\");";
    }

    /** As it is, in brackets or in single quotes: the first that ImageJ reads as it was. */
    private static String quoted(String key, String value) {
        for (String written : List.of(value, "[" + value + "]", "'" + value + "'")) {
            String option = key + "=" + written;
            boolean marked = written.length() == value.length() && isMarked(value);
            if (!marked && value.equals(read(option, key)) && MacroKeys.isOneOption(option)) {
                return written;
            }
        }
        throw unwritable(key, value);
    }

    /** What may be read as it is now, but not by every program that reads such lines. */
    private static boolean isMarked(String value) {
        return value.isEmpty()
                || value.chars().anyMatch(c -> Character.isWhitespace(c) || c == '\'' || c == '"')
                || value.startsWith("[");
    }

    private static String read(String options, String key) {
        return Macro.getValue(options + " ", key, null);
    }

    private static void check(String line, Map<String, String> options, Collection<String> known) {
        Set<String> keys = new LinkedHashSet<>(options.keySet());
        keys.addAll(known);
        for (String key : keys) {
            String read = read(line, key);
            String meant = options.get(key);
            if (meant == null ? read != null : !meant.equals(read)) {
                String holder =
                        options.entrySet().stream()
                                .filter(e -> e.getValue().contains(key + "="))
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(key);
                throw unwritable(holder, options.getOrDefault(holder, ""));
            }
        }
    }

    private static IllegalArgumentException unwritable(String key, String value) {
        return new IllegalArgumentException(
                key
                        + "="
                        + value
                        + ": a macro line cannot hold this value, because ImageJ would read another"
                        + " one from it (unbalanced brackets, quotes, or \"key=\" within it). Use"
                        + " the command line for it");
    }

    /** For a text in double quotes. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
