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
 * What a JPEG code of three components says of its colours, whatever the file around it says: by
 * the letters R, G, B as names of its components; by the marker of JFIF, whose colours are
 * luminance and differences; by Adobe's marker, which tells the transform (ITU-T T.872). Subsampled
 * components say nothing: GDCM writes red, green and blue in that way, too.
 */
public enum JpegColours {
    /** Red, green and blue. */
    RGB,
    /** Luminance and two colour differences (YCbCr). */
    LUMINANCE,
    /** It says nothing. */
    UNTOLD;

    private static final int APP0 = 0xE0;
    private static final int APP14 = 0xEE;
    private static final int TRANSFORM = 11;

    /**
     * @param code any code
     * @return what it says; {@link #UNTOLD} where it has not three components, or is none of JPEG
     * @throws JpegException where it is damaged before its frame header ends
     */
    public static JpegColours of(byte[] code) throws JpegException {
        if (!JpegHeader.isJpeg(code)) {
            return UNTOLD;
        }
        JpegSegments s = new JpegSegments(code);
        JpegColours byMarker = UNTOLD;
        while (s.next()) {
            if (s.isFrame()) {
                JpegColours byFrame = ofFrame(s);
                return byFrame == UNTOLD && s.u8(5) == 3 ? byMarker : byFrame;
            }
            if (s.marker() == APP0 && s.startsWith("JFIF")) {
                byMarker = LUMINANCE;
            } else if (s.marker() == APP14 && s.startsWith("Adobe") && byMarker == UNTOLD) {
                byMarker =
                        switch (s.u8(TRANSFORM)) {
                            case 0 -> RGB;
                            case 1 -> LUMINANCE;
                            default -> UNTOLD;
                        };
            }
        }
        return UNTOLD;
    }

    private static JpegColours ofFrame(JpegSegments s) throws JpegException {
        if (s.u8(5) != 3) {
            return UNTOLD;
        }
        boolean letters = true;
        for (int c = 0; c < 3; c++) {
            letters &= Character.toUpperCase((char) s.u8(6 + 3 * c)) == "RGB".charAt(c);
        }
        return letters ? RGB : UNTOLD;
    }
}
