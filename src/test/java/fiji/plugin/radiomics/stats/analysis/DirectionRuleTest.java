/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lower | x | LOWER",
                " Higher | x | HIGHER",
                "auto | x | AUTO",
                "adc:lower,*:higher | adc | LOWER",
                "adc:lower,*:higher | adc2 | HIGHER",
                "*:lower,adc:higher | adc | HIGHER",
                "*:lower,adc:higher | suv | LOWER",
                "adc*:lower | adc.mean | LOWER",
                "adc*:lower | mean.adc | HIGHER",
                "*.glcm.*:auto, *:lower | original.glcm.contrast | AUTO",
                "*.glcm.*:auto, *:lower | original.glrlm.x | LOWER",
                "a:b:lower | a:b | LOWER",
                "\"Mean, HU:lower\" | Mean, HU | LOWER"
            })
    void markersHaveTheirOwn(String text, String marker, Direction expected) {
        assertEquals(expected, DirectionRule.of(text).directionOf(marker));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "adc:up", ":lower", "adc:lower,suv", "adc:lower,adc:higher"})
    void anythingElseIsRefused(String text) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> RocSettings.INITIAL.with(RocParameters.DIRECTION, text));
        assertTrue(e.getMessage().contains("direction"), e.getMessage());
        assertTrue(e.getMessage().contains("higher, lower, auto"), e.getMessage());
    }

    /** pROC 1.18.0: roc.test(texture, negative fractal dimension, method = "delong", paired). */
    @Test
    void markersOfDifferentDirectionsAreCompared() {
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "diagnosis")
                        .with(RocParameters.POSITIVE, "malignant")
                        .with(RocParameters.REPLICATES, "200")
                        .with(RocParameters.COMPARE, "delong_paired,bootstrap")
                        .with(RocParameters.DIRECTION, "*fractal*:lower,nothing:lower");
        RocResult result =
                new RocAnalysis(settings, Workers.none(), Progress.NONE)
                        .run(Wisconsin.table("mean_texture", "mean_fractal_dimension"));
        assertEquals(
                Direction.LOWER, result.marker("mean_fractal_dimension").direction().orElseThrow());
        PairResult pair = result.comparisons().get(0);
        assertEquals(8.268031246187055, pair.comparison().z(), 1e-9);
        assertEquals(1.361892043219261e-16, pair.comparison().p(), 1e-9 * 1.361892043219261e-16);
        assertEquals(0.7758244807356905, pair.comparison().first(), 1e-12);
        assertEquals(0.5154656202103483, pair.comparison().second(), 1e-12);
        assertEquals(
                pair.comparison().difference(),
                result.comparisons().get(1).comparison().difference(),
                1e-12);
        assertEquals(
                List.of("direction=nothing: it is not among the markers, so it has no effect"),
                result.warnings().stream().filter(w -> w.startsWith("direction=")).toList());
        assertTrue(result.methods().get(0).contains("*fractal*:lower"), result.methods().get(0));
        assertFalse(result.methods().get(0).contains("auto"), result.methods().get(0));
    }
}
