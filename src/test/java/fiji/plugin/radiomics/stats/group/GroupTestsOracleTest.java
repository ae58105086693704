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
import static fiji.plugin.radiomics.stats.group.Relative.assertTest;
import static fiji.plugin.radiomics.stats.group.Samples.A;
import static fiji.plugin.radiomics.stats.group.Samples.B;
import static fiji.plugin.radiomics.stats.group.Samples.NONE;
import static fiji.plugin.radiomics.stats.group.Samples.S;
import static fiji.plugin.radiomics.stats.group.Samples.U;
import static fiji.plugin.radiomics.stats.group.Samples.X;
import static fiji.plugin.radiomics.stats.group.Samples.Y;
import static fiji.plugin.radiomics.stats.group.Samples.d;
import static fiji.plugin.radiomics.stats.group.Samples.sequence;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.stats.Normal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values of R 4.2.2; the call stands above each. */
class GroupTestsOracleTest {

    /** shapiro.test(...). */
    @Test
    void shapiroWilk() {
        shapiroWilk(0.95216658759628237, 0.71385204725099705, X);
        shapiroWilk(0.91537523429816492, 0.50055552606522269, B);
        shapiroWilk(0.92358411899438064, 0.19260316943731542, S);
        shapiroWilk(0.96428571428571419, 0.6368868450289632, 1, 2, 4);
        shapiroWilk(0.92020267879193995, 0.53808377727496992, 1, 2, 4, 8);
        shapiroWilk(0.85012848020472709, 0.15778270868464447, 2.1, 3.3, 3.4, 4.9, 5.0, 9.7);
        shapiroWilk(0.91863204475925186, 0.30741084749323166, sequence(11, i -> i * i));
        shapiroWilk(0.91629244147428457, 0.25667346766162569, sequence(12, i -> i * i));
        shapiroWilk(0.89279173277310209, 0.0002801369982426674, d(50, 37));
        shapiroWilk(0.25740678651781657, 5.7302175705709111e-13, sequence(40, Math::exp));
        // qexp(((1:5000) - .5) / 5000)
        double[] exponential = sequence(5000, i -> -Math.log1p(-(i - .5) / 5000));
        shapiroWilk(0.81636067744478802, 5.4840379256154747e-60, exponential);
        // qnorm(((1:600) - .5) / 600)
        double[] normal = sequence(600, i -> Normal.of((i - .5) / 600));
        shapiroWilk(0.99991702408046557, 0.99999999999999989, normal);
    }

    private static void shapiroWilk(double w, double p, double... values) {
        assertTest(w, NONE, p, ShapiroWilk.test(values));
    }

    /** t.test(a, b). */
    @Test
    void welch() {
        assertTest(2.3521561346744964, 11.833958545222165, 0.036841351208068696, TTest.welch(A, B));
        // 1:40 + 100, 1:30 * 2
        assertTest(
                24.136355076184067,
                47.487442417101434,
                2.6199297119070521e-28,
                TTest.welch(sequence(40, i -> i + 100), sequence(30, i -> 2 * i)));
        // 1:1000, 1:1000 + .5
        assertTest(
                -0.038710483056938187,
                1998,
                0.96912508273111775,
                TTest.welch(sequence(1000, i -> i), sequence(1000, i -> i + .5)));
    }

    /** t.test(x, y, paired = TRUE). */
    @Test
    void pairedT() {
        assertTest(3.0353754156485913, 8, 0.016176627434908095, TTest.paired(X, Y));
        assertTest(0.38327379645207937, 15, 0.70689406855650572, TTest.paired(S, U));
    }

    /** wilcox.test(a, b, exact = FALSE, correct = FALSE). */
    @Test
    void mannWhitneyByApproximation() {
        assertTest(34, NONE, 0.12519374558181365, MannWhitney.test(A, B));
        assertTest(140.5, NONE, 0.63510084325275851, MannWhitney.test(S, U));
    }

    /** wilcox.test(a, b, exact = TRUE). */
    @Test
    void mannWhitneyExactly() {
        TestResult small = MannWhitney.test(A, B, PMethod.EXACT);
        assertTest(34, NONE, 0.14685314685314685, small);
        assertEquals("exact", small.method());
        double[] first = sequence(49, i -> i * 1.01);
        double[] second = sequence(49, i -> i * 1.37 + .013);
        assertTest(878, NONE, 0.021676882354657419, MannWhitney.test(first, second, PMethod.EXACT));
        double[] far = sequence(49, i -> i * 1.37 + .013 + 40);
        assertTest(31, NONE, 2.7844838550360084e-24, MannWhitney.test(first, far, PMethod.EXACT));
    }

