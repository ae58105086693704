package fiji.plugin.radiomics.io;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file from first to last, inflated where it is gzip (known by its content, whatever
 * its name). All that goes wrong is told as an {@link UnreadableFileException}.
 */
final class ByteSource implements Closeable {

    static final String COPY_AGAIN = UnreadableFileException.COPY_AGAIN;

    /** Deflate makes at most 1032 bytes of one. */
    private static final long MOST_INFLATION = 1032;

    /** Images rarely shrink more; masks do. */
    private static final long LIKELY_INFLATION = 16;

    private final Path file;
    private final InputStream in;
    private final boolean gzip;
    private final long length;

    private ByteSource(Path file, InputStream in, boolean gzip, long length) {
        this.file = file;
        this.in = in;
        this.gzip = gzip;
        this.length = length;
    }

    static ByteSource open(Path file) throws UnreadableFileException {
        InputStream raw = null;
        try {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            if (about.isDirectory()) {
                throw new UnreadableFileException(
                        file, "it is a folder, not a file", "Name the image file in it");
            }
            if (!about.isRegularFile()) {
                throw new UnreadableFileException(
                        file, "it is a device or pipe", "Name an ordinary file");
            }
            if (about.size() == 0) {
                throw new UnreadableFileException(file, "the file is empty", COPY_AGAIN);
            }
            boolean gzip = startsAsGzip(file);
            raw = Files.newInputStream(file);
            InputStream in = gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
            return new ByteSource(file, in, gzip, about.size());
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            closeQuietly(raw);
            throw explain(file, e);
        }
    }

    private static boolean startsAsGzip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    Path file() {
        return file;
    }

    /** The most bytes that this source can give, whatever a header in it promises. */
    long mostBytes() {
        return gzip ? Math.multiplyExact(length, MOST_INFLATION) : length;
    }

    /** As many bytes as may be reserved on a header's word; more only once they have been read. */
    long likelyBytes() {
        return gzip ? Math.multiplyExact(length, LIKELY_INFLATION) : length;
    }

    /** Reads exactly {@code n} bytes. */
    void read(byte[] to, int n) throws UnreadableFileException {
        try {
            int got = in.readNBytes(to, 0, n);
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
            return in.readNBytes(n);
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    void skip(long n) throws UnreadableFileException {
        try {
            in.skipNBytes(n);
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /** Reads gzip to its end, since only there its checksum tells damage in what was read. */
    void verify() throws UnreadableFileException {
        if (!gzip) {
            return;
        }
        byte[] rest = new byte[1 << 16];
        try {
            while (in.read(rest) >= 0) {
                // Nothing to do with the bytes: the stream checks them.
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
