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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.Diagnostics;
import fiji.plugin.radiomics.stats.group.ClusteredCorrelation;
import fiji.plugin.radiomics.stats.group.Correlation;
import fiji.plugin.radiomics.stats.group.CorrelationKind;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures of 65 lesions of 30 patients against R 4.2: robust variances of intercepts by {@code
 * geeglm} (geepack, independence, times √(C/(C − 1))) with the Korn–Graubard interval, and the
 * rank-sum test of Datta and Satten.
 */
class ClusteredMeasuresTest {

    private static final double[] PATIENT = {
        0, 0, 0, 1, 1, 1, 1, 2, 3, 3, 3, 4, 5, 6, 6, 6, 6, 7, 7, 8, 9, 9, 10, 10, 11, 11, 11, 12,
        12, 13, 13, 14, 14, 15, 15, 15, 15, 16, 16, 17, 17, 17, 17, 18, 19, 20, 21, 22, 23, 23, 23,
        24, 24, 24, 25, 25, 25, 26, 27, 28, 28, 29, 29, 29, 29
    };
    private static final String CLASS =
            "-+---+-+-++-----+-+---+-+++--+--++++--+-+-+++-+----++++---++++---";
    private static final double[] FIRST = {
        -1.2, -0.3, -1.1, 1.8, 0.5, 2.6, 2.1, -0.8, -0.2, -0.0, -0.1, -0.4, -1.5, 0.2, 1.8, 2.1,
        2.5, 0.9, 2.4, 2.7, -2.2, -0.6, -0.7, -1.8, 1.1, 3.3, 1.2, -0.6, -0.0, -1.1, -1.7, 2.3, 0.6,
        0.7, 1.9, 0.4, 1.7, -1.9, -0.7, 0.8, -0.6, -1.3, 0.6, 1.3, 0.7, -1.6, 1.2, -1.1, -0.4, -2.2,
        -1.8, 2.0, 0.1, 2.0, -1.4, -3.4, -3.3, -0.1, 2.2, 0.6, -0.4, 1.0, 0.3, 1.6, -2.6
    };
    private static final double[] SECOND = {
        -2.3, -0.4, -2.1, 0.6, 2.2, -0.7, 1.4, -0.4, -1.1, 1.9, -0.6, 1.6, -1.0, -0.1, -0.1, 0.9,
        1.9, 0.3, -0.2, 0.9, -1.4, -0.4, -0.8, -1.1, 0.1, 2.6, 1.9, 0.6, -2.0, -1.3, 1.6, 2.7, -0.8,
        0.2, 1.6, -0.9, 0.9, -3.0, 0.0, 0.5, -1.3, -1.2, 0.5, -1.5, 0.4, -0.9, 0.3, -1.6, -0.5,
        -0.8, 1.1, -0.0, 1.0, -0.6, -0.9, -1.4, -1.9, -0.9, 0.8, -2.0, 0.2, -0.9, 0.4, 0.6, -1.5
    };
    private static final double[] VOLUME = {
        1.5, 0.7, 1.0, 0.5, 0.2, 0.3, 0.2, 0.6, -3.1, -3.1, -0.6, -0.8, -1.6, 0.5, 0.8, -3.3, 0.9,
        -0.2, 0.4, 0.3, 0.2, 0.8, -0.3, 0.4, 1.6, 0.3, 2.5, -0.1, -0.3, -1.1, 0.7, -1.5, -1.4, 0.7,
        2.0, -1.8, 1.2, 2.1, 0.7, 1.7, 1.5, -0.6, -0.8, 0.5, -1.9, -1.3, 0.4, -2.0, 0.4, 1.4, -0.1,
        1.2, 1.3, 3.3, -1.4, 0.4, 0.4, -1.0, 0.1, -0.5, 0.6, -1.9, -0.2, 1.0, -1.1
    };

    private static RocResult result;

