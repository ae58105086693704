/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationAtTimeTest {

    /** Exponential times whose risk up to 1 is known. */
    private static SurvivalData cases(double[] risk, double followUp, long seed) {
        Random random = new Random(seed);
        double[] time = new double[risk.length];
        int[] status = new int[risk.length];
        for (int i = 0; i < risk.length; i++) {
            double rate = -Math.log(1 - risk[i]);
            double event = -Math.log(random.nextDouble()) / rate;
            double end = followUp * (.3 + random.nextDouble());
            time[i] = Math.min(event, end);
            status[i] = event <= end ? 1 : 0;
        }
        return SurvivalData.of(time, status);
    }

    private static double[] risks(int n) {
        return new Random(8).doubles(n, .05, .9).toArray();
    }

    @Test
    void trueRisksAreOnTheDiagonal() {
        double[] risk = risks(20_000);
        CalibrationAtTime c = CalibrationAtTime.of(cases(risk, 2, 1), risk, 1, 10, .95);
        assertEquals(10, c.groups().size());
        for (CalibrationAtTime.Group group : c.groups()) {
            assertEquals(2000, group.cases());
            assertEquals(group.predicted(), group.observed(), .04);
            assertTrue(group.interval().low() < group.observed());
            assertTrue(group.interval().high() > group.observed());
        }
        assertArrayEquals(c.predicted(), c.observed(), .03);
        assertEquals(c.expected(), c.overall(), .01);
        assertTrue(c.meanDifference() < .015);
    }

    @Test
    void doubledRisksAreSeen() {
        double[] risk = risks(5000);
        double[] half = java.util.Arrays.stream(risk).map(p -> p / 2).toArray();
        CalibrationAtTime c = CalibrationAtTime.of(cases(half, 2, 2), risk, 1, 5, .95);
        assertEquals(2, c.expected() / c.overall(), .1);
        assertEquals(.47 / 2, c.meanDifference(), .03);
    }

    @Test
    void equalRisksAreOneGroup() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 1});
        CalibrationAtTime c = CalibrationAtTime.of(data, new double[] {.5, .5, .5, .5}, 2, 4, .95);
        assertEquals(1, c.groups().size());
        assertEquals(.5, c.groups().get(0).observed(), 1e-15);
        assertEquals(.5, c.observed()[0], 1e-15);
        assertEquals(0, c.meanDifference(), 1e-15);
    }

    /** 2 of 4 treated at .5, both with the event: .5 − 0; all: .5 − .5 · odds 1. */
    @Test
    void netBenefitOfCompleteFollowUp() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 5, 6}, new int[] {1, 1, 1, 1});
        double[] risk = {.9, .6, .4, .2};
        DecisionAtTime d = DecisionAtTime.of(data, risk, 3, new double[] {.3, .5, .95});
        assertEquals(.5, d.model()[1], 1e-15);
        assertEquals(0, d.all()[1], 1e-15);
        // Three are treated at .3, one of them in vain: .5 − .25 · 3/7.
        assertEquals(.5 - .25 * 3 / 7, d.model()[0], 1e-15);
        assertEquals(0, d.model()[2], 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> DecisionAtTime.of(data, risk, 3, new double[] {1}));
    }

    /** A case with a competing event is treated in vain. */
    @Test
    void competingEventsAreNoBenefit() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 5, 6}, new int[] {1, 2, 1, 1});
        DecisionAtTime d =
                DecisionAtTime.of(data, new double[] {.9, .6, .4, .2}, 3, new double[] {.5});
        assertEquals(.25 - .25, d.model()[0], 1e-15);
        assertEquals(.25, PredictedRisk.ofNobodyInParticular(data, 3)[0], 1e-15);
    }

    /**
     * Of twenty thousand times some hundred are taken: ∫ p(1 − p) of p = 1 − exp(−t) from 0 to 1.
     */
    @Test
    void meanScoreOfManyCasesIsTheIntegral() {
        double[] risk = new double[20_000];
        java.util.Arrays.fill(risk, 1 - Math.exp(-1));
        SurvivalData data = cases(risk, 4, 5);
        IntegratedBrier mean =
                IntegratedBrier.of(data, t -> PredictedRisk.ofNobodyInParticular(data, t), 1);
        double p = 1 - Math.exp(-1);
        assertEquals(p * p / 2, mean.value(), .003);
    }
}
