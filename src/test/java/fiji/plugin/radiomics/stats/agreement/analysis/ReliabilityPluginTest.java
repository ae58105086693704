/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityPluginTest {

    /** The example of Shrout and Fleiss (1979). */
    private static final double[][] RATINGS = {
        {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
    };

    private static CaseTable columns() {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            double[] values = new double[RATINGS.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = RATINGS[i][j];
            }
            columns.add(new NumberColumn("j" + (j + 1), values));
        }
        columns.add(new TextColumn("grade", new String[] {"a", "b", "a", "b", "a", "b"}));
        return new CaseTable("ratings", columns);
    }

    /** A row a reading; the second marker lacks one of S2. */
    private static CaseTable rows() {
        String[] subjects = new String[24];
        String[] raters = new String[24];
        double[] first = new double[24];
        double[] second = new double[24];
        for (int row = 0; row < 24; row++) {
            subjects[row] = "S" + (row / 4 + 1);
            raters[row] = "R" + (row % 4 + 1);
            first[row] = RATINGS[row / 4][row % 4];
            second[row] = row == 5 ? Double.NaN : 3 * first[row];
        }
        return new CaseTable(
                "rows",
                List.of(
                        new TextColumn("subject", subjects),
                        new TextColumn("rater", raters),
                        new NumberColumn("volume", first),
                        new NumberColumn("entropy", second)));
    }

    private static AnalysisResult run(CaseTable table, Map<String, String> values) {
        Analysis analysis = Analyses.all().get("reliability");
        return analysis.run(
                table, analysis.parameters().values(values), Workers.none(), Progress.NONE);
    }

    private static ResultTable table(AnalysisResult result, String name) {
        return result.tables().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> cells(ResultTable table, String column) {
        int c = table.names().indexOf(column);
        return table.rows().stream().map(row -> row.get(c)).toList();
    }

    /** As the paper prints them, in the order of the table. */
    @Test
    void allFormsOfColumnsAndRows() {
        List<String> forms =
                List.of("ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)");
        double[] paper = {.17, .29, .71, .44, .62, .91};
        AnalysisResult ofColumns = run(columns(), Map.of("readings", "j1,j2,j3,j4"));
        AnalysisResult ofRows =
                run(rows(), Map.of("subject", "subject", "rater", "rater", "markers", "volume"));
        for (AnalysisResult result : List.of(ofColumns, ofRows)) {
            ResultTable icc = table(result, "icc");
            assertEquals(
                    List.of(
                            "marker", "form", "name", "icc", "ci_low", "ci_high", "f", "df1", "df2",
                            "p"),
                    icc.names().subList(0, 10));
            assertEquals(forms, cells(icc, "form"));
            for (int i = 0; i < paper.length; i++) {
                assertEquals(paper[i], (double) cells(icc, "icc").get(i), .005);
            }
            assertEquals(6, table(result, "bland_altman").rows().size(), "pairs of 4 readers");
            assertEquals(1, result.figures().size());
        }
        assertEquals(cells(table(ofColumns, "icc"), "p"), cells(table(ofRows, "icc"), "p"));
    }

    @Test
    void aCaseThatLacksAReadingIsLeftOutOfItsMarkerAndNamed() {
        Map<String, String> values = Map.of("subject", "subject", "rater", "rater");
        AnalysisResult result = run(rows(), values);
        assertEquals(List.of(6, 5), cells(table(result, "repeatability"), "n"));
        assertTrue(
                result.warnings().contains("entropy: 1 case lacks a reading and is left out: S2"),
                () -> String.join("\n", result.warnings()));
    }

    @Test
    void textsHaveKappaAndWeightsWhereTheirOrderIsNamed() {
        CaseTable table =
                new CaseTable(
                        "grades",
                        List.of(
                                new TextColumn("x", new String[] {"lo", "mid", "hi", "lo"}),
                                new TextColumn("y", new String[] {"lo", "hi", "hi", "lo"})));
        AnalysisResult plain = run(table, Map.of("readings", "x,y"));
        assertEquals(List.of("kappa"), plain.tables().stream().map(ResultTable::name).toList());
        assertEquals("cohen", table(plain, "kappa").rows().get(0).get(1));
        // Agreement 3/4; by chance 1/2·1/2 + 1/4·1/2.
        double expected = (.75 - .375) / (1 - .375);
        assertEquals(expected, (double) cells(table(plain, "kappa"), "kappa").get(0), 1e-12);
        AnalysisResult ordered = run(table, Map.of("readings", "x,y", "order", "lo,mid,hi"));
        assertTrue(cells(table(ordered, "kappa"), "method").contains("cohen_quadratic"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "readings=j1|names one column",
                "readings=j1;j9|has no column j9",
                "readings=j1;grade|grade holds text",
                "readings=j1;j1|names a column twice",
                "subject=j1|Name the columns",
                "readings=j1;j2&missing=maybe|not one of the choices",
                "subject=j1&rater=j1|the same column",
            })
    void whatCannotBeUsedIsToldInOneLine(String given, String told) {
        Map<String, String> values = new java.util.HashMap<>();
        for (String part : given.split("&")) {
            values.put(part.split("=")[0], part.split("=")[1].replace(';', ','));
        }
        Exception e = assertThrows(IllegalArgumentException.class, () -> run(columns(), values));
        assertTrue(e.getMessage().contains(told) && !e.getMessage().contains("\n"), e.getMessage());
    }

    @Test
    void oneCaseIsTooFew() {
        CaseTable one =
                new CaseTable(
                        "one",
                        List.of(
                                new NumberColumn("a", new double[] {1, 2}),
                                new NumberColumn("b", new double[] {1, Double.NaN})));
        Exception e =
                assertThrows(
                        IllegalArgumentException.class, () -> run(one, Map.of("readings", "a,b")));
        assertTrue(e.getMessage().startsWith("Reliability needs 2 cases"), e.getMessage());
    }
}
