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

import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocMethods;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.cutoff.OperatingPoint;
import fiji.plugin.radiomics.stats.roc.PartialAuc.Axis;
import java.util.ArrayList;
import java.util.List;

/** The section of specificities at fixed sensitivities, and the reverse. */
final class OperatingPointReport {

    private OperatingPointReport() {}

    static void write(Html page, RocResult result, List<MarkerResult> ranked) {
        List<List<OperatingPoint>> points =
                ranked.stream()
                        .map(m -> m.operatingPoints(result.settings().diagnostics()))
                        .toList();
        if (points.stream().allMatch(List::isEmpty)) {
            return;
        }
        page.heading("Fixed sensitivity or specificity");
        for (Axis axis : List.of(Axis.SENSITIVITY, Axis.SPECIFICITY)) {
            List<List<String>> rows = new ArrayList<>();
            List<String> columns = new ArrayList<>(List.of("Marker"));
            for (int i = 0; i < ranked.size(); i++) {
                List<OperatingPoint> fixed =
                        points.get(i).stream().filter(p -> p.fixed() == axis).toList();
                if (fixed.isEmpty()) {
                    continue;
                }
                List<String> row = new ArrayList<>(List.of(ranked.get(i).marker()));
                for (OperatingPoint p : fixed) {
                    if (columns.size() <= fixed.size()) {
                        columns.add(
                                (axis == Axis.SENSITIVITY ? "Specificity" : "Sensitivity")
                                        + " at "
                                        + axis.id()
                                        + " "
                                        + RocMethods.percent(p.at()));
                    }
                    row.add(Numbers.measure(p.value(), p.interval().low(), p.interval().high()));
                }
                rows.add(row);
            }
            page.table(columns, rows);
        }
        page.paragraph(
                "Read from the curve, points joined by straight lines; intervals are percentiles of"
                        + " the bootstrap. The cutoffs that reach the fixed values are in"
                        + " operating_points.csv.");
    }
}
