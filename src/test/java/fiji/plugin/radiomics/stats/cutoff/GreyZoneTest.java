/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreyZoneTest {

    private static final DiagnosticSettings SETTINGS =
            new DiagnosticSettings(.95, ProportionInterval.CLOPPER_PEARSON, Double.NaN);

    /** Positive cases from .4 to 1, negative ones from 0 to .6, in steps of a tenth. */
    private static RocCurve overlapping(Direction direction) {
        double sign = direction == Direction.LOWER ? -1 : 1;
        double[] positive = {.4, .5, .6, .7, .8, .9, 1};
        double[] negative = {0, .1, .2, .3, .4, .5, .6};
        for (int i = 0; i < positive.length; i++) {
            positive[i] *= sign;
            negative[i] *= sign;
        }
        return RocCurve.of(new BinaryScores(positive, negative), direction);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 1", "LOWER, -1"})
    void casesBetweenTheTwoAreNotDecided(Direction direction, double sign) {
        GreyZone zone = GreyZone.of(overlapping(direction), 1, 1, SETTINGS);
        assertEquals(sign * .35, zone.ruleOut().threshold(), 1e-12);
        assertEquals(sign * .65, zone.ruleIn().threshold(), 1e-12);
        assertFalse(zone.isSingle());
        assertEquals(3, zone.greyPositives());
        assertEquals(3, zone.greyNegatives());
        assertEquals(new ConfusionTable(4, 0, 0, 4), zone.decided());
    }

    @Test
    void errorsThatAreAllowedAreMade() {
        GreyZone zone = GreyZone.of(overlapping(Direction.HIGHER), .85, .85, SETTINGS);
        assertEquals(.45, zone.ruleOut().threshold(), 1e-12);
        assertEquals(.55, zone.ruleIn().threshold(), 1e-12);
        assertEquals(new ConfusionTable(5, 1, 1, 5), zone.decided());
        assertEquals(1, zone.greyPositives());
        assertEquals(1, zone.greyNegatives());
    }

    /** The same as looking at every point of the curve. */
    @ParameterizedTest
    @CsvSource({
        "mean_texture, .95, .95",
        "worst_area, .99, .99",
        "mean_smoothness, .8, .9",
        "texture_error, .5, .975"
    })
    void boundsAreKeptAndNoCutoffIsBetter(String marker, double sensitivity, double specificity) {
        RocCurve curve = RocCurve.of(Wisconsin.scores(marker), Direction.HIGHER);
        GreyZone zone = GreyZone.of(curve, sensitivity, specificity, SETTINGS);
        assertTrue(zone.ruleOut().threshold() <= zone.ruleIn().threshold());
        double bestSpecificity = 0;
        double bestSensitivity = 0;
        for (int i = 0; i < curve.size(); i++) {
            if (curve.sensitivity(i) >= sensitivity) {
                bestSpecificity = Math.max(bestSpecificity, curve.specificity(i));
            }
            if (curve.specificity(i) >= specificity) {
                bestSensitivity = Math.max(bestSensitivity, curve.sensitivity(i));
            }
        }
        Diagnostics out = zone.ruleOut().diagnostics();
        Diagnostics in = zone.ruleIn().diagnostics();
        assertTrue(out.get(DiagnosticMeasure.SENSITIVITY).value() >= sensitivity);
        assertTrue(in.get(DiagnosticMeasure.SPECIFICITY).value() >= specificity);
        assertEquals(bestSpecificity, out.get(DiagnosticMeasure.SPECIFICITY).value());
        assertEquals(bestSensitivity, in.get(DiagnosticMeasure.SENSITIVITY).value());
        assertEquals(569, zone.decided().cases() + zone.greyPositives() + zone.greyNegatives());
    }

    @Test
    void aGoodMarkerNeedsOneCutoffOnly() {
        RocCurve curve = overlapping(Direction.HIGHER);
        GreyZone zone = GreyZone.of(curve, .5, .5, SETTINGS);
        assertTrue(zone.isSingle());
        assertEquals(zone.ruleOut(), zone.ruleIn());
        assertEquals(0, zone.greyPositives() + zone.greyNegatives());
        assertEquals(14, zone.decided().cases());
    }
}
