/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import java.util.Arrays;

/** Sums of products in four parts at once, which processors compute faster than in one. */
final class Sums {

    private Sums() {}

    static double weightedSquares(double[] w, double[] v) {
        int n = v.length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += w[i] * v[i] * v[i];
            s1 += w[i + 1] * v[i + 1] * v[i + 1];
            s2 += w[i + 2] * v[i + 2] * v[i + 2];
            s3 += w[i + 3] * v[i + 3] * v[i + 3];
        }
        for (; i < n; i++) {
            s0 += w[i] * v[i] * v[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double dot(double[] a, double[] c) {
        int n = a.length;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += a[i] * c[i];
            s1 += a[i + 1] * c[i + 1];
            s2 += a[i + 2] * c[i + 2];
            s3 += a[i + 3] * c[i + 3];
        }
        for (; i < n; i++) {
            s0 += a[i] * c[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The sums over rows, each times its factor; four rows at once. */
    static void products(double[][] rows, double[] factors, double[] sums) {
        int n = factors.length;
        Arrays.fill(sums, 0);
        int i = 0;
        for (; i + 3 < n; i += 4) {
            add(rows, factors, i, sums);
        }
        for (; i < n; i++) {
            double r = factors[i];
            double[] row = rows[i];
            for (int j = 0; j < sums.length; j++) {
                sums[j] += r * row[j];
            }
        }
    }

    private static void add(double[][] rows, double[] factors, int i, double[] sums) {
        double[] r0 = rows[i];
        double[] r1 = rows[i + 1];
        double[] r2 = rows[i + 2];
        double[] r3 = rows[i + 3];
        double a = factors[i];
        double c = factors[i + 1];
        double d = factors[i + 2];
        double e = factors[i + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += a * r0[j] + c * r1[j] + (d * r2[j] + e * r3[j]);
        }
    }
}
