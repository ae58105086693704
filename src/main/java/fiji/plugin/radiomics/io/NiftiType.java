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

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.Locale;

/** The scalar data types of NIfTI, with their codes in a header. */
public enum NiftiType {
    UINT8(2, 1),
    INT16(4, 2),
    INT32(8, 4),
    FLOAT32(16, 4),
    FLOAT64(64, 8),
    INT8(256, 1),
    UINT16(512, 2),
    UINT32(768, 4),
    INT64(1024, 8),
    UINT64(1280, 8);

    private static final double TWO_TO_64 = 0x1p64;

    private final int code;
    private final int bytes;

    NiftiType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /**
     * @return the number in a header's {@code datatype}
     */
    public int code() {
        return code;
    }

    /**
     * @return bytes of one value
     */
    public int bytes() {
        return bytes;
    }

    /**
     * @param code the number in a header's {@code datatype}
     * @return the type, or null where it is not a scalar type
     */
    static NiftiType of(int code) {
        for (NiftiType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** What a code that {@link #of} does not know stands for in the standard. */
    static String nameOfUnsupported(int code) {
        return switch (code) {
            case 0 -> "of unknown type";
            case 1 -> "binary (1 bit)";
            case 32 -> "complex (complex64)";
            case 128 -> "colour (RGB24)";
            case 1536 -> "128-bit floating point";
            case 1792 -> "complex (complex128)";
            case 2048 -> "complex (complex256)";
            case 2304 -> "colour (RGBA32)";
            default -> "of type code " + code + ", which NIfTI does not define";
        };
    }

    /**
     * @param scaled whether a slope or an intercept changes the values
     * @return bytes that a voxel is expected to take once it is read: as many as whole numbers of
     *     this type need, four where values may be none
     */
    public int keptBytes(boolean scaled) {
        return switch (this) {
            case UINT8 -> scaled ? Float.BYTES : 1;
            case INT8, INT16 -> scaled ? Float.BYTES : Short.BYTES;
            default -> Float.BYTES;
        };
    }

    /**
     * @param stored values one after another, in their byte order
     * @param index which of them
     * @return the stored number; whole ones beyond 2⁵³ are rounded
     */
    public double value(ByteBuffer stored, int index) {
        return switch (this) {
            case UINT8 -> stored.get(index) & 0xff;
            case INT8 -> stored.get(index);
            case INT16 -> stored.getShort(2 * index);
            case UINT16 -> stored.getShort(2 * index) & 0xffff;
            case INT32 -> stored.getInt(4 * index);
            case UINT32 -> stored.getInt(4 * index) & 0xffffffffL;
            case FLOAT32 -> stored.getFloat(4 * index);
            case FLOAT64 -> stored.getDouble(8 * index);
            case INT64 -> stored.getLong(8 * index);
            case UINT64 -> {
                double value = stored.getLong(8 * index);
                yield value < 0 ? value + TWO_TO_64 : value;
            }
        };
    }

    /**
     * Converts stored values: {@code stored · slope + intercept}, rounded once to {@code float}.
     *
     * @param stored the bytes from position 0, in their byte order
     * @param n number of values
     * @param to receives them
     * @param at where the first goes
     * @param slope factor
     * @param intercept summand
     */
    public void decode(
            ByteBuffer stored, int n, float[] to, int at, double slope, double intercept) {
        switch (this) {
            case UINT8 -> {
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) ((stored.get(i) & 0xff) * slope + intercept);
                }
            }
            case INT8 -> {
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) (stored.get(i) * slope + intercept);
                }
            }
            case INT16 -> {
                ShortBuffer from = stored.asShortBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) (from.get(i) * slope + intercept);
                }
            }
            case UINT16 -> {
                ShortBuffer from = stored.asShortBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) ((from.get(i) & 0xffff) * slope + intercept);
                }
            }
            case INT32 -> {
                IntBuffer from = stored.asIntBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) (from.get(i) * slope + intercept);
                }
            }
            case UINT32 -> {
                IntBuffer from = stored.asIntBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) ((from.get(i) & 0xffffffffL) * slope + intercept);
                }
            }
            case INT64 -> {
                LongBuffer from = stored.asLongBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) (from.get(i) * slope + intercept);
                }
            }
            case UINT64 -> {
                LongBuffer from = stored.asLongBuffer();
                for (int i = 0; i < n; i++) {
                    double value = from.get(i);
                    to[at + i] =
                            (float) ((value < 0 ? value + TWO_TO_64 : value) * slope + intercept);
                }
            }
            case FLOAT32 -> {
                FloatBuffer from = stored.asFloatBuffer();
                from.get(to, at, n);
                if (slope != 1 || intercept != 0) {
                    for (int i = at; i < at + n; i++) {
                        to[i] = (float) (to[i] * slope + intercept);
                    }
                }
            }
            case FLOAT64 -> {
                DoubleBuffer from = stored.asDoubleBuffer();
                for (int i = 0; i < n; i++) {
                    to[at + i] = (float) (from.get(i) * slope + intercept);
                }
            }
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
