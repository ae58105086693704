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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the values of a frame are stored (PS3.3, C.7.6.3). MONOCHROME1 means that low values are
 * shown bright; it says nothing of what values mean, so they are used as they are stored.
 *
 * @param rows rows
 * @param columns columns
 * @param data the attribute that holds the values
 * @param allocated bits of a value's cell: 8, 16 or 32, of floats 32 or 64
 * @param stored bits that are used
 * @param high the highest of them
 * @param signed whether values are in two's complement
 * @param colours what the values of a pixel mean
 */
record PixelFormat(
        int rows,
        int columns,
        Tag data,
        int allocated,
        int stored,
        int high,
        boolean signed,
        PixelColours colours) {

    /**
     * @param d the data set of an image
     * @return its format
     * @throws UnreadableFileException where it is none that can be used, by name
     */
    static PixelFormat of(DataSet d) throws UnreadableFileException {
        int rows = d.requireInteger(Tag.ROWS);
        int columns = d.requireInteger(Tag.COLUMNS);
        if (rows < 1 || columns < 1) {
            throw d.damaged(rows < 1 ? Tag.ROWS : Tag.COLUMNS, "is not positive");
        }
        PixelColours colours = PixelColours.of(d);
        if (d.has(Tag.MODALITY_LUT_SEQUENCE)) {
            throw new UnreadableFileException(
                    d.file(),
                    "its values are mapped by a table (" + Tag.MODALITY_LUT_SEQUENCE + ")",
                    "Export the original images");
        }
        if (d.has(Tag.FLOAT_PIXEL_DATA)) {
            return new PixelFormat(rows, columns, Tag.FLOAT_PIXEL_DATA, 32, 32, 31, true, colours);
        }
        if (d.has(Tag.DOUBLE_FLOAT_PIXEL_DATA)) {
            return new PixelFormat(
                    rows, columns, Tag.DOUBLE_FLOAT_PIXEL_DATA, 64, 64, 63, true, colours);
        }
        int allocated = d.requireInteger(Tag.BITS_ALLOCATED);
        if (allocated != 8 && allocated != 16 && allocated != 32) {
            throw new UnreadableFileException(
                    d.file(),
                    "its values have " + allocated + " bits",
                    "Images of 8, 16 and 32 bits are read");
        }
        if (allocated == 32 && !colours.isGrey()) {
            throw new UnreadableFileException(
                    d.file(), "its colours have 32 bits", "Colours of 8 and 16 bits are read");
        }
        int stored = d.integer(Tag.BITS_STORED, allocated);
        int high = d.integer(Tag.HIGH_BIT, stored - 1);
        if (stored < 1 || stored > allocated || high < stored - 1 || high >= allocated) {
            throw d.damaged(
                    Tag.BITS_STORED,
                    "is " + stored + ", with highest bit " + high + " of " + allocated);
        }
        boolean signed = d.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
        return new PixelFormat(
                rows, columns, Tag.PIXEL_DATA, allocated, stored, high, signed, colours);
    }

    boolean isFloat() {
        return data != Tag.PIXEL_DATA;
    }

    /** Pixels of a frame. */
    int values() {
        return rows * columns;
    }

    /** Values of a pixel. */
    int samples() {
        return colours.samples();
    }

    /** Bytes of a frame that is not compressed. */
    long frameBytes() {
        long pixels = (long) rows * columns;
        return (pixels * colours.storedSamples() * allocated + 7) / 8;
    }

    /** Whether two frames are pictures of one kind, so that they can be slices of one image. */
    boolean isLike(PixelFormat other) {
        return rows == other.rows
                && columns == other.columns
                && colours.isGrey() == other.colours.isGrey();
    }

    /**
     * Converts a frame: {@code stored · slope + intercept}, rounded once to {@code float}.
     *
     * @param bytes the frame
     * @param order of its bytes
     * @param to receives the values, from {@code at}
     */
    void decode(byte[] bytes, ByteOrder order, double slope, double intercept, float[] to, int at) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(order);
        int n = values();
        if (isFloat()) {
            for (int i = 0; i < n; i++) {
                double v = allocated == 32 ? b.getFloat(4 * i) : b.getDouble(8 * i);
                to[at + i] = (float) (v * slope + intercept);
            }
            return;
        }
        int left = 31 - high;
        int right = 32 - stored;
        for (int i = 0; i < n; i++) {
            int v =
                    switch (allocated) {
                        case 8 -> bytes[i];
                        case 16 -> b.getShort(2 * i);
                        default -> b.getInt(4 * i);
                    };
            to[at + i] = (float) (extend(v, left, right) * slope + intercept);
        }
    }

    /** As {@link #decode(byte[], ByteOrder, double, double, float[], int)}, of decoded values. */
    void decode(int[] values, double slope, double intercept, float[] to, int at) {
        int left = 31 - high;
        int right = 32 - stored;
        for (int i = 0; i < values(); i++) {
            to[at + i] = (float) (extend(values[i], left, right) * slope + intercept);
        }
    }

    /** The values of a frame as whole numbers, one after the other as they are stored. */
    int[] integers(byte[] bytes, ByteOrder order) {
        ByteBuffer b = ByteBuffer.wrap(bytes).order(order);
        int[] values = new int[bytes.length / (allocated / 8)];
        int left = 31 - high;
        int right = 32 - stored;
        for (int i = 0; i < values.length; i++) {
            int v =
                    switch (allocated) {
                        case 8 -> bytes[i];
                        case 16 -> b.getShort(2 * i);
                        default -> b.getInt(4 * i);
                    };
            values[i] = (int) extend(v, left, right);
        }
        return values;
    }

    /** As {@link #integers(byte[], ByteOrder)}, of decoded values. */
    int[] integers(int[] decoded) {
        int[] values = new int[decoded.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) extend(decoded[i], 31 - high, 32 - stored);
        }
        return values;
    }

    /** What lies above the highest bit or below the stored ones does not count. */
    private double extend(int v, int left, int right) {
        int top = v << left;
        return signed ? top >> right : (top >>> right) & 0xffffffffL;
    }
}
