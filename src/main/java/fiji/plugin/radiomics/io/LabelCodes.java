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

import fiji.plugin.radiomics.image.LabelImage;
import fiji.plugin.radiomics.image.StoredVoxels;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whole numbers that a {@code float} would round, as codes: each distinct number gets the next code
 * from 1 on, 0 is 0. Where a number turns out not to be whole, or there are too many different ones
 * for a label image, the values are kept as floats after all.
 */
final class LabelCodes {

    /** Far more than any atlas has; an image of as many values is no label image. */
    private static final int MOST = 1 << 20;

    private static final long EXACT_IN_FLOAT = 1L << 24;
    private static final double EXACT_IN_DOUBLE = 0x1p53;

    private final Map<Long, Integer> codes = new HashMap<>();
    private long[] labels = new long[16];
    private int count = 1;
    private long lastLabel;
    private int lastCode;
    private boolean unsigned;
    private boolean used;
    private boolean givenUp;

    /** Whether values of this type may need codes. */
    boolean take(StoredType stored) {
        boolean wide =
                switch (stored.type()) {
                    case INT32, UINT32, INT64, UINT64, FLOAT64 -> true;
                    default -> false;
                };
        return wide && stored.slope() == 1 && stored.intercept() == 0 && !givenUp;
    }

    /**
     * Reads stored values.
     *
     * @param chunk their bytes from position 0
     * @param n their number
     * @param to takes codes, or values where codes do not do
     * @param at where the first goes; all before are codes
     */
    void decode(StoredType stored, ByteBuffer chunk, int n, float[] to, int at) {
        used = true;
        unsigned = stored.type() == NiftiType.UINT64;
        for (int i = 0; i < n; i++) {
            long label;
            switch (stored.type()) {
                case INT32 -> label = chunk.getInt(4 * i);
                case UINT32 -> label = chunk.getInt(4 * i) & 0xffffffffL;
                case INT64, UINT64 -> label = chunk.getLong(8 * i);
                default -> {
                    double value = chunk.getDouble(8 * i);
                    label = (long) value;
                    if (label != value || Math.abs(value) > EXACT_IN_DOUBLE) {
                        giveUp(to, at + i);
                    }
                }
            }
            int code = givenUp ? -1 : code(label);
            if (code < 0) {
                giveUp(to, at + i);
                stored.type().decode(chunk, n, to, at, 1, 0);
                return;
            }
            to[at + i] = code;
        }
    }

    /** The code of a value that was written as text; {@code before} holds the codes before it. */
    float of(double value, float[] before, int n) {
        used = true;
        boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT_IN_DOUBLE;
        int code = whole ? code((long) value) : -1;
        if (code < 0) {
            giveUp(before, n);
            return (float) value;
        }
        return code;
    }

    private int code(long label) {
        if (label == lastLabel) {
            return lastCode;
        }
        int code = 0;
        if (label != 0) {
            Integer known = codes.get(label);
            if (known == null) {
                if (count == MOST) {
                    return -1;
                }
                if (count == labels.length) {
                    labels = Arrays.copyOf(labels, 2 * count);
                }
                labels[count] = label;
                known = count++;
                codes.put(label, known);
            }
            code = known;
        }
        lastLabel = label;
        lastCode = code;
        return code;
    }

    private void giveUp(float[] values, int n) {
        if (givenUp) {
            return;
        }
        restore(values, n);
        givenUp = true;
    }

    /** Whether values are kept as floats after all. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Turns the first {@code n} from codes to values. */
    void restore(float[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = value(labels[(int) values[i]]);
        }
    }

    private float value(long label) {
        return unsigned && label < 0 ? (float) ((double) label + 0x1p64) : (float) label;
    }

    /**
     * @param read what was read
     * @return it with its labels; small ones are what the voxels hold
     */
    LabelImage image(VoxelSource read) {
        if (!used || givenUp) {
            return LabelImage.of(read);
        }
        boolean small = true;
        for (int i = 0; i < count; i++) {
            small &= Math.abs(labels[i]) <= EXACT_IN_FLOAT && !(unsigned && labels[i] < 0);
        }
        if (!small) {
            return LabelImage.ofCodes(read, Arrays.copyOf(labels, count), unsigned);
        }
        if (read instanceof StoredVoxels stored) {
            return LabelImage.of(stored.map(code -> labels[(int) code]));
        }
        float[] data = read.readAll().data();
        for (int i = 0; i < data.length; i++) {
            data[i] = labels[(int) data[i]];
        }
        return LabelImage.of(new Volume(read.geometry(), data));
    }
}
