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
 * The bits of an entropy-coded segment, most significant first. After a byte 0xFF, JPEG has a byte
 * 0 that does not count, JPEG-LS one bit 0.
 */
final class JpegBits {

    /** Zeros that are given behind the end before the code counts as cut off. */
    private static final int SPARE = 64;

    private final byte[] code;
    private final boolean bitStuffing;
    private int at;
    private int buffer;
    private int available;
    private boolean afterFF;
    private int missing;

    JpegBits(byte[] code, int at, boolean bitStuffing) {
        this.code = code;
        this.at = at;
        this.bitStuffing = bitStuffing;
    }

    int bit() throws JpegException {
        if (available == 0) {
            fill();
        }
        available--;
        return buffer >>> available & 1;
    }

    /**
     * @param n 0 to 31
     */
    int bits(int n) throws JpegException {
        int value = 0;
        for (int left = n; left > 0; ) {
            if (available == 0) {
                fill();
            }
            int take = Math.min(left, available);
            available -= take;
            value = value << take | buffer >>> available & (1 << take) - 1;
            left -= take;
        }
        return value;
    }

    private void fill() throws JpegException {
        int b = at < code.length ? code[at] & 0xff : 0xff;
        int next = at + 1 < code.length ? code[at + 1] & 0xff : 0xff;
        boolean marker = at >= code.length || b == 0xff && (bitStuffing ? next >= 0x80 : next != 0);
        if (marker) {
            missing += 8;
            if (missing > SPARE) {
                throw JpegException.tooShort();
            }
            buffer = 0;
            available = 8;
            return;
        }
        buffer = b;
        available = bitStuffing && afterFF ? 7 : 8;
        afterFF = b == 0xff;
        at += !bitStuffing && b == 0xff ? 2 : 1;
    }

    /** Goes behind the next restart marker; the bits before it are fill. */
    void restart() throws JpegException {
        available = 0;
        afterFF = false;
        missing = 0;
        while (at + 1 < code.length) {
            int second = code[at + 1] & 0xff;
            if ((code[at] & 0xff) == 0xff && second >= 0xD0 && second <= 0xD7) {
                at += 2;
                return;
            }
            at++;
        }
        throw JpegException.tooShort();
    }

    /** Where the next byte is read. */
    int position() {
        return Math.min(at, code.length);
    }
}
