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
import java.util.Arrays;

/**
 * The palette of an image whose values are numbers of colours (PS3.3, C.7.6.3.1.5 and C.7.9).
 * Entries of 16 bits that hold 8 in their upper byte become these 8, as of every other palette.
 */
final class ColourPalette {

    private static final Tag[] DESCRIPTORS = {
        Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR
    };
    private static final Tag[] DATA = {
        Tag.RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
        Tag.GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
        Tag.BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA
    };
    private static final Tag[] SEGMENTED = {
        Tag.SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
        Tag.SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
        Tag.SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA
    };
    private static final int MOST = 1 << 16;

    private final int[][] colours = new int[3][];
    private final int first;

    private ColourPalette(DataSet d) throws UnreadableFileException {
        int[] descriptor = descriptor(d, 0);
        // The first number is signed as the pixels are.
        boolean signed = d.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
        first = signed ? (short) descriptor[1] : descriptor[1];
        for (int c = 0; c < 3; c++) {
            colours[c] = entries(d, c, descriptor(d, c));
        }
        boolean bytes = true;
        for (int[] row : colours) {
            for (int v : row) {
                bytes &= (v & 0xff) == 0 || (v & 0xff) == v >> 8;
            }
        }
        for (int c = 0; bytes && descriptor[2] == 16 && c < 3; c++) {
            for (int i = 0; i < colours[c].length; i++) {
                colours[c][i] >>= 8;
            }
        }
    }

    static ColourPalette of(DataSet d) throws UnreadableFileException {
        return new ColourPalette(d);
    }

    private static int[] descriptor(DataSet d, int c) throws UnreadableFileException {
        int[] v = d.integers(DESCRIPTORS[c]);
        if (v.length != 3 || v[2] != 8 && v[2] != 16) {
            throw v.length == 0
                    ? d.missing(DESCRIPTORS[c])
                    : d.damaged(DESCRIPTORS[c], "is no description of a palette");
        }
        v[0] = v[0] == 0 ? MOST : v[0] & 0xffff;
        return v;
    }

    private static int[] entries(DataSet d, int c, int[] descriptor)
            throws UnreadableFileException {
        int n = descriptor[0];
        Tag tag = DATA[c];
        if (d.has(SEGMENTED[c]) && !d.has(tag)) {
            return segmented(d, SEGMENTED[c], n);
        }
        byte[] raw = d.bytes(tag);
        ByteOrder order = d.order(tag);
        if (raw.length == 0) {
            throw d.missing(tag);
        }
        int[] v = new int[n];
        // Tables of 8 bits are packed, or have a 16-bit word each.
        boolean packed = descriptor[2] == 8 && raw.length < 2 * n;
        if (raw.length < (packed ? n : 2 * n)) {
            throw d.damaged(tag, "has too few colours");
        }
        ByteBuffer b = ByteBuffer.wrap(raw).order(order);
        boolean swapped = order == ByteOrder.BIG_ENDIAN && d.element(tag).vr() == Vr.OW;
        for (int i = 0; i < n; i++) {
            v[i] =
                    packed
                            ? raw[swapped ? Math.min(i ^ 1, raw.length - 1) : i] & 0xff
                            : b.getShort(2 * i) & 0xffff;
        }
        return v;
    }

    /** Runs of given and of linearly rising colours (PS3.3, C.7.9.2). */
    private static int[] segmented(DataSet d, Tag tag, int n) throws UnreadableFileException {
        byte[] raw = d.bytes(tag);
        ByteBuffer b = ByteBuffer.wrap(raw).order(d.order(tag));
        int[] v = new int[n];
        int to = 0;
        int at = 0;
        while (to < n && at + 4 <= raw.length - 1) {
            int kind = b.getShort(at) & 0xffff;
            int length = b.getShort(at + 2) & 0xffff;
            at += 4;
            if (kind > 1 || length > n - to || kind == 1 && to == 0) {
                throw d.damaged(tag, "has segments that are not read");
            }
            int need = kind == 0 ? 2 * length : 2;
            if (at + need > raw.length) {
                throw d.damaged(tag, "has too few colours");
            }
            int start = to == 0 ? 0 : v[to - 1];
            int end = b.getShort(at) & 0xffff;
            for (int i = 0; i < length; i++) {
                v[to++] =
                        kind == 0
                                ? b.getShort(at + 2 * i) & 0xffff
                                : start
                                        + (int)
                                                Math.rint(
                                                        (double) (end - start) * (i + 1) / length);
            }
            at += need;
        }
        if (to < n) {
            throw d.damaged(tag, "has too few colours");
        }
        return v;
    }

    /** Whether all colours are greys. */
    boolean isGrey() {
        return Arrays.equals(colours[0], colours[1]) && Arrays.equals(colours[1], colours[2]);
    }

    /** Of a number outside the palette the nearest colour, as the standard has it. */
    int colour(int sample, int number) {
        int i = Math.max(0, Math.min(colours[sample].length - 1, number - first));
        return colours[sample][i];
    }
}
