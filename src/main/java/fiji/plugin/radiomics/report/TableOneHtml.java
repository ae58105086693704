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

import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.TableOne;
import fiji.plugin.radiomics.stats.analysis.TableOneRow;
import fiji.plugin.radiomics.stats.group.GroupSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Table 1 as journals print it: for the report, and for word processors by the clipboard. */
public final class TableOneHtml {

    private static final String INDENT = "\u2003";

    private TableOneHtml() {}

    /**
     * @param result an analysis
     * @return whether it has a Table 1
     */
    public static boolean isThere(RocResult result) {
        return !result.review().tableOne().rows().isEmpty();
    }

    /**
     * @param result an analysis
     * @return an HTML document of the table alone, which word processors paste as a table of theirs
     */
    public static String html(RocResult result) {
        StringBuilder html =
                new StringBuilder(
                        "<html><head><meta charset=\"UTF-8\"></head><body><table border=\"1\""
                                + " cellspacing=\"0\" cellpadding=\"3\"><tr>");
        columns(result).forEach(c -> cell(html, "th", c));
        html.append("</tr>\n");
        for (List<String> row : rows(result)) {
            html.append("<tr>");
            row.forEach(c -> cell(html, "td", c));
            html.append("</tr>\n");
        }
        return html.append("</table></body></html>").toString();
    }

    private static void cell(StringBuilder html, String element, String text) {
        html.append('<').append(element).append('>').append(Numbers.escaped(text));
        html.append("</").append(element).append('>');
    }

    /**
     * @param result an analysis
     * @return the table with tabs between cells, for what takes no HTML
     */
    public static String text(RocResult result) {
        StringBuilder text = new StringBuilder(String.join("\t", columns(result))).append('\n');
        rows(result).forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return text.toString();
    }

    static void write(Html page, RocResult result) {
        TableOne table = result.review().tableOne();
        if (!table.rows().isEmpty()) {
            page.heading("Table 1");
            page.table(columns(result), rows(result));
        }
        if (!table.leftOut().isEmpty()) {
            page.paragraph("Not in Table 1: " + String.join("; ", table.leftOut()) + ".");
        }
    }

    private static List<String> columns(RocResult result) {
        TableOne table = result.review().tableOne();
        int positives = 0;
        int negatives = 0;
        for (int row = 0; row < result.table().rows(); row++) {
            positives += result.outcome().isPositive(row) ? 1 : 0;
            negatives += result.outcome().isNegative(row) ? 1 : 0;
        }
        return List.of(
                "Variable",
                table.positive() + " (n = " + positives + ")",
                table.negative() + " (n = " + negatives + ")",
                "Missing",
                "p",
                "Test",
                "SMD");
    }

    private static List<List<String>> rows(RocResult result) {
        List<List<String>> rows = new ArrayList<>();
        for (TableOneRow row : result.review().tableOne().rows()) {
            String missing =
                    row.missingPositive() + row.missingNegative() == 0
                            ? ""
                            : row.missingPositive() + " / " + row.missingNegative();
            rows.add(
                    List.of(
                            row.variable() + kind(row),
                            row.isClasses() ? "" : spread(row, row.positive()),
                            row.isClasses() ? "" : spread(row, row.negative()),
                            missing,
                            Numbers.p(row.test().p()),
                            row.test().name(),
                            Double.isNaN(row.smd())
                                    ? "–"
                                    : String.format(Locale.ROOT, "%.2f", row.smd())));
            for (int i = 0; i < row.levels().size(); i++) {
                rows.add(
                        List.of(
                                INDENT + row.levels().get(i),
                                share(row.positives()[i], row.n(true)),
                                share(row.negatives()[i], row.n(false)),
                                "",
                                "",
                                "",
                                ""));
            }
        }
        return rows;
    }

    private static String kind(TableOneRow row) {
        return row.isClasses() ? ", n (%)" : row.isNormal() ? ", mean ± SD" : ", median [IQR]";
    }

    private static String spread(TableOneRow row, GroupSummary group) {
        return row.isNormal()
                ? Numbers.number(group.mean()) + " ± " + Numbers.number(group.sd())
                : Numbers.number(group.median())
                        + " ["
                        + Numbers.number(group.firstQuartile())
                        + " to "
                        + Numbers.number(group.thirdQuartile())
                        + "]";
    }

    private static String share(int n, int of) {
        return of == 0 ? "–" : String.format(Locale.ROOT, "%d (%.1f %%)", n, 100.0 * n / of);
    }
}
