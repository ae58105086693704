/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.parameter.ParameterSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a family's window owes, and what it gets. */
class SlidingWindowTest {

    private enum Two implements Feature {
        FIRST,
        SECOND;

        @Override
        public Definition definition() {
            return new Definition(name().toLowerCase(Locale.ROOT), "", FeatureUnit.ONE);
        }
    }

    private static final WindowRequest REQUEST =
            new WindowRequest(
                    List.of(Two.values()),
                    1,
                    false,
                    false,
                    new ParameterSet("two", List.of()).standard(),
                    0,
                    false,
                    () -> new float[] {1, 5});

    /** A row of five voxels, all of them centres. */
    private static WindowTile tile() {
        float nan = Float.NaN;
        float[] intensities = new float[21];
        Arrays.fill(intensities, nan);
        boolean[] centres = new boolean[21];
        for (int x = 1; x <= 5; x++) {
            intensities[7 + x] = x;
            centres[7 + x] = true;
        }
        return new WindowTile(
                new WindowTile.Grid(0, 0, 1, 0, 7, 3, 1),
                intensities,
                new short[21],
                centres,
                centres);
    }

    private static final class Sums extends SlidingWindow {

        private final boolean both;
        private double sum;

        Sums(boolean both) {
            super(REQUEST);
            this.both = both;
        }

        private double column(int x) {
            double s = 0;
            for (int v = 0; v < side; v++) {
                float value = intensities[first + x + v * strideY];
                s += Float.isNaN(value) ? 0 : value;
            }
            return s;
        }

        @Override
        protected void enter(int x, int low) {
            sum += column(x);
        }

        @Override
        protected void leave(int x, int high) {
            sum -= column(x);
        }

        @Override
        protected void evaluate(int low, double[] to) {
            to[0] = sum;
            if (both) {
                to[1] = sum == 12 ? Double.NaN : 1 / (sum - 9);
            }
        }
    }

    @Test
    void slidesOverARowAndLeavesGapsWhereUndefined() {
        double[][] out = new double[2][5];
        new Sums(true).compute(tile(), 0, 0, out);
        assertEquals("[3.0, 6.0, 9.0, 12.0, 9.0]", Arrays.toString(out[0]));
        assertTrue(Double.isNaN(out[1][2]) && Double.isNaN(out[1][3]) && Double.isNaN(out[1][4]));
        assertEquals(-1 / 6.0, out[1][0]);
    }

    @Test
    void aValueThatIsNotSetIsAnErrorThatNamesIt() {
        String message =
                assertThrows(
                                IllegalStateException.class,
                                () -> new Sums(false).compute(tile(), 0, 0, new double[2][5]))
                        .getMessage();
        assertEquals("the window of Sums gives second no value", message);
    }

    @Test
    void meansAreOverTheMatricesInWhichAFeatureIsDefined() {
        MatrixMeans<String, Double> means =
                new MatrixMeans<>(
                        new String[] {"value", "infinite"},
                        (feature, m) -> feature.equals("value") ? m : 1 / 0.0);
        double[] values = new double[2];
        for (int window = 0; window < 2; window++) {
            means.clear();
            for (double m : new double[] {2, Double.NaN, 4}) {
                means.add(m);
            }
            means.into(values);
            assertEquals(3, values[0]);
            assertTrue(Double.isNaN(values[1]));
        }
    }
}
