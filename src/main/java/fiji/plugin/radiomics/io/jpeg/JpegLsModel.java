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
 * The adaptive model of a JPEG-LS scan: contexts, prediction, Golomb codes and runs (T.87, annex
 * A). Lines have one cell before the first and one behind the last sample.
 */
final class JpegLsModel {

    private static final int[] RUN_ORDER = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12,
        13, 14, 15
    };
    private static final int CONTEXTS = 365;
    private static final int LEAST_BIAS = -128;
    private static final int MOST_BIAS = 127;

    private final JpegBits bits;
    private final int near;
    private final int most;
    private final int[] threshold = new int[3];
    private final int reset;
    private final int range;
    private final int errorBits;
    private final int limit;
    private final int[] a = new int[CONTEXTS + 2];
    private final int[] b = new int[CONTEXTS];
    private final int[] c = new int[CONTEXTS];
    private final int[] n = new int[CONTEXTS + 2];
    private final int[] negative = new int[2];

    /**
     * @param preset maximum, three thresholds and reset interval; 0 where the standard's holds
     */
    JpegLsModel(JpegBits bits, int precision, int near, int[] preset) throws JpegException {
        this.bits = bits;
        this.near = near;
        most = preset[0] > 0 ? preset[0] : (1 << precision) - 1;
        if (near > Math.min(255, most / 2) || most > 65535) {
            throw new JpegException("its code is damaged");
        }
        thresholds(preset);
        reset = preset[4] > 0 ? preset[4] : 64;
        range = (most + 2 * near) / (2 * near + 1) + 1;
        errorBits = log2(range);
        int sampleBits = Math.max(2, log2(most + 1));
        limit = 2 * (sampleBits + Math.max(8, sampleBits));
        Arrays.fill(a, Math.max(2, (range + 32) / 64));
        Arrays.fill(n, 1);
    }

    private static int log2(int v) {
        return 32 - Integer.numberOfLeadingZeros(v - 1);
    }

    private void thresholds(int[] preset) {
        int[] basic = {3, 7, 21};
        int least = near + 1;
        for (int i = 0; i < 3; i++) {
            int t;
            if (most >= 128) {
                int factor = (Math.min(most, 4095) + 128) / 256;
                t = factor * (basic[i] - 2 - i) + 2 + i + (3 + 2 * i) * near;
            } else {
                int factor = 256 / (most + 1);
                t = Math.max(2 + i, basic[i] / factor + (3 + 2 * i) * near);
            }
            t = t > most || t < least ? least : t;
            threshold[i] = preset[i + 1] > 0 ? preset[i + 1] : t;
            least = threshold[i];
        }
    }

    /** Decodes a line; returns the index of run lengths that it leaves. */
    int line(int[] above, int[] line, int width, int runIndex) throws JpegException {
        int index = runIndex;
        for (int x = 1; x <= width; x++) {
            int left = line[x - 1];
            int d1 = above[x + 1] - above[x];
            int d2 = above[x] - above[x - 1];
            int d3 = above[x - 1] - left;
            if (!isFlat(d1, d2, d3)) {
                line[x] = regular(left, above[x], above[x - 1], d1, d2, d3);
                continue;
            }
            int end = x;
            while (bits.bit() == 1) {
                int run = 1 << RUN_ORDER[index];
                int filled = Math.min(run, width + 1 - end);
                end += filled;
                index += filled == run && index < 31 ? 1 : 0;
                if (end > width) {
                    break;
                }
            }
            boolean interrupted = end <= width;
            if (interrupted) {
                end += bits.bits(RUN_ORDER[index]);
                if (end > width) {
                    throw new JpegException("its code is damaged");
                }
            }
            Arrays.fill(line, x, end, left);
            if (interrupted) {
                boolean alike = Math.abs(left - above[end]) <= near;
                line[end] = interruption(left, above[end], alike, index);
                index -= index > 0 ? 1 : 0;
            }
            x = interrupted ? end : end - 1;
        }
        return index;
    }

    /** As {@link #line}, of several components whose samples alternate. */
    int pixels(int[][] above, int[][] line, int width, int runIndex) throws JpegException {
        int index = runIndex;
        for (int x = 1; x <= width; x++) {
            boolean flat = true;
            for (int i = 0; i < line.length; i++) {
                flat &=
                        isFlat(
                                above[i][x + 1] - above[i][x],
                                above[i][x] - above[i][x - 1],
                                above[i][x - 1] - line[i][x - 1]);
            }
            if (!flat) {
                for (int i = 0; i < line.length; i++) {
                    line[i][x] =
                            regular(
                                    line[i][x - 1],
                                    above[i][x],
                                    above[i][x - 1],
                                    above[i][x + 1] - above[i][x],
                                    above[i][x] - above[i][x - 1],
                                    above[i][x - 1] - line[i][x - 1]);
                }
                continue;
            }
            int end = x;
            while (bits.bit() == 1) {
                int run = 1 << RUN_ORDER[index];
                int filled = Math.min(run, width + 1 - end);
                end += filled;
                index += filled == run && index < 31 ? 1 : 0;
                if (end > width) {
                    break;
                }
            }
            boolean interrupted = end <= width;
            if (interrupted) {
                end += bits.bits(RUN_ORDER[index]);
                if (end > width) {
                    throw new JpegException("its code is damaged");
                }
            }
            for (int i = 0; i < line.length; i++) {
                int left = line[i][x - 1];
                Arrays.fill(line[i], x, end, left);
                if (interrupted) {
                    line[i][end] = interruption(left, above[i][end], false, index);
                }
            }
            index -= interrupted && index > 0 ? 1 : 0;
            x = interrupted ? end : end - 1;
        }
        return index;
    }

    private boolean isFlat(int d1, int d2, int d3) {
        return Math.abs(d1) <= near && Math.abs(d2) <= near && Math.abs(d3) <= near;
    }

    private int regular(int left, int above, int corner, int d1, int d2, int d3)
            throws JpegException {
        int q = 81 * level(d1) + 9 * level(d2) + level(d3);
        int sign = q < 0 ? -1 : 1;
        q *= sign;
        int predicted;
        if (corner >= Math.max(left, above)) {
            predicted = Math.min(left, above);
        } else if (corner <= Math.min(left, above)) {
            predicted = Math.max(left, above);
        } else {
            predicted = left + above - corner;
        }
        predicted = Math.max(0, Math.min(most, predicted + sign * c[q]));
        int k = order(a[q], n[q]);
        int coded = golomb(k, limit);
        int error = (coded & 1) == 0 ? coded >> 1 : -(coded + 1 >> 1);
        if (near == 0 && k == 0 && 2 * b[q] <= -n[q]) {
            error = -error - 1;
        }
        update(q, error);
        return restored(predicted, sign * error);
    }

    /** Gradients in nine levels, odd about 0. */
    private int level(int d) {
        int m = Math.abs(d);
        int l =
                m >= threshold[2]
                        ? 4
                        : m >= threshold[1] ? 3 : m >= threshold[0] ? 2 : m > near ? 1 : 0;
        return d < 0 ? -l : l;
    }

    private static int order(int sum, int count) throws JpegException {
        int k = 0;
        while ((long) count << k < sum) {
            if (++k > 30) {
                throw new JpegException("its code is damaged");
            }
        }
        return k;
    }

    private int golomb(int k, int longest) throws JpegException {
        int zeros = 0;
        int escape = longest - errorBits - 1;
        while (bits.bit() == 0) {
            if (++zeros > escape) {
                throw new JpegException("its code is damaged");
            }
        }
        return zeros < escape ? (zeros << k) + bits.bits(k) : bits.bits(errorBits) + 1;
    }

    private void update(int q, int error) throws JpegException {
        b[q] += error * (2 * near + 1);
        a[q] += Math.abs(error);
        if (a[q] > 1 << 24 || Math.abs(b[q]) > 1 << 24) {
            throw new JpegException("its code is damaged");
        }
        if (n[q] == reset) {
            a[q] >>= 1;
            b[q] = b[q] >= 0 ? b[q] >> 1 : -(1 - b[q] >> 1);
            n[q] >>= 1;
        }
        n[q]++;
        if (b[q] <= -n[q]) {
            b[q] = Math.max(b[q] + n[q], 1 - n[q]);
            c[q] -= c[q] > LEAST_BIAS ? 1 : 0;
        } else if (b[q] > 0) {
            b[q] = Math.min(b[q] - n[q], 0);
            c[q] += c[q] < MOST_BIAS ? 1 : 0;
        }
    }

    private int interruption(int left, int above, boolean alike, int runIndex)
            throws JpegException {
        int type = alike ? 1 : 0;
        int q = CONTEXTS + type;
        int predicted = alike ? left : above;
        int sign = !alike && left > above ? -1 : 1;
        int k = order(a[q] + (alike ? n[q] >> 1 : 0), n[q]);
        int coded = golomb(k, limit - RUN_ORDER[runIndex] - 1);
        int map = coded + type & 1;
        int error = coded + type + map >> 1;
        boolean mostlyNegative = k != 0 || 2 * negative[type] >= n[q];
        if (mostlyNegative == (map == 1)) {
            error = -error;
        }
        negative[type] += error < 0 ? 1 : 0;
        a[q] += coded + 1 - type >> 1;
        if (a[q] > 1 << 24) {
            throw new JpegException("its code is damaged");
        }
        if (n[q] == reset) {
            a[q] >>= 1;
            n[q] >>= 1;
            negative[type] >>= 1;
        }
        n[q]++;
        return restored(predicted, sign * error);
    }

    private int restored(int predicted, int error) {
        int v = predicted + error * (2 * near + 1);
        if (v < -near) {
            v += range * (2 * near + 1);
        } else if (v > most + near) {
            v -= range * (2 * near + 1);
        }
        return Math.max(0, Math.min(most, v));
    }
}
