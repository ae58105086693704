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

import java.awt.geom.Line2D;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThinnedLineTest {

    /** A staircase of random steps from (0, 0) to (1, 1), as ROC curves are. */
    @Property(tries = 200)
    void noPointIsFarFromTheLine(@ForAll int seed, @ForAll @IntRange(min = 1, max = 20_000) int n) {
        Random random = new Random(seed);
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        double up = .1 + .8 * random.nextDouble();
        int ups = 0;
        for (int i = 1; i <= n; i++) {
            boolean isUp = random.nextDouble() < up;
            ups += isUp ? 1 : 0;
            x[i] = i - ups;
            y[i] = ups;
        }
        ThinnedLine line = new ThinnedLine();
        for (int i = 0; i <= n; i++) {
            x[i] /= Math.max(1, n - ups);
            y[i] /= Math.max(1, ups);
            line.add(x[i], y[i]);
        }
        double[][] thinned = line.points();
        int last = thinned[0].length - 1;
        assertArrayEquals(
                new double[] {x[0], y[0], x[n], y[n]},
                new double[] {thinned[0][0], thinned[1][0], thinned[0][last], thinned[1][last]});
        assertTrue(last <= 4 / ThinnedLine.TOLERANCE);
        int segment = 0;
        for (int i = 0; i <= n; i++) {
            while (segment + 1 < last && isPast(thinned, segment + 1, x[i], y[i])) {
                segment++;
            }
            double distance = Double.POSITIVE_INFINITY;
            for (int k = Math.max(0, segment - 2); k <= Math.min(last - 1, segment + 2); k++) {
                distance =
                        Math.min(
                                distance,
                                Line2D.ptSegDist(
                                        thinned[0][k],
                                        thinned[1][k],
                                        thinned[0][k + 1],
                                        thinned[1][k + 1],
                                        x[i],
                                        y[i]));
            }
            if (last > 0) {
                assertTrue(distance <= ThinnedLine.TOLERANCE * Math.sqrt(2), "point " + i);
            }
        }
    }

    private static boolean isPast(double[][] line, int k, double x, double y) {
        return x >= line[0][k] && y >= line[1][k];
    }

    @Test
    void stepsStayParallelToTheAxes() {
        ThinnedLine line = new ThinnedLine();
        line.add(0, 0);
        line.add(.1, 0);
        line.add(.2, 0);
        line.add(.2, .0001);
        line.add(.6, .0001);
        line.add(.6, 1);
        assertArrayEquals(
                new double[][] {{0, .2, .2, .6, .6}, {0, 0, .0001, .0001, 1}}, line.points());
    }

    @Test
    void aLineThatTurnsBackKeepsItsExtent() {
        ThinnedLine line = new ThinnedLine();
        line.add(.5, .5);
        line.add(.5, 1);
        line.add(.5, .2);
        assertArrayEquals(new double[][] {{.5, .5, .5}, {.5, 1, .2}}, line.points());
    }

    @Test
    void nothingGivesNothing() {
        assertEquals(0, new ThinnedLine().points()[0].length);
    }
}
