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

import fiji.plugin.radiomics.RegularFile;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of a file from first to last, inflated where it is gzip (known by its content, whatever
 * its name). Every error is an {@link UnreadableFileException}.
 */
final class ByteSource implements Closeable {

    static final String COPY_AGAIN = UnreadableFileException.COPY_AGAIN;

    /** Deflate makes at most 1032 bytes of one. */
    private static final long MOST_INFLATION = 1032;

    /** Images rarely shrink more; masks do. */
    private static final long LIKELY_INFLATION = 16;

    /** What may stand behind the data that a header tells of. */
    private static final long PADDING = 16L << 20;

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private InputStream in;
    private boolean inflated;
    private final long length;

    /** Bytes given so far, and how many of the file's had been used up where inflation began. */
    private long position;

    private long inflatedFrom;

    private ByteSource(Path file, InputStream in, boolean inflated, long length) {
        this.file = file;
        this.in = in;
        this.inflated = inflated;
        this.length = length;
    }

    /** A file that is inflated where it is gzip. */
    static ByteSource open(Path file) throws UnreadableFileException {
        return open(file, true);
    }

    /** A file as it is, even where its first bytes look like gzip. */
    static ByteSource openPlain(Path file) throws UnreadableFileException {
        return open(file, false);
    }

    private static ByteSource open(Path file, boolean inflate) throws UnreadableFileException {
        InputStream raw = null;
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableFileException(
                        file, "it is a folder, not a file", "Name the image file in it");
            }
            long size = RegularFile.require(file).size();
            if (size == 0) {
                throw new UnreadableFileException(file, "the file is empty", COPY_AGAIN);
            }
            boolean gzip = inflate && startsAsGzip(file);
            raw = RegularFile.stream(file);
            InputStream in =
                    gzip
                            ? new GZIPInputStream(raw, BUFFER_BYTES)
                            : new BufferedInputStream(raw, BUFFER_BYTES);
            return new ByteSource(file, in, gzip, size);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            closeQuietly(raw);
            throw explain(file, e);
        }
    }

    private static boolean startsAsGzip(Path file) throws IOException {
        try (InputStream in = RegularFile.stream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    Path file() {
        return file;
    }

    /** The most bytes that this source can give from its start, whatever a header promises. */
    long mostBytes() {
        return inflated ? position + mostRemaining() : length;
    }

    /** The most bytes that are still to come; what they are where nothing is inflated. */
    long mostRemaining() {
        return inflated
                ? Math.max(0, Math.multiplyExact(length - inflatedFrom, MOST_INFLATION) - position)
                : length - position;
    }

    /** As many bytes as may be reserved on a header's word; more only once they have been read. */
    long likelyBytes() {
        return inflated ? Math.multiplyExact(length - inflatedFrom, LIKELY_INFLATION) : length;
    }

    /**
     * From here on the file is compressed: gzip or zlib, told by its first byte.
     *
     * @throws UnreadableFileException where it is neither
     */
    void inflateRest() throws UnreadableFileException {
        try {
            in.mark(2);
            int first = in.read();
            int second = in.read();
            in.reset();
            boolean gzip = first == 0x1f && second == 0x8b;
            boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
            if (!gzip && !zlib) {
                throw refuse(
                        "its header says that the data are compressed, but they are not",
                        COPY_AGAIN);
            }
            in = gzip ? new GZIPInputStream(in, BUFFER_BYTES) : new InflaterInputStream(in);
            inflated = true;
            inflatedFrom = position;
            position = 0;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /**
     * Inflates the rest once more, to its end, to tell how much it is.
     *
     * @return bytes of the whole rest after {@link #inflateRest}
     */
    long inflatedLength() throws UnreadableFileException {
        try (ByteSource again = openPlain(file)) {
            again.skip(inflatedFrom);
            again.inflateRest();
            byte[] some = new byte[BUFFER_BYTES];
            long length = 0;
            for (int n = again.in.read(some); n >= 0; n = again.in.read(some)) {
                length += n;
            }
            return length;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /**
     * A line of a header that is text.
     *
     * @param most bytes that it may have
     * @return the line without its end, one character a byte; null at the end of the file
     */
    String readLine(int most) throws UnreadableFileException {
        StringBuilder line = new StringBuilder();
        int b = readByte();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (line.length() == most) {
                throw refuse("its header has a line without end", COPY_AGAIN);
            }
            line.append((char) b);
            b = readByte();
        }
        int end = line.length();
        if (end > 0 && line.charAt(end - 1) == '\r') {
            line.setLength(end - 1);
        }
        return line.toString();
    }

    /** The next byte, −1 at the end. */
    int readByte() throws UnreadableFileException {
        try {
            int b = in.read();
            position += b < 0 ? 0 : 1;
            return b;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /** Reads exactly {@code n} bytes. */
    void read(byte[] to, int n) throws UnreadableFileException {
        try {
            int got = in.readNBytes(to, 0, n);
            position += got;
            if (got < n) {
                throw new EOFException();
            }
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /** As many of {@code n} bytes as there are. */
    byte[] readUpTo(int n) throws UnreadableFileException {
        try {
            byte[] bytes = in.readNBytes(n);
            position += bytes.length;
            return bytes;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    void skip(long n) throws UnreadableFileException {
        try {
            in.skipNBytes(n);
            position += n;
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /**
     * Reads what is compressed to its end, since only there a checksum tells damage.
     *
     * @param most bytes that should still come, by the header; some more are let pass, as writers
     *     pad
     * @throws UnreadableFileException where the data are damaged or far more than that
     */
    void verify(long most) throws UnreadableFileException {
        if (!inflated) {
            return;
        }
        byte[] rest = new byte[BUFFER_BYTES];
        long allowed = Math.max(0, most) + PADDING;
        try {
            for (int n = in.read(rest); n >= 0; n = in.read(rest)) {
                allowed -= n;
                if (allowed < 0) {
                    throw refuse(
                            "its compressed data unpack to far more than its header says",
                            COPY_AGAIN);
                }
            }
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    UnreadableFileException refuse(String cause, String advice) {
        return new UnreadableFileException(file, cause, advice);
    }

    private static UnreadableFileException explain(Path file, IOException e) {
        return UnreadableFileException.of(file, e);
    }

    private static void closeQuietly(InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                // The error that is being reported came first.
            }
        }
    }

    @Override
    public void close() {
        // A file that was only read has nothing to lose when closing fails.
        closeQuietly(in);
    }
}
