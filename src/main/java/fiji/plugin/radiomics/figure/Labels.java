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

    /** What all names begin and end with, and what tells them apart. */
    record Common(String head, String tail, List<String> distinct) {}

    /**
     * Parts names at their dots, e.g. {@code original.glcm.} and {@code .3d_averaged} from features
     * of one family.
     *
     * @param names of markers
     * @return the dotted parts that all share, which may be empty, and the rest of each name
     */
    static Common common(List<String> names) {
        String first = names.get(0);
        int head = 0;
        int tail = first.length();
        if (names.size() > 1) {
            for (int dot = first.indexOf('.'); dot >= 0; dot = first.indexOf('.', dot + 1)) {
                String begin = first.substring(0, dot + 1);
                if (names.stream().allMatch(name -> name.startsWith(begin))) {
                    head = dot + 1;
                }
            }
            int after = head;
            for (int dot = first.length(); (dot = first.lastIndexOf('.', dot - 1)) > head; ) {
                String end = first.substring(dot);
                if (names.stream()
                        .allMatch(n -> n.length() > after + end.length() && n.endsWith(end))) {
                    tail = dot;
                }
            }
        }
        int from = head;
        int cut = first.length() - tail;
        return new Common(
                first.substring(0, head),
                first.substring(tail),
                names.stream().map(n -> n.substring(from, n.length() - cut)).toList());
    }
}
