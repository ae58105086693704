/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DensityTest {

    /** On the grid nothing is shared out, so the density is the sum of the kernels itself. */
    @Test
    void kernelDensityIsTheSumOfItsKernels() {
        ValueRange range = new ValueRange(0, 399);
        double[] values = {100, 200, 200, 200, 200, 200, 270};
        // The quartiles are equal, so the standard deviation alone tells the bandwidth.
        double mean = Arrays.stream(values).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / 6);
        double h = .9 * sd * Math.pow(7, -.2);
        Density density = Density.kernel(values, range);
        for (int x : new int[] {50, 100, 150, 200, 233, 399}) {
            double sum = 0;
            for (double v : values) {
                double z = (x - v) / h;
                sum += Math.exp(-z * z / 2) / (7 * h * Math.sqrt(2 * Math.PI));
            }
            assertEquals(sum, density.near(x), 1e-12 * sum);
        }
    }

    /** R 4.2: bw.nrd0(mean_texture of malignant masses), bw.nrd0(c(1, 2, 2, 2, 2, 2, 9)). */
    @Test
    void bandwidthIsRs() {
        double[] values = Drawn.wisconsin("mean_texture").get(1).values().clone();
        Arrays.sort(values);
        assertEquals(1.02096041768359, Density.bandwidth(values), 1e-12);
        double[] withoutIqr = {1, 2, 2, 2, 2, 2, 9};
        assertEquals(1.66748939395986, Density.bandwidth(withoutIqr), 1e-12);
    }

    @Test
    void histogramHasAreaOne() {
        ValueRange range = new ValueRange(0, 10);
        double[] limits = {0, 2.5, 5, 7.5, 10};
        Density density = Density.histogram(new double[] {0, 1, 2.5, 9, 10}, limits);
        assertArrayEquals(new double[] {0, 2.5, 2.5, 5, 5, 7.5, 7.5, 10}, density.at());
        assertArrayEquals(
                new double[] {.16, .16, .08, .08, 0, 0, .16, .16}, density.height(), 1e-15);
        assertEquals(10, range.length());
    }

    /** R 4.2: 2 * IQR(mean_texture) * 569^(-1/3) is 1.35883784858554. */
    @Test
    void binsAreFreedmanAndDiaconis() {
        double[] all =
                Drawn.wisconsin("mean_texture").stream()
                        .flatMapToDouble(s -> Arrays.stream(s.values()))
                        .toArray();
        ValueRange range = new ValueRange(0, 1.35883784858554 * 19.999);
        assertEquals(21, Density.bins(all, range).length);
        ValueRange more = new ValueRange(0, 1.35883784858554 * 20.001);
        assertEquals(22, Density.bins(all, more).length);
    }

    /** R 4.2: quantile(c(1, 2, 4, 8), c(.25, .5, .75)). */
    @Test
    void quantilesAreRs() {
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1.75, Density.quantile(sorted, .25));
        assertEquals(3, Density.quantile(sorted, .5));
        assertEquals(5, Density.quantile(sorted, .75));
        assertEquals(8, Density.quantile(sorted, 1));
    }

    @Test
    void aConstantHasNoDensity() {
        ValueRange range = new ValueRange(0, 1);
        assertTrue(Density.kernel(new double[] {.5, .5}, range).isEmpty());
        assertTrue(Density.kernel(new double[] {.5}, range).isEmpty());
        assertTrue(Density.kernel(new double[0], range).isEmpty());
        assertTrue(Density.histogram(new double[0], new double[] {0, 1}).isEmpty());
    }

    /** Of a marker without negative values nothing lies below 0, and nothing of it is lost. */
    @Test
    void aDensityStaysWithinItsBounds() {
        double[] values = new double[200];
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = -Math.log(random.nextDouble());
        }
        List<Sample> samples = List.of(new Sample("a", values));
        ValueRange range = ValueRange.of(samples);
        ValueBounds bounds = ValueBounds.of(samples);
        assertEquals(0, bounds.low());
        assertEquals(Double.POSITIVE_INFINITY, bounds.high());
        Density density = Density.kernel(values, range, bounds);
        assertEquals(0, density.at()[0]);
        assertEquals(1, integral(density), .01);
        // Reflection keeps what would have leaked out: an exponential density is 1 at 0.
        assertTrue(density.height()[0] > .7, "at 0: " + density.height()[0]);
        assertTrue(Density.kernel(values, range).at()[0] < 0);
    }

    @Test
    void partsOfAWholeStayBelowOne() {
        double[] values = {.2, .5, .9, .95, .99, 1};
        List<Sample> samples = List.of(new Sample("a", values));
        ValueBounds bounds = ValueBounds.of(samples);
        Density density = Density.kernel(values, ValueRange.of(samples), bounds);
        assertEquals(1, density.at()[density.at().length - 1], 1e-12);
        assertEquals(
                ValueBounds.NONE, ValueBounds.of(List.of(new Sample("a", new double[] {-1, 2}))));
    }

    private static double integral(Density density) {
        double sum = 0;
        for (int i = 1; i < density.at().length; i++) {
            sum +=
                    (density.height()[i] + density.height()[i - 1])
                            / 2
                            * (density.at()[i] - density.at()[i - 1]);
        }
        return sum;
    }
}
