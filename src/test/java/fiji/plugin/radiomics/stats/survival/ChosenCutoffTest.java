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

import static fiji.plugin.radiomics.stats.survival.SurvivalSets.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.survival.SurvivalSets.Expected;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChosenCutoffTest {

    static Stream<Expected> expected() {
        return SurvivalSets.expected(
                "survival_expected.csv",
                e -> e.analysis().equals("min_p_logrank_cutoff") && e.quantity().startsWith("hr_"));
    }

    /** coxph of R 4.2.2, survival 3.5-3. */
    @ParameterizedTest
    @MethodSource("expected")
    void hazardRatioAtACutoff(Expected e) {
        SurvivalSets set = SurvivalSets.of(e.dataset());
        double cutoff =
                SurvivalSets.expected(
                                "survival_expected.csv",
                                o ->
                                        o.dataset().equals(e.dataset())
                                                && o.item().equals(e.item())
                                                && o.quantity().startsWith("cutoff"))
                        .findFirst()
                        .orElseThrow()
                        .value();
        double[] marker = set.column(e.item().split(":")[0]);
        boolean[] high = new boolean[marker.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = marker[i] > cutoff;
        }
        TwoGroupHazard hazard = TwoGroupHazard.of(set.data(), high);
        double actual =
                switch (e.quantity()) {
                    case "hr_efron" -> hazard.ratio();
                    case "hr_low" -> hazard.interval(.95).low();
                    case "hr_high" -> hazard.interval(.95).high();
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        assertClose(e.value(), actual, 1e-8);
    }

    @Test
    void ratioOfAGroupWithoutEventsIsInfinite() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0});
        TwoGroupHazard hazard = TwoGroupHazard.of(data, new boolean[] {true, true, false, false});
        assertFalse(hazard.isEstimable());
        assertEquals(Double.POSITIVE_INFINITY, hazard.ratio());
        assertTrue(Double.isNaN(hazard.interval(.95).high()));
    }

    /** A marker without effect: the usual interval misses 1 far too often. */
    @Test
    void shrunkenIntervalKeepsItsLevelUnderTheNull() {
        Random random = new Random(3);
        int studies = 100;
        int naive = 0;
        int shrunken = 0;
        for (int study = 0; study < studies; study++) {
            double[] time = random.doubles(80).map(u -> -Math.log(u)).toArray();
            int[] status = random.ints(80, 0, 4).map(k -> k == 0 ? 0 : 1).toArray();
            double[] marker = random.doubles(80).toArray();
            ChosenCutoff chosen = chosen(SurvivalData.of(time, status), marker, 60, Workers.none());
            naive += excludesOne(chosen.naive().interval(.95)) ? 1 : 0;
            shrunken += excludesOne(chosen.interval(.95)) ? 1 : 0;
        }
        assertTrue(naive >= 20, naive + " of " + studies);
        assertTrue(shrunken <= 9, "shrunken " + shrunken + ", naive " + naive);
    }

    private static boolean excludesOne(Interval interval) {
        return interval.low() > 1 || interval.high() < 1;
    }

    private static ChosenCutoff chosen(
            SurvivalData data, double[] marker, int samples, Workers workers) {
        return ChosenCutoff.of(data, marker, .1, .95, samples, 11, workers, Progress.NONE);
    }

    @Test
    void resultDependsOnTheSeedOnly() {
        Random random = new Random(4);
        SurvivalData data =
                SurvivalData.of(random.doubles(60).toArray(), random.ints(60, 0, 2).toArray());
        double[] marker = random.doubles(60).toArray();
        try (Workers two = new Workers(2)) {
            ChosenCutoff one = chosen(data, marker, 100, Workers.none());
            assertEquals(one, chosen(data, marker, 100, two));
            assertTrue(one.cutoff().low() < one.cutoff().high());
            assertTrue(one.shrinkage() >= 0 && one.shrinkage() < 1);
        }
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        SurvivalData data = SurvivalData.of(new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 0});
        assertRefused("same value", data, new double[] {1, 1, 1, 1}, .1);
        assertRefused("below 0.5", data, new double[] {1, 2, 3, 4}, .5);
        SurvivalData none = SurvivalData.of(new double[] {1, 2, 3, 4}, new int[4]);
        assertRefused("no event", none, new double[] {1, 2, 3, 4}, .1);
        SurvivalData once = SurvivalData.of(new double[] {5, 5, 5, 5}, new int[] {1, 1, 1, 1});
        assertRefused("all are at one time", once, new double[] {1, 2, 3, 4}, .1);
    }

    private static void assertRefused(
            String reason, SurvivalData data, double[] marker, double share) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MaximallySelected.of(data, marker, share))
                        .getMessage();
        assertTrue(message.contains(reason), message);
    }
}
