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

import fiji.plugin.radiomics.stats.analysis.CutoffTables;
import fiji.plugin.radiomics.stats.analysis.EarlierCutoffs;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.GreyZone;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of cutoffs that are to hold elsewhere. */
final class CutoffReport {

    private CutoffReport() {}

    static void write(Html page, RocResult result, List<MarkerResult> ranked) {
        earlier(page, result.settings(), ranked);
        greyZones(page, result.settings(), ranked);
    }

    private static void earlier(Html page, RocSettings settings, List<MarkerResult> ranked) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkerResult m : ranked) {
            Optional<EarlierCutoffs.Earlier> earlier = settings.earlier(m.marker());
            if (earlier.isPresent()) {
                EarlierCutoffs.Earlier e = earlier.get();
                rows.add(
                        List.of(
                                m.marker(),
                                Numbers.number(e.cutoff()),
                                Numbers.number(e.positives())
                                        + " / "
                                        + Numbers.number(e.negatives()),
                                measure(new Measure(e.sensitivity(), e.sensitivityInterval())),
                                measure(new Measure(e.specificity(), e.specificityInterval())),
                                m.values().positives() + " / " + m.values().negatives(),
                                measure(CutoffTables.here(m, DiagnosticMeasure.SENSITIVITY)),
                                measure(CutoffTables.here(m, DiagnosticMeasure.SPECIFICITY))));
            }
        }
        if (!rows.isEmpty()) {
            page.heading("Cutoffs of an earlier run");
            page.paragraph(
                    "These cutoffs were not chosen on these cases: what they reached then, and what"
                            + " they reach here.");
            page.table(
                    List.of(
                            "Marker",
                            "Cutoff",
                            "Earlier n+ / n−",
                            "Earlier sensitivity",
                            "Earlier specificity",
                            "Here n+ / n−",
                            "Sensitivity here",
                            "Specificity here"),
                    rows);
        }
    }

    private static void greyZones(Html page, RocSettings settings, List<MarkerResult> ranked) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkerResult m : ranked) {
            m.greyZone(settings).ifPresent(z -> rows.add(row(m.marker(), z, settings)));
        }
        if (!rows.isEmpty()) {
            page.heading("Ruling out and ruling in");
            page.table(
                    List.of(
                            "Marker",
                            "Rule-out / rule-in cutoff",
                            "Ruled out (of them positive)",
                            "Ruled in (of them negative)",
                            "In the grey zone",
                            "Sensitivity (rule-out)",
                            "Specificity (rule-in)",
                            "Accuracy outside"),
                    rows);
        }
    }

    private static List<String> row(String marker, GreyZone zone, RocSettings settings) {
        ConfusionTable t = zone.decided();
        Measure share = CutoffTables.share(zone, settings);
        return List.of(
                marker,
                Numbers.number(zone.ruleOut().threshold())
                        + " / "
                        + Numbers.number(zone.ruleIn().threshold()),
                t.fn() + t.tn() + " (" + t.fn() + ")",
                t.tp() + t.fp() + " (" + t.fp() + ")",
                zone.greyPositives() + zone.greyNegatives() + "; " + measure(share),
                measure(zone.ruleOut().diagnostics().get(DiagnosticMeasure.SENSITIVITY)),
                measure(zone.ruleIn().diagnostics().get(DiagnosticMeasure.SPECIFICITY)),
                measure(CutoffTables.outside(zone, settings, DiagnosticMeasure.ACCURACY)));
    }

    private static String measure(Measure m) {
        return Numbers.measure(m.value(), m.interval().low(), m.interval().high());
    }
}
