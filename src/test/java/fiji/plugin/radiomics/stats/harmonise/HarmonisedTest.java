/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.harmonise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarmonisedTest {

    private static final int CASES = 30;

    /** Centres A and B of 15 cases; those of B read 5 higher. */
    private static CaseTable table(Column... more) {
        Random random = new Random(1);
        String[] centres = new String[CASES];
        String[] sexes = new String[CASES];
        double[] ages = new double[CASES];
        double[] sites = new double[CASES];
        double[][] features = new double[6][CASES];
        double[] flat = new double[CASES];
        for (int i = 0; i < CASES; i++) {
            boolean isB = i >= CASES / 2;
            centres[i] = isB ? "B" : "A";
            sexes[i] = i % 2 == 0 ? "f" : "m";
            ages[i] = 40 + random.nextInt(40);
            sites[i] = isB ? 7 : 3;
            flat[i] = isB ? random.nextDouble() : 2;
            for (double[] feature : features) {
                feature[i] = 100 + (isB ? 5 : 0) + random.nextGaussian();
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new TextColumn("centre", centres));
        columns.add(new TextColumn("sex", sexes));
        columns.add(new NumberColumn("age", ages));
        columns.add(new NumberColumn("site", sites));
        for (int f = 0; f < features.length; f++) {
            columns.add(new NumberColumn("f" + (f + 1), features[f]));
        }
        columns.add(new NumberColumn("flat", flat));
        columns.addAll(List.of(more));
        return new CaseTable("cases", columns);
    }

    private static Harmonised run(CaseTable table, String... pairs) {
        return run(table, Optional.empty(), pairs);
    }

    private static Harmonised run(CaseTable table, Optional<CombatModel> saved, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs) {
            values.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return Harmonised.of(table, HarmoniseParameters.ALL.values(values), saved);
    }

    private static double meanOf(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    @Test
    void theDifferenceOfCentresGoesAndAConstantFeatureStaysAndIsNamed() {
        Harmonised result = run(table(), "batch=centre", "keep=sex,age", "pattern=f.*");
        double[] f1 = result.columns().get("f1");
        assertEquals(meanOf(f1, 0, 15), meanOf(f1, 15, 30), .5);
        assertFalse(result.columns().containsKey("flat"));
        assertEquals(List.of("left as they are: flat (constant in a batch)"), result.notes());
    }

    @Test
    void aReferenceStaysDigitByDigit() {
        CaseTable table = table();
        double[] before = ((NumberColumn) table.column("f2")).values();
        Harmonised result = run(table, "batch=centre", "reference=B", "pattern=f[0-9]");
        double[] after = result.columns().get("f2");
        assertArrayEquals(Arrays.copyOfRange(before, 15, 30), Arrays.copyOfRange(after, 15, 30), 0);
        assertEquals(meanOf(before, 15, 30), meanOf(after, 0, 15), .5);
    }

    @Test
    void whatWasSavedGivesTheSameNumbersAndRefusesAnotherCentre() {
        CaseTable table = table();
        Harmonised learnt = run(table, "batch=centre", "keep=sex,age", "pattern=f[0-9]");
        CombatModel read = CombatModel.read(learnt.model().write(), "combat.yaml");
        assertEquals(learnt.model().write(), read.write());
        Harmonised applied = run(table, Optional.of(read));
        assertArrayEquals(learnt.columns().get("f3"), applied.columns().get("f3"), 0);
        List<Column> columns =
                table.columns().stream()
                        .map(c -> c.name().equals("centre") ? others((TextColumn) c) : c)
                        .collect(Collectors.toList());
        CaseTable other = new CaseTable("other", columns);
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> run(other, Optional.of(read)));
        assertTrue(e.getMessage().contains("centre C was among"), e.getMessage());
        Harmonised asIs = run(other, Optional.of(read), "unseen=as_is");
        assertEquals(
                List.of("left as they are: 15 cases of batches that were not learnt (C)"),
                asIs.notes());
        double[] before = ((NumberColumn) table.column("f3")).values();
        double[] after = asIs.columns().get("f3");
        assertArrayEquals(Arrays.copyOfRange(before, 15, 30), Arrays.copyOfRange(after, 15, 30), 0);
        assertEquals(learnt.columns().get("f3")[0], after[0]);
    }

    private static TextColumn others(TextColumn centres) {
        String[] names =
                Arrays.stream(centres.values())
                        .map(c -> c.equals("B") ? "C" : c)
                        .toArray(String[]::new);
        return new TextColumn("centre", names);
    }

    @Test
    void aMissingValueStaysMissingAndLeavesItsCaseOutOfItsFeatureOnly() {
        double[] gaps = ((NumberColumn) table().column("f1")).values().clone();
        gaps[0] = Double.NaN;
        double[] rest = Arrays.copyOfRange(gaps, 1, CASES);
        CaseTable with = table(new NumberColumn("gaps", gaps));
        String method = "method=no_empirical_bayes";
        Harmonised result = run(with, "batch=centre", "markers=gaps,f1", method);
        double[] after = result.columns().get("gaps");
        assertTrue(Double.isNaN(after[0]));
        assertEquals("", result.rows(null).get(0).get(with.names().indexOf("gaps")));
        CaseTable without =
                new CaseTable(
                        "without",
                        List.of(
                                new TextColumn(
                                        "centre",
                                        Arrays.copyOfRange(
                                                ((TextColumn) with.column("centre")).values(),
                                                1,
                                                CASES)),
                                new NumberColumn("gaps", rest)));
        double[] alone = run(without, "batch=centre", "markers=gaps", method).columns().get("gaps");
        assertArrayEquals(alone, Arrays.copyOfRange(after, 1, CASES), 1e-12);
        double[] whole = run(table(), "batch=centre", "markers=f1", method).columns().get("f1");
        assertArrayEquals(whole, result.columns().get("f1"), 0);
    }

    @Test
    void otherColumnsPassAsTheyWereWritten() {
        CaseTable table = table();
        List<List<String>> raw = new ArrayList<>();
        for (int row = 0; row < CASES; row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                cells.add(column.name().equals("age") ? "0" + column.text(row) : " x");
            }
            raw.add(cells);
        }
        List<Object> first = run(table, "batch=centre", "pattern=f[0-9]").rows(raw).get(0);
        assertEquals(" x", first.get(0));
        assertEquals("0" + table.column("age").text(0), first.get(2));
        assertTrue(first.get(4) instanceof Double);
    }

    @Test
    void aNewCentreIsEstimatedFromItsOwnCasesAsIfItHadBeenLearnt() {
        CaseTable table = table();
        String reference = "reference=A";
        Harmonised both = run(table, "batch=centre", reference, "pattern=f[0-9]");
        // With A as the reference, what is learnt beside B does not depend on B.
        CombatModel withoutB =
                CombatModel.read(both.model().write().replace("B", "Z"), "combat.yaml");
        Harmonised own = run(table, Optional.of(withoutB), "unseen=own_cases");
        for (String feature : both.columns().keySet()) {
            assertArrayEquals(both.columns().get(feature), own.columns().get(feature), 1e-10);
        }
        assertTrue(own.notes().get(0).contains("estimated from its 15 cases"), own.notes().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "sex,''",
        "age,''",
        "response,looks like an outcome",
        "os.event,looks like an outcome",
        "smoker,if this is the outcome",
    })
    void aKeptColumnThatMayBeTheOutcomeIsWarnedOf(String name, String warning) {
        boolean[] twice = new boolean[CASES];
        for (int i = 0; i < CASES; i++) {
            twice[i] = i % 3 == 0;
        }
        Column column =
                table().names().contains(name)
                        ? table().column(name)
                        : new NumberColumn(name, numbers(twice));
        CaseTable table = table().names().contains(name) ? table() : table(column);
        List<String> notes = run(table, "batch=centre", "keep=" + name, "pattern=f[0-9]").notes();
        assertEquals(
                warning.isEmpty() ? 0 : 1,
                notes.stream()
                        .filter(n -> n.startsWith("keep=" + name) && n.contains(warning))
                        .count(),
                notes.toString());
    }

    private static double[] numbers(boolean[] flags) {
        double[] numbers = new double[flags.length];
        for (int i = 0; i < flags.length; i++) {
            numbers[i] = flags[i] ? 1 : 0;
        }
        return numbers;
    }

    @Test
    void effectsAreThereBeforeAndGoneAfter() {
        Map<String, String> values = Map.of("batch", "centre", "pattern", "f[0-9]");
        ParameterValues chosen = HarmoniseParameters.ALL.values(values);
        HarmoniseEffects effects =
                new HarmoniseEffects(Harmonised.of(table(), chosen, Optional.empty()), chosen);
        assertEquals(
                "Different locations of the batches (Kruskal-Wallis, p < 0.05): 6 of 6 markers"
                        + " before, 0 after (chance alone: 5 %)",
                effects.summary());
        assertEquals(12, effects.tables().get(0).rows().size());
        PrincipalComponents before = effects.components(HarmoniseEffects.BEFORE);
        double apart = meanOf(before.scores()[0], 0, 15) - meanOf(before.scores()[0], 15, 30);
        PrincipalComponents after = effects.components(HarmoniseEffects.AFTER);
        double left = meanOf(after.scores()[0], 0, 15) - meanOf(after.scores()[0], 15, 30);
        assertTrue(Math.abs(apart) > 3, "before: " + apart);
        assertTrue(Math.abs(left) < .5, "after: " + left);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "keep=age|batch= is missing",
                "batch=center|has no column center",
                "batch=age|one case tells no scatter",
                "batch=centre&reference=Z|has no such batch; there are A, B",
                "batch=centre&keep=site|confounded with the batch column centre",
                "batch=centre&keep=age;old|says nothing beside",
                "batch=centre&keep=centre|it is the batch itself",
                "batch=centre&keep=gap|row 2 has no value",
                "batch=gap|row 2 names no batch",
                "batch=one|all cases are of one batch",
                "batch=centre&markers=f1|Only 1 marker",
                "batch=centre&markers=age&keep=age|cannot be harmonised itself",
            })
    void whatCannotBeUsedIsToldInOneLine(String given, String told) {
        double[] old = ((NumberColumn) table().column("age")).values().clone();
        String[] one = new String[CASES];
        Arrays.fill(one, "x");
        String[] gap = one.clone();
        gap[1] = "";
        CaseTable table =
                table(
                        new NumberColumn("old", Arrays.stream(old).map(v -> v + 1).toArray()),
                        new TextColumn("one", one),
                        new TextColumn("gap", gap));
        String[] pairs = (given.replace(';', ',')).split("&");
        Exception e = assertThrows(IllegalArgumentException.class, () -> run(table, pairs));
        assertTrue(e.getMessage().contains(told) && !e.getMessage().contains("\n"), e.getMessage());
    }
}
