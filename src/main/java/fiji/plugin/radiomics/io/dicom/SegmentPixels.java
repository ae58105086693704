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
import java.util.Arrays;

/** The pixels of a segmentation's frames: one bit each, packed over all frames, or 8 or 16 bits. */
final class SegmentPixels {

    /** Of a frame: twice as wide and high as any detector. */
    private static final long MOST_PIXELS = 1L << 26;

    private final PixelFormat format;
    private final BulkData packed;
    private final FrameDecoder decoder;

    private SegmentPixels(PixelFormat format, BulkData packed, FrameDecoder decoder) {
        this.format = format;
        this.packed = packed;
        this.decoder = decoder;
    }

    /**
     * @param file the segmentation
     * @param frames the number of its frames
     * @param decoder for JPEG 2000; null where there is none
     * @throws UnreadableFileException where pixels are missing, too few, or compressed in a way
     *     that is not read
     */
    static SegmentPixels of(DicomFile file, int frames, FrameDecoder decoder)
            throws UnreadableFileException {
        DataSet data = file.data();
        int columns = data.requireInteger(Tag.COLUMNS);
        int rows = data.requireInteger(Tag.ROWS);
        int bits = data.requireInteger(Tag.BITS_ALLOCATED);
        if (columns < 1 || rows < 1) {
            throw data.damaged(columns < 1 ? Tag.COLUMNS : Tag.ROWS, "is not positive");
        }
        if ((long) rows * columns > MOST_PIXELS) {
            throw data.damaged(Tag.ROWS, "and " + Tag.COLUMNS + " make a frame absurdly large");
        }
        if (bits != 1 && bits != 8 && bits != 16) {
            throw data.damaged(Tag.BITS_ALLOCATED, "is " + bits + ", not 1, 8 or 16");
        }
        BulkData plain = data.bulk(Tag.PIXEL_DATA);
        boolean runs = file.syntax().uid().equals(TransferSyntax.RLE);
        if (plain == null && data.fragments().isEmpty()) {
            throw data.missing(Tag.PIXEL_DATA);
        }
        if (runs && bits == 1) {
            throw new CompressedPixelsException(
                    file.path(), file.syntax().name(), CompressedPixelsException.DECOMPRESS);
        }
        PixelFormat format =
                new PixelFormat(
                        rows,
                        columns,
                        Tag.PIXEL_DATA,
                        bits,
                        bits,
                        bits - 1,
                        false,
                        PixelColours.GREY);
        if (bits > 1 || plain == null) {
            FramePixels.requireFrames(file, format);
        } else if (plain.length() < ((long) rows * columns * frames + 7) / 8) {
            throw data.damaged(Tag.PIXEL_DATA, "has too few pixels for " + frames + " frames");
        }
        return new SegmentPixels(format, bits == 1 ? plain : null, decoder);
    }

    int columns() {
        return format.columns();
    }

    int rows() {
        return format.rows();
    }

    /** The number of values of a frame. */
    int values() {
        return format.values();
    }

    /**
     * @param frame a frame
     * @param to receives its values as they are stored
     */
    void read(DicomFrame frame, float[] to) throws UnreadableFileException {
        if (packed != null) {
            unpack(frame.index(), to);
            return;
        }
        if (FramePixels.isCoded(frame.file())) {
            try {
                format.decode(FramePixels.decode(frame, format, decoder), 1, 0, to, 0);
            } catch (IOException e) {
                throw UnreadableFileException.of(frame.file().path(), e);
            }
            return;
        }
        byte[] bytes = FramePixels.read(frame, format);
        format.decode(bytes, FramePixels.order(frame, format), 1, 0, to, 0);
    }

    /** Frames follow each other without gaps, so that one may begin within a byte. */
    private void unpack(int index, float[] to) throws UnreadableFileException {
        long first = (long) index * to.length;
        byte[] bytes = new byte[(int) ((first + to.length + 7) / 8 - first / 8)];
        packed.read(first / 8, bytes, bytes.length);
        Arrays.fill(to, 0);
        int shift = (int) (first % 8);
        for (int b = 0; b < bytes.length; b++) {
            if (bytes[b] == 0) {
                continue;
            }
            int from = 8 * b - shift;
            for (int bit = Math.max(0, -from); bit < 8 && from + bit < to.length; bit++) {
                to[from + bit] = bytes[b] >> bit & 1;
            }
        }
    }
}
