/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * Two samples merged: what the rank tests count, in whole numbers.
 *
 * @param m values of the first sample
 * @param n values of the second sample
 * @param doubledU twice the pairs in which the first sample's value is higher; ties count half
 * @param tieCubes Σ(t³ − t) over groups of t equal values
 * @param greatestStep m·n times the greatest absolute difference of both distribution functions
 * @param ties numbers of equal values in ascending order of the values, 1 where there is only one
 */
record Pooled(int m, int n, long doubledU, double tieCubes, long greatestStep, int[] ties) {

    /**
     * @param first in ascending order
     * @param second in ascending order
     */
    static Pooled of(double[] first, double[] second) {
        int m = first.length;
        int n = second.length;
        int i = 0;
        int j = 0;
        long doubledU = 0;
        double tieCubes = 0;
        long greatestStep = 0;
        int[] sizes = new int[m + n];
        int distinct = 0;
        while (i < m || j < n) {
            double value = j == n || i < m && first[i] < second[j] ? first[i] : second[j];
            int startI = i;
            int startJ = j;
            while (i < m && first[i] == value) {
                i++;
            }
            while (j < n && second[j] == value) {
                j++;
            }
            doubledU += (long) (i - startI) * ((long) startJ + j);
            double ties = (double) (i - startI) + (j - startJ);
            tieCubes += ties * ties * ties - ties;
            sizes[distinct++] = (int) ties;
            greatestStep = Math.max(greatestStep, Math.abs((long) i * n - (long) j * m));
        }
        return new Pooled(m, n, doubledU, tieCubes, greatestStep, Arrays.copyOf(sizes, distinct));
    }

    /** Without what only the Kolmogorov–Smirnov test needs. */
    static Pooled of(int[] ties, int m, long doubledU) {
        int all = 0;
        double tieCubes = 0;
        for (double t : ties) {
            all += (int) t;
            tieCubes += t * t * t - t;
        }
        return new Pooled(m, all - m, doubledU, tieCubes, 0, ties);
    }

    boolean hasTies() {
        return tieCubes > 0;
    }

    /** Whether all values are equal. */
    boolean isConstant() {
        double all = (double) m + n;
        return tieCubes == all * all * all - all;
    }

    /** Whether all of one sample lies above all of the other. */
    boolean isSeparated() {
        return doubledU == 0 || doubledU == 2L * m * n;
    }

    /**
     * Of the C(m + n, m) equally likely assignments only one separates completely in this
     * direction, whatever ties there are within a sample. As in R, the two-sided p is twice the
     * one-sided one; with ties the other direction need not be possible, and p is on the safe side.
     *
     * @return 2 / C(m + n, m), at most 1
     */
    double pOfSeparation() {
        double logAssignments =
                Gamma.logGamma(m + n + 1.0) - Gamma.logGamma(m + 1.0) - Gamma.logGamma(n + 1.0);
        return Math.min(1, 2 * Math.exp(-logAssignments));
    }
}
