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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** ROC analysis of a table of cases. */
class RocAnalysisTest extends WisconsinCase {

    @Test
    void everyMarkerOfATable() {
        RocResult result = run(SETTINGS, Wisconsin.table(THREE));
        assertEquals(List.of(THREE), result.markers().stream().map(MarkerResult::marker).toList());
        MarkerResult texture = result.marker("mean_texture");
        assertEquals(212, texture.values().positives());
        assertEquals(357, texture.values().negatives());
        assertEquals(0.775824480735691, texture.auc().auc(), 1e-14);
        assertEquals(19.315, texture.cutoff().orElseThrow().threshold(), 1e-12);
        assertTrue(texture.uncertainty().isPresent());
        assertTrue(texture.warnings().get(0).contains("too good for new cases"));
        assertTrue(texture.adjusted().holm() >= 3 * texture.test().p());
        assertTrue(result.comparisons().isEmpty());
        assertEquals(3, result.groups().size());
    }

    @Test
    void pairsOfMarkersAndTheirAdjustedP() {
        RocResult result = run(SETTINGS.with(RocParameters.COMPARE, "delong_paired"), table());
        assertEquals(3, result.comparisons().size());
        PairResult first = result.comparisons().get(0);
        assertEquals("mean_texture", first.first());
        assertEquals("mean_smoothness", first.second());
        double expected =
                Wisconsin.expected("delong_paired_p")
                        .filter(e -> e.marker().equals("mean_texture vs mean_smoothness"))
                        .findFirst()
                        .orElseThrow()
                        .value();
        assertEquals(expected, first.comparison().p(), 1e-9 * expected);
        assertTrue(first.adjusted().holm() > first.comparison().p());
        assertTrue(first.adjusted().benjaminiHochberg() >= first.comparison().p());
    }

    @Test
    void oneReferenceMarkerAndSeveralMethods() {
        RocSettings settings =
                SETTINGS.with(RocParameters.COMPARE, "delong_paired, bootstrap,sensitivity:0.9")
                        .with(RocParameters.REFERENCE, "mean_symmetry");
        List<PairResult> pairs = run(settings, table()).comparisons();
        assertEquals(6, pairs.size());
        assertTrue(pairs.stream().allMatch(p -> p.first().equals("mean_symmetry")));
        assertEquals("sensitivity:0.9", pairs.get(5).method());
        refused(
                "it is not among the markers",
                settings.with(RocParameters.REFERENCE, "x"),
                table());
    }

    @Test
    void missingValuesAreLeftOutMarkerByMarker() {
        CaseTable holes = withHoles();
        RocResult pairwise = run(SETTINGS.with(RocParameters.COMPARE, "delong_paired"), holes);
        assertEquals(2, pairwise.marker("a").values().missing());
        assertEquals(1, pairwise.marker("b").values().missing());
        assertArrayEquals(new int[] {1, 2, 3, 5, 6, 7, 8, 9}, pairwise.marker("a").values().rows());
        PairResult pair = pairwise.comparisons().get(0);
        assertEquals(3, pair.positives());
        assertEquals(4, pair.negatives());
        // The same as of a table that has just the seven complete cases.
        RocResult complete = run(SETTINGS.with(RocParameters.MISSING, "complete"), holes);
        assertEquals(7, complete.marker("a").values().values().length);
        RocComparison expected =
                RocComparison.paired(
                        DeLong.of(complete.marker("a").values().scores()),
                        DeLong.of(complete.marker("b").values().scores()),
                        .95);
        assertEquals(expected, pair.comparison());
    }

    private static CaseTable withHoles() {
        String[] classes = new String[10];
        for (int i = 0; i < 10; i++) {
            classes[i] = i % 2 == 0 ? "malignant" : "benign";
        }
        double[] a = {NONE, 2, 7, 1, NONE, 4, 3, 5, 9, 2};
        double[] b = {4, 1, 6, 2, 3, NONE, 8, 2, 7, 5};
        return new CaseTable(
                "holes",
                List.of(
                        new TextColumn("diagnosis", classes),
                        new NumberColumn("a", a),
                        new NumberColumn("b", b)));
    }

