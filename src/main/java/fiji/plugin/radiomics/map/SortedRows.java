/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.feature.intensity.IntensityStatistic;

/**
 * Maps of {@link IntensityStatistic}s in small windows, whose values are kept sorted: a column is
 * sorted once, merged when it enters and picked out when it leaves. For a few dozen values passes
 * over all of them are faster than any way around.
 */
final class SortedRows extends RowMaps {

    private final int[] features;
    private final IntensityWindow window = new IntensityWindow();
    private final double[] statistics = Undefined.values(IntensityStatistic.values().length);
    private final float[][] columns;
    private final int[] voxels;
    private float[] sorted;
    private float[] merged;
    private int n;

    /**
     * @param features ordinals of the features in the order of values
     * @param settings the window
     */
    SortedRows(int[] features, MapSettings settings) {
        super(settings);
        this.features = features;
        columns = new float[side][side * depth];
        voxels = new int[side];
        sorted = new float[side * side * depth];
        merged = new float[sorted.length];
    }

    @Override
    void empty(int low, int high) {
        n = 0;
    }

    @Override
    void enter(int x, int low) {
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
                float value = tile.values[first + x + w * tile.strideZ + v * tile.strideY];
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
    void leave(int x, int high) {
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
    void evaluate(int low, int x, double[][] out) {
        moments();
        order();
        deviations();
        window.features(statistics);
        for (int f = 0; f < features.length; f++) {
            double value = statistics[features[f]];
            if (Double.isFinite(value)) {
                out[f][x] = value;
            }
        }
    }

    private void moments() {
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
        for (int p = 0; p < IntensityWindow.PERCENT.length; p++) {
            double position = IntensityWindow.PERCENT[p] / 100 * (n - 1);
            int rank = (int) position;
            double at = sorted[rank];
            double next = sorted[Math.min(n - 1, rank + 1)];
            window.percentile[p] = at + (position - rank) * (next - at);
        }
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
        window.second = second;
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
