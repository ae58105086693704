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

import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import fiji.plugin.radiomics.testing.Wisconsin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markers compared between parts of the cases, unpaired and paired. */
class RocPartsTest extends WisconsinCase {

    @Test
    void partsOfTheCasesAreComparedUnpaired() {
        String[] centre = new String[569];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = i < 300 ? "A" : "B";
        }
        List<fiji.plugin.radiomics.stats.table.Column> columns =
                new ArrayList<>(Wisconsin.table("mean_texture").columns());
        columns.add(new TextColumn("centre", centre));
        RocResult result =
                run(SETTINGS.with(RocParameters.SPLIT, "centre"), new CaseTable("t", columns));
        PairResult pair = result.comparisons().get(0);
        assertEquals("mean_texture [A]", pair.first());
        assertEquals("delong_unpaired", pair.method());
        assertEquals(0.43410768143264311, pair.comparison().p(), 1e-9);
    }

    /** Every marker in every pair of parts, in the order of their names, counted by class. */
    @Test
    void everyPairOfPartsIsComparedForEveryMarker() {
        String[] centre = new String[569];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = i < 5 ? null : i < 150 ? "C" : i < 300 ? "A" : "B";
        }
        List<fiji.plugin.radiomics.stats.table.Column> columns =
                new ArrayList<>(Wisconsin.table("mean_texture", "mean_symmetry").columns());
        columns.add(new TextColumn("centre", centre));
        CaseTable table = new CaseTable("t", columns);
        List<PairResult> pairs =
                run(SETTINGS.with(RocParameters.SPLIT, "centre"), table).comparisons();
        assertEquals(
                List.of(
                        "mean_texture [A] / mean_texture [B]",
                        "mean_texture [A] / mean_texture [C]",
                        "mean_texture [B] / mean_texture [C]",
                        "mean_symmetry [A] / mean_symmetry [B]",
                        "mean_symmetry [A] / mean_symmetry [C]",
                        "mean_symmetry [B] / mean_symmetry [C]"),
                pairs.stream().map(p -> p.first() + " / " + p.second()).toList());
        MarkerValues all = run(SETTINGS, table).marker("mean_texture").values();
        for (PairResult pair : pairs) {
            String a = pair.first().replaceAll(".*\\[|]", "");
            String b = pair.second().replaceAll(".*\\[|]", "");
            MarkerValues both = all.only(row -> a.equals(centre[row]) || b.equals(centre[row]));
            assertEquals(both.positives(), pair.positives(), pair.first());
            assertEquals(both.negatives(), pair.negatives(), pair.first());
            assertTrue(pair.adjusted().holm() >= pair.comparison().p(), pair.first());
        }
        assertEquals(
                RocComparison.unpaired(
                        RocCurve.of(
                                all.only(row -> "A".equals(centre[row])).scores(),
                                Direction.HIGHER),
                        RocCurve.of(
                                all.only(row -> "C".equals(centre[row])).scores(),
                                Direction.HIGHER),
                        .95),
                pairs.get(1).comparison());
    }

    /** Two cases of each class in each part are enough, one in any of the four is not. */
    @Test
    void partsWithOneCaseOfAClassAreNotCompared() {
        String enough = "yA yA nA nA yB yB nB nB";
        assertTrue(Double.isFinite(difference(enough)), enough);
        for (String few :
                List.of(
                        "yA nA nA yB yB nB nB",
                        "yA yA nA yB yB nB nB",
                        "yA yA nA nA yB nB nB",
                        "yA yA nA nA yB yB nB")) {
            assertTrue(Double.isNaN(difference(few)), few);
        }
    }

    private static double difference(String cases) {
        String[] each = cases.split(" ");
        String[] outcome = new String[each.length];
        String[] part = new String[each.length];
        double[] marker = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            outcome[i] = each[i].substring(0, 1);
            part[i] = each[i].substring(1);
            marker[i] = i * 5 % 7;
        }
        CaseTable table =
                new CaseTable(
                        "t",
                        List.of(
                                new TextColumn("outcome", outcome),
                                new TextColumn("part", part),
                                new NumberColumn("marker", marker)));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "outcome")
                        .with(RocParameters.POSITIVE, "y")
                        .with(RocParameters.REPLICATES, "0")
                        .with(RocParameters.SPLIT, "part");
        return run(settings, table).comparisons().get(0).comparison().difference();
    }

    @Test
    void pairedDesign() {
        // An affected and an unaffected limb of six patients.
        String[] patient = {"p1", "p1", "p2", "p2", "p3", "p3", "p4", "p4", "p5", "p5", "p6"};
        String[] limb = new String[11];
        double[] entropy = {5.1, 4.2, 4.8, 4.9, 6, 4.1, 5.5, 4.4, 5.9, 5.2, 5};
        for (int i = 0; i < 11; i++) {
            limb[i] = i % 2 == 0 ? "affected" : "unaffected";
        }
        CaseTable table =
                new CaseTable(
                        "limbs",
                        List.of(
                                new TextColumn("case", patient),
                                new TextColumn("limb", limb),
                                new NumberColumn("entropy", entropy)));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "limb")
                        .with(RocParameters.POSITIVE, "affected")
                        .with(RocParameters.PAIRS, "case");
        GroupResult group = run(settings, table).groups().get(0);
        assertEquals(5, group.paired().orElseThrow().difference().n());
        // wilcox.test(c(5.1,4.8,6,5.5,5.9), c(4.2,4.9,4.1,4.4,5.2), paired=TRUE): V = 14
        assertEquals(14, group.paired().orElseThrow().wilcoxon().statistic());
        assertEquals(.125, group.paired().orElseThrow().wilcoxon().p(), 1e-12);
        assertEquals(6, group.comparison().groups().get(0).n());
        refused(
                "p1 has two rows of one class",
                settings.with(RocParameters.PAIRS, "case"),
                doubled());
    }

    private static CaseTable doubled() {
        return new CaseTable(
                "limbs",
                List.of(
                        new TextColumn("case", new String[] {"p1", "p1", "p2", "p2"}),
                        new TextColumn(
                                "limb", new String[] {"affected", "affected", "left", "left"}),
                        new NumberColumn("entropy", new double[] {1, 2, 3, 4})));
    }
}
