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

    private static int lastBreak(String text, int start, Font font, double most) {
        int last = start;
        for (int i = start + 1; i < text.length(); i++) {
            if (" ._".indexOf(text.charAt(i - 1)) < 0) {
                continue;
            }
            if (width(text.substring(start, i).stripTrailing(), font) > most) {
                return last;
            }
            last = i;
        }
        return last;
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
}
