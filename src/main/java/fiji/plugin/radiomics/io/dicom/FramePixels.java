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

import fiji.plugin.radiomics.io.UnreadableFileException;
import java.io.IOException;
import java.nio.ByteOrder;

/** The pixels of a frame: its bytes, run lengths decoded, or its decoded values. */
final class FramePixels {

    private FramePixels() {}

    /** No decoder that is known makes more bytes of one; blank images come nearest. */
    private static final int MOST_INFLATION = 1 << 14;

    /** Run lengths make at most 128 bytes of two. */
    private static final int MOST_OF_RUNS = 64;

    /**
     * Compares what a header promises with what the file holds, before anything is reserved on its
     * word.
     *
     * @throws UnreadableFileException where there are fewer pixels than it says
     */
    static void requireFrames(DicomFile file, PixelFormat format) throws UnreadableFileException {
        DataSet d = file.data();
        long frames = Math.max(1, d.integer(Tag.NUMBER_OF_FRAMES, 1));
        BulkData plain = d.bulk(format.data());
        long most;
        if (plain != null) {
            most = plain.length();
        } else {
            most = d.fragments().stream().mapToLong(BulkData::length).sum();
            most *= file.syntax().uid().equals(TransferSyntax.RLE) ? MOST_OF_RUNS : MOST_INFLATION;
        }
        // As a quotient, since a product of lies may overflow.
        if (format.frameBytes() > most / frames) {
            throw new UnreadableFileException(
                    file.path(),
                    "there are too few pixels: its header promises "
                            + frames
                            + (frames == 1 ? " frame of " : " frames of ")
                            + format.columns()
                            + " x "
                            + format.rows()
                            + " pixels",
                    UnreadableFileException.COPY_AGAIN);
        }
    }

    /** The byte order of what {@link #read} gives. */
    static ByteOrder order(DicomFrame frame, PixelFormat format) {
        return frame.file().data().order(format.data());
    }

    /**
     * @return the frame's bytes
     * @throws UnreadableFileException where there are too few
     */
    static byte[] read(DicomFrame frame, PixelFormat format) throws UnreadableFileException {
        DataSet d = frame.file().data();
        BulkData plain = d.bulk(format.data());
        if (plain == null) {
            return decoded(frame, format);
        }
        long n = format.frameBytes();
        if (n > Integer.MAX_VALUE - 8) {
            throw frame.refuse("a frame has " + n + " bytes", "Images that large are not read");
        }
        long from = frame.index() * n;
        byte[] bytes = new byte[(int) n];
        if (isSwapped(d, format)) {
            readSwapped(plain, from, bytes);
        } else {
            plain.read(from, bytes, bytes.length);
        }
        return bytes;
    }

    /** Big-endian files that hold two values of 8 bits in a 16-bit word have them swapped. */
    private static boolean isSwapped(DataSet d, PixelFormat format) {
        DicomElement e = d.element(format.data());
        return format.allocated() == 8 && e.vr() == Vr.OW && e.order() == ByteOrder.BIG_ENDIAN;
    }

    private static void readSwapped(BulkData plain, long from, byte[] to)
            throws UnreadableFileException {
        long start = from & ~1L;
        int n = (int) (from + to.length + 1 - start) & ~1;
        byte[] words = new byte[n];
        plain.read(start, words, n);
        for (int i = 0; i < to.length; i++) {
            to[i] = words[(int) (from - start) + i ^ 1];
        }
    }

    private static byte[] decoded(DicomFrame frame, PixelFormat format)
            throws UnreadableFileException {
        byte[] coded = FrameFragments.code(frame);
        byte[] decoded =
                format.frameBytes() > (long) MOST_OF_RUNS * coded.length
                        ? null
                        : RunLengths.decode(
                                coded, format.values(), format.samples(), format.allocated() / 8);
        if (decoded == null) {
            throw frame.refuse(
                    "its run-length coded pixels are damaged", UnreadableFileException.COPY_AGAIN);
        }
        return decoded;
    }

    /**
     * @return whether a file's pixels are a code that {@link FrameCodes} decodes, frame by frame
     */
    static boolean isCoded(DicomFile file) {
        return !file.data().fragments().isEmpty()
                && !file.syntax().uid().equals(TransferSyntax.RLE);
    }

    /**
     * @return the values of a frame whose file {@linkplain #isCoded is coded}, the samples of a
     *     pixel side by side
     * @throws CompressedPixelsException where nothing decodes them
     * @throws UnreadableFileException where they are damaged
     */
    static int[] decode(DicomFrame frame, PixelFormat format, FrameDecoder decoder)
            throws IOException {
        return FrameCodes.decode(coded(frame, format), decoder);
    }

    /**
     * @return a frame whose file {@linkplain #isCoded is coded}, not decoded yet
     * @throws UnreadableFileException where it is not known which fragments it is in
     */
    static CodedFrame coded(DicomFrame frame, PixelFormat format) throws UnreadableFileException {
        return new CodedFrame(
                frame.file().path(),
                frame.file().syntax(),
                FrameFragments.code(frame),
                format.columns(),
                format.rows(),
                format.samples(),
                format.allocated());
    }
}
