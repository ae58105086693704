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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import fiji.plugin.radiomics.stats.roc.CaseRanks;
import fiji.plugin.radiomics.stats.roc.CurveBand;
import fiji.plugin.radiomics.stats.roc.CurveUncertainty;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.FixedPoints;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All thresholds of R 4.2.2 with pROC 1.18.0: coords(roc, "all"), ci.sp and ci.se. */
class ThresholdsOracleTest {

    private static final DiagnosticSettings SETTINGS =
            new DiagnosticSettings(.95, ProportionInterval.CLOPPER_PEARSON, Double.NaN);

    private static Thresholds thresholds(String marker, Direction direction) {
        return Thresholds.of(RocCurve.of(Wisconsin.scores(marker), direction), SETTINGS);
    }

    /** Row number, as R counts, and what {@code coords} says there. */
    @ParameterizedTest
    @CsvSource({
        "mean_texture, HIGHER, 480, 1, -Infinity, 212, 357, 0, 0, 0.3725834797891037, NaN",
        "mean_texture, HIGHER, 480, 2, 10.045, 212, 356, 0, 1, 0.3732394366197183, 1",
        "mean_texture, HIGHER, 480, 100, 15.535, 205, 254, 7, 103, 0.4466230936819172,"
                + " 0.9363636363636364",
        "mean_texture, HIGHER, 480, 479, 36.545, 1, 0, 211, 357, 1, 0.6285211267605634",
        "mean_texture, HIGHER, 480, 480, Infinity, 0, 0, 212, 357, NaN, 0.6274165202108963",
        "mean_fractal_dimension, LOWER, 500, 1, Infinity, 212, 357, 0, 0, 0.3725834797891037, NaN",
        "mean_fractal_dimension, LOWER, 500, 2, 0.096595, 211, 357, 1, 0, 0.3714788732394366, 0",
        "mean_fractal_dimension, LOWER, 500, 100, 0.06858, 166, 301, 46, 56, 0.3554603854389722,"
                + " 0.5490196078431373",
        "mean_fractal_dimension, LOWER, 500, 500, -Infinity, 0, 0, 212, 357, NaN,"
                + " 0.6274165202108963"
    })
    void rowsAreThoseOfCoords(
            String marker,
            Direction direction,
            int size,
            int row,
            double cutoff,
            long tp,
            long fp,
            long fn,
            long tn,
            double ppv,
            double npv) {
        Thresholds all = thresholds(marker, direction);
        assertEquals(size, all.size());
        assertEquals(cutoff, all.cutoff(row - 1), 1e-12);
        assertEquals(new ConfusionTable(tp, fp, fn, tn), all.table(row - 1));
        assertEquals(ppv, all.values(row - 1).get(DiagnosticMeasure.PPV).value(), 1e-12);
        assertEquals(npv, all.diagnostics(row - 1).get(DiagnosticMeasure.NPV).value(), 1e-12);
        assertEquals(all.size() - row, all.row(row - 1));
    }

    /** Sums over all finite thresholds, each row times its number: no row is another's. */
    @ParameterizedTest
    @CsvSource({
        "mean_texture, HIGHER, 2504892.21, 55522.09433962264, 88401.98319327731,"
                + " 66750.96103203390, 86047.21711658468, 76151.47978910369",
        "mean_fractal_dimension, LOWER, 7353.29602, 45582.71226415094, 83627.82633053222,"
                + " 60023.61885767903, 78659.85082656410, 69452.84534270650"
    })
    void everyRowIsThatOfCoords(
            String marker,
            Direction direction,
            double cutoff,
            double sensitivity,
            double specificity,
            double ppv,
            double npv,
            double accuracy) {
        Thresholds all = thresholds(marker, direction);
        double[] sums = new double[6];
        for (int row = 1; row < all.size() - 1; row++) {
            Diagnostics d = all.values(row);
            sums[0] += row * all.cutoff(row);
            sums[1] += row * d.get(DiagnosticMeasure.SENSITIVITY).value();
            sums[2] += row * d.get(DiagnosticMeasure.SPECIFICITY).value();
            sums[3] += row * d.get(DiagnosticMeasure.PPV).value();
            sums[4] += row * d.get(DiagnosticMeasure.NPV).value();
            sums[5] += row * d.get(DiagnosticMeasure.ACCURACY).value();
        }
        double[] expected = {cutoff, sensitivity, specificity, ppv, npv, accuracy};
        for (int i = 0; i < sums.length; i++) {
            assertEquals(expected[i], sums[i], 1e-9 * expected[i]);
        }
    }

