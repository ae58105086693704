/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.testing.TestData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of cases: their order, their hazard ratios, and what leaves columns out of account. */
class SurvivalGroupsTest {

    private static final double[][] CASES = {
        {5, 1, 3.1}, {8, 0, 2.2}, {3, 1, 4.0}, {9, 1, 2.9}, {12, 0, 1.5}, {7, 1, 3.3}
    };

    @TempDir private Path folder;

    private SurvivalRun gastric(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--time=time", "--event=event=1"));
        arguments.addAll(List.of(more));
        return SurvivalRun.with(
                folder,
                TestData.require("stats/survival/survival_gastric.csv"),
                arguments.toArray(String[]::new));
    }

    /** A trend over names in the order of the alphabet means nothing. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 10, true",
        "T1, T2, T3, true",
        "A, B, C, false",
        "Bonn, Essen, Ulm, false",
        "T2, T3, T10, false"
    })
    void aTrendNeedsClassesInOrder(String a, String b, String c, boolean hasTrend)
            throws Exception {
        String[] classes = {a, b, c};
        List<String> csv = new ArrayList<>(List.of("time,status,marker,class"));
        for (int i = 0; i < CASES.length; i++) {
            csv.add(CASES[i][0] + "," + CASES[i][1] + "," + CASES[i][2] + "," + classes[i % 3]);
        }
        SurvivalRun run =
                SurvivalRun.of(folder, csv, "--time=time", "--event=status=1", "--groups=class");
        List<String> tests = run.rows("logrank").stream().map(r -> r.get("test")).toList();
        assertTrue(tests.contains("logrank"), tests::toString);
        assertEquals(hasTrend, tests.contains("logrank_trend"));
    }

    @Test
    void crossedGroupsHaveNoTrend() throws Exception {
        SurvivalRun run =
                gastric("--markers=entropy,mad", "--cutoff=tertiles", "--combine=entropy,mad");
        List<String> trends =
                run.rows("logrank").stream()
                        .filter(r -> r.get("test").equals("logrank_trend"))
                        .map(r -> r.get("grouping"))
                        .toList();
        assertEquals(List.of("entropy", "mad"), trends);
    }

    /**
     * {@code coxph(Surv(time, event) ~ high + strata(centre), cluster = age, ties = "breslow")}.
     */
    @Test
    void ratioOfGroupsByTheModelThatIsAskedFor() throws Exception {
        SurvivalRun run =
                gastric(
                        "--markers=entropy",
                        "--cutoff=median",
                        "--strata=centre",
                        "--cluster=age",
                        "--ties=breslow");
        assertRatio(run, 2.977643190374242, 1.767222804443125, 5.017114393776739);
        assertEquals(1, told(run, "rows of one age are taken together"));
        assertFalse(run.err().contains("cutoffs are chosen"), run.err());
    }

    /** {@code coxph(Surv(enter, time, status) ~ I(marker > 2.5))}. */
    @Test
    void ratioOfGroupsWithLateEntry() throws Exception {
        List<String> csv =
                List.of(
                        "time,status,marker,enter",
                        "5,1,3.1,1",
                        "8,0,2.2,2",
                        "3,1,2.0,0",
                        "9,1,2.9,4",
                        "12,1,3.5,6",
                        "7,1,3.3,2",
                        "10,0,1.1,3",
                        "6,1,2.4,0");
        SurvivalRun run =
                SurvivalRun.of(
                        folder,
                        csv,
                        "--time=time",
                        "--event=status=1",
                        "--markers=marker",
                        "--entry=enter",
                        "--cutoff=2.5");
        assertRatio(run, 1.4455656156756869, 0.2321477563784941, 9.0014221193542028);
    }

    @Test
    void whatIsLeftOutOfAccountIsSaid() throws Exception {
        SurvivalRun run = gastric("--markers=entropy", "--cutoff=maxstat", "--strata=centre");
        assertEquals(1, told(run, "found, without strata (centre)"));
        run = gastric("--markers=entropy");
        assertEquals("", run.err());
        List<String> csv = new ArrayList<>(List.of("time,status,marker"));
        for (int i = 0; i < CASES.length; i++) {
            csv.add(CASES[i][0] + "," + (i == 1 ? 2 : CASES[i][1]) + "," + CASES[i][2]);
        }
        run = SurvivalRun.of(folder, csv, "--time=time", "--event=status=1.0", "--competing=2");
        assertEquals(1, told(run, "count as censored in Kaplan-Meier curves"));
    }

    private static long told(SurvivalRun run, String text) {
        assertEquals(0, run.code(), run.err());
        return run.err().lines().filter(l -> l.contains(text)).count();
    }

    /** R 4.2.2, survival 3.5-3. */
    private static void assertRatio(SurvivalRun run, double ratio, double low, double high)
            throws Exception {
        assertEquals(ratio, run.number("cutoffs", "hr"), 1e-9 * ratio);
        assertEquals(low, run.number("cutoffs", "hr_low"), 1e-8 * low);
        assertEquals(high, run.number("cutoffs", "hr_high"), 1e-8 * high);
    }
}
