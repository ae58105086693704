/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.RocAnalysis;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Table 1 as a word processor gets it from the clipboard. */
class TableOneHtmlTest {

    private static RocResult result(String tableOne) {
        CaseTable table =
                new CaseTable(
                        "cohort",
                        List.of(
                                new TextColumn("class", "b,b,b,b,m,m,m,m".split(",")),
                                new TextColumn("sex <f/m>", "f,f,f,m,f,m,m,".split(",", -1)),
                                new NumberColumn(
                                        "age", new double[] {51, 62.5, 58, 49, 70, 66, 73, 61})));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "class")
                        .with(RocParameters.POSITIVE, "m")
                        .with(RocParameters.TABLE_ONE, tableOne)
                        .with(RocParameters.REPLICATES, "0");
        return new RocAnalysis(settings, Workers.none(), Progress.NONE).run(table);
    }

    @Test
    void theTextHasARowAVariableAndOneAClass() {
        List<String> lines = TableOneHtml.text(result("auto")).lines().toList();
        assertEquals("Variable\tm (n = 4)\tb (n = 4)\tMissing\tp\tTest\tSMD", lines.get(0));
        assertTrue(lines.get(1).startsWith("sex <f/m>, n (%)\t\t\t1 / 0\t"), lines.get(1));
        assertTrue(lines.get(2).endsWith("f\t1 (33.3 %)\t3 (75.0 %)\t\t\t\t"), lines.get(2));
        // 270/4 ± 5.196 and 220.5/4 ± 6.250
        assertTrue(
                lines.get(4).startsWith("age, mean ± SD\t67.50 ± 5.196\t55.13 ± 6.250\t\t"),
                lines.get(4));
    }

    @Test
    void theHtmlIsOneTableOfTheSameCells() {
        String html = TableOneHtml.html(result("auto"));
        assertEquals(1, html.split("<table", -1).length - 1);
        assertEquals(5, html.split("<tr>", -1).length - 1);
        assertTrue(html.contains("<td>sex &lt;f/m&gt;, n (%)</td>"), html);
        assertFalse(TableOneHtml.isThere(result("none")));
    }
}
