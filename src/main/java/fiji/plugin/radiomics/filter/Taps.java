/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import java.util.Arrays;

/**
 * Weighted sums of rows: one axis of a separable kernel. Four rows at a time are summed in
 * registers, in the order of the taps.
 */
final class Taps {

    private final int[] shifts;
    private final double[] weights;

    /** Number of taps that pair with one of the same weight, from both ends inwards; even. */
    private final int paired;

    /**
     * A convolution: the sum over k of kernel[k] · in[i − (k − c)], with the centre c.
     *
     * @param kernel an odd number of weights
     */
    Taps(double[] kernel) {
        int n = 0;
        for (double w : kernel) {
            n += w != 0 ? 1 : 0;
        }
        shifts = new int[n];
        weights = new double[n];
        int centre = kernel.length / 2;
        for (int k = 0, i = 0; k < kernel.length; k++) {
            if (kernel[k] != 0) {
                shifts[i] = centre - k;
                weights[i++] = kernel[k];
            }
        }
        boolean symmetric = true;
        for (int i = 0; i < n; i++) {
            symmetric &= weights[i] == weights[n - 1 - i];
        }
        paired = symmetric ? n / 4 * 2 : 0;
    }

    /**
     * @return how many voxels away it looks
     */
    int reach() {
        int reach = 0;
        for (int s : shifts) {
            reach = Math.max(reach, Math.abs(s));
        }
        return reach;
    }

    int size() {
        return shifts.length;
    }

    /**
     * @param tap number of a tap
     * @return its shift in voxels
     */
    int shift(int tap) {
        return shifts[tap];
    }

    /**
     * Whole arrays from index 0 on: only such loops does the compiler turn into vector code.
     *
     * @param rows what each tap sees
     * @param dst where sums go
     * @param add whether to add to what is there rather than to replace it
     */
    void sum(double[][] rows, double[] dst, boolean add) {
        int k = 0;
        int taps = weights.length - paired;
        boolean more = add;
        for (; k < paired; k += 2) {
            double[] a = rows[k];
            double[] b = rows[weights.length - 1 - k];
            double[] c = rows[k + 1];
            double[] d = rows[weights.length - 2 - k];
            if (more) {
                addPairs(a, b, c, d, weights[k], weights[k + 1], dst);
            } else {
                setPairs(a, b, c, d, weights[k], weights[k + 1], dst);
            }
            more = true;
        }
        for (; k + 4 <= taps; k += 4) {
            double wa = weights[k];
            double wb = weights[k + 1];
            double wc = weights[k + 2];
            double wd = weights[k + 3];
            if (more) {
                addFour(rows[k], rows[k + 1], rows[k + 2], rows[k + 3], wa, wb, wc, wd, dst);
            } else {
                setFour(rows[k], rows[k + 1], rows[k + 2], rows[k + 3], wa, wb, wc, wd, dst);
            }
            more = true;
        }
        for (; k < taps; k++) {
            if (more) {
                addOne(rows[k], weights[k], dst);
            } else {
                setOne(rows[k], weights[k], dst);
            }
            more = true;
        }
        if (!more) {
            Arrays.fill(dst, 0);
        }
    }

    private static void addPairs(
            double[] a, double[] b, double[] c, double[] d, double wab, double wcd, double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = dst[i] + wab * (a[i] + b[i]) + wcd * (c[i] + d[i]);
        }
    }

    private static void setPairs(
            double[] a, double[] b, double[] c, double[] d, double wab, double wcd, double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = wab * (a[i] + b[i]) + wcd * (c[i] + d[i]);
        }
    }

    private static void addFour(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double wa,
            double wb,
            double wc,
            double wd,
            double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = dst[i] + wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void setFour(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double wa,
            double wb,
            double wc,
            double wd,
            double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
        }
    }

    private static void addOne(double[] a, double wa, double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = dst[i] + wa * a[i];
        }
    }

    private static void setOne(double[] a, double wa, double[] dst) {
        for (int i = 0; i < dst.length; i++) {
            dst[i] = wa * a[i];
        }
    }
}
