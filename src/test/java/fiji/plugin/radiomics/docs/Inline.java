/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.docs;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of text: {@code `code`}, {@code [label](target)}, {@code x_j}, {@code x^(1/3)} and a line
 * feed for a new line; everything else stands for itself. Superscripts and subscripts become HTML,
 * which Markdown takes too.
 */
final class Inline {

    private static final Pattern SPECIAL =
            Pattern.compile("`([^`]*)`|\\[([^\\]]*)\\]\\(([^ )]*)\\)|\n");

    private static final Pattern SUBSCRIPT = Pattern.compile("(?<=\\p{L})_(\\p{L})(?!\\p{L})");
    private static final Pattern SUPERSCRIPT =
            Pattern.compile("\\^(?:\\(([^()]*)\\)|(\\p{L}|\\d)(?![\\p{L}\\d]))");

    private Inline() {}

    /**
     * @param text the text
     * @return it in HTML
     */
    static String html(String text) {
        return render(text, Inline::escapeHtml, false);
    }

    /**
     * @param text the text
     * @return it in GitHub's Markdown, for a paragraph or a cell of a table
     */
    static String markdown(String text) {
        return render(text, Inline::escapeMarkdown, true);
    }

    private static String render(String text, UnaryOperator<String> escape, boolean markdown) {
        StringBuilder out = new StringBuilder();
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            out.append(plain(text.substring(from, special.start()), escape));
            out.append(special(special.toMatchResult(), escape, markdown));
            from = special.end();
        }
        return out.append(plain(text.substring(from), escape)).toString();
    }

    private static String special(MatchResult m, UnaryOperator<String> escape, boolean markdown) {
        if (m.group(1) != null) {
            return markdown
                    ? "`" + m.group(1).replace("|", "\\|") + "`"
                    : "<code>" + escapeHtml(m.group(1)) + "</code>";
        }
        if (m.group(2) != null) {
            String label = render(m.group(2), escape, markdown);
            return markdown
                    ? "[" + label + "](" + m.group(3) + ")"
                    : "<a href=\"" + escapeHtml(m.group(3)) + "\">" + label + "</a>";
        }
        return "<br>";
    }

    private static String plain(String text, UnaryOperator<String> escape) {
        String raised =
                SUPERSCRIPT
                        .matcher(escape.apply(text))
                        .replaceAll(
                                m ->
                                        "<sup>"
                                                + (m.group(1) == null ? m.group(2) : m.group(1))
                                                + "</sup>");
        return SUBSCRIPT.matcher(raised).replaceAll("<sub>$1</sub>");
    }

    private static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Underscores are left: within a word they mean nothing in GitHub's Markdown. */
    private static String escapeMarkdown(String text) {
        return text.replace("\\", "\\\\")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("~", "\\~");
    }
}
