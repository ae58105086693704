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

import fiji.plugin.radiomics.io.CsvFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A report as a CSV file, a line a reference value of every configuration that was run. */
public final class ConformityCsv {

    /** The header line. */
    public static final List<String> COLUMNS =
            List.of(
                    "configuration",
                    "family",
                    "feature",
                    "aggregation",
                    "ibsi_code",
                    "value",
                    "reference",
                    "tolerance",
                    "result");

    private ConformityCsv() {}

    /**
     * @param report the report
     * @param file where to; whole or not at all
     * @throws IOException with the path and the cause
     */
    public static void write(ConformityReport report, Path file) throws IOException {
        CsvFile.write(file, COLUMNS, records(report));
    }

    /**
     * @param report the report
     * @return its lines
     */
    public static List<List<Object>> records(ConformityReport report) {
        return report.comparisons().stream().map(ConformityCsv::record).toList();
    }

    /**
     * @param comparison a comparison
     * @return its fields in the order of {@link #COLUMNS}: numbers as {@code Double}, all else text
     */
    public static List<Object> record(Comparison comparison) {
        ReferenceValue r = comparison.reference();
        return List.of(
                r.configuration().id(),
                r.family(),
                r.feature(),
                r.aggregation(),
                r.ibsiCode(),
                comparison.value(),
                r.value(),
                r.tolerance(),
                comparison.resultText());
    }
}
