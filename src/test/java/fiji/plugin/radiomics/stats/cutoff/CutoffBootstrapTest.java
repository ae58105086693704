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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutoffBootstrapTest {

    private static final CutoffRule YOUDEN = CutoffRule.of("youden");

    @Test
    void sameSeedSameNumbersOnAnyNumberOfThreads() {
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        CutoffUncertainty one = run(curve, YOUDEN, 3, Workers.none());
        try (Workers three = new Workers(3)) {
            assertEquals(one, run(curve, YOUDEN, 3, three));
        }
        assertTrue(!one.equals(run(curve, YOUDEN, 4, Workers.none())));
        int best = YOUDEN.best(curve)[0];
        double threshold = curve.threshold(best);
        assertTrue(one.threshold().low() < threshold && threshold < one.threshold().high());
    }

    /** A marker that is noise has a Youden index of 0 in new cases, whatever these show. */
    @Test
    void theOptimismOfNoiseIsTakenBack() {
        double apparent = 0;
        double corrected = 0;
        int studies = 40;
        Random random = new Random(11);
        for (int i = 0; i < studies; i++) {
            BinaryScores noise =
                    new BinaryScores(random.doubles(30).toArray(), random.doubles(30).toArray());
            RocCurve curve = RocCurve.of(noise, Direction.HIGHER);
            int best = YOUDEN.best(curve)[0];
            CutoffUncertainty u = run(curve, YOUDEN, i, Workers.none());
            apparent += (curve.sensitivity(best) + curve.specificity(best) - 1) / studies;
            corrected += u.youden() / studies;
            assertEquals(u.sensitivity() + u.specificity() - 1, u.youden(), 1e-12);
            assertEquals((u.sensitivity() + u.specificity()) / 2, u.accuracy(), 1e-12);
        }
        assertTrue(apparent > .1, "apparent " + apparent);
        assertTrue(Math.abs(corrected) < apparent / 2, "corrected " + corrected);
    }

    @Test
    void perfectSeparationStaysSo() {
        double[] low = {1, 2, 3, 4, 5, 6};
        double[] high = {21, 22, 23, 24, 25, 26};
        RocCurve curve = RocCurve.of(new BinaryScores(high, low), Direction.HIGHER);
        CutoffUncertainty u = run(curve, YOUDEN, 1, Workers.none());
        // A resample without the outermost cases moves the cutoff, and may misclassify only those.
        assertTrue(u.threshold().low() > 6 && u.threshold().high() < 21);
        assertTrue(u.youden() > .97 && u.youden() <= 1, "Youden " + u.youden());
    }

    @Test
    void aCutoffGivenBeforehandHasNoOptimism() {
        RocCurve curve = RocCurve.of(Wisconsin.scores("mean_texture"), Direction.HIGHER);
        CutoffUncertainty u = run(curve, CutoffRule.of("20"), 1, Workers.none());
        assertEquals(Interval.NONE, u.threshold());
        assertEquals(curve.sensitivity(curve.pointAt(20)), u.sensitivity());
        assertEquals(curve.specificity(curve.pointAt(20)), u.specificity());
    }

    private static CutoffUncertainty run(
            RocCurve curve, CutoffRule rule, long seed, Workers workers) {
        return CutoffBootstrap.run(
                curve, rule, .95, new Bootstrap(300, seed, workers, Progress.NONE));
    }
}
