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

import fiji.plugin.radiomics.NearestWord;
import ij.Macro;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a macro line's options. ImageJ and Fiji ask the line for the keys that they know and
 * pass over all others, so that a mistyped key would silently leave a parameter at its default.
 */
public final class MacroKeys {

    private MacroKeys() {}

    /**
     * @param options the options of a macro line, {@code key=value key=[value with blanks]
     *     key='value with blanks'}
     * @param known the keys that the command has
     * @return a message for each key that has no effect, in the order of the line
     */
    public static List<String> withoutEffect(String options, Collection<String> known) {
        List<String> messages = new ArrayList<>();
        for (String word : words(options)) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            if (!known.contains(key)) {
                messages.add(key + "=: there is no such key" + NearestWord.hint(key, known));
            } else if (equals < 0) {
                messages.add(key + " has no value; write " + key + "=true");
            } else {
                endsEarly(word, key).ifPresent(messages::add);
            }
        }
        return messages;
    }

    /** A value in brackets, of which ImageJ drops what follows the bracket that closes them. */
    private static Optional<String> endsEarly(String word, String key) {
        String written = word.substring(key.length() + 1);
        String read = Macro.getValue(word + " ", key, "");
        return written.startsWith("[") && written.length() > read.length() + 2
                ? Optional.of(
                        key
                                + "="
                                + written
                                + ": ImageJ ends the value at the bracket that closes it and reads"
                                + " '"
                                + read
                                + "'; write "
                                + key
                                + "='...' in single quotes")
                : Optional.empty();
    }

    /**
     * @param option a key with its value
     * @return whether it is read as one, not as several
     */
    static boolean isOneOption(String option) {
        return words(option + " next=1").equals(List.of(option, "next=1"));
    }

    /** Parts at blanks outside of brackets and quotes. */
    private static List<String> words(String options) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char c : options.toCharArray()) {
            // A bracket that does not begin a value, as of a regular expression, is a letter.
            if (c == '[' && (depth > 0 || endsWithEquals(word))) {
                depth++;
            } else if (c == ']' && depth > 0) {
                depth--;
            } else if (c == '\'' && depth == 0 && (quoted || endsWithEquals(word))) {
                quoted = !quoted;
            }
            if (c == ' ' && depth == 0 && !quoted) {
                add(words, word);
            } else {
                word.append(c);
            }
        }
        add(words, word);
        return words;
    }

    private static boolean endsWithEquals(StringBuilder word) {
        return word.length() > 0 && word.charAt(word.length() - 1) == '=';
    }

    private static void add(List<String> words, StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
        }
        word.setLength(0);
    }
}
