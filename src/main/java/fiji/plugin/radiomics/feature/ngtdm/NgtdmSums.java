/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

/** Levels that have voxels with neighbours: level i, probability p(i), difference s(i). */
final class NgtdmSums implements ToneDifferences {

    private final int present;
    private final double[] level;
    private final double[] p;
    private final long[] product;
    private final double[] s;
    private final double voxels;

    /**
     * @param n number of voxels of each level
     * @param difference s(i) of each level
     */
    NgtdmSums(long[] n, double[] difference) {
        int count = 0;
        long total = 0;
        for (long k : n) {
            count += k > 0 ? 1 : 0;
            total += k;
        }
        present = count;
        voxels = total;
        level = new double[count];
        p = new double[count];
        product = new long[count];
        s = new double[count];
        for (int i = 0, k = 0; i < n.length; i++) {
            if (n[i] > 0) {
                level[k] = i;
                p[k] = n[i] / voxels;
                product[k] = i * n[i];
                s[k++] = difference[i];
            }
        }
    }

    @Override
    public double levels() {
        return present;
    }

    @Override
    public double voxels() {
        return voxels;
    }

    @Override
    public double weightedDifference() {
        double sum = 0;
        for (int k = 0; k < present; k++) {
            sum += p[k] * s[k];
        }
        return sum;
    }

    @Override
    public double difference() {
        double sum = 0;
        for (double d : s) {
            sum += d;
        }
        return sum;
    }

    @Override
    public double variance() {
        double mean = 0;
        for (int k = 0; k < present; k++) {
            mean += p[k] * level[k];
        }
        double variance = 0;
        for (int k = 0; k < present; k++) {
            variance += p[k] * (level[k] - mean) * (level[k] - mean);
        }
        return variance;
    }

    /** Of whole numbers: where all are equal, the sum is 0 and not what rounding leaves of it. */
    @Override
    public double productDistance() {
        double sum = 0;
        for (int a = 0; a < present; a++) {
            for (int b = 0; b < a; b++) {
                sum += 2 * Math.abs(product[a] - product[b]);
            }
        }
        return sum;
    }

    @Override
    public double weightedDistance() {
        double sum = 0;
        for (int a = 0; a < present; a++) {
            for (int b = 0; b < a; b++) {
                sum += 2 * (level[a] - level[b]) * (p[a] * s[a] + p[b] * s[b]) / (p[a] + p[b]);
            }
        }
        return sum;
    }

    @Override
    public double squaredDistance() {
        double sum = 0;
        for (int a = 0; a < present; a++) {
            for (int b = 0; b < a; b++) {
                double d = level[a] - level[b];
                sum += 2 * (p[a] + p[b]) * d * d;
            }
        }
        return sum;
    }
}
