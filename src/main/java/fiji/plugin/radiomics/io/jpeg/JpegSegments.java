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

/** The marker segments of a JPEG or JPEG-LS code, one after the other. */
final class JpegSegments {

    static final int END = 0xD9;
    static final int SCAN = 0xDA;
    static final int QUANTISATION = 0xDB;
    static final int HUFFMAN = 0xC4;
    static final int RESTARTS = 0xDD;
    static final int LS_PARAMETERS = 0xF8;
    static final int APP8 = 0xE8;

    private static final int START = 0xD8;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;

    private final byte[] code;
    private int marker;
    private int begin;
    private int end;

    JpegSegments(byte[] code) {
        this.code = code;
    }

    /**
     * Goes to the next segment; entropy-coded bytes in between are passed over.
     *
     * @return false at the image's end
     */
    boolean next() throws JpegException {
        int at = end;
        while (true) {
            while (at + 1 < code.length && !isMarker(at)) {
                at++;
            }
            if (at + 1 >= code.length) {
                return false;
            }
            marker = code[at + 1] & 0xff;
            at += 2;
            if (marker == END) {
                end = at;
                return false;
            }
            if (marker != START && !(marker >= FIRST_RESTART && marker <= LAST_RESTART)) {
                break;
            }
        }
        begin = at + 2;
        if (begin > code.length) {
            throw JpegException.tooShort();
        }
        end = at + ((code[at] & 0xff) << 8 | code[at + 1] & 0xff);
        if (end < begin || end > code.length) {
            throw JpegException.tooShort();
        }
        return true;
    }

    private boolean isMarker(int at) {
        int second = code[at + 1] & 0xff;
        // In JPEG-LS a stuffed byte after 0xFF is below 0x80.
        return (code[at] & 0xff) == 0xff && second >= 0x80 && second != 0xff;
    }

    int marker() {
        return marker;
    }

    boolean isFrame() {
        boolean classic = marker >= 0xC0 && marker <= 0xCF;
        return marker == JpegHeader.JPEG_LS
                || classic && marker != HUFFMAN && marker != 0xC8 && marker != 0xCC;
    }

    int length() {
        return end - begin;
    }

    /** Behind the segment, where a scan's code begins. */
    int end() {
        return end;
    }

    /** Lets the next search begin behind a scan's code. */
    void skipTo(int at) {
        end = at;
    }

    int u8(int offset) throws JpegException {
        if (offset >= length()) {
            throw JpegException.tooShort();
        }
        return code[begin + offset] & 0xff;
    }

    /** Whether the segment begins with a word, as those of applications do. */
    boolean startsWith(String word) throws JpegException {
        boolean same = length() >= word.length();
        for (int i = 0; same && i < word.length(); i++) {
            same = u8(i) == word.charAt(i);
        }
        return same;
    }

    int u16(int offset) throws JpegException {
        return u8(offset) << 8 | u8(offset + 1);
    }
}
