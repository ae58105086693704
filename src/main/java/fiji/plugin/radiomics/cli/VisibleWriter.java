/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is printed may hold names from files: characters that would command the terminal or turn the
 * direction of writing are shown as escapes. Colours of the help and the progress line's clearing
 * pass.
 */
final class VisibleWriter extends FilterWriter {

    private static final Pattern OWN = Pattern.compile("\u001b\\[[0-9;]*[mK]");

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String part = text.substring(from, from + length);
        Matcher own = OWN.matcher(part);
        int done = 0;
        while (own.find()) {
            out.write(VisibleText.of(part.substring(done, own.start())));
            out.write(own.group());
            done = own.end();
        }
        out.write(VisibleText.of(part.substring(done)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(new String(text, from, length), 0, length);
    }
}
