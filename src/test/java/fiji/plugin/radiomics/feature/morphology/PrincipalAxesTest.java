/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {

    @Property(tries = 500)
    void axesAreThoseOfTheMatrix(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 3) int n,
            @ForAll @IntRange(min = -20, max = 20) int power) {
        Random r = new Random(seed);
        double[][] half = new double[n][n];
        for (double[] row : half) {
            double size = Math.pow(10, power + r.nextInt(3));
            for (int a = 0; a < n; a++) {
                row[a] = size * r.nextGaussian();
            }
        }
        double[][] m = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int k = 0; k < n; k++) {
                    m[a][b] += half[a][k] * half[b][k];
                }
            }
        }
        PrincipalAxes axes = PrincipalAxes.of(m);
        for (int k = 0; k < n; k++) {
            double[] v = axes.vectors()[k];
            assertTrue(k == 0 || axes.values()[k] <= axes.values()[k - 1]);
            double length = 0;
            for (int a = 0; a < n; a++) {
                double image = 0;
                for (int b = 0; b < n; b++) {
                    image += m[a][b] * v[b];
                }
                assertEquals(axes.values()[k] * v[a], image, 1e-13 * axes.values()[0]);
                length += v[a] * v[a];
            }
            assertEquals(1, length, 1e-13);
        }
    }

    @Test
    void roundingIsNoWidth() {
        double[][] line = {{1, 2, 3}, {2, 4, 6}, {3, 6, 9}};
        assertArrayEquals(new double[] {14, 0, 0}, PrincipalAxes.of(line).values(), 1e-12);
        assertEquals(0, PrincipalAxes.of(line).values()[1]);
        assertEquals(0, PrincipalAxes.of(new double[3][3]).values()[0]);
    }
}