    /** R's binom.test of 180 of 333, 204 of 236, 180 of 212 and 204 of 357. */
    @Test
    void intervalsAreThoseOfClopperAndPearson() {
        Thresholds all = thresholds("mean_texture", Direction.HIGHER);
        Diagnostics d = all.diagnostics(199);
        assertEquals(18.065, all.cutoff(199), 1e-12);
        near(0.4853558956829029, 0.5949978316703328, d.get(DiagnosticMeasure.PPV).interval());
        near(0.8140056512867543, 0.9053711188063280, d.get(DiagnosticMeasure.NPV).interval());
        near(
                0.7936456029368779,
                0.8944069318293985,
                d.get(DiagnosticMeasure.SENSITIVITY).interval());
        near(
                0.5182795800140820,
                0.6233829734063754,
                d.get(DiagnosticMeasure.SPECIFICITY).interval());
        assertEquals(d.get(DiagnosticMeasure.PPV), all.samplePpv(199));
        assertEquals(d.get(DiagnosticMeasure.NPV), all.sampleNpv(199));
    }

    /** The faster way to the same intervals as those of a single cutoff, in every row. */
    @ParameterizedTest
    @CsvSource({"CLOPPER_PEARSON, NaN", "WILSON, NaN", "CLOPPER_PEARSON, 0.1"})
    void measuresAreThoseOfSingleCutoffs(ProportionInterval proportions, double prevalence) {
        DiagnosticSettings settings = new DiagnosticSettings(.9, proportions, prevalence);
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        Thresholds all = Thresholds.of(curve, settings);
        for (int row = 0; row < all.size(); row++) {
            Diagnostics single = Diagnostics.of(all.table(row), settings);
            Diagnostics one = all.diagnostics(row);
            for (DiagnosticMeasure measure : DiagnosticMeasure.values()) {
                Measure expected = single.get(measure);
                assertEquals(expected.value(), one.get(measure).value());
                near(
                        expected.interval().low(),
                        expected.interval().high(),
                        one.get(measure).interval());
            }
        }
    }

    private static void near(double low, double high, Interval actual) {
        near(low, actual.low());
        near(high, actual.high());
    }

    private static void near(double expected, double actual) {
        // What is not defined has no tolerance either.
        assertEquals(
                expected,
                actual,
                Double.isFinite(expected) ? 1e-10 * Math.max(1e-3, Math.abs(expected)) : 1);
    }

    /** Quantiles of R's qbeta, of the smallest counts to great ones. */
    @ParameterizedTest
    @CsvSource({
        "0.025, 1, 20, 1.26508949794980e-03",
        "0.025, 1, 2000, 1.26588238685579e-05",
        "0.025, 5, 1, 4.78176249895019e-01",
        "0.0005, 3, 250000, 5.98812825155482e-07",
        "0.975, 19, 2, 0.987651472829705"
    })
    void quantilesOfAnyShape(double p, double alpha, double beta, double expected) {
        double x = BetaQuantile.of(p, alpha, beta, Math.min(.4, alpha / beta));
        assertEquals(expected, x, 1e-12 * expected);
    }

