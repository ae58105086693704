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

import java.util.Locale;
import java.util.Set;

/**
 * A column of texts.
 *
 * @param name its name
 * @param values a text a row, null where it is missing; owned by the column, not to be changed
 */
public record TextColumn(String name, String[] values) implements Column {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null");

    /** Errors of a spreadsheet, and signs that stand for nothing. */
    private static final Set<String> SIGNS =
            Set.of(
                    ".", "-", "--", "\u2013", "\u2014", "#n/a", "#na", "#div/0!", "#value!",
                    "#ref!", "#num!", "#name?", "#null!");

    /**
     * @param text what stands in a table
     * @return whether it says that there is no value: empty, NA, n/a, NaN, null, a dot, a dash or a
     *     spreadsheet's error such as #DIV/0!
     */
    public static boolean isMissing(String text) {
        if (text == null) {
            return true;
        }
        String word = text.trim().toLowerCase(Locale.ROOT);
        return MISSING.contains(word) || SIGNS.contains(word);
    }

    /**
     * @param text what stands in a table
     * @return whether it is the usual way to say that there is no value, of which nobody needs to
     *     be told: empty, NA, n/a, NaN or null
     */
    public static boolean isPlainlyMissing(String text) {
        return text == null || MISSING.contains(text.trim().toLowerCase(Locale.ROOT));
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public String text(int row) {
        return isMissing(values[row]) ? null : values[row].trim();
    }

    @Override
    public TextColumn named(String other) {
        return new TextColumn(other, values);
    }

    @Override
    public TextColumn rows(int[] rows) {
        String[] some = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = rows[i] < 0 ? null : values[rows[i]];
        }
        return new TextColumn(name, some);
    }
}
