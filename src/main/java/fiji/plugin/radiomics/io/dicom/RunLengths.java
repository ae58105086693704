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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5, annex G): one run-length coded segment for each byte of a value. */
final class RunLengths {

    private static final int MOST_SEGMENTS = 15;
    private static final int HEADER = 64;

    private RunLengths() {}

    /**
     * @param coded a frame of one sample a pixel
     * @param values number of values of the frame
     * @param bytes bytes of a value
     * @return the frame's values, little endian; null where it is damaged
     */
    static byte[] decode(byte[] coded, int values, int bytes) {
        return decode(coded, values, 1, bytes);
    }

    /**
     * @param coded a frame
     * @param pixels number of pixels of the frame
     * @param samples values of a pixel
     * @param bytes bytes of a value
     * @return the frame's values, little endian, the samples of a pixel side by side; null where it
     *     is damaged
     */
    static byte[] decode(byte[] coded, int pixels, int samples, int bytes) {
        if (coded.length < HEADER) {
            return null;
        }
        ByteBuffer header = ByteBuffer.wrap(coded).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt(0);
        if (segments != samples * bytes || segments > MOST_SEGMENTS) {
            return null;
        }
        byte[] out = new byte[pixels * samples * bytes];
        for (int s = 0; s < segments; s++) {
            int start = header.getInt(4 * (s + 1));
            int end = s + 1 < segments ? header.getInt(4 * (s + 2)) : coded.length;
            if (start < HEADER || end < start || end > coded.length) {
                return null;
            }
            // The samples one after the other, of each the most significant byte first.
            int first = s / bytes * bytes + bytes - 1 - s % bytes;
            if (!segment(coded, start, end, out, first, segments)) {
                return null;
            }
        }
        return out;
    }

    private static boolean segment(
            byte[] coded, int start, int end, byte[] out, int first, int step) {
        int at = start;
        int to = first;
        while (to < out.length) {
            if (at >= end) {
                return false;
            }
            int n = coded[at++];
            if (n >= 0) {
                if (n + 1 > end - at) {
                    return false;
                }
                for (int i = 0; i <= n && to < out.length; i++, to += step) {
                    out[to] = coded[at + i];
                }
                at += n + 1;
            } else if (n > Byte.MIN_VALUE) {
                if (at >= end) {
                    return false;
                }
                byte repeated = coded[at++];
                for (int i = 0; i <= -n && to < out.length; i++, to += step) {
                    out[to] = repeated;
                }
            }
        }
        return true;
    }
}
