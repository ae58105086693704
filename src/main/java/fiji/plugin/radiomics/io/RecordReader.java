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

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/**
 * The characters of a table, up to a length that no line has: a quote that is never closed would
 * make one field of all that follows, in memory.
 */
final class RecordReader extends FilterReader {

    /** A hundred thousand columns with long names take a quarter of it. */
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Path file;
    private int left = MOST_CHARACTERS;
    private long line;

    RecordReader(Path file, Reader in) {
        super(in);
        this.file = file;
    }

    /** A record begins after this line. */
    void begin(long after) {
        line = after;
        left = MOST_CHARACTERS;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1);
        return c;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        int n = super.read(to, from, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        left -= Math.max(0, n);
        if (left < 0) {
            throw new UnreadableFileException(
                    file,
                    "after line "
                            + line
                            + " a line or a field in quotes has more than 16 million characters",
                    "Close the quote, or choose a table in CSV");
        }
    }
}
