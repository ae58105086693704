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

import java.util.Arrays;

/**
 * Decodes JPEG (ITU-T T.81): lossless (process 14, annex H) and sequential with Huffman codes
 * (annex F, 8 or 12 bits), of components that are not subsampled.
 */
public final class JpegDecoder {

    private static final int BLOCK = 64;
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27,
        20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
        58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63
    };

    private final byte[] code;
    private final JpegHuffman[] tables = new JpegHuffman[8];
    private final int[][] quantisation = new int[4][];
    private JpegHeader header;
    private int[] ids;
    private int[] quantisers;
    private int[][] planes;
    private int restarts;

    private JpegDecoder(byte[] code) {
        this.code = code;
    }

    /**
     * @param code the code stream of one image
     * @param width its width
     * @param height its height
     * @param components samples of a pixel
     * @return the image
     * @throws JpegException where it is damaged, of another size, or of a process that is not
     *     decoded
     */
    public static JpegImage decode(byte[] code, int width, int height, int components)
            throws JpegException {
        return new JpegDecoder(code).decode(width, height, components);
    }

    private JpegImage decode(int width, int height, int components) throws JpegException {
        JpegSegments s = new JpegSegments(code);
        int scanned = 0;
        while (s.next()) {
            if (s.isFrame()) {
                frame(s, width, height, components);
                continue;
            }
            switch (s.marker()) {
                case JpegSegments.HUFFMAN -> huffman(s);
                case JpegSegments.QUANTISATION -> quantisation(s);
                case JpegSegments.RESTARTS -> restarts = s.u16(0);
                case JpegSegments.SCAN -> scanned += scan(s);
                default -> {
                    // Of no importance to the pixels.
                }
            }
            if (planes != null && scanned >= planes.length) {
                return image();
            }
        }
        throw JpegException.tooShort();
    }

    private JpegImage image() {
        int n = planes.length;
        int[] samples = n == 1 ? planes[0] : new int[n * planes[0].length];
        for (int c = 0; n > 1 && c < n; c++) {
            for (int i = 0; i < planes[c].length; i++) {
                samples[n * i + c] = planes[c][i];
            }
        }
        return new JpegImage(header.width(), header.height(), n, header.bits(), samples);
    }

    private void frame(JpegSegments s, int width, int height, int components) throws JpegException {
        JpegHeader h = JpegHeader.of(s);
        h.require(width, height, components);
        boolean lossless = h.process() == JpegHeader.LOSSLESS;
        boolean sequential =
                h.process() == JpegHeader.EXTENDED || h.process() == JpegHeader.BASELINE;
        if (!lossless && !sequential || planes != null) {
            throw new JpegException("its code is of a kind of JPEG that is not decoded");
        }
        if (h.bits() < 2 || h.bits() > 16 || sequential && h.bits() != 8 && h.bits() != 12) {
            throw new JpegException("its code has samples of " + h.bits() + " bits");
        }
        ids = new int[components];
        quantisers = new int[components];
        for (int c = 0; c < components; c++) {
            ids[c] = s.u8(6 + 3 * c);
            if (s.u8(7 + 3 * c) != s.u8(7)) {
                throw new JpegException("its code has subsampled components");
            }
            quantisers[c] = s.u8(8 + 3 * c) & 3;
        }
        header = h;
        planes = new int[components][width * height];
    }

    private void huffman(JpegSegments s) throws JpegException {
        for (int at = 0; at < s.length(); ) {
            int which = s.u8(at);
            JpegHuffman table = JpegHuffman.of(s, at);
            tables[(which >> 4 & 1) << 2 | which & 3] = table;
            at += table.length();
        }
    }

    private void quantisation(JpegSegments s) throws JpegException {
        for (int at = 0; at < s.length(); ) {
            int which = s.u8(at++);
            boolean wide = which >> 4 > 0;
            int[] q = new int[BLOCK];
            for (int i = 0; i < BLOCK; i++) {
                q[ZIGZAG[i]] = wide ? s.u16(at) : s.u8(at);
                at += wide ? 2 : 1;
            }
            quantisation[which & 3] = q;
        }
    }

    private int scan(JpegSegments s) throws JpegException {
        if (planes == null) {
            throw new JpegException("its code is damaged");
        }
        int n = s.u8(0);
        int[] which = new int[n];
        JpegHuffman[] dc = new JpegHuffman[n];
        JpegHuffman[] ac = new JpegHuffman[n];
        for (int i = 0; i < n; i++) {
            int id = s.u8(1 + 2 * i);
            which[i] = -1;
            for (int c = 0; c < ids.length; c++) {
                which[i] = which[i] < 0 && ids[c] == id ? c : which[i];
            }
            int used = s.u8(2 + 2 * i);
            dc[i] = tables[used >> 4 & 3];
            ac[i] = tables[4 | used & 3];
            if (which[i] < 0 || dc[i] == null) {
                throw new JpegException("its code is damaged");
            }
        }
        JpegBits bits = new JpegBits(code, s.end(), false);
        if (header.process() == JpegHeader.LOSSLESS) {
            lossless(bits, which, dc, s.u8(1 + 2 * n), s.u8(3 + 2 * n) & 15);
        } else {
            blocks(bits, which, dc, ac);
        }
        s.skipTo(bits.position());
        return n;
    }

    // Lossless

    private void lossless(JpegBits bits, int[] which, JpegHuffman[] dc, int predictor, int shift)
            throws JpegException {
        int width = header.width();
        int start = 1 << Math.max(0, header.bits() - shift - 1);
        if (predictor < 1 || predictor > 7) {
            throw new JpegException("its code has predictor " + predictor);
        }
        int until = restarts;
        boolean fresh = true;
        int freshRow = 0;
        for (int y = 0; y < header.height(); y++) {
            for (int x = 0; x < width; x++) {
                if (restarts > 0 && until-- == 0) {
                    bits.restart();
                    until = restarts - 1;
                    fresh = true;
                    freshRow = y;
                }
                for (int i = 0; i < which.length; i++) {
                    int[] p = planes[which[i]];
                    int at = y * width + x;
                    int predicted;
                    if (fresh) {
                        predicted = start;
                    } else if (y == freshRow) {
                        predicted = p[at - 1];
                    } else if (x == 0) {
                        predicted = p[at - width];
                    } else {
                        predicted = predict(predictor, p[at - 1], p[at - width], p[at - width - 1]);
                    }
                    int size = dc[i].decode(bits);
                    p[at] = predicted + JpegHuffman.difference(bits, size) & 0xffff;
                }
                fresh = false;
            }
        }
        for (int c : which) {
            for (int i = 0; shift > 0 && i < planes[c].length; i++) {
                planes[c][i] <<= shift;
            }
        }
    }

    private static int predict(int predictor, int left, int above, int corner) {
        return switch (predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> corner;
            case 4 -> left + above - corner;
            case 5 -> left + (above - corner >> 1);
            case 6 -> above + (left - corner >> 1);
            default -> left + above >> 1;
        };
    }

    // Sequential

    private void blocks(JpegBits bits, int[] which, JpegHuffman[] dc, JpegHuffman[] ac)
            throws JpegException {
        int across = (header.width() + 7) / 8;
        int down = (header.height() + 7) / 8;
        int[] last = new int[which.length];
        int[] block = new int[BLOCK];
        int until = restarts;
        for (int b = 0; b < across * down; b++) {
            if (restarts > 0 && until-- == 0) {
                bits.restart();
                until = restarts - 1;
                Arrays.fill(last, 0);
            }
            for (int i = 0; i < which.length; i++) {
                int[] q = quantisation[quantisers[which[i]]];
                if (q == null || ac[i] == null) {
                    throw new JpegException("its code is damaged");
                }
                Arrays.fill(block, 0);
                last[i] += JpegHuffman.difference(bits, dc[i].decode(bits));
                block[0] = last[i] * q[0];
                coefficients(bits, ac[i], q, block);
                InverseCosine.transform(block, header.bits());
                store(block, planes[which[i]], 8 * (b % across), 8 * (b / across));
            }
        }
    }

    private static void coefficients(JpegBits bits, JpegHuffman ac, int[] q, int[] block)
            throws JpegException {
        for (int k = 1; k < BLOCK; k++) {
            int symbol = ac.decode(bits);
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0) {
                if (run < 15) {
                    return;
                }
                k += 15;
                continue;
            }
            k += run;
            if (k >= BLOCK) {
                throw new JpegException("its code is damaged");
            }
            block[ZIGZAG[k]] = JpegHuffman.difference(bits, size) * q[ZIGZAG[k]];
        }
    }

    private void store(int[] block, int[] plane, int x0, int y0) {
        int columns = Math.min(8, header.width() - x0);
        int rows = Math.min(8, header.height() - y0);
        for (int y = 0; y < rows; y++) {
            System.arraycopy(block, 8 * y, plane, (y0 + y) * header.width() + x0, columns);
        }
    }
}
