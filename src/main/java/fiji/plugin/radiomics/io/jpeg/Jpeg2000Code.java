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
 * What the markers of a JPEG 2000 code stream say of how it was made (ITU-T T.800, annex A).
 *
 * @param components samples of a pixel; 0 where its head is damaged
 * @param reversible whether the wavelet is that of whole numbers (5/3)
 * @param guardBits bits by which coefficients may exceed their nominal range
 * @param tileParts whether a tile's code comes in several parts
 */
public record Jpeg2000Code(int components, boolean reversible, int guardBits, boolean tileParts) {

    private static final int SIZE = 0xFF51;
    private static final int STYLE = 0xFF52;
    private static final int QUANTISATION = 0xFF5C;
    private static final int TILE_PART = 0xFF90;
    private static final int REVERSIBLE = 1;

    /**
     * @return whether coefficients of sharp edges may exceed what the code provides for, which
     *     decoders read in different ways
     */
    public boolean mayOverflow() {
        return !reversible && guardBits < 2;
    }

    /**
     * @param code a code stream, from its first marker
     * @return what its markers say, as far as they are whole
     */
    public static Jpeg2000Code of(byte[] code) {
        int components = 0;
        boolean reversible = false;
        int guardBits = 0;
        boolean tileParts = false;
        int at = 2;
        while (at + 12 <= code.length) {
            int marker = u16(code, at);
            int length = u16(code, at + 2);
            if (marker == TILE_PART) {
                tileParts |= (code[at + 10] & 0xff) > 0;
                long whole = (long) u16(code, at + 6) << 16 | u16(code, at + 8);
                if (whole < 14 || at + whole > code.length) {
                    // The last one, which may leave its length open.
                    break;
                }
                at += (int) whole;
                continue;
            }
            if (length < 2 || at + 2 + length > code.length) {
                break;
            }
            if (marker == SIZE && length >= 38) {
                components = u16(code, at + 38);
            } else if (marker == STYLE && length >= 12) {
                reversible = code[at + 13] == REVERSIBLE;
            } else if (marker == QUANTISATION && length >= 3) {
                guardBits = (code[at + 4] & 0xff) >> 5;
            }
            at += 2 + length;
        }
        return new Jpeg2000Code(components, reversible, guardBits, tileParts);
    }

    private static int u16(byte[] code, int at) {
        return (code[at] & 0xff) << 8 | code[at + 1] & 0xff;
    }
}
