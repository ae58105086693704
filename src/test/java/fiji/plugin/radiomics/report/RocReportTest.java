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
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class RocReportTest {

    private static final String HOSTILE = "<script>alert('1')</script> & \"x\"";

    private static RocResult result(String marker, String positive) {
        CaseTable table =
                new CaseTable(
                        "cases",
                        List.of(
                                new TextColumn(
                                        "kind",
                                        new String[] {
                                            positive, positive, positive, "no", "no", "no", "third",
                                            "third"
                                        }),
                                new TextColumn(
                                        "limb",
                                        new String[] {"a", "b", "c", "a", "b", "c", "d", "e"}),
                                new NumberColumn(marker, new double[] {5, 6, 2, 1, 3, 2, 9, 8})));
        RocSettings settings =
                RocSettings.INITIAL
                        .with(RocParameters.OUTCOME, "kind")
                        .with(RocParameters.POSITIVE, positive)
                        .with(RocParameters.NEGATIVE, "no")
                        .with(RocParameters.PAIRS, "limb")
                        .with(RocParameters.REPLICATES, "20");
        return new RocAnalysis(settings, Workers.none(), Progress.NONE).run(table);
    }

    private static String html(RocResult result) {
        return AnalysisReport.html(result, List.of(), List.of());
    }

    @Test
    void textOfTheTableStaysText() {
        String page = html(result(HOSTILE, "<b>ill</b>"));
        assertFalse(page.contains("<script"), "script");
        assertFalse(page.contains("<b>ill"), "bold");
        assertTrue(page.contains("&lt;script&gt;"), "escaped");
    }

    @Test
    void equalAnalysesGiveEqualPagesWithoutDateOrPath() {
        assertEquals(html(result("marker", "yes")), html(result("marker", "yes")));
    }

    @Test
    void everyPartOfTheAnalysisIsThere() {
        String page = html(result("marker", "yes"));
        for (String part :
                List.of(
                        "Markers",
                        "Cutoffs",
                        "Classes",
                        "All 3 classes",
                        "Hand–Till",
                        "Pairs",
                        "Wilcoxon",
                        "Methods",
                        "Settings",
                        "optimis",
                        "not a medical device")) {
            assertTrue(page.contains(part), part);
        }
        assertFalse(page.contains("Comparisons</h"), "not asked for");
    }

    /** Whatever a marker is called, its SVG is well-formed and its file stays in the folder. */
    @Test
    void hostileNamesMakeNoFilesElsewhere(@TempDir Path folder) throws Exception {
        Path output = folder.resolve("a").resolve("b");
        FigureOptions options = FigureOptions.of("svg", "85", "100");
        AnalysisFolder.write(result("../../" + HOSTILE, "yes"), output, options, Workers.none());
        try (var files = Files.walk(folder)) {
            List<Path> outside =
                    files.filter(Files::isRegularFile).filter(f -> !f.startsWith(output)).toList();
            assertEquals(List.of(), outside);
        }
        String svg = Files.readString(output.resolve("figures").resolve("roc.svg"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertEquals(
                "svg",
                factory.newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getTagName());
    }
}
