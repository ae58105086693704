/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.dicom;

import fiji.plugin.radiomics.RegularFile;
import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads DICOM files: Part 10 files and bare data sets (PS3.5 and PS3.10), implicit and explicit VR,
 * both byte orders, deflated; with compressed pixels the data set around them.
 *
 * <p>Values of 64 KiB and more, pixel data always, stay in the file until they are asked for. No
 * length is believed further than the file reaches, so that a damaged file needs no more memory
 * than a sound one of its size. All failures are {@link UnreadableFileException}s of one line,
 * which never quote the file.
 */
public final class DicomReader {

    static final int PREAMBLE = 128;

    private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};

    /** Of memory that a deflated data set may take, a quarter of Java's; it cannot stay on disk. */
    private static final long LIMIT = Integer.MAX_VALUE - 8;

    private static final long LEAST_LIMIT = 64L << 20;

    private DicomReader() {}

    /**
     * Says by its first bytes whether a file may be DICOM, for finding images in a folder.
     *
     * @param file a file
     * @return whether it is a readable Part 10 file or looks like a bare data set
     */
    public static boolean isDicom(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            byte[] start = new byte[PREAMBLE + 4];
            int n;
            try (InputStream in = RegularFile.stream(file)) {
                n = in.readNBytes(start, 0, start.length);
            }
            return isPart10(start, n) || bare(start, n) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a file.
     *
     * @param file a Part 10 file or a bare data set
     * @return its content; long values are read when they are asked for
     * @throws UnreadableFileException where it cannot be read, is no DICOM file, or is damaged
     */
    public static DicomFile read(Path file) throws UnreadableFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableFileException(
                        file, "it is a folder, not a file", "Name the DICOM file in it");
            }
            if (RegularFile.require(file).size() == 0) {
                throw new UnreadableFileException(
                        file, "the file is empty", UnreadableFileException.COPY_AGAIN);
            }
            try (FileChannel channel = RegularFile.channel(file)) {
                return read(file, DicomBytes.of(channel), new DataSet(file, null));
            }
        } catch (IOException e) {
            throw UnreadableFileException.of(file, e);
        } catch (OutOfMemoryError e) {
            throw new UnreadableFileException(
                    file,
                    "there is not enough memory for its header",
                    "Give Java more memory (in Fiji: Edit > Options > Memory & Threads)");
        }
    }

    /**
     * @param file a damaged file
     * @return the series that it belongs to, where it tells it before the damage; else empty
     */
    static String seriesOf(Path file) {
        DataSet data = new DataSet(file, null);
        try {
            try (FileChannel channel = RegularFile.channel(file)) {
                read(file, DicomBytes.of(channel), data);
            } catch (IOException | OutOfMemoryError e) {
                // What was read before counts.
            }
            return data.string(Tag.SERIES_INSTANCE_UID);
        } catch (UnreadableFileException e) {
            return "";
        }
    }

    private static DicomFile read(Path file, DicomBytes bytes, DataSet data) throws IOException {
        int n = (int) Math.min(bytes.size(), PREAMBLE + 4);
        byte[] start = new byte[n];
        bytes.read(0, start, n);
        DataSet meta = new DataSet(file, null);
        long at = isPart10(start, n) ? PREAMBLE + 4 : 0;
        TransferSyntax syntax = at > 0 ? null : bare(start, n);
        if (at == 0 && syntax == null) {
            throw new UnreadableFileException(
                    file, "it is no DICOM file", "Choose a DICOM file or a folder of them");
        }
        if (at > 0 || startsWithMeta(start)) {
            at = new DicomParser(file, bytes, TransferSyntax.WRITTEN).parseMeta(at, meta);
            String uid = meta.string(Tag.TRANSFER_SYNTAX_UID);
            syntax = TransferSyntax.of(uid.isEmpty() ? TransferSyntax.EXPLICIT : uid);
        }
        DicomBytes body = bytes;
        if (syntax.deflated()) {
            byte[] inflated = inflate(file, bytes, at);
            body = DicomBytes.of(inflated);
            at = 0;
        }
        syntax = syntax.withExplicit(looksExplicit(body, at, syntax));
        new DicomParser(file, body, syntax).parse(at, data);
        return new DicomFile(file, syntax, meta, data);
    }

    private static boolean isPart10(byte[] start, int n) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (n < PREAMBLE + 4 || start[PREAMBLE + i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithMeta(byte[] start) {
        return start[0] == 2 && start[1] == 0;
    }

    /** The syntax of a data set without file meta information; null where it looks like none. */
    private static TransferSyntax bare(byte[] start, int n) {
        if (n < 8) {
            return null;
        }
        boolean little = (start[0] == 2 || start[0] == 8) && start[1] == 0 && start[3] == 0;
        boolean big = start[0] == 0 && start[1] == 8 && start[2] == 0;
        if (Vr.of("" + (char) start[4] + (char) start[5]) != null) {
            return little
                    ? TransferSyntax.WRITTEN
                    : big ? TransferSyntax.of(TransferSyntax.BIG_ENDIAN) : null;
        }
        // An implicit data set is told from anything else by a first length that is plausible.
        int length = start[4] & 0xff | (start[5] & 0xff) << 8;
        boolean plausible = start[6] == 0 && start[7] == 0 && length <= n && length % 2 == 0;
        return little && start[0] == 8 && plausible
                ? TransferSyntax.of(TransferSyntax.IMPLICIT)
                : null;
    }

    /** Some files name one syntax and use the other; their first attribute tells. */
    private static boolean looksExplicit(DicomBytes bytes, long at, TransferSyntax syntax)
            throws IOException {
        if (syntax.order() == ByteOrder.BIG_ENDIAN || bytes.size() - at < 8) {
            return syntax.explicit();
        }
        byte[] first = new byte[8];
        bytes.read(at, first, 8);
        return Vr.of("" + (char) first[4] + (char) first[5]) != null;
    }

    private static byte[] inflate(Path file, DicomBytes bytes, long at) throws IOException {
        long length = bytes.size() - at;
        if (length > Integer.MAX_VALUE - 8) {
            throw new UnreadableFileException(
                    file, "its deflated data set is too large", "Save it without compression");
        }
        byte[] deflated = new byte[(int) length];
        bytes.read(at, deflated, deflated.length);
        Inflater inflater = new Inflater(true);
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            int most =
                    (int)
                            Math.max(
                                    LEAST_LIMIT,
                                    Math.min(LIMIT, Runtime.getRuntime().maxMemory() / 4));
            byte[] inflated = in.readNBytes(most);
            if (inflated.length == most) {
                throw new UnreadableFileException(
                        file,
                        "its deflated data set unpacks to more than " + (most >> 20) + " MB",
                        "Save it without compression, or give Java more memory");
            }
            return inflated;
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    file,
                    "its deflated data set is damaged",
                    UnreadableFileException.COPY_AGAIN,
                    e);
        } finally {
            inflater.end();
        }
    }

    static UnreadableFileException tooShort(Path file) {
        return new UnreadableFileException(
                file, "the file ends too early", UnreadableFileException.COPY_AGAIN);
    }
}