    @Test
    void markersWithoutEnoughValuesStayInTheTable() {
        double[] few = {1, NONE, NONE, 3, NONE, 4, NONE, 5, NONE, 2};
        double[] equal = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
        List<fiji.plugin.radiomics.stats.table.Column> columns =
                new ArrayList<>(withHoles().columns());
        columns.add(new NumberColumn("few", few));
        columns.add(new NumberColumn("equal", equal));
        RocSettings settings = SETTINGS.with(RocParameters.COMPARE, "delong_paired,bootstrap");
        RocResult result = run(settings, new CaseTable("t", columns));
        MarkerResult undefined = result.marker("few");
        assertTrue(undefined.curve().isEmpty());
        assertTrue(Double.isNaN(undefined.auc().auc()));
        assertEquals(
                "undefined: 1 positive and 4 negative cases have a value; two of each are needed",
                undefined.warnings().get(0));
        MarkerResult constant = result.marker("equal");
        assertEquals(.5, constant.auc().auc());
        assertTrue(Double.isNaN(constant.test().p()));
        assertEquals("undefined: all values are equal", constant.warnings().get(0));
        assertTrue(constant.cutoff().isEmpty());
        assertEquals(12, result.comparisons().size());
    }

    @Test
    void automaticDirectionIsReported() {
        RocSettings auto = SETTINGS.with(RocParameters.DIRECTION, "auto");
        CaseTable table = Wisconsin.table("mean_fractal_dimension", "mean_texture");
        MarkerResult lower = run(auto, table).marker("mean_fractal_dimension");
        assertEquals(Direction.LOWER, lower.direction().orElseThrow());
        assertTrue(lower.auc().auc() > .5);
        assertTrue(lower.warnings().get(0).contains("the direction lower was chosen by the data"));
        MarkerResult stated = run(SETTINGS, table).marker("mean_fractal_dimension");
        assertEquals(1 - lower.auc().auc(), stated.auc().auc(), 1e-12);
        assertTrue(stated.warnings().get(0).contains("the opposite direction would be lower"));
    }

    @Test
    void threeClassesAreComparedTogetherToo() {
        String[] grade = new String[30];
        double[] marker = new double[30];
        for (int i = 0; i < 30; i++) {
            grade[i] = "g" + i % 3;
            marker[i] = i * 7 % 11 + i % 3 * 3;
        }
        CaseTable table =
                new CaseTable(
                        "grades",
                        List.of(new TextColumn("grade", grade), new NumberColumn("x", marker)));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "grade")
                        .with(RocParameters.POSITIVE, "g2");
        RocResult result = run(settings, table);
        assertEquals(20, result.marker("x").values().negatives());
        assertEquals(3, result.groups().get(0).classes().orElseThrow().groups().size());
        RocResult pair = run(settings.with(RocParameters.NEGATIVE, "g0"), table);
        assertEquals(10, pair.marker("x").values().negatives());
    }

    @Test
    void sameNumbersOnAnyNumberOfThreads() {
        RocSettings settings =
                SETTINGS.with(RocParameters.CI, "bca")
                        .with(RocParameters.COMPARE, "bootstrap,delong_paired");
        RocResult one = run(settings, table());
        try (Workers three = new Workers(3)) {
            RocResult other = new RocAnalysis(settings, three, Progress.NONE).run(table());
            for (int i = 0; i < 3; i++) {
                assertEquals(one.markers().get(i).auc(), other.markers().get(i).auc());
                assertEquals(
                        one.markers().get(i).uncertainty(), other.markers().get(i).uncertainty());
            }
            assertEquals(one.comparisons(), other.comparisons());
        }
    }

    @Test
    void cancelledAnalysesEnd() {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                };
        RocAnalysis analysis = new RocAnalysis(SETTINGS, Workers.none(), cancelled);
        assertThrows(CancellationException.class, () -> analysis.run(table()));
    }

    @Test
    void infiniteValuesAreRanked() {
        double inf = Double.POSITIVE_INFINITY;
        CaseTable table =
                new CaseTable(
                        "t",
                        List.of(
                                new TextColumn(
                                        "diagnosis",
                                        new String[] {
                                            "malignant", "malignant", "benign", "benign", "benign"
                                        }),
                                new NumberColumn("x", new double[] {inf, 3, -inf, 4, 1})));
        MarkerResult x = run(SETTINGS, table).marker("x");
        assertEquals(5. / 6, x.auc().auc(), 1e-15);
        assertFalse(x.warnings().isEmpty());
    }

    /** The ranking is the whole without the bootstrap of cutoffs. */
    @Test
    void rankingLeavesOutWhatTakesTime() {
        RocResult ranking =
                new RocAnalysis(SETTINGS, Workers.none(), Progress.NONE).ranking(table());
        RocResult whole = run(SETTINGS, table());
        assertTrue(ranking.markers().get(0).uncertainty().isEmpty());
        assertEquals(whole.markers().get(0).auc(), ranking.markers().get(0).auc());
        RocCurve curve = ranking.markers().get(0).curve().orElseThrow();
        assertEquals(
                whole.markers().get(0).uncertainty().orElseThrow(),
                new MarkerAnalysis(SETTINGS, Workers.none(), Progress.NONE)
                        .uncertainty(ranking.markers().get(0).values(), curve));
    }
}
