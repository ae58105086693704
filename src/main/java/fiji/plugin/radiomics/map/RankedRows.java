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
import java.util.Arrays;

/**
 * Maps of {@link IntensityStatistic}s in large windows, at a cost that grows with the window's
 * face: the tile's values are sorted once, and a window counts how many voxels it has of each;
 * moments are those of its columns, put together.
 */
final class RankedRows extends RowMaps {

    private final int[] features;
    private final FixedPoint fixed;
    private final IntensityWindow window = new IntensityWindow();
    private final double[] statistics = Undefined.values(IntensityStatistic.values().length);
    private final ColumnMoments moments;
    private final float[] column;

    private int[] rankOf;
    private float[] value;
    private RankedCounts counts;
    private final int[] rank = new int[IntensityWindow.PERCENT.length];
    private final int[] next = new int[IntensityWindow.PERCENT.length];
    private final Part whole = new Part();
    private final Part inner = new Part();

    /**
     * @param features ordinals of the features in the order of values
     * @param settings the window
     * @param fixed for all intensities there are
     */
    RankedRows(int[] features, MapSettings settings, FixedPoint fixed) {
        super(settings);
        this.features = features;
        this.fixed = fixed;
        moments = new ColumnMoments(side);
        column = new float[side * depth];
    }

    @Override
    void prepare() {
        float[] values = tile.values;
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
    void enter(int x, int low) {
        int n = 0;
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * tile.strideZ;
            for (int v = 0; v < side; v++, i += tile.strideY) {
                float entering = tile.values[i];
                if (!Float.isNaN(entering)) {
                    counts.add(rankOf[i]);
                    column[n++] = entering;
                }
            }
        }
        moments.set(x % side, column, n);
    }

    @Override
    void leave(int x, int high) {
        for (int w = 0; w < depth; w++) {
            int i = first + x + w * tile.strideZ;
            for (int v = 0; v < side; v++, i += tile.strideY) {
                if (!Float.isNaN(tile.values[i])) {
                    counts.remove(rankOf[i]);
                }
            }
        }
        moments.set(x % side, column, 0);
    }

    @Override
    void evaluate(int low, int x, double[][] out) {
        int n = counts.voxels();
        window.min = value[counts.at(0)];
        window.max = value[counts.at(n - 1)];
        moments.into(window);
        order(n);
        deviations(n);
        window.features(statistics);
        for (int f = 0; f < features.length; f++) {
            double v = statistics[features[f]];
            if (Double.isFinite(v)) {
                out[f][x] = v;
            }
        }
    }

    private void order(int n) {
        for (int p = 0; p < rank.length; p++) {
            double position = IntensityWindow.PERCENT[p] / 100 * (n - 1);
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
