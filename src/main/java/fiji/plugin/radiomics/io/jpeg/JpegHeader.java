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
 * What the frame header of a JPEG code says, of whichever process.
 *
 * @param process the second byte of its marker: 0xC0 baseline, 0xC1 extended, 0xC2 progressive,
 *     0xC3 lossless, 0xF7 JPEG-LS
 * @param bits of a sample
 * @param height rows
 * @param width pixels of a row
 * @param components samples of a pixel
 */
public record JpegHeader(int process, int bits, int height, int width, int components) {

    static final int BASELINE = 0xC0;
    static final int EXTENDED = 0xC1;
    static final int PROGRESSIVE = 0xC2;
    static final int LOSSLESS = 0xC3;
    static final int JPEG_LS = 0xF7;

    private static final int SIGNATURE = 0xFFD8;

    /**
     * @param code a code
     * @return its header
     * @throws JpegException where it has none
     */
    public static JpegHeader of(byte[] code) throws JpegException {
        JpegSegments segments = new JpegSegments(code);
        while (segments.next()) {
            if (segments.isFrame()) {
                return of(segments);
            }
        }
        throw new JpegException("it is no JPEG code");
    }

    static JpegHeader of(JpegSegments s) throws JpegException {
        return new JpegHeader(s.marker(), s.u8(0), s.u16(1), s.u16(3), s.u8(5));
    }

    /**
     * @param code some bytes
     * @return whether they begin as a JPEG or JPEG-LS code does
     */
    public static boolean isJpeg(byte[] code) {
        return code.length > 2 && ((code[0] & 0xff) << 8 | code[1] & 0xff) == SIGNATURE;
    }

    /**
     * @return whether Java's own library does not decode it but this package does
     */
    public boolean isOfThisPackage() {
        return process == LOSSLESS
                || process == JPEG_LS
                || bits == 12 && (process == EXTENDED || process == BASELINE);
    }

    /**
     * @return whether it is JPEG-LS
     */
    public boolean isLs() {
        return process == JPEG_LS;
    }

    /**
     * @return whether it is of a process that transforms blocks by cosines, and loses by it
     */
    public boolean isOfCosines() {
        return process == BASELINE || process == EXTENDED || process == PROGRESSIVE;
    }

    /**
     * Refuses a size that the caller did not expect before memory is reserved for it.
     *
     * @param expectedWidth pixels of a row
     * @param expectedHeight rows
     * @param expectedComponents samples of a pixel
     * @throws JpegException where the code says otherwise
     */
    public void require(int expectedWidth, int expectedHeight, int expectedComponents)
            throws JpegException {
        if (width != expectedWidth
                || height != expectedHeight
                || components != expectedComponents) {
            throw new JpegException(
                    "its code has "
                            + width
                            + " x "
                            + height
                            + " pixels of "
                            + components
                            + " samples instead of "
                            + expectedWidth
                            + " x "
                            + expectedHeight
                            + " of "
                            + expectedComponents);
        }
    }
}
