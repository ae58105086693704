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

/**
 * Texts from files and users as they may stand in tables and messages: with nothing in them that
 * cannot be seen. A mark that turns the direction of writing makes {@code gnp.exe} of {@code
 * exe.png}, one without width makes two equal names of different ones, and a control character
 * commands a terminal. All of them are shown as escapes, e.g. {@code \u202E}.
 */
public final class VisibleText {

    private VisibleText() {}

    /**
     * @param text a text; may be null
     * @return the same with escapes for controls other than tabs and line breaks, format characters
     *     (marks of direction, of no width, byte order), line and paragraph separators and halves
     *     of surrogate pairs
     */
    public static String of(String text) {
        return text == null || isClean(text) ? text : escaped(text, false);
    }

    /**
     * The same on one line, for messages.
     *
     * @param text a text; may be null
     * @return with a blank for each run of tabs and line breaks, and escapes as {@link #of}
     */
    public static String line(String text) {
        return text == null || isClean(text) ? text : escaped(text, true);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && isHidden(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param codePoint a character
     * @return whether it cannot be seen or changes how others are
     */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            // Hangul fillers and variation selectors are letters and marks without a shape.
            default ->
                    codePoint == 0x115f
                            || codePoint == 0x1160
                            || codePoint == 0x3164
                            || codePoint == 0xffa0
                            || codePoint == 0x034f
                            || codePoint >= 0xe0100 && codePoint <= 0xe01ef;
        };
    }

    private static String escaped(String text, boolean blanks) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean isBreak = c == '\t' || c == '\n' || c == '\r';
            if (isBreak && !blanks) {
                visible.append((char) c);
            } else if (isBreak) {
                if (!blank) {
                    visible.append(' ');
                }
            } else if (isHidden(c)) {
                escape(c, visible);
            } else {
                visible.appendCodePoint(c);
            }
            blank = isBreak;
        }
        return visible.toString();
    }

    private static void escape(int codePoint, StringBuilder to) {
        for (char c : Character.toChars(codePoint)) {
            to.append(String.format("\\u%04X", (int) c));
        }
    }
}
