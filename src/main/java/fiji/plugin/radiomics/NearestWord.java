/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which word a misspelt one was meant to be. */
public final class NearestWord {

    private NearestWord() {}

    /**
     * @param word a word that is not known
     * @param candidates those that are
     * @return {@code ", did you mean binwidth?"}; empty where no candidate is near
     */
    public static String hint(String word, Collection<String> candidates) {
        String plain = plain(word);
        return candidates.stream()
                .min(Comparator.comparingInt(c -> distance(plain, plain(c))))
                .filter(c -> distance(plain, plain(c)) <= Math.max(1, plain.length() / 3))
                .map(c -> ", did you mean " + c + "?")
                .orElse("");
    }

    /** Other tools write {@code binWidth} or {@code bin_width}. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** Levenshtein's distance: letters put in, left out or replaced. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
