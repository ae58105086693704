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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.Interval;
import org.junit.jupiter.api.Test;

/** Models whose coefficients are infinite, or have no value. */
class CoxDegenerateTest {

    private static final double LEVEL = .95;

    private static final double[] TIME = {3, 5, 7, 8, 9, 12, 14, 15, 18, 20};
    private static final int[] NONE_IN_FIRST = {0, 1, 0, 1, 0, 1, 0, 1, 0, 0};
    private static final double[] GROUP = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
    private static final double[] OTHER = {4, 2, 6, 9, 1, 3, 5, 2, 8, 4};

    @Test
    void aGroupWithoutEventsHasAnInfiniteHazardRatio() {
        SurvivalData data = SurvivalData.of(TIME, NONE_IN_FIRST);
        CoxModel model = CoxModel.fit(data, new double[][] {GROUP, OTHER}, CoxSettings.STANDARD);
        assertTrue(model.isInfinite(0));
        assertFalse(model.isInfinite(1));
        assertEquals(Double.POSITIVE_INFINITY, model.coefficient(0));
        assertTrue(Double.isNaN(model.standardError(0)));
        assertTrue(Double.isNaN(model.p(0)));
        CoxModel without = CoxModel.fit(data, new double[][] {OTHER}, CoxSettings.STANDARD);
        assertTrue(model.logLikelihood() > without.logLikelihood());
        Interval profile = model.profileInterval(0, LEVEL);
        assertTrue(profile.low() > 0 && profile.low() < 100);
        assertEquals(Double.POSITIVE_INFINITY, profile.high());
    }

    /** All of one group die before any of the other. */
    @Test
    void aMarkerThatSeparatesCompletely() {
        int[] all = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        double[] marker = {-1, -2, -3, -4, -5, -6, -7, -8, -9, -10};
        SurvivalData data = SurvivalData.of(TIME, all);
        CoxModel model = CoxModel.fit(data, new double[][] {marker}, CoxSettings.STANDARD);
        assertTrue(model.isInfinite(0));
        assertEquals(0, model.logLikelihood(), 1e-6);
    }

    /** Values so uneven that hazards vanish within a step or two. */
    @Test
    void aMarkerThatSeparatesCompletelyWithOutliers() {
        java.util.Random random = new java.util.Random(3);
        double[] time = new double[40];
        double[] marker = new double[40];
        int[] status = new int[40];
        for (int i = 0; i < time.length; i++) {
            time[i] = .1 - 20 * Math.log(random.nextDouble());
            marker[i] = -time[i];
            status[i] = random.nextInt(3) > 0 ? 1 : 0;
        }
        CoxModel model =
                CoxModel.fit(
                        SurvivalData.of(time, status),
                        new double[][] {marker},
                        CoxSettings.STANDARD);
        assertTrue(model.isInfinite(0));
        assertEquals(Double.POSITIVE_INFINITY, model.coefficient(0));
        assertTrue(model.logLikelihood() > -1);
        double p = model.likelihoodRatioTest().p();
        assertTrue(p > 0 && p < 1e-10, "p " + p);
    }

    @Test
    void firthKeepsItFinite() {
        SurvivalData data = SurvivalData.of(TIME, NONE_IN_FIRST);
        CoxModel model =
                CoxModel.fit(data, new double[][] {GROUP}, new CoxSettings(Ties.EFRON, true));
        assertTrue(model.isConverged());
        assertTrue(model.coefficient(0) > 0 && model.coefficient(0) < 10);
        Interval profile = model.profileInterval(0, LEVEL);
        assertTrue(profile.low() < Math.exp(model.coefficient(0)));
        assertTrue(profile.high() > Math.exp(model.coefficient(0)));
    }

    @Test
    void constantAndDependentCovariatesAreNamed() {
        SurvivalData data = SurvivalData.of(TIME, NONE_IN_FIRST);
        double[] constant = new double[TIME.length];
        java.util.Arrays.fill(constant, 1e6 + .1);
        DependentCovariateException same =
                assertThrows(
                        DependentCovariateException.class,
                        () ->
                                CoxModel.fit(
                                        data,
                                        new double[][] {OTHER, constant},
                                        CoxSettings.STANDARD));
        assertEquals(1, same.covariate());
        assertTrue(same.isConstant());
        double[] twice = java.util.Arrays.stream(OTHER).map(v -> 2 * v + 1).toArray();
        DependentCovariateException dependent =
                assertThrows(
                        DependentCovariateException.class,
                        () ->
                                CoxModel.fit(
                                        data,
                                        new double[][] {OTHER, GROUP, twice},
                                        CoxSettings.STANDARD));
        assertEquals(2, dependent.covariate());
        assertFalse(dependent.isConstant());
    }

    @Test
    void noEvents() {
        SurvivalData data = SurvivalData.of(TIME, new int[TIME.length]);
        assertThrows(
                IllegalArgumentException.class,
                () -> CoxModel.fit(data, new double[][] {OTHER}, CoxSettings.STANDARD));
    }

    /** Values in other units or far from 0 have the same hazard ratio per standard deviation. */
    @Test
    void unitsDoNotMatter() {
        SurvivalData data = SurvivalData.of(TIME, NONE_IN_FIRST);
        double[] moved = java.util.Arrays.stream(OTHER).map(v -> 1e6 + v / 1e3).toArray();
        CoxModel model = CoxModel.fit(data, new double[][] {OTHER}, CoxSettings.STANDARD);
        CoxModel other = CoxModel.fit(data, new double[][] {moved}, CoxSettings.STANDARD);
        assertEquals(
                model.coefficient(0) * model.standardDeviation(0),
                other.coefficient(0) * other.standardDeviation(0),
                1e-6);
        assertEquals(model.p(0), other.p(0), 1e-6);
    }
}
