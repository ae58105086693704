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

import java.util.List;

/**
 * The page as one file without anything from elsewhere, for browsers and for Swing's HTML view,
 * which knows HTML 3.2 and a little CSS.
 */
final class HtmlPage implements Page {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <!-- %s -->
            <html lang="en">
            <head>
            <meta charset="UTF-8">
            <title>%s</title>
            <style>
            body { font-family: sans-serif; margin: 20px; color: #222222; background-color: #ffffff; }
            table { border-collapse: collapse; }
            th { text-align: left; vertical-align: top; padding: 4px; background-color: #eeeeee; border: 1px solid #bbbbbb; }
            td { text-align: left; vertical-align: top; padding: 4px; border: 1px solid #bbbbbb; }
            code { font-family: monospace; }
            a { color: #0b57a4; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder out = new StringBuilder();

    /**
     * @param comment for who opens the file
     * @param title the title of the window
     */
    HtmlPage(String comment, String title) {
        out.append(HEAD.formatted(comment, Inline.html(title)));
    }

    @Override
    public void heading(int level, String anchor, String text) {
        line(anchor(anchor) + element("h" + level, text));
    }

    @Override
    public void paragraph(String text) {
        line(element("p", text));
    }

    @Override
    public void comment(String text) {
        line("<!-- " + text + " -->");
    }

    @Override
    public void list(List<String> items) {
        line("<ul>");
        items.forEach(item -> line(element("li", item)));
        line("</ul>");
    }

    @Override
    public void table(List<String> header, List<Row> rows) {
        line("<table cellspacing=\"0\">");
        StringBuilder head = new StringBuilder("<tr>");
        header.forEach(cell -> head.append(element("th", cell)));
        line(head.append("</tr>").toString());
        rows.forEach(this::row);
        line("</table>");
    }

    private void row(Row row) {
        StringBuilder cells = new StringBuilder("<tr>");
        String anchor = row.anchor().isEmpty() ? "" : anchor(row.anchor());
        for (String cell : row.cells()) {
            cells.append("<td>").append(anchor).append(Inline.html(cell)).append("</td>");
            anchor = "";
        }
        line(cells.append("</tr>").toString());
    }

    /** Swing looks for the name. */
    private static String anchor(String name) {
        return "<a name=\"" + name + "\"></a>";
    }

    private static String element(String tag, String text) {
        return "<" + tag + ">" + Inline.html(text) + "</" + tag + ">";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    @Override
    public String text() {
        return out + "</body>\n</html>\n";
    }
}
