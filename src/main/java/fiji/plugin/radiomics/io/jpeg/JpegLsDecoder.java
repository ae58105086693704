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

/**
 * Decodes JPEG-LS, lossless and near-lossless (ITU-T T.87): components one after the other, line by
 * line or sample by sample.
 */
public final class JpegLsDecoder {

    private static final int ONE_BY_ONE = 0;
    private static final int BY_SAMPLE = 2;

    private final byte[] code;
    private final int[] preset = new int[5];
    private JpegHeader header;
    private int[] ids;
    private int[] samples;

    private JpegLsDecoder(byte[] code) {
        this.code = code;
    }

    /**
     * @param code the code stream of one image
     * @param width its width
     * @param height its height
     * @param components samples of a pixel
     * @return the image
     * @throws JpegException where it is damaged, of another size, or uses what is not decoded
     */
    public static JpegImage decode(byte[] code, int width, int height, int components)
            throws JpegException {
        return new JpegLsDecoder(code).decode(width, height, components);
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
                case JpegSegments.LS_PARAMETERS -> parameters(s);
                case JpegSegments.RESTARTS -> {
                    if (s.u16(0) != 0) {
                        throw new JpegException("its JPEG-LS code has restart intervals");
                    }
                }
                case JpegSegments.APP8 -> colourTransform(s);
                case JpegSegments.SCAN -> scanned += scan(s);
                default -> {
                    // Of no importance to the pixels.
                }
            }
            if (header != null && scanned >= header.components()) {
                return new JpegImage(width, height, components, header.bits(), samples);
            }
        }
        throw JpegException.tooShort();
    }

    private void frame(JpegSegments s, int width, int height, int components) throws JpegException {
        JpegHeader h = JpegHeader.of(s);
        h.require(width, height, components);
        if (h.process() != JpegHeader.JPEG_LS || header != null) {
            throw new JpegException("its code is no JPEG-LS");
        }
        if (h.bits() < 2 || h.bits() > 16) {
            throw new JpegException("its code has samples of " + h.bits() + " bits");
        }
        ids = new int[components];
        for (int c = 0; c < components; c++) {
            ids[c] = s.u8(6 + 3 * c);
        }
        header = h;
        samples = new int[width * height * components];
    }

    private void parameters(JpegSegments s) throws JpegException {
        if (s.u8(0) != 1) {
            throw new JpegException("its JPEG-LS code has mapping tables");
        }
        for (int i = 0; i < preset.length; i++) {
            preset[i] = s.u16(1 + 2 * i);
        }
    }

    /** A colour transform of Hewlett-Packard's that the standard does not have. */
    private static void colourTransform(JpegSegments s) throws JpegException {
        boolean own =
                s.length() >= 5
                        && s.u8(0) == 'm'
                        && s.u8(1) == 'r'
                        && s.u8(2) == 'f'
                        && s.u8(3) == 'x';
        if (own && s.u8(4) != 0) {
            throw new JpegException("its JPEG-LS code has a colour transform");
        }
    }

    private int scan(JpegSegments s) throws JpegException {
        int n = s.u8(0);
        if (header == null || n < 1 || n > ids.length) {
            throw new JpegException("its code is damaged");
        }
        int[] which = new int[n];
        for (int i = 0; i < n; i++) {
            which[i] = -1;
            for (int c = 0; c < ids.length; c++) {
                which[i] = which[i] < 0 && ids[c] == s.u8(1 + 2 * i) ? c : which[i];
            }
            if (which[i] < 0 || s.u8(2 + 2 * i) != 0) {
                throw new JpegException("its code is damaged");
            }
        }
        int near = s.u8(1 + 2 * n);
        int interleave = s.u8(2 + 2 * n);
        int shift = s.u8(3 + 2 * n) & 15;
        if (interleave > BY_SAMPLE || n > 1 && interleave == ONE_BY_ONE) {
            throw new JpegException("its code is damaged");
        }
        JpegBits bits = new JpegBits(code, s.end(), true);
        JpegLsModel model = new JpegLsModel(bits, header.bits(), near, preset);
        lines(model, which, interleave == BY_SAMPLE, shift);
        s.skipTo(bits.position());
        return n;
    }

    private void lines(JpegLsModel model, int[] which, boolean together, int shift)
            throws JpegException {
        int width = header.width();
        int n = which.length;
        int all = header.components();
        int[][] above = new int[n][width + 2];
        int[][] line = new int[n][width + 2];
        int[] runIndex = new int[n];
        for (int y = 0; y < header.height(); y++) {
            for (int i = 0; i < n; i++) {
                line[i][0] = above[i][1];
                above[i][width + 1] = above[i][width];
            }
            if (together && n > 1) {
                runIndex[0] = model.pixels(above, line, width, runIndex[0]);
            } else {
                for (int i = 0; i < n; i++) {
                    runIndex[i] = model.line(above[i], line[i], width, runIndex[i]);
                }
            }
            for (int i = 0; i < n; i++) {
                for (int x = 0; x < width; x++) {
                    samples[(y * width + x) * all + which[i]] = line[i][x + 1] << shift;
                }
            }
            int[][] swap = above;
            above = line;
            line = swap;
        }
    }
}
