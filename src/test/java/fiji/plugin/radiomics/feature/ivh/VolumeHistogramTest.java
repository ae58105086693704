/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ivh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Against the histogram itself, grid point by grid point. */
class VolumeHistogramTest {

    private static final double[] OPEN = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

    private static ParameterValues ivh(DiscretisationMethod method, double width, int levels) {
        return FeatureSettings.parametersOf(new VolumeHistogramFamily())
                .values(
                        Map.of(
                                "method",
                                method.id(),
                                "width",
                                String.valueOf(width),
                                "levels",
                                String.valueOf(levels)));
    }

    private static void assertIsHistogram(
            VolumeHistogram ours, double[] i, double[] discretised, double step) {
        int n = i.length;
        double[] nu = new double[n];
        for (int k = 0; k < n; k++) {
            for (double d : discretised) {
                nu[k] += d >= i[k] - 1e-9 ? 1.0 / discretised.length : 0;
            }
        }
        double range = i[n - 1] - i[0];
        double v10 = 0;
        double v90 = 0;
        double i10 = i[n - 1] + step;
        double i90 = i[n - 1] + step;
        double area = 0;
        for (int k = n - 1; k >= 0; k--) {
            double gamma = (i[k] - i[0]) / range;
            v10 = gamma >= 0.1 - 1e-9 ? nu[k] : v10;
            v90 = gamma >= 0.9 - 1e-9 ? nu[k] : v90;
            i10 = nu[k] <= 0.1 + 1e-9 ? i[k] : i10;
            i90 = nu[k] <= 0.9 + 1e-9 ? i[k] : i90;
            area += k == 0 ? 0 : (nu[k] + nu[k - 1]) / 2 * (i[k] - i[k - 1]) / range;
        }
        assertEquals(v10, ours.volumeAt10(), 1e-9);
        assertEquals(v90, ours.volumeAt90(), 1e-9);
        assertEquals(i10, ours.intensityAt10(), 1e-9);
        assertEquals(i90, ours.intensityAt90(), 1e-9);
        assertEquals(area, ours.area(), 1e-9);
    }

    private static float[] values(long seed, int low, int high) {
        Random r = new Random(seed);
        float[] v = new float[2 + r.nextInt(60)];
        for (int k = 0; k < v.length; k++) {
            v[k] = low + r.nextInt(1 + r.nextInt(high - low + 1));
        }
        v[0] = low;
        v[1] = high;
        return v;
    }

    private static double[] doubles(float[] v) {
        double[] d = new double[v.length];
        for (int k = 0; k < d.length; k++) {
            d[k] = v[k];
        }
        return d;
    }

    @Property(tries = 300)
    void wholeUnits(
            @ForAll long seed,
            @ForAll @IntRange(min = -40, max = 5) int low,
            @ForAll @IntRange(min = 6, max = 50) int high) {
        float[] v = values(seed, low, high);
        double[] i = new double[high - low + 1];
        for (int k = 0; k < i.length; k++) {
            i[k] = low + k;
        }
        assertIsHistogram(
                new VolumeHistogram(v, ivh(DiscretisationMethod.NONE, 1, 9), OPEN),
                i,
                doubles(v),
                1);
    }

    /** A range wider than the region, as re-segmentation leaves it. */
    @Property(tries = 300)
    void fixedSizeInARange(@ForAll long seed) {
        float[] v = values(seed, 3, 17);
        double[] i = new double[40];
        for (int k = 0; k < i.length; k++) {
            i[k] = 0.25 + k / 2.0;
        }
        double[] centres = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            centres[k] = (Math.floor(v[k] / 0.5) + 0.5) * 0.5;
        }
        assertIsHistogram(
                new VolumeHistogram(v, ivh(DiscretisationMethod.FBS, 0.5, 9), new double[] {0, 20}),
                i,
                centres,
                0.5);
    }

    @Property(tries = 300)
    void fixedNumber(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int levels) {
        float[] v = values(seed, -7, 12);
        double[] i = new double[levels];
        for (int k = 0; k < levels; k++) {
            i[k] = k + 1;
        }
        double[] bins = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            // In this order of operations no whole number falls short of its bin.
            bins[k] = Math.min(levels, Math.floor((v[k] + 7.0) * levels / 19) + 1);
        }
        assertIsHistogram(
                new VolumeHistogram(v, ivh(DiscretisationMethod.FBN, 1, levels), OPEN), i, bins, 1);
    }

    /** 1499 of 0 … 2998 lies on the edge of two bins of 1000, and belongs to the upper one. */
    @Test
    void edgesOfBinsAreNotMissedByRounding() {
        float[] v = {0, 1499, 2998};
        VolumeHistogram h = new VolumeHistogram(v, ivh(DiscretisationMethod.FBN, 1, 1000), OPEN);
        assertIsHistogram(
                h,
                IntStream.rangeClosed(1, 1000).asDoubleStream().toArray(),
                new double[] {1, 501, 1000},
                1);
    }

    @Test
    void flatRegion() {
        VolumeHistogram h =
                new VolumeHistogram(
                        new float[] {4, 4, 4}, ivh(DiscretisationMethod.NONE, 1, 9), OPEN);
        assertEquals(Double.NaN, h.volumeAt10());
        assertEquals(5, h.intensityAt90());
        assertEquals(0, h.area());
    }
}