    @BeforeAll
    static void analyse() {
        String[] outcome = new String[CLASS.length()];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = CLASS.charAt(i) == '+' ? "yes" : "no";
        }
        CaseTable table =
                new CaseTable(
                        "lesions",
                        List.of(
                                new NumberColumn("patient", PATIENT),
                                new TextColumn("outcome", outcome),
                                new NumberColumn("first", FIRST),
                                new NumberColumn("second", SECOND),
                                new NumberColumn("volume", VOLUME)));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "outcome")
                        .with(RocParameters.POSITIVE, "yes")
                        .with(RocParameters.MARKERS, "first,second")
                        .with(RocParameters.CLUSTER, "patient")
                        .with(CutoffParameters.CUTOFF, "-0.95")
                        .with(RocParameters.CORRELATION, "spearman");
        result = new RocAnalysis(settings, Workers.none(), Progress.NONE).ranking(table);
    }

    @Test
    void proportionsAreThoseOfPatients() {
        Diagnostics d = result.marker("first").cutoff().orElseThrow().diagnostics();
        Interval sensitivity = d.get(DiagnosticMeasure.SENSITIVITY).interval();
        assertEquals(.9333333333333333, d.get(DiagnosticMeasure.SENSITIVITY).value(), 1e-15);
        assertEquals(.7627013, sensitivity.low(), 1e-7);
        assertEquals(.9935923, sensitivity.high(), 1e-7);
        Interval ppv = d.get(DiagnosticMeasure.PPV).interval();
        assertEquals(.4153219, ppv.low(), 1e-7);
        assertEquals(.7382857, ppv.high(), 1e-7);
    }

    /** The jackknife over patients has .158. */
    @Test
    void likelihoodRatiosAreThoseOfPatients() {
        Diagnostics d = result.marker("first").cutoff().orElseThrow().diagnostics();
        Interval ratio = d.get(DiagnosticMeasure.LR_POSITIVE).interval();
        assertEquals(.158, Math.log(ratio.high() / ratio.low()) / 2 / 1.959964, .01);
    }

    @Test
    void ranksAreSummedByPatients() {
        GroupComparison groups = result.groups().get(0).comparison();
        assertEquals(.004296646, groups.mannWhitney().p(), 1e-9);
        assertEquals(.004296646, result.marker("first").test().mannWhitneyP(), 1e-9);
    }

    @Test
    void meansDifferBySumsOfPatients() {
        GroupComparison groups = result.groups().get(0).comparison();
        assertEquals(.4721744, groups.effects().mean().low(), 1e-7);
        assertEquals(1.711635, groups.effects().mean().high(), 1e-6);
    }

    @Test
    void whatNeedsIndependentRowsIsLeftOutWithTheReason() {
        GroupComparison groups = result.groups().get(0).comparison();
        assertTrue(Double.isNaN(groups.welch().p()));
        assertTrue(Double.isNaN(groups.effects().cohensD().low()));
        assertTrue(GroupTable.notes(result.groups().get(0)).get(0).contains("not independent"));
    }

    /** The jackknife over patients has .1458 for the standard error of artanh r. */
    @Test
    void correlationsAreThoseOfPatients() {
        Correlation c = result.correlations().orElseThrow().of(0, 1);
        assertEquals(.5662307, c.r(), 1e-7);
        double half = (atanh(c.interval().high()) - atanh(c.interval().low())) / 2;
        assertEquals(.1458, half / 2.04523, .005);
    }

    /** Of as many cases as patients there would be the same interval as of the cases alone. */
    @Test
    void doubledCasesSayNoMore() {
        double[] twice = new double[2 * FIRST.length];
        double[] other = new double[twice.length];
        int[] cluster = new int[twice.length];
        int[] single = new int[FIRST.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = FIRST[i / 2];
            other[i] = SECOND[i / 2];
            cluster[i] = i / 2;
            single[i / 2] = i / 2;
        }
        CorrelationKind kind = CorrelationKind.SPEARMAN;
        Correlation of = ClusteredCorrelation.of(kind, twice, other, cluster, .95);
        Correlation once = ClusteredCorrelation.of(kind, FIRST, SECOND, single, .95);
        assertEquals(once.interval().low(), of.interval().low(), 1e-12);
        assertEquals(once.p(), of.p(), 1e-12);
    }

    private static double atanh(double r) {
        return .5 * Math.log((1 + r) / (1 - r));
    }
}
