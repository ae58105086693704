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

import fiji.plugin.radiomics.stats.analysis.Confounder;
import fiji.plugin.radiomics.stats.analysis.ConfounderOutcome;
import fiji.plugin.radiomics.stats.analysis.Confounding;
import fiji.plugin.radiomics.stats.analysis.MarkerConfounding;
import fiji.plugin.radiomics.stats.analysis.MarkerTwin;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.Twins;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a report that asks whether the markers know more than size and acquisition. */
final class ConfoundingReport {

    /** Rows of a page; all are in the CSV file. */
    private static final int MOST_ROWS = 30;

    private ConfoundingReport() {}

    static void write(Html page, RocResult result) {
        Confounding found = result.review().confounding();
        if (!found.columns().isEmpty()) {
            page.heading("More than the size?");
            page.table(
                    List.of(
                            "Column",
                            "Meaning",
                            "About",
                            "n+ / n−",
                            "Values",
                            "AUC",
                            "p",
                            "Goes with the outcome"),
                    found.columns().stream().map(ConfoundingReport::column).toList());
            markers(page, found);
        }
        twins(page, result.review().twins());
    }

    private static List<String> column(ConfounderOutcome o) {
        return List.of(
                o.confounder().column(),
                o.confounder().meaning(),
                o.confounder().kind().id(),
                o.positives() + " / " + o.negatives(),
                String.valueOf(o.values()),
                Numbers.measure(o.auc(), o.interval().low(), o.interval().high()),
                Numbers.p(o.p()),
                o.isAssociated() ? "yes" : "no");
    }

    /** Beside columns of size, and those that go with the outcome. */
    private static void markers(Html page, Confounding found) {
        List<Confounder> shown =
                found.columns().stream()
                        .filter(
                                o ->
                                        o.isAssociated()
                                                || o.confounder().kind() == Confounder.Kind.SIZE)
                        .map(ConfounderOutcome::confounder)
                        .toList();
        List<MarkerConfounding> rows =
                found.markers().stream()
                        .filter(m -> shown.contains(m.confounder()) && !m.isItself())
                        .filter(m -> !Double.isNaN(m.comparison().first()))
                        .sorted(
                                Comparator.comparingDouble(
                                        (MarkerConfounding m) -> -m.comparison().first()))
                        .toList();
        if (rows.isEmpty()) {
            return;
        }
        page.table(
                List.of(
                        "Marker",
                        "Column",
                        "AUC",
                        "AUC of the column",
                        "Difference",
                        "p",
                        "AUC among alike cases",
                        "Partial ρ (p)",
                        "The column does as well"),
                rows.stream().limit(MOST_ROWS).map(ConfoundingReport::marker).toList());
        page.paragraph(
                "Areas are those in the direction of the greater one, in the cases that have both"
                        + " values."
                        + (rows.size() > MOST_ROWS
                                ? " The other "
                                        + (rows.size() - MOST_ROWS)
                                        + " rows are in confounders.csv."
                                : ""));
    }

    private static List<String> marker(MarkerConfounding m) {
        return List.of(
                m.marker(),
                m.confounder().column(),
                Numbers.measure(m.comparison().first(), Double.NaN, Double.NaN),
                Numbers.measure(m.comparison().second(), Double.NaN, Double.NaN),
                Numbers.measure(
                        m.comparison().difference(),
                        m.comparison().interval().low(),
                        m.comparison().interval().high()),
                Numbers.p(m.comparison().p()),
                Numbers.measure(
                        m.within().auc(),
                        m.within().interval().low(),
                        m.within().interval().high()),
                Double.isNaN(m.partial().r())
                        ? "–"
                        : Numbers.measure(m.partial().r(), Double.NaN, Double.NaN)
                                + " ("
                                + Numbers.p(m.partial().p())
                                + ")",
                m.doesAsWell() ? "yes" : "no");
    }

    private static void twins(Html page, Twins twins) {
        if (twins.markers().isEmpty()) {
            return;
        }
        page.heading("Beside shuffled voxels");
        List<MarkerTwin> rows = new ArrayList<>(twins.markers());
        rows.removeIf(m -> m.comparison() == null || m.isUnchanged());
        rows.sort(Comparator.comparingDouble(m -> -m.comparison().first()));
        page.table(
                List.of(
                        "Marker",
                        "AUC",
                        "AUC of the twin",
                        "Difference",
                        "p",
                        "The twin does as well"),
                rows.stream()
                        .limit(MOST_ROWS)
                        .map(
                                m ->
                                        List.of(
                                                m.marker(),
                                                Numbers.measure(
                                                        m.comparison().first(),
                                                        Double.NaN,
                                                        Double.NaN),
                                                Numbers.measure(
                                                        m.comparison().second(),
                                                        Double.NaN,
                                                        Double.NaN),
                                                Numbers.measure(
                                                        m.comparison().difference(),
                                                        m.comparison().interval().low(),
                                                        m.comparison().interval().high()),
                                                Numbers.p(m.comparison().p()),
                                                m.doesAsWell() ? "yes" : "no"))
                        .toList());
        long unchanged = twins.markers().stream().filter(MarkerTwin::isUnchanged).count();
        long none = twins.markers().stream().filter(m -> m.comparison() == null).count();
        page.paragraph(
                unchanged
                        + " markers of size, shape or histogram are the same in both; "
                        + none
                        + " have no twin"
                        + (rows.size() > MOST_ROWS
                                ? "; the other " + (rows.size() - MOST_ROWS) + " are in twins.csv."
                                : "."));
    }
}
