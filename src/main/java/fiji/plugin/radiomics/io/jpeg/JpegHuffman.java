/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io.jpeg;

/** A Huffman table (T.81, annexes C and F.2.2.3). */
final class JpegHuffman {

    private static final int LONGEST = 16;

    private final int[] first = new int[LONGEST + 1];
    private final int[] count = new int[LONGEST + 1];
    private final int[] index = new int[LONGEST + 1];
    private final int[] values;

    private JpegHuffman(int size) {
        values = new int[size];
    }

    /**
     * @param s a segment of tables
     * @param offset where one begins
     */
    static JpegHuffman of(JpegSegments s, int offset) throws JpegException {
        int size = 0;
        for (int n = 1; n <= LONGEST; n++) {
            size += s.u8(offset + n);
        }
        JpegHuffman table = new JpegHuffman(size);
        int code = 0;
        int at = 0;
        for (int n = 1; n <= LONGEST; n++) {
            table.first[n] = code;
            table.count[n] = s.u8(offset + n);
            table.index[n] = at;
            code = code + table.count[n] << 1;
            at += table.count[n];
        }
        for (int i = 0; i < size; i++) {
            table.values[i] = s.u8(offset + 1 + LONGEST + i);
        }
        return table;
    }

    /** Bytes that the table takes in its segment. */
    int length() {
        return 1 + LONGEST + values.length;
    }

    int decode(JpegBits bits) throws JpegException {
        int code = 0;
        for (int n = 1; n <= LONGEST; n++) {
            code = code << 1 | bits.bit();
            int i = code - first[n];
            if (i >= 0 && i < count[n]) {
                return values[index[n] + i];
            }
        }
        throw new JpegException("its code is damaged");
    }

    /** A difference of so many bits (T.81, F.2.2.1, EXTEND). */
    static int difference(JpegBits bits, int size) throws JpegException {
        if (size == 0) {
            return 0;
        }
        if (size > LONGEST) {
            throw new JpegException("its code is damaged");
        }
        if (size == LONGEST) {
            return 1 << 15;
        }
        int v = bits.bits(size);
        return v < 1 << size - 1 ? v - (1 << size) + 1 : v;
    }
}
