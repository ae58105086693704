/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import java.util.List;

/** Writes a page of HTML; every text is escaped. */
public final class Html {

    private static final String STYLE =
            """
            body { font-family: sans-serif; max-width: 76em; margin: 2em auto; padding: 0 1em; color: #222; }
            p { max-width: 62em; }
            table { border-collapse: collapse; font-size: 80%; margin: 1em 0; width: 100%; }
            th, td { padding: .25em .5em; border-bottom: 1px solid #ddd; text-align: right; vertical-align: top; }
            th:first-child, td:first-child { text-align: left; min-width: 16em; overflow-wrap: anywhere; }
            td.short { white-space: nowrap; }
            td.text, th.text { text-align: left; }
            th { border-bottom: 2px solid #888; }
            .wide { overflow-x: auto; }
            .warning { background: #fff4d6; padding: .5em 1em; margin: .5em 0; max-width: 62em; }
            figure { display: inline-block; margin: 1em 1em 1em 0; vertical-align: top; break-inside: avoid; }
            figure svg { max-width: 100%; height: auto; }
            figcaption { font-size: 85%; max-width: 30em; overflow-wrap: anywhere; }
            @page { size: A4; margin: 12mm; }
            @media print {
              body { max-width: none; margin: 0; padding: 0; font-size: 9pt; }
              p, .warning { max-width: none; }
              table { font-size: 6.6pt; }
              th, td { padding: .2em .25em; }
              th:first-child, td:first-child { min-width: 11em; }
              tr { break-inside: avoid; }
              h2 { break-after: avoid; }
              .wide { overflow: visible; }
            }
            """;

    /** A number with a sign before it stays on one line. */
    private static final int SHORT = 11;

    private final StringBuilder text = new StringBuilder();

    Html(String title) {
        text.append(
                        "<!DOCTYPE html>\n"
                                + "<html lang=\"en\">\n"
                                + "<head>\n"
                                + "<meta charset=\"UTF-8\">\n"
                                + "<title>")
                .append(Numbers.escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Numbers.escaped(title))
                .append("</h1>\n");
    }

    /**
     * @param heading of a section
     */
    public void heading(String heading) {
        element("h2", heading);
    }

    /**
     * @param paragraph a text
     */
    public void paragraph(String paragraph) {
        element("p", paragraph);
    }

    /**
     * @param warning a text that stands out
     */
    public void warning(String warning) {
        text.append("<p class=\"warning\">").append(Numbers.escaped(warning)).append("</p>\n");
    }

    private void element(String name, String content) {
        text.append('<').append(name).append('>').append(Numbers.escaped(content));
        text.append("</").append(name).append(">\n");
    }

    /**
     * @param columns headers
     * @param rows as many cells a row as there are headers
     */
    public void table(List<String> columns, List<List<String>> rows) {
        text.append("<div class=\"wide\"><table>\n<tr>");
        List<Boolean> texts = columns.stream().map(Html::isText).toList();
        for (int i = 0; i < columns.size(); i++) {
            text.append(texts.get(i) ? "<th class=\"text\">" : "<th>")
                    .append(Numbers.escaped(columns.get(i)))
                    .append("</th>");
        }
        text.append("</tr>\n");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                text.append(
                                texts.get(i)
                                        ? "<td class=\"text\">"
                                        : cell.length() <= SHORT ? "<td class=\"short\">" : "<td>")
                        .append(Numbers.escaped(cell))
                        .append("</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</table></div>\n");
    }

    /** Columns of sentences read from the left. */
    private static boolean isText(String column) {
        return column.equals("Remarks") || column.equals("Meaning") || column.equals("Value");
    }

    /** An SVG document goes in as it is, without what only a file of its own may begin with. */
    void figure(String svg, String caption) {
        text.append("<figure>\n").append(svg.substring(svg.indexOf("<svg")).trim());
        text.append("\n<figcaption>")
                .append(Numbers.escaped(caption))
                .append("</figcaption>\n</figure>\n");
    }

    String end() {
        return text + "</body>\n</html>\n";
    }
}