    /** coords(roc, x, input = "sensitivity", ret = "specificity") and the reverse. */
    @ParameterizedTest
    @CsvSource({
        "mean_texture, HIGHER, 0.6649859943977591, 0.4789915966386555, 0.3417366946778712,"
                + " 0.2464985994397759, 0.57547169811320753, 0.30188679245283018,"
                + " 0.07075471698113207, 0.04245283018867924",
        "mean_fractal_dimension, LOWER, 0.15126050420168066, 0.05602240896358544,"
                + " 0.05042016806722689, 0.02801120448179272, 0.30188679245283018,"
                + " 0.20754716981132076, 0.13679245283018868, 0.07547169811320754"
    })
    void fixedPointsAreThoseOfCoords(
            String marker,
            Direction direction,
            double a,
            double b,
            double c,
            double d,
            double e,
            double f,
            double g,
            double h) {
        RocCurve curve = RocCurve.of(Wisconsin.scores(marker), direction);
        double[] actual =
                OperatingPoint.of(curve, SETTINGS, Optional.empty()).stream()
                        .mapToDouble(OperatingPoint::value)
                        .toArray();
        assertArrayEquals(new double[] {a, b, c, d, e, f, g, h}, actual, 1e-12);
        OperatingPoint ninety = OperatingPoint.of(curve, SETTINGS, Optional.empty()).get(1);
        assertTrue(curve.sensitivity(ninety.cutoff().point()) >= .9);
        assertTrue(curve.sensitivity(ninety.cutoff().point() - 1) < .9);
    }

    /**
     * ci.sp and ci.se with 20000 stratified replicates; ours are 3000 of other random numbers,
     * which moves a bound by a few cases.
     */
    @Test
    void intervalsAtFixedPointsAreThoseOfTheBootstrap() {
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        Bootstrap bootstrap = new Bootstrap(3000, 1, Workers.none(), Progress.NONE);
        CaseRanks ranks = CaseRanks.of(curve);
        CurveUncertainty found = CurveUncertainty.of(ranks, .95, bootstrap);
        double[][] specificity = {
            {0.5585294117647, 0.7394957983193},
            {0.392156862745, 0.5770308123249},
            {0.2436974789916, 0.4649859943978},
            {0.1344537815126, 0.37254901960780}
        };
        double[][] sensitivity = {
            {0.4815919811321, 0.7122641509434},
            {0.1556603773585, 0.4433962264151},
            {0.03301886792453, 0.19339622641510},
            {0.01415094339623, 0.07983490566038}
        };
        for (int i = 0; i < FixedPoints.COUNT; i++) {
            assertEquals(specificity[i][0], found.specificity(i).low(), .02);
            assertEquals(specificity[i][1], found.specificity(i).high(), .02);
            assertEquals(sensitivity[i][0], found.sensitivity(i).low(), .02);
            assertEquals(sensitivity[i][1], found.sensitivity(i).high(), .02);
        }
        CurveBand band = CurveBand.of(curve, ranks, .95, bootstrap);
        assertEquals(0.8349056603774, band.at(.5).low(), .02);
        assertEquals(0.9339622641509, band.at(.5).high(), .02);
        assertEquals(0.0377358490566, band.at(1).high(), .01);
        assertEquals(1, band.at(0).low());
    }

    /** A million cases: nothing but the curve is kept, and every row can be read. */
    @Test
    void aMillionCutoffsAreReadInAnyOrder() {
        int n = 500_000;
        double[] positive = new double[n];
        double[] negative = new double[n];
        for (int i = 0; i < n; i++) {
            positive[i] = i + n / 2.;
            negative[i] = i + .25;
        }
        Thresholds all =
                Thresholds.of(
                        RocCurve.of(
                                new fiji.plugin.radiomics.stats.roc.BinaryScores(
                                        positive, negative),
                                Direction.HIGHER),
                        SETTINGS);
        assertEquals(2 * n + 1, all.size());
        double sum = 0;
        for (int row = 0; row < all.size(); row++) {
            sum += all.table(row).tp() + all.cutoff(row == 0 ? 1 : 2);
        }
        assertTrue(sum > 0);
        assertEquals(new ConfusionTable(n, n, 0, 0), all.table(0));
        assertEquals(new ConfusionTable(n, n / 2, 0, n / 2), all.table(n / 2));
    }
}
