/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of R 4.2.2 with pROC 1.18.0. */
class RocOracleTest {

    private static final double LEVEL = .95;

    static Stream<Wisconsin.Expected> single() {
        return Wisconsin.expected(
                        "auc", "delong_variance", "ci95*", "pauc*", "mann_whitney_p_no_continuity")
                .filter(e -> !e.marker().startsWith("logistic"));
    }

    @ParameterizedTest
    @MethodSource("single")
    void oneCurve(Wisconsin.Expected e) {
        RocCurve curve = curve(e.marker());
        AucEstimate estimate = AucEstimate.of(curve, AucMethod.DELONG, LEVEL);
        double actual =
                switch (e.quantity()) {
                    case "auc" -> curve.auc();
                    case "delong_variance" -> DeLong.variance(curve);
                    case "ci95_low" -> estimate.interval().low();
                    case "ci95_high" -> estimate.interval().high();
                    case "pauc_sp_1_0.9" -> highSpecificity(curve).area();
                    case "pauc_sp_1_0.9_mcclish" -> highSpecificity(curve).corrected();
                    case "mann_whitney_p_no_continuity" -> AucTest.of(curve).mannWhitneyP();
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        assertRelative(e.value(), actual);
    }

    private static PartialAuc highSpecificity(RocCurve curve) {
        return PartialAuc.of(curve, PartialAuc.Axis.SPECIFICITY, .9, 1);
    }

    static Stream<Wisconsin.Expected> pairs() {
        return Wisconsin.expected("delong_paired*", "delong_covariance");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoMarkersOnTheSameCases(Wisconsin.Expected e) {
        String[] markers = e.marker().split(" vs ");
        DeLong first = DeLong.of(Wisconsin.scores(markers[0]));
        DeLong second = DeLong.of(Wisconsin.scores(markers[1]));
        RocComparison comparison = RocComparison.paired(first, second, LEVEL);
        double actual =
                switch (e.quantity()) {
                    case "delong_covariance" -> first.covariance(second);
                    case "delong_paired_z" -> comparison.z();
                    case "delong_paired_p" -> comparison.p();
                    default -> throw new IllegalArgumentException(e.quantity());
                };
        assertRelative(e.value(), actual);
    }

    /** roc.test(r1, r2, method = "delong", paired = FALSE), cases 1–300 and 301–569. */
    @Test
    void differentCases() {
        RocComparison c =
                RocComparison.unpaired(
                        RocCurve.of(Wisconsin.scores("mean_texture", 0, 300), Direction.HIGHER),
                        RocCurve.of(Wisconsin.scores("mean_texture", 300, 569), Direction.HIGHER),
                        LEVEL);
        assertRelative(0.8037048567870485, c.first());
        assertRelative(0.7734736527839976, c.second());
        assertRelative(0.78276024872504213, c.z());
        assertRelative(545.34522149803751745, c.df());
        assertRelative(0.43410768143264311, c.p());
    }

    /** auc(r, partial.auc = …, partial.auc.focus = …, partial.auc.correct = …). */
    @Test
    void partialAreas() {
        RocCurve curve = curve("mean_texture");
        PartialAuc sensitive = PartialAuc.of(curve, PartialAuc.Axis.SENSITIVITY, .8, 1);
        assertRelative(0.089317160826594758, sensitive.area());
        assertRelative(0.69254766896276332, sensitive.corrected());
        PartialAuc inner = PartialAuc.of(curve, PartialAuc.Axis.SPECIFICITY, .85, .95);
        assertRelative(0.029088066830505795, inner.area());
        assertRelative(0.60604481572503222, inner.corrected());
        // Between two neighbouring points of the curve.
        PartialAuc narrow = PartialAuc.of(curve, PartialAuc.Axis.SPECIFICITY, .901, .902);
        assertRelative(0.00030114687384387727, narrow.area());
    }

    /** smooth(r, method = "binormal"): coefficients of its model, and its area. */
    @Test
    void binormal() {
        BinormalCurve smooth = BinormalCurve.fit(curve("mean_texture")).orElseThrow();
        assertRelative(0.872701843921736 / 0.82114083041354202, smooth.a());
        assertRelative(1 / 0.82114083041354202, smooth.b());
        assertRelative(0.74998889472439256, smooth.auc());
    }

    /** coords(r, .9, …): linear between points. */
    @Test
    void measuresAtAFixedOne() {
        assertRelative(0.30188679245283018, sensitivityAt(.9, "mean_texture"));
        assertRelative(0.30117924528301887, sensitivityAt(.9, "mean_smoothness"));
        assertRelative(0.47899159663865548, specificityAt(.9, "mean_texture"));
        assertRelative(0.40672268907563025, specificityAt(.9, "mean_smoothness"));
    }

    /**
     * With 20,000 replicates pROC's percentile interval was .73586–.81313 and boot's .73606–.81396,
     * the band at a specificity of .9 .1557–.4434; D = 1.757 of the areas of 5000, .911 of the
     * specificities. Random numbers differ, hence 3 standard errors of a replicate's quantile.
     */
    @Test
    void bootstraps() {
        Bootstrap plan = new Bootstrap(5000, 1, Workers.none(), Progress.NONE);
        RocCurve curve = curve("mean_texture");
        AucEstimate percentile = BootstrapAuc.estimate(curve, AucMethod.BOOTSTRAP, LEVEL, plan);
        assertEquals(.7360, percentile.interval().low(), .0023);
        assertEquals(.8136, percentile.interval().high(), .0023);
        assertEquals(Math.sqrt(0.00038944311329828), percentile.standardError(), .0006);
        Interval band = BootstrapAuc.band(curve, new double[] {.95, .9, .5}, LEVEL, plan)[1];
        assertEquals(.1557, band.low(), .01);
        assertEquals(.4434, band.high(), .01);
        RocComparison areas = compared(ComparisonMethod.BOOTSTRAP, 0, plan);
        assertEquals(1.757, areas.z(), .06);
        RocComparison specificities = compared(ComparisonMethod.SPECIFICITY, .9, plan);
        assertEquals(.911, specificities.z(), .04);
        assertRelative(0.47899159663865548 - 0.40672268907563025, specificities.difference());
    }

    private static RocComparison compared(ComparisonMethod method, double at, Bootstrap plan) {
        return RocComparison.bootstrap(
                method,
                Wisconsin.scores("mean_texture"),
                Wisconsin.scores("mean_smoothness"),
                true,
                at,
                LEVEL,
                plan);
    }

    private static double sensitivityAt(double specificity, String marker) {
        return measured(ComparisonMethod.SENSITIVITY, specificity, marker);
    }

    private static double specificityAt(double sensitivity, String marker) {
        return measured(ComparisonMethod.SPECIFICITY, sensitivity, marker);
    }

    private static double measured(ComparisonMethod method, double at, String marker) {
        BinaryScores scores = Wisconsin.scores(marker);
        Bootstrap plan = new Bootstrap(2, 1, Workers.none(), Progress.NONE);
        return RocComparison.bootstrap(method, scores, scores, true, at, LEVEL, plan).first();
    }

    private static RocCurve curve(String marker) {
        return RocCurve.of(Wisconsin.scores(marker), Direction.HIGHER);
    }

    private static void assertRelative(double expected, double actual) {
        double tolerance = Double.isNaN(expected) ? 0 : 1e-9 * Math.abs(expected);
        assertEquals(expected, actual, tolerance);
    }
}
