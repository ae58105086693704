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

import java.util.ArrayList;
import java.util.List;

/** Texts in lines of a bearable length, for dialogs and message windows. */
public final class WrappedText {

    /** Characters a line. */
    public static final int LINE = 100;

    private WrappedText() {}

    /**
     * @param text one or more lines
     * @return the same in lines of at most {@value #LINE} characters
     */
    public static String of(String text) {
        return of(text, LINE, 1, Integer.MAX_VALUE);
    }

    /**
     * @param text one or more lines
     * @param length most characters a line; a longer word is broken, too
     * @param least number of lines at least; empty ones are added
     * @param most number of lines at most; the last one then ends in an ellipsis
     * @return the text with line feeds
     */
    public static String of(String text, int length, int least, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, length, lines);
        }
        if (lines.size() > most) {
            lines.subList(most, lines.size()).clear();
            lines.set(most - 1, lines.get(most - 1) + " ...");
        }
        while (lines.size() < least) {
            lines.add(" ");
        }
        return String.join("\n", lines);
    }

    private static void wrap(String paragraph, int length, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (line.length() > 0) {
                line.append(' ');
            }
            while (rest.length() > length) {
                // Paths have no blanks to break at.
                lines.add(rest.substring(0, length));
                rest = rest.substring(length);
            }
            line.append(rest);
        }
        lines.add(line.toString());
    }
}
