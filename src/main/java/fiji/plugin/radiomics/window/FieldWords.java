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

import fiji.plugin.radiomics.parameter.ParameterSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scijava.module.ModuleItem;

/**
 * Messages that speak of macro keys ({@code binwidth=x}) or of options of a shell ({@code
 * --bin-width}), in the words of a dialog that shows labels.
 */
public final class FieldWords {

    /** A key with its equals sign; it may be followed by a stand-in for a value, as in [...]. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w.:(\\-])([a-z]\\w*)=(\\[(?:\\.\\.\\.|title|folder)])?");

    private static final Pattern OPTION = Pattern.compile("--([a-z][a-z-]*[a-z])");

    /** An option that only repeats the key before it. */
    private static final Pattern REPEATED = Pattern.compile("(=\\S+) \\(--[a-z-]+\\)");

    private FieldWords() {}

    /**
     * @param message with keys or options
     * @param inputs the inputs of a command
     * @return the message with the inputs' labels in place of those that it names
     */
    public static String of(String message, Iterable<ModuleItem<?>> inputs) {
        Map<String, String> labels = new HashMap<>();
        for (ModuleItem<?> input : inputs) {
            String label = input.getLabel();
            if (label != null && !label.isEmpty()) {
                labels.put(input.getName(), label);
            }
        }
        return of(message, labels);
    }

    /**
     * @param message with keys or options
     * @param declared the parameters of a window
     * @return the message with the parameters' labels in place of those that it names
     */
    public static String of(String message, ParameterSet declared) {
        Map<String, String> labels = new HashMap<>();
        declared.parameters().forEach(p -> labels.put(p.key(), p.label()));
        return of(message, labels);
    }

    private static String of(String message, Map<String, String> plain) {
        if (message == null) {
            return "";
        }
        Map<String, String> labels = new HashMap<>();
        plain.forEach((key, label) -> labels.put(key, '"' + label + '"'));
        String once = REPEATED.matcher(message).replaceAll("$1");
        String keys =
                KEY.matcher(once)
                        .replaceAll(key -> Matcher.quoteReplacement(labelled(once, key, labels)));
        return OPTION.matcher(keys)
                .replaceAll(
                        option -> {
                            String name = option.group(1).replace("-", "");
                            return Matcher.quoteReplacement(
                                    labels.getOrDefault(name, option.group()));
                        });
    }

    private static String labelled(String message, MatchResult key, Map<String, String> labels) {
        String label = labels.get(key.group(1));
        if (label == null) {
            return key.group();
        }
        String rest = message.substring(key.end());
        if (key.group(2) != null || rest.isEmpty() || rest.matches("(?s)[ ,;.)].*")) {
            return label;
        }
        // Nothing stands in the field.
        return rest.startsWith(":") ? label + " is empty" : label + " = ";
    }
}
