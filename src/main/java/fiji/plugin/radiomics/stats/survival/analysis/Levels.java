/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of a column, in order: numbers by value, then names.
 *
 * @param names of the classes
 * @param codes the class of each case, −1 where it is missing
 */
record Levels(List<String> names, int[] codes) {

    /** Numbers by value before texts. */
    static final Comparator<String> ORDER = Levels::compare;

    /** One digit: T10 comes before T2. */
    private static final Pattern NUMBERED = Pattern.compile("(\\D+)\\d");

    private static int compare(String a, String b) {
        boolean first = NumberText.isNumber(a);
        boolean second = NumberText.isNumber(b);
        if (first && second) {
            return Double.compare(NumberText.parse(a), NumberText.parse(b));
        }
        return first == second ? a.compareTo(b) : first ? -1 : 1;
    }

    /**
     * Whether the order of the names is one of the classes: numbers, or the same text before a
     * whole number, such as T1 to T4. The alphabet is none: a trend over centres means nothing.
     */
    boolean isOrdered() {
        if (names.stream().allMatch(NumberText::isNumber)) {
            return true;
        }
        List<Matcher> numbered = names.stream().map(NUMBERED::matcher).toList();
        return numbered.stream().allMatch(Matcher::matches)
                && numbered.stream().map(m -> m.group(1)).distinct().count() == 1;
    }

    static Levels of(Column column, int[] rows) {
        TreeSet<String> sorted = new TreeSet<>(ORDER);
        String[] texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String text = column.text(rows[i]);
            if (text != null) {
                texts[i] = EventColumn.plain(text);
                sorted.add(texts[i]);
            }
        }
        List<String> names = List.copyOf(sorted);
        java.util.Map<String, Integer> index = new java.util.HashMap<>();
        names.forEach(n -> index.put(n, index.size()));
        int[] codes = new int[rows.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = texts[i] == null ? -1 : index.get(texts[i]);
        }
        return new Levels(names, codes);
    }
}
