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

/**
 * Moments of small windows, whose values are kept sorted: a column is sorted once, merged when it
 * enters and picked out when it leaves. For a few dozen values passes over all of them are faster
 * than any way around.
 */
final class SortedWindow extends IntensityWindow {

    private final float[][] columns;
    private final int[] voxels;
    private float[] sorted;
    private float[] merged;
    private int n;

    SortedWindow(WindowRequest request) {
        super(request);
        columns = new float[side][side * depth];
        voxels = new int[side];
        sorted = new float[side * side * depth];
        merged = new float[sorted.length];
    }

    @Override
    protected void empty(int low, int high) {
        n = 0;
    }

    @Override
    protected void enter(int x, int low) {
        float[] column = columns[x % side];
        int count = read(x, column);
        voxels[x % side] = count;
        float[] from = sorted;
        float[] to = merged;
        int i = 0;
        int k = 0;
        for (int c = 0; c < count; c++) {
            float v = column[c];
            while (i < n && from[i] <= v) {
                to[k++] = from[i++];
            }
            to[k++] = v;
        }
        System.arraycopy(from, i, to, k, n - i);
        n += count;
        sorted = to;
        merged = from;
    }

    /** The column's values in ascending order. */
    private int read(int x, float[] column) {
        int count = 0;
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                float value = intensities[first + x + w * strideZ + v * strideY];
                if (Float.isNaN(value)) {
                    continue;
                }
                int k = count++;
                for (; k > 0 && column[k - 1] > value; k--) {
                    column[k] = column[k - 1];
                }
                column[k] = value;
            }
        }
        return count;
    }

    @Override
    protected void leave(int x, int high) {
        float[] column = columns[x % side];
        int count = voxels[x % side];
        float[] values = sorted;
        int c = 0;
        int to = 0;
        int i = 0;
        for (; i < n && c < count; i++) {
            if (values[i] == column[c]) {
                c++;
            } else {
                values[to++] = values[i];
            }
        }
        System.arraycopy(values, i, values, to, n - i);
        n -= count;
    }

    @Override
    void ready() {
        sums();
        order();
        deviations();
    }

    private void sums() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double v = sorted[i];
            sum += v;
            squares += v * v;
        }
        window.voxels = n;
        window.min = sorted[0];
        window.max = sorted[n - 1];
        // A flat window's mean is its intensity, whatever rounding the sum has seen.
        window.mean = window.min == window.max ? window.min : sum / n;
        window.energy = squares;
    }

    private void order() {
        for (int p = 0; p < WindowMoments.FRACTION.length; p++) {
            double position = WindowMoments.FRACTION[p] * (n - 1);
            int rank = (int) position;
            double at = sorted[rank];
            double next = sorted[Math.min(n - 1, rank + 1)];
            window.percentile[p] = at + (position - rank) * (next - at);
        }
    }

    @Override
    void sumPositive() {
        double sum = 0;
        int k = n;
        while (k > 0 && sorted[k - 1] > 0) {
            sum += sorted[--k];
        }
        window.positive = n - k;
        window.sumOfPositive = sum;
    }

    private void deviations() {
        double mean = window.mean;
        double median = window.percentile[2];
        double second = 0;
        double third = 0;
        double fourth = 0;
        double fromMean = 0;
        double fromMedian = 0;
        for (int i = 0; i < n; i++) {
            double d = sorted[i] - mean;
            double d2 = d * d;
            second += d2;
            third += d2 * d;
            fourth += d2 * d2;
            fromMean += Math.abs(d);
            fromMedian += Math.abs(sorted[i] - median);
        }
        window.variance = second / n;
        window.third = third;
        window.fourth = fourth;
        window.fromMean = fromMean;
        window.fromMedian = fromMedian;
        int from = 0;
        while (from < n && sorted[from] < window.percentile[0]) {
            from++;
        }
        int to = n;
        while (to > from && sorted[to - 1] > window.percentile[4]) {
            to--;
        }
        double inner = 0;
        for (int i = from; i < to; i++) {
            inner += sorted[i];
        }
        window.inner = to - from;
        double innerMean = inner / window.inner;
        double innerFromMean = 0;
        for (int i = from; i < to; i++) {
            innerFromMean += Math.abs(sorted[i] - innerMean);
        }
        window.innerFromMean = innerFromMean;
    }
}
