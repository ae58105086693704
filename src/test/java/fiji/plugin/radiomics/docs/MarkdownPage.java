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

import java.util.Collections;
import java.util.List;

/** The page as GitHub shows it. */
final class MarkdownPage implements Page {

    private final StringBuilder out = new StringBuilder();

    /**
     * @param comment for who opens the file
     */
    MarkdownPage(String comment) {
        comment(comment);
    }

    @Override
    public void comment(String text) {
        out.append("<!-- ").append(text).append(" -->\n");
    }

    @Override
    public void heading(int level, String anchor, String text) {
        out.append('\n').append(anchor(anchor)).append("\n\n");
        out.append("#".repeat(level)).append(' ').append(Inline.markdown(text)).append('\n');
    }

    @Override
    public void paragraph(String text) {
        out.append('\n').append(Inline.markdown(text)).append('\n');
    }

    @Override
    public void list(List<String> items) {
        out.append('\n');
        items.forEach(item -> out.append("- ").append(Inline.markdown(item)).append('\n'));
    }

    @Override
    public void table(List<String> header, List<Row> rows) {
        out.append('\n');
        row("", header);
        row("", Collections.nCopies(header.size(), "---"));
        rows.forEach(row -> row(row.anchor(), row.cells()));
    }

    private void row(String anchor, List<String> cells) {
        out.append("| ").append(anchor.isEmpty() ? "" : anchor(anchor));
        cells.forEach(cell -> out.append(Inline.markdown(cell)).append(" | "));
        out.setLength(out.length() - 1);
        out.append('\n');
    }

    private static String anchor(String name) {
        return "<a name=\"" + name + "\"></a>";
    }

    @Override
    public String text() {
        return out.toString();
    }
}
