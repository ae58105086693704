/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a user may have meant. */
final class SimilarNames {

    private static final int MOST_LISTED = 12;

    private SimilarNames() {}

    /**
     * @param name that is not there
     * @param names that are
     * @return the end of a message: the similar name, or the first of all names
     */
    static String hint(String name, List<String> names) {
        String similar =
                names.stream()
                        .min(Comparator.comparingInt(n -> distance(name, n)))
                        .filter(n -> distance(name, n) <= Math.max(1, name.length() / 3))
                        .orElse(null);
        if (similar != null) {
            return "; did you mean " + similar + "?";
        }
        List<String> some = names.subList(0, Math.min(MOST_LISTED, names.size()));
        return "; there are " + String.join(", ", some) + (some.size() < names.size() ? ", …" : "");
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
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
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
