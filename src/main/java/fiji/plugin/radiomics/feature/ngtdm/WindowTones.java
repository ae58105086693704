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

import fiji.plugin.radiomics.feature.window.SparseCounts;
import java.util.Arrays;

/**
 * The grey tone difference matrix of a window: n(i), the number of voxels of level i that have
 * neighbours, and s(i), the sum of |i − mean of the neighbours|. A mean is over 1 to 26 voxels, so
 * that s(i) times the least common multiple of these numbers is a whole number: differences come
 * and go without rounding.
 */
final class WindowTones implements ToneDifferences {

    /** Least common multiple of 1 … 26. */
    private static final long MULTIPLE = 26_771_144_400L;

    private static final int NEIGHBOURS = 26;

    private final long[] perNeighbours = new long[NEIGHBOURS + 1];
    private final SparseCounts voxels;
    private final long[] difference;
    private final int[] present;
    private final double[] ns;
    private final double[] s;
    private final long[] products;
    private int inside;

    private int kinds;
    private double differences;
    private double weighted;

    /**
     * @param greatest the greatest level
     * @param most the greatest number of levels in a window
     */
    WindowTones(int greatest, int most) {
        for (int n = 1; n <= NEIGHBOURS; n++) {
            perNeighbours[n] = MULTIPLE / n;
        }
        voxels = new SparseCounts(greatest);
        difference = new long[greatest + 1];
        present = new int[most];
        ns = new double[most];
        s = new double[most];
        products = new long[most];
    }

    /**
     * A voxel comes in or goes.
     *
     * @param level its level
     * @param sum sum of its neighbours' levels
     * @param neighbours their number, at least one
     * @param sign 1 or −1
     */
    void change(int level, int sum, int neighbours, int sign) {
        difference[level] += sign * Math.abs(level * neighbours - sum) * perNeighbours[neighbours];
        inside += sign;
        if (sign > 0) {
            voxels.add(level);
        } else {
            voxels.remove(level);
        }
    }

    boolean isEmpty() {
        return inside == 0;
    }

    /** Gets ready for formulas: the matrix stays as it is until they are done. */
    void ready() {
        kinds = voxels.list(present);
        differences = 0;
        weighted = 0;
        for (int k = 0; k < kinds; k++) {
            s[k] = (double) difference[present[k]] / MULTIPLE;
            ns[k] = voxels.of[present[k]] * s[k];
            differences += s[k];
            weighted += ns[k];
        }
    }

    @Override
    public double levels() {
        return kinds;
    }

    @Override
    public double voxels() {
        return inside;
    }

    @Override
    public double difference() {
        return differences;
    }

    @Override
    public double weightedDifference() {
        return weighted / inside;
    }

    @Override
    public double variance() {
        long sum = 0;
        long squares = 0;
        for (int k = 0; k < kinds; k++) {
            long level = present[k];
            sum += voxels.of[present[k]] * level;
            squares += voxels.of[present[k]] * level * level;
        }
        double n = inside;
        return (inside * squares - sum * sum) / (n * n);
    }

    /** From the sorted i n(i). */
    @Override
    public double productDistance() {
        for (int k = 0; k < kinds; k++) {
            products[k] = (long) present[k] * voxels.of[present[k]];
        }
        Arrays.sort(products, 0, kinds);
        long sum = 0;
        for (int k = 0; k < kinds; k++) {
            sum += 2 * products[k] * (2L * k - kinds + 1);
        }
        return sum;
    }

    @Override
    public double weightedDistance() {
        double sum = 0;
        for (int a = 0; a < kinds; a++) {
            int level = present[a];
            int n = voxels.of[level];
            for (int b = 0; b < a; b++) {
                sum += 2 * (level - present[b]) * (ns[a] + ns[b]) / (n + voxels.of[present[b]]);
            }
        }
        return sum;
    }

    /** Σ Σ (n(i) + n(j)) (i − j)² = 2 Σ n(i) Σ (i − j)², of which the inner sum is a polynomial. */
    @Override
    public double squaredDistance() {
        long levels = 0;
        long squares = 0;
        for (int k = 0; k < kinds; k++) {
            levels += present[k];
            squares += (long) present[k] * present[k];
        }
        long sum = 0;
        for (int k = 0; k < kinds; k++) {
            long i = present[k];
            sum += voxels.of[present[k]] * (kinds * i * i - 2 * i * levels + squares);
        }
        return 2.0 * sum / inside;
    }
}
