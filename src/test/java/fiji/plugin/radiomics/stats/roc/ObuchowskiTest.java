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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 24 rows of 9 patients, most of whom have rows of both classes. */
class ObuchowskiTest {

    private static final int ROWS = 24;
    private static final boolean[] POSITIVE = new boolean[ROWS];
    private static final int[] PATIENT = new int[ROWS];
    private static final double[] FIRST = new double[ROWS];
    private static final double[] SECOND = new double[ROWS];

    static {
        for (int i = 0; i < ROWS; i++) {
            POSITIVE[i] = i * 7 % 11 % 2 == 0;
            PATIENT[i] = i * 5 % 9;
            FIRST[i] = i * 13 % 17 + (POSITIVE[i] ? 3 : 0);
            SECOND[i] = i * 7 % 19 - (POSITIVE[i] ? 4 : 0);
        }
    }

    private static final CaseClusters CLUSTERS = CaseClusters.of(PATIENT, POSITIVE);
    private static final BinaryScores HIGHER = BinaryScores.of(FIRST, POSITIVE);
    private static final BinaryScores LOWER =
            BinaryScores.of(SECOND, POSITIVE).oriented(Direction.LOWER);

    /** The paper's formulas written in NumPy, by whole pairs and loops over the patients. */
    @Test
    void variancesAndCovarianceOfTheFormulas() {
        DeLong first = DeLong.of(HIGHER);
        DeLong second = DeLong.of(LOWER);
        assertEquals(0.6188811188811189, first.auc(), 1e-15);
        assertEquals(0.7587412587412588, second.auc(), 1e-15);
        assertEquals(0.10107885023785455, Math.sqrt(Obuchowski.variance(first, CLUSTERS)), 1e-14);
        assertEquals(0.11455666579157132, Math.sqrt(Obuchowski.variance(second, CLUSTERS)), 1e-14);
        assertEquals(-0.0036027375561542437, Obuchowski.covariance(first, second, CLUSTERS), 1e-15);
        RocComparison c = RocComparison.paired(first, second, CLUSTERS, .95);
        assertEquals(-0.80023833564839, c.z(), 1e-12);
        assertEquals(0.423572722683627, c.p(), 1e-12);
    }

    /** Where every patient has one row it is DeLong's. */
    @Test
    void patientsOfOneRowHaveDeLongsVariance() {
        int[] own = java.util.stream.IntStream.range(0, ROWS).toArray();
        CaseClusters single = CaseClusters.of(own, POSITIVE);
        DeLong first = DeLong.of(HIGHER);
        DeLong second = DeLong.of(LOWER);
        assertEquals(first.variance(), Obuchowski.variance(first, single), 1e-16);
        assertEquals(first.covariance(second), Obuchowski.covariance(first, second, single), 1e-16);
    }

    /** A table with each row twice says no more than the table. */
    @Test
    void doubledRowsOfAPatientAddNothing() {
        boolean[] positive = new boolean[2 * ROWS];
        int[] patient = new int[2 * ROWS];
        double[] values = new double[2 * ROWS];
        for (int i = 0; i < 2 * ROWS; i++) {
            positive[i] = POSITIVE[i / 2];
            patient[i] = i / 2;
            values[i] = FIRST[i / 2];
        }
        DeLong doubled = DeLong.of(BinaryScores.of(values, positive));
        CaseClusters clusters = CaseClusters.of(patient, positive);
        double once = DeLong.of(HIGHER).variance();
        assertEquals(once, Obuchowski.variance(doubled, clusters), 1e-15);
        assertTrue(doubled.variance() < .6 * once);
        // Parts of the same patients: the difference of equal areas has no variance.
        RocComparison same = RocComparison.ofParts(doubled, clusters, doubled, clusters, .95);
        assertEquals(0, same.difference());
        assertEquals(1, same.p(), .05);
    }

    @Test
    void onePatientOfAClassHasNoVariance() {
        int[] one = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            one[i] = POSITIVE[i] ? 0 : i;
        }
        double variance = Obuchowski.variance(DeLong.of(HIGHER), CaseClusters.of(one, POSITIVE));
        assertTrue(Double.isNaN(variance));
    }

    /** Whole patients are drawn: the spread of the areas is about Obuchowski's error. */
    @Test
    void bootstrapDrawsWholePatients() {
        boolean[] positive = new boolean[400];
        int[] patient = new int[400];
        double[] values = new double[400];
        java.util.Random random = new java.util.Random(3);
        double level = 0;
        for (int i = 0; i < 400; i++) {
            patient[i] = i / 4;
            level = i % 4 == 0 ? random.nextGaussian() : level;
            positive[i] = patient[i] % 3 == 0 ? i % 2 == 0 : patient[i] % 3 == 1;
            values[i] = level + .3 * random.nextGaussian() + (positive[i] ? .5 : 0);
        }
        BinaryScores scores = BinaryScores.of(values, positive);
        CaseClusters clusters = CaseClusters.of(patient, positive);
        RocCurve curve = RocCurve.of(scores, Direction.HIGHER);
        Bootstrap whole =
                new Bootstrap(2000, 1, Workers.none(), Progress.NONE, Optional.of(clusters));
        double expected = Math.sqrt(Obuchowski.variance(DeLong.of(scores), clusters));
        AucEstimate bca =
                BootstrapAuc.clustered(curve, scores, clusters, AucMethod.BCA, .95, whole);
        assertEquals(1, bca.standardError() / expected, .1);
        assertTrue(expected > 1.4 * Math.sqrt(DeLong.variance(curve)), "rows are alike");
        assertTrue(bca.interval().low() < curve.auc() && curve.auc() < bca.interval().high());
    }

    @Test
    void severalThreadsDrawTheSame() {
        Bootstrap one = new Bootstrap(100, 7, Workers.none(), Progress.NONE, Optional.of(CLUSTERS));
        CaseRanks ranks = CaseRanks.of(HIGHER);
        CurveUncertainty expected = CurveUncertainty.of(ranks, .95, one);
        try (Workers three = new Workers(3)) {
            Bootstrap other = new Bootstrap(100, 7, three, Progress.NONE, Optional.of(CLUSTERS));
            assertEquals(expected, CurveUncertainty.of(ranks, .95, other));
        }
    }
}
