/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.parameter;

import java.util.ArrayList;
import java.util.List;

/** The grammar of lists on one line. */
public final class ListText {

    private ListText() {}

    /**
     * @param text items with commas, semicolons or blanks between, which separate nothing inside
     *     round brackets
     * @return the items, stripped; one between two commas may be empty; none of a blank text
     */
    public static List<String> split(String text) {
        List<String> items = new ArrayList<>();
        if (text.isBlank()) {
            return items;
        }
        StringBuilder item = new StringBuilder();
        int depth = 0;
        boolean mayEnd = false;
        for (char c : text.strip().toCharArray()) {
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (depth == 0 && (c == ',' || c == ';')) {
                items.add(item.toString());
                item.setLength(0);
                mayEnd = false;
            } else if (depth == 0 && Character.isWhitespace(c)) {
                mayEnd = !item.isEmpty();
            } else {
                // mean (support:5) is one item
                if (mayEnd && c != '(') {
                    items.add(item.toString());
                    item.setLength(0);
                }
                mayEnd = false;
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }
}
