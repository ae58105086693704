/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import static fiji.plugin.radiomics.stats.group.Relative.assertEqual;
import static fiji.plugin.radiomics.stats.group.Samples.A;
import static fiji.plugin.radiomics.stats.group.Samples.B;
import static fiji.plugin.radiomics.stats.group.Samples.S;
import static fiji.plugin.radiomics.stats.group.Samples.U;
import static fiji.plugin.radiomics.stats.group.Samples.X;
import static fiji.plugin.radiomics.stats.group.Samples.Y;
import static fiji.plugin.radiomics.stats.group.Samples.d;
import static fiji.plugin.radiomics.stats.group.Samples.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Values of R 4.2.2. */
class CorrelationOracleTest {

    /** cor.test(x, y). */
    @Test
    void pearson() {
        Correlation c = Correlation.pearson(X, Y, .95);
        assertEquals(9, c.n());
        assertEqual(0.84787651911536432, c.r());
        assertEqual(4.231038990658905, c.t());
        assertEqual(0.0038831303761205, c.p());
        assertEqual(0.42058125903238219, c.interval().low());
        assertEqual(0.96731162615329314, c.interval().high());
        Correlation tied = Correlation.pearson(S, U, .95);
        assertEqual(0.10210298745930738, tied.r());
        assertEqual(0.70671746689704684, tied.p());
        assertEqual(-0.41458576989382229, tied.interval().low());
        assertEqual(0.56900906431341713, tied.interval().high());
    }

    /** cor.test(x, y, conf.level = .9). */
    @Test
    void otherLevel() {
        Correlation c = Correlation.pearson(X, Y, .9);
        assertEqual(0.52051162533250828, c.interval().low());
        assertEqual(0.95792213517802416, c.interval().high());
    }

    /** cor.test(1:60, 1:60 + sin(1:60) / 10). */
    @Test
    void nearlyLinear() {
        double[] x = sequence(60, i -> i);
        double[] y = sequence(60, i -> i + Math.sin(i) / 10);
        Correlation c = Correlation.pearson(x, y, .95);
        assertEqual(0.99999168992946941, c.r());
        assertEqual(1868.0734035142398, c.t());
        assertEqual(2.6104285771899215e-140, c.p());
        assertEqual(0.99998603334907454, c.interval().low());
        assertEqual(0.99999505556532575, c.interval().high());
    }

    /** cor.test(x, y, method = "spearman", exact = FALSE). */
    @Test
    void spearmanByApproximation() {
        spearman(0.64708167124833382, 0.059592213885008544, "t distribution", X, Y);
        spearman(0.12706824385112192, 0.63910409985651873, "t distribution", S, U);
        double r = -0.027808676307007788;
        spearman(r, 0.88402380601896779, "t distribution", d(30, 37), d(30, 53));
    }

    /** cor.test(a, x, method = "spearman", exact = TRUE). */
    @Test
    void spearmanExactly() {
        spearman(-0.46666666666666667, 0.21252204585537918, "exact", A, X);
        double[] five = Arrays.copyOf(X, 5);
        spearman(-0.099999999999999978, 0.94999999999999996, "exact", B, five);
        double[] near = {0.9, 1.8, 1.1, 1.4, 1.5, 1.95, 1.7, .5, 1.45};
        spearman(0.94999999999999996, 0.00035273368606701942, "exact", A, near);
    }

    private static void spearman(double r, double p, String method, double[] x, double[] y) {
        Correlation c = Correlation.spearman(x, y);
        assertEqual(r, c.r());
        assertEqual(p, c.p());
        assertEquals(method, c.method());
    }
}
