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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.stats.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures of a 2×2 table. Proportions are those of {@code binom.test} and {@code prop.test}
 * (without correction) of R 4.2.2; ratios and predictive values were evaluated in R from the
 * formulas of Simel (1991), Woolf (1955) and Mercaldo (2007).
 */
class DiagnosticsOracleTest {

    private static final ConfusionTable TABLE = new ConfusionTable(194, 31, 18, 326);
    private static final ConfusionTable EMPTY_CELL = new ConfusionTable(40, 0, 10, 60);

    @ParameterizedTest
    @CsvSource({
        "194, 212, .95, .8691317980474552, .9489027697473662",
        "1, 7, .95, .003610296861900586, .5787231970431952",
        "0, 5, .95, 0, .5218237501049814",
        "5, 5, .95, .4781762498950186, 1",
        "3, 10, .9, .08726443391415027, .6066242161054134",
    })
    void clopperPearson(long k, long n, double level, double low, double high) {
        assertInterval(low, high, ProportionInterval.CLOPPER_PEARSON.of(k, n, level));
    }

    @ParameterizedTest
    @CsvSource({
        "194, 212, .8697937055926274, .9456196119489687",
        "1, 7, .02567962434474356, .5131278292743188",
        "3, 10, .107791267406301, .6032218525388545",
    })
    void wilson(long k, long n, double low, double high) {
        assertInterval(low, high, ProportionInterval.WILSON.of(k, n, .95));
    }

    @Test
    void wilsonOfNoneAndAllTouchesTheEnd() {
        assertEquals(0, ProportionInterval.WILSON.of(0, 9, .95).low());
        assertEquals(1, ProportionInterval.WILSON.of(9, 9, .95).high());
    }

    @Test
    void likelihoodRatios() {
        Diagnostics d = of(TABLE, Double.NaN);
        assertMeasure(
                10.53834449178332,
                7.509295100291244,
                14.78923163150062,
                d.get(DiagnosticMeasure.LR_POSITIVE));
        assertMeasure(
                .09297951151753675,
                .05969819802214094,
                .1448149165044045,
                d.get(DiagnosticMeasure.LR_NEGATIVE));
    }

    @Test
    void oddsRatio() {
        assertMeasure(
                113.3405017921147,
                61.74487062349797,
                208.0507938030983,
                of(TABLE, Double.NaN).get(DiagnosticMeasure.ODDS_RATIO));
    }

    @Test
    void predictiveValuesAtAPrevalence() {
        Diagnostics d = of(TABLE, .05);
        assertMeasure(
                .356768284516242,
                .2832702669717062,
                .4376906759167939,
                d.get(DiagnosticMeasure.PPV));
        assertMeasure(
                .9951301727704966, .99243581527761, .996867830885783, d.get(DiagnosticMeasure.NPV));
    }

    @Test
    void predictiveValuesOfTheSampleAreProportions() {
        Measure ppv = of(TABLE, Double.NaN).get(DiagnosticMeasure.PPV);
        assertEquals(194. / 225, ppv.value());
        assertEquals(ProportionInterval.CLOPPER_PEARSON.of(194, 225, .95), ppv.interval());
    }

    /** A half is added to every cell: 40.5, .5, 10.5 and 60.5. */
    @Test
    void anEmptyCellHasIntervalsByHaldane() {
        Diagnostics d = of(EMPTY_CELL, Double.NaN);
        assertMeasure(
                Double.POSITIVE_INFINITY,
                6.107625575057892,
                1536.798580081543,
                d.get(DiagnosticMeasure.LR_POSITIVE));
        assertMeasure(
                466.7142857142857,
                26.5999851482029,
                8188.810004072954,
                d.get(DiagnosticMeasure.ODDS_RATIO));
    }

    @Test
    void nothingIsDefinedWhereNobodyIsCalledPositive() {
        Diagnostics d = of(new ConfusionTable(0, 0, 5, 8), Double.NaN);
        assertEquals(Measure.NONE, d.get(DiagnosticMeasure.PPV));
        assertEquals(Measure.NONE, d.get(DiagnosticMeasure.LR_POSITIVE));
        assertEquals(1, d.get(DiagnosticMeasure.LR_NEGATIVE).value());
        assertEquals(8. / 13, d.get(DiagnosticMeasure.NPV).value());
    }

    private static Diagnostics of(ConfusionTable table, double prevalence) {
        return Diagnostics.of(
                table, new DiagnosticSettings(.95, ProportionInterval.CLOPPER_PEARSON, prevalence));
    }

    private static void assertMeasure(double value, double low, double high, Measure actual) {
        // The difference of two infinities is NaN.
        assertTrue(value == actual.value() || Math.abs(value - actual.value()) < 1e-12 * value);
        assertInterval(low, high, actual.interval());
    }

    private static void assertInterval(double low, double high, Interval actual) {
        assertEquals(low, actual.low(), 1e-10 * low);
        assertEquals(high, actual.high(), 1e-10 * high);
    }
}
