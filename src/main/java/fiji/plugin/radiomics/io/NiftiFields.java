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

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The fields of a NIfTI header that matter here, as they stand in the file, for both versions. Only
 * the layout is known in this place, not the meaning.
 *
 * @param dim number of dimensions, then their sizes (8 numbers)
 * @param pixdim sign of the third axis in the qform, then spacings (8 numbers)
 * @param quaternion b, c, d
 * @param offset x, y, z of the qform
 * @param srow the three rows of the sform, four numbers each
 */
record NiftiFields(
        int version,
        ByteOrder order,
        String magic,
        long[] dim,
        int datatype,
        int bitpix,
        double[] pixdim,
        double dataOffset,
        double slope,
        double intercept,
        int units,
        int intentCode,
        String intentName,
        String description,
        int qformCode,
        int sformCode,
        double[] quaternion,
        double[] offset,
        double[] srow) {

    static final int BYTES_1 = 348;
    static final int BYTES_2 = 540;

    /**
     * @param b the header's bytes, at least as many as its version has
     */
    static NiftiFields decode1(ByteBuffer b) {
        return new NiftiFields(
                1,
                b.order(),
                text(b, 344, 4),
                shorts(b, 40),
                b.getShort(70),
                b.getShort(72),
                floats(b, 76, 8),
                b.getFloat(108),
                b.getFloat(112),
                b.getFloat(116),
                b.get(123) & 0xff,
                b.getShort(68),
                text(b, 328, 16),
                text(b, 148, 80),
                b.getShort(252),
                b.getShort(254),
                new double[] {b.getFloat(256), b.getFloat(260), b.getFloat(264)},
                floats(b, 268, 3),
                floats(b, 280, 12));
    }

    static NiftiFields decode2(ByteBuffer b) {
        return new NiftiFields(
                2,
                b.order(),
                text(b, 4, 4),
                longs(b, 16),
                b.getShort(12),
                b.getShort(14),
                doubles(b, 104, 8),
                b.getLong(168),
                b.getDouble(176),
                b.getDouble(184),
                b.getInt(500),
                b.getInt(504),
                text(b, 508, 16),
                text(b, 240, 80),
                b.getInt(344),
                b.getInt(348),
                doubles(b, 352, 3),
                doubles(b, 376, 3),
                doubles(b, 400, 12));
    }

    /**
     * @return the header, and the four bytes after it that say there is no extension
     */
    ByteBuffer encode() {
        int bytes = version == 1 ? BYTES_1 : BYTES_2;
        ByteBuffer b = ByteBuffer.allocate(bytes + 4).order(order).putInt(0, bytes);
        return version == 1 ? encode1(b) : encode2(b);
    }

    private ByteBuffer encode1(ByteBuffer b) {
        b.put(38, (byte) 'r');
        for (int i = 0; i < 8; i++) {
            b.putShort(40 + 2 * i, (short) dim[i]);
        }
        b.putShort(68, (short) intentCode);
        b.putShort(70, (short) datatype).putShort(72, (short) bitpix);
        putFloats(b, 76, pixdim);
        b.putFloat(108, (float) dataOffset);
        b.putFloat(112, (float) slope).putFloat(116, (float) intercept);
        b.put(123, (byte) units);
        putText(b, 148, 79, description);
        b.putShort(252, (short) qformCode).putShort(254, (short) sformCode);
        putFloats(b, 256, quaternion);
        putFloats(b, 268, offset);
        putFloats(b, 280, srow);
        putText(b, 328, 15, intentName);
        putText(b, 344, 3, magic);
        return b;
    }

    private ByteBuffer encode2(ByteBuffer b) {
        putText(b, 4, 3, magic);
        // NIfTI-2 has PNG's line-end guard after its magic.
        b.put(8, (byte) '\r').put(9, (byte) '\n').put(10, (byte) 26).put(11, (byte) '\n');
        b.putShort(12, (short) datatype).putShort(14, (short) bitpix);
        for (int i = 0; i < 8; i++) {
            b.putLong(16 + 8 * i, dim[i]);
        }
        putDoubles(b, 104, pixdim);
        b.putLong(168, (long) dataOffset);
        b.putDouble(176, slope).putDouble(184, intercept);
        putText(b, 240, 79, description);
        b.putInt(344, qformCode).putInt(348, sformCode);
        putDoubles(b, 352, quaternion);
        putDoubles(b, 376, offset);
        putDoubles(b, 400, srow);
        b.putInt(500, units).putInt(504, intentCode);
        putText(b, 508, 15, intentName);
        return b;
    }

    /**
     * The shortest decimal number that a {@code float} can have been: .977 for the float next to
     * it, so that a spacing read here equals the one that the scanner wrote as text.
     */
    private static double decimal(float f) {
        if (!Float.isFinite(f)) {
            return f;
        }
        BigDecimal exact = new BigDecimal(f);
        for (int digits = 1; digits < 9; digits++) {
            double rounded = exact.round(new MathContext(digits)).doubleValue();
            if ((float) rounded == f) {
                return rounded;
            }
        }
        return f;
    }

    private static String text(ByteBuffer b, int at, int length) {
        int end = at;
        while (end < at + length && b.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - at];
        b.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static void putText(ByteBuffer b, int at, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        b.put(at, bytes, 0, Math.min(length, bytes.length));
    }

    private static long[] shorts(ByteBuffer b, int at) {
        long[] values = new long[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = b.getShort(at + 2 * i);
        }
        return values;
    }

    private static long[] longs(ByteBuffer b, int at) {
        long[] values = new long[8];
        for (int i = 0; i < values.length; i++) {
            values[i] = b.getLong(at + 8 * i);
        }
        return values;
    }

    private static double[] floats(ByteBuffer b, int at, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = decimal(b.getFloat(at + 4 * i));
        }
        return values;
    }

    private static double[] doubles(ByteBuffer b, int at, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = b.getDouble(at + 8 * i);
        }
        return values;
    }

    private static void putFloats(ByteBuffer b, int at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            b.putFloat(at + 4 * i, (float) values[i]);
        }
    }

    private static void putDoubles(ByteBuffer b, int at, double[] values) {
        for (int i = 0; i < values.length; i++) {
            b.putDouble(at + 8 * i, values[i]);
        }
    }
}
