/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.VisibleText;
import java.io.IOException;
import java.util.List;

/** A table as JSON: an object a line, column → value; what is no number is {@code null}. */
final class JsonTable implements TableFormat.Printer {

    private final Appendable to;
    private List<?> header;
    private boolean first = true;

    JsonTable(Appendable to) {
        this.to = to;
    }

    @Override
    public void record(List<?> fields) throws IOException {
        if (header == null) {
            header = List.copyOf(fields);
            to.append('[');
            return;
        }
        to.append(first ? "\n{" : ",\n{");
        first = false;
        for (int i = 0; i < fields.size(); i++) {
            to.append(i == 0 ? "" : ",");
            text(header.get(i).toString());
            to.append(':');
            value(fields.get(i));
        }
        to.append('}');
    }

    @Override
    public void end() throws IOException {
        to.append("\n]\n");
    }

    private void value(Object value) throws IOException {
        if (value == null || value instanceof Number n && !Double.isFinite(n.doubleValue())) {
            to.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            to.append(value.toString());
        } else {
            text(value.toString());
        }
    }

    private void text(String text) throws IOException {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                to.append('\\').append(c);
            } else if (!Character.isSurrogate(c) && VisibleText.isHidden(c)) {
                to.append(String.format("\\u%04x", (int) c));
            } else {
                to.append(c);
            }
        }
        to.append('"');
    }
}
