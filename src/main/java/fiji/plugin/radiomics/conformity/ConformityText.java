/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Results as lines to read. */
public final class ConformityText {

    private static final MathContext DIGITS = new MathContext(9);

    private ConformityText() {}

    /**
     * @param result a configuration
     * @return a line for it, a line for each family with matched/total, and below that a line for
     *     each miss
     */
    public static List<String> lines(ConfigurationResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(result.configuration().id());
        for (ConfigurationResult.FamilyResult f : result.families()) {
            lines.add(
                    String.format(
                            Locale.ROOT, "  %-28s %d/%d", f.family(), f.matched(), f.total()));
            f.misses().forEach(m -> lines.add("    " + line(m)));
        }
        return lines;
    }

    /**
     * @param report a report
     * @return a line for each reason why configurations were skipped, and one with matched and
     *     total over all that ran
     */
    public static List<String> closing(ConformityReport report) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (ConformityReport.Skipped s : report.skipped()) {
            byReason.computeIfAbsent(s.reason(), r -> new ArrayList<>())
                    .add(s.configuration().id());
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach(
                (reason, ids) -> lines.add("skipped " + String.join(", ", ids) + ": " + reason));
        int total = report.comparisons().size();
        lines.add((total - report.misses().size()) + " of " + total + " values match");
        return lines;
    }

    private static String line(Comparison c) {
        ReferenceValue r = c.reference();
        String name =
                r.aggregation().equals(ReferenceValues.NO_AGGREGATION)
                        ? r.feature()
                        : r.feature() + " " + r.aggregation();
        String ours = Double.isNaN(c.value()) ? "" : ", value " + number(c.value());
        return "%s: %s%s, reference %s, tolerance %s"
                .formatted(name, c.resultText(), ours, number(r.value()), number(r.tolerance()));
    }

    private static String number(double v) {
        return Double.isFinite(v)
                ? new BigDecimal(v).round(DIGITS).stripTrailingZeros().toPlainString()
                : String.valueOf(v);
    }
}