    /** wilcox.test(x, y, paired = TRUE, exact = TRUE). */
    @Test
    void signedRankExactly() {
        TestResult small = WilcoxonSignedRank.test(X, Y);
        assertTest(40, NONE, 0.0390625, small);
        assertEquals("exact", small.method());
        // (1:49) * 1.01 and rev((1:49) * .73 + .001 * (1:49)^2)
        double[] first = sequence(49, i -> i * 1.01);
        double[] second = sequence(49, i -> (50 - i) * .73 + .001 * (50 - i) * (50 - i));
        assertTest(773, NONE, 0.11200898714087161, WilcoxonSignedRank.test(first, second));
    }

    /** wilcox.test(x, y, paired = TRUE, exact = FALSE, correct = FALSE); s and u have zeros. */
    @Test
    void signedRankByApproximation() {
        TestResult asked = WilcoxonSignedRank.test(X, Y, PMethod.NORMAL);
        assertTest(40, NONE, 0.038151710173415156, asked);
        TestResult tied = WilcoxonSignedRank.test(S, U, PMethod.NORMAL);
        assertTest(70, NONE, 0.56826133309758908, tied);
        assertEquals("normal approximation", tied.method());
    }

    /** kruskal.test(list(a, b, x)). */
    @Test
    void kruskalWallis() {
        assertTest(
                5.9874396135265613, 2, 0.050100724658055429, KruskalWallis.test(List.of(A, B, X)));
        assertTest(
                8.7236256078901544, 2, 0.012755243921851407, KruskalWallis.test(List.of(S, U, X)));
        // 1:100, 101:220 + .5, 150:300
        assertTest(
                273.5577429201378,
                2,
                3.9599607736517955e-60,
                KruskalWallis.test(
                        List.of(
                                sequence(100, i -> i),
                                sequence(120, i -> i + 100.5),
                                sequence(151, i -> i + 149))));
    }

    /** ks.test(a, b), of which R 4.2 computes p exactly, also with ties. */
    @Test
    void kolmogorovSmirnovExactly() {
        ks(0.66666666666666674, 0.085914085914088334, A, B);
        ks(0.1875, 0.85745667064599984, S, U);
        // ks.test(1:99, 1:101 + 20.5)
        double[] shifted = sequence(101, i -> i + 20.5);
        ks(0.22772277227722779, 0.0090638530932181105, sequence(99, i -> i), shifted);
        // ks.test(d(90, 37), d(100, 53) + 9)
        double[] second = sequence(100, i -> d(100, 53)[i - 1] + 9);
        ks(0.3, 0.00028220090961439404, d(90, 37), second);
    }

    /**
     * 2 * sum((-1)^(0:20) * exp(-2 * (1:21)^2 * x^2)), x = sqrt(m * n / (m + n)) * D: the limit of
     * which ks.test gives fewer digits.
     */
    @Test
    void kolmogorovSmirnovByItsLimit() {
        // ks.test(d(120, 37), d(100, 53) + 8)
        double[] second = sequence(100, i -> d(100, 53)[i - 1] + 8);
        ks(0.28333333333333333, 0.00031453079256822778, d(120, 37), second);
        // ks.test(1:300, 1:200 + 150.5)
        double[] shifted = sequence(200, i -> i + 150.5);
        ks(0.50333333333333341, 7.8481514872421646e-27, sequence(300, i -> i), shifted);
    }

    private static void ks(double d, double p, double[] first, double[] second) {
        assertTest(d, NONE, p, KolmogorovSmirnov.test(first, second));
    }

    /** The formulas of the Javadoc in R, on the same samples. */
    @Test
    void effectSizes() {
        assertEqual(1.0738844646420069, EffectSizes.cohensD(A, B));
        assertEqual(1.0050933834279836, EffectSizes.hedgesG(A, B));
        assertEqual(0.51111111111111107, EffectSizes.cliffsDelta(A, B));
        assertEqual(0.09765625, EffectSizes.cliffsDelta(S, U));
        assertEqual(1.0117918052161969, EffectSizes.cohensDz(X, Y));
        assertEqual(0.77777777777777779, EffectSizes.matchedPairsRankBiserial(X, Y));
        assertEqual(0.16666666666666666, EffectSizes.matchedPairsRankBiserial(S, U));
        assertEqual(0.21809064019725385, EffectSizes.epsilonSquared(List.of(S, U, X)));
    }

    /** quantile(a), mean(a), sd(a). */
    @Test
    void summary() {
        GroupSummary a = GroupSummary.of(new Group("a", A));
        assertEquals(9, a.n());
        assertEqual(1.37, a.mean());
        assertEqual(0.42714166268347081, a.sd());
        assertEqual(1.04, a.firstQuartile());
        assertEqual(1.45, a.median());
        assertEqual(1.64, a.thirdQuartile());
    }
}
