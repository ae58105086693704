/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

import fiji.plugin.radiomics.feature.window.WindowRequest;
import java.util.Arrays;

/**
 * Moments of large windows, at a cost that grows with the window's face: the tile's values are
 * sorted once, and a window counts how many voxels it has of each; moments are those of its
 * columns, put together.
 */
final class RankedWindow extends IntensityWindow {

    private final FixedPoint fixed;
    private final ColumnMoments columns;
    private final float[] column;

    private int[] rankOf;
    private float[] value;
    private RankedCounts counts;
    private final int[] rank = new int[WindowMoments.FRACTION.length];
    private final int[] next = new int[WindowMoments.FRACTION.length];
    private final Part whole = new Part();
    private final Part inner = new Part();

    RankedWindow(WindowRequest request) {
        super(request);
        float[] extremes = request.extremes().get();
        fixed = FixedPoint.of(extremes[0], extremes[1]);
        columns = new ColumnMoments(side);
        column = new float[side * depth];
    }

    @Override
    protected void prepare() {
        float[] values = intensities;
        long[] keys = new long[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i])) {
                // Bits of floats sort like whole numbers, but for those of negative ones; -0 is 0.
                int bits = Float.floatToRawIntBits(values[i] + 0f);
                keys[n++] = (long) (bits ^ bits >> 31 & 0x7fffffff) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, n);
        rankOf = new int[values.length];
        value = new float[n];
        long[] steps = new long[n];
        int ranks = 0;
        for (int k = 0; k < n; k++) {
            int i = (int) keys[k];
            float v = values[i];
            if (ranks == 0 || value[ranks - 1] != v) {
                value[ranks] = v;
                steps[ranks++] = Math.round(fixed.steps(v));
            }
            rankOf[i] = ranks - 1;
        }
        value = Arrays.copyOf(value, ranks);
        counts = new RankedCounts(steps, ranks);
    }

    @Override
    protected void enter(int x, int low) {
        int n = 0;
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                float entering = intensities[i];
                if (!Float.isNaN(entering)) {
                    counts.add(rankOf[i]);
                    column[n++] = entering;
                }
            }
        }
        columns.set(x % side, column, n);
    }

    @Override
    protected void leave(int x, int high) {
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * strideZ;
            for (int v = 0; v < side; v++, i += strideY) {
                if (!Float.isNaN(intensities[i])) {
                    counts.remove(rankOf[i]);
                }
            }
        }
        columns.set(x % side, column, 0);
    }

    @Override
    void ready() {
        int n = counts.voxels();
        window.min = value[counts.at(0)];
        window.max = value[counts.at(n - 1)];
        columns.into(window);
        order(n);
        deviations(n);
    }

    @Override
    void sumPositive() {
        int from = 0;
        int to = value.length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (value[middle] > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        counts.sumBelow(from);
        window.positive = counts.voxels() - counts.belowCount();
        window.sumOfPositive =
                (counts.sum() - counts.belowSum()) / fixed.scale()
                        + window.positive * fixed.origin();
    }

    private void order(int n) {
        for (int p = 0; p < rank.length; p++) {
            double position = WindowMoments.FRACTION[p] * (n - 1);
            int k = (int) position;
            rank[p] = counts.at(k);
            next[p] = k + 1 < n ? counts.after(k, rank[p]) : rank[p];
            double at = value[rank[p]];
            window.percentile[p] = at + (position - k) * (value[next[p]] - at);
        }
    }

    private void deviations(int n) {
        Part all = whole;
        all.n0 = 0;
        all.sum0 = 0;
        all.n1 = n;
        all.sum1 = counts.sum();
        boolean flat = window.min == window.max;
        window.fromMean = flat ? 0 : deviation(all, fixed.steps(window.mean));
        window.fromMedian = flat ? 0 : deviation(all, fixed.steps(window.percentile[2]));

        int last = rank.length - 1;
        int from = window.percentile[0] <= value[rank[0]] ? rank[0] : next[0];
        int to = 1 + (window.percentile[last] >= value[next[last]] ? next[last] : rank[last]);
        counts.sumBelow(from);
        inner.n0 = counts.belowCount();
        inner.sum0 = counts.belowSum();
        counts.sumBelow(Math.max(from, to));
        inner.n1 = counts.belowCount();
        inner.sum1 = counts.belowSum();
        window.inner = inner.n1 - inner.n0;
        double mean = (double) (inner.sum1 - inner.sum0) / window.inner;
        window.innerFromMean = flat || window.inner == 0 ? 0 : deviation(inner, mean);
    }

    /** Voxels in ascending order, from the n0-th to before the n1-th: sums of what lies below. */
    private static final class Part {
        int n0;
        long sum0;
        int n1;
        long sum1;
    }

    /** Σ |v − centre| over a part of the voxels; the centre, in steps, lies within the part. */
    private double deviation(Part part, double centre) {
        counts.sumBelow(counts.notLess(0, value.length, centre));
        int lower = counts.belowCount() - part.n0;
        int upper = part.n1 - counts.belowCount();
        // About a whole number first: what is left is small, and nothing is lost.
        long whole = Math.round(centre);
        long above = part.sum1 - counts.belowSum() - upper * whole;
        long below = counts.belowSum() - part.sum0 - lower * whole;
        return (above - below - (centre - whole) * (upper - lower)) / fixed.scale();
    }
}
