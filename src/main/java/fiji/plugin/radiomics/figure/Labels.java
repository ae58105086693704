/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Texts made to fit: long marker names are broken at their dots, or lose their middle. */
final class Labels {

    private static final FontRenderContext POINTS = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private Labels() {}

    /**
     * @param text one line
     * @param font in points
     * @return its width in points
     */
    static double width(String text, Font font) {
        return font.getStringBounds(text, POINTS).getWidth();
    }

    /**
     * @param text one line
     * @param font in points
     * @param most greatest width in points
     * @return the text, or as much of its beginning and its end as has room
     */
    static String shortened(String text, Font font, double most) {
        if (width(text, font) <= most) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 2; kept--) {
            int head = (kept + 1) / 2;
            String candidate =
                    text.substring(0, head)
                            + ELLIPSIS
                            + text.substring(text.length() - (kept - head));
            if (width(candidate, font) <= most) {
                return candidate;
            }
        }
        return text.charAt(0) + ELLIPSIS;
    }

    /**
     * Breaks a text after spaces, dots and underscores.
     *
     * @param text one line
     * @param font in points
     * @param most greatest width in points
     * @return its lines; a part that has no break and no room is shortened
     */
    static List<String> wrapped(String text, Font font, double most) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (width(text.substring(start).stripTrailing(), font) > most) {
            int end = lastBreak(text, start, font, most);
            if (end == start) {
                break;
            }
            lines.add(text.substring(start, end).strip());
            start = end;
        }
        lines.add(shortened(text.substring(start).strip(), font, most));
        return lines;
    }

    /** After a space or dot, unless that leaves half the line empty; else after an underscore. */
    private static int lastBreak(String text, int start, Font font, double most) {
        int good = start;
        int any = start;
        for (int i = start + 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (" ._".indexOf(before) < 0) {
                continue;
            }
            if (width(text.substring(start, i).stripTrailing(), font) > most) {
                break;
            }
            any = i;
            good = before == '_' ? good : i;
        }
        return 2 * (good - start) >= any - start && good > start ? good : any;
    }

    /**
     * A name with a remark, on one line where both have room.
     *
     * @param name of a marker or group
     * @param remark on it; may be empty
     * @param font in points
     * @param most greatest width in points
     * @return one line or several
     */
    static String entry(String name, String remark, Font font, double most) {
        String line = remark.isEmpty() ? name : name + ", " + remark;
        if (width(line, font) <= most) {
            return line;
        }
        List<String> lines = new ArrayList<>(wrapped(name, font, most));
        if (!remark.isEmpty()) {
            lines.addAll(wrapped(remark, font, most));
        }
        return String.join("\n", lines);
    }

    /**
     * Names of features of ours, {@code filter.family.feature.aggregation}, as short as they can be
     * told apart in a figure: the feature alone, with the family, with the filter, or the whole.
     *
     * @param names of markers, in any form
     * @return the shortest of these forms in which no two are the same; other names as they are
     */
    static List<String> shortNames(List<String> names) {
        List<List<String>> forms = names.stream().map(Labels::forms).toList();
        List<String> shortest = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String found = names.get(i);
            for (int form = 0; form < forms.get(i).size(); form++) {
                String candidate = forms.get(i).get(form);
                int at = i;
                boolean taken =
                        java.util.stream.IntStream.range(0, names.size())
                                .filter(j -> j != at && !names.get(j).equals(names.get(at)))
                                .anyMatch(j -> forms.get(j).contains(candidate));
                if (!taken) {
                    found = candidate;
                    break;
                }
            }
            shortest.add(found);
        }
        return shortest;
    }

    /** The forms of a name, the shortest first. */
    private static List<String> forms(String name) {
        String[] parts = name.split("\\.");
        if (parts.length < 3 || parts.length > 4) {
            return List.of(name);
        }
        String aggregation = parts.length == 4 ? "." + parts[3] : "";
        List<String> forms = new ArrayList<>();
        forms.add(parts[2]);
        forms.add(parts[1] + "." + parts[2]);
        forms.add(parts[1] + "." + parts[2] + aggregation);
        forms.add(parts[0] + "." + parts[1] + "." + parts[2]);
        forms.add(name);
        return forms;
    }
}
