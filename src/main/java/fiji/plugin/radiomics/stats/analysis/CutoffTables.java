/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticSettings;
import fiji.plugin.radiomics.stats.cutoff.Diagnostics;
import fiji.plugin.radiomics.stats.cutoff.GreyZone;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.roc.Direction;
import java.util.List;
import java.util.Optional;

/** Tables of cutoffs that are to hold elsewhere: those of an earlier run, and grey zones. */
public final class CutoffTables {

    /** A row a marker with the cutoff of an earlier run. */
    static final TableKind EARLIER =
            new TableKind(
                    "cutoffs",
                    "ROC Cutoffs",
                    "A row a marker whose cutoff is that of an earlier run: what it reached there,"
                            + " and here",
                    "marker,direction,cutoff,source",
                    values -> !new RocSettings(values).cutoffFiles().isEmpty());

    /** A row a marker with a rule-out and a rule-in cutoff. */
    static final TableKind GREY_ZONE =
            new TableKind(
                    "grey_zone",
                    "ROC Grey Zone",
                    "A row a marker with a cutoff that rules out and one that rules in: how many"
                            + " cases lie between, and what is reached outside",
                    "marker,direction,rule_out_cutoff,rule_in_cutoff",
                    values ->
                            !Double.isNaN(new RocSettings(values).ruleOut())
                                    || EARLIER.asked().test(values));

    private static final String NO_INTERVAL =
            "; no intervals of the grey zone's share and of measures outside it: rows of one"
                    + " patient are not independent";

    private CutoffTables() {}

    /**
     * @param result an analysis
     * @return the table of each kind that has rows
     */
    static List<ResultTable> of(RocResult result) {
        return java.util.stream.Stream.of(
                        earlier(result.settings(), result.markers()),
                        greyZone(result.settings(), result.markers()))
                .filter(t -> !t.rows().isEmpty())
                .toList();
    }

    /**
     * @param settings of an analysis
     * @param markers of it
     * @return a row a marker whose cutoff is that of an earlier run
     */
    public static ResultTable earlier(RocSettings settings, List<MarkerResult> markers) {
        ResultTable.Builder table = new ResultTable.Builder(EARLIER);
        for (MarkerResult m : markers) {
            Optional<EarlierCutoffs.Earlier> earlier = settings.earlier(m.marker());
            if (earlier.isEmpty()) {
                continue;
            }
            EarlierCutoffs.Earlier e = earlier.get();
            table.row()
                    .put("marker", m.marker())
                    .put("direction", settings.direction(m.marker()).id())
                    .put("cutoff", e.cutoff())
                    .put("source", e.file())
                    .put("earlier_n_positive", count(e.positives()))
                    .put("earlier_n_negative", count(e.negatives()))
                    .put("earlier_auc", e.auc())
                    .put("earlier_sensitivity", e.sensitivity())
                    .put("earlier_sensitivity_low", e.sensitivityInterval().low())
                    .put("earlier_sensitivity_high", e.sensitivityInterval().high())
                    .put("earlier_specificity", e.specificity())
                    .put("earlier_specificity_low", e.specificityInterval().low())
                    .put("earlier_specificity_high", e.specificityInterval().high())
                    .put("n_positive", m.values().positives())
                    .put("n_negative", m.values().negatives())
                    .put("auc", m.auc().auc());
            put(table, "sensitivity", here(m, DiagnosticMeasure.SENSITIVITY));
            put(table, "specificity", here(m, DiagnosticMeasure.SPECIFICITY));
            table.put("notes", notes(settings, m, e));
        }
        return table.build();
    }

    private static Object count(double n) {
        // No conditional expression: it would make the count a double.
        if (Double.isNaN(n)) {
            return n;
        }
        return (long) n;
    }

    /**
     * @param marker a marker
     * @param measure of its cutoff
     * @return the measure in these cases
     */
    public static Measure here(MarkerResult marker, DiagnosticMeasure measure) {
        return marker.cutoff().map(c -> c.diagnostics().get(measure)).orElse(Measure.NONE);
    }

    /**
     * @param settings of an analysis
     * @param marker one of its markers
     * @param earlier what an earlier run says of it
     * @return what the reader should know of the two
     */
    static String notes(RocSettings settings, MarkerResult marker, EarlierCutoffs.Earlier earlier) {
        if (earlier.positives() == marker.values().positives()
                && earlier.negatives() == marker.values().negatives()
                && earlier.auc() == marker.auc().auc()) {
            return "the earlier run has as many cases and the same area: it seems to be of these"
                    + " very cases, so the cutoff was chosen on them";
        }
        Direction stated = settings.directions().directionOf(marker.marker());
        return earlier.direction()
                .filter(d -> d != stated && stated != Direction.AUTO)
                .map(
                        d ->
                                "the direction is that of the earlier run, "
                                        + d.id()
                                        + "; direction= says "
                                        + stated.id())
                .orElse("");
    }

    private static void put(ResultTable.Builder table, String name, Measure measure) {
        table.put(name, measure.value())
                .put(name + "_low", measure.interval().low())
                .put(name + "_high", measure.interval().high());
    }

    /**
     * @param settings of an analysis
     * @param markers of it
     * @return a row a marker with a pair of cutoffs
     */
    public static ResultTable greyZone(RocSettings settings, List<MarkerResult> markers) {
        ResultTable.Builder table = new ResultTable.Builder(GREY_ZONE);
        for (MarkerResult m : markers) {
            Optional<GreyZone> zone = m.greyZone(settings);
            if (zone.isEmpty()) {
                continue;
            }
            GreyZone z = zone.get();
            Cutoff out = z.ruleOut();
            Cutoff in = z.ruleIn();
            ConfusionTable t = z.decided();
            table.row()
                    .put("marker", m.marker())
                    .put("direction", m.direction().orElseThrow().id())
                    .put("rule_out_cutoff", out.threshold())
                    .put("rule_in_cutoff", in.threshold());
            put(table, "sensitivity", out.diagnostics().get(DiagnosticMeasure.SENSITIVITY));
            put(table, "specificity", in.diagnostics().get(DiagnosticMeasure.SPECIFICITY));
            put(table, "npv", out.diagnostics().get(DiagnosticMeasure.NPV));
            put(table, "ppv", in.diagnostics().get(DiagnosticMeasure.PPV));
            table.put("n_ruled_out", t.fn() + t.tn())
                    .put("ruled_out_positive", t.fn())
                    .put("n_grey", z.greyPositives() + z.greyNegatives())
                    .put("grey_positive", z.greyPositives())
                    .put("grey_negative", z.greyNegatives())
                    .put("n_ruled_in", t.tp() + t.fp())
                    .put("ruled_in_negative", t.fp());
            put(table, "grey_share", share(z, settings));
            for (DiagnosticMeasure measure :
                    List.of(
                            DiagnosticMeasure.SENSITIVITY,
                            DiagnosticMeasure.SPECIFICITY,
                            DiagnosticMeasure.ACCURACY)) {
                put(table, measure.id() + "_outside", outside(z, settings, measure));
            }
            Optional<EarlierCutoffs.Earlier> earlier = pair(settings, m.marker());
            table.put("source", earlier.map(EarlierCutoffs.Earlier::origin).orElse("these cases"))
                    .put(
                            "notes",
                            notes(z, earlier.isPresent())
                                    + (settings.cluster().isEmpty() ? "" : NO_INTERVAL));
        }
        return table.build();
    }

    private static Optional<EarlierCutoffs.Earlier> pair(RocSettings settings, String marker) {
        return settings.earlier().of(marker).filter(EarlierCutoffs.Earlier::hasPair);
    }

    /**
     * @param zone a pair of cutoffs
     * @param settings which interval
     * @return the part of the cases that lie between them
     */
    public static Measure share(GreyZone zone, RocSettings settings) {
        DiagnosticSettings how = settings.diagnostics();
        Measure share =
                how.proportions()
                        .measure(
                                zone.greyPositives() + zone.greyNegatives(),
                                zone.ruleOut().table().cases(),
                                how.level());
        return independent(share, settings);
    }

    /**
     * @param zone a pair of cutoffs
     * @param settings which interval
     * @param measure a measure
     * @return the measure of the cases outside the zone
     */
    public static Measure outside(GreyZone zone, RocSettings settings, DiagnosticMeasure measure) {
        return independent(
                Diagnostics.of(zone.decided(), settings.diagnostics()).get(measure), settings);
    }

    /** Intervals of two cutoffs at once are for independent cases only. */
    private static Measure independent(Measure measure, RocSettings settings) {
        return settings.cluster().isEmpty() ? measure : new Measure(measure.value(), Interval.NONE);
    }

    private static String notes(GreyZone zone, boolean isEarlier) {
        String single = zone.isSingle() ? "one cutoff is both, so there is no grey zone" : "";
        if (isEarlier) {
            return single;
        }
        String chosen = CutoffUncertainty.WARNING.replace("the cutoff was", "the cutoffs were");
        return single.isEmpty() ? chosen : single + "; " + chosen;
    }

    /** A marker's pair: that of an earlier run, or the one that these cases give. */
    static Optional<GreyZone> zone(MarkerResult marker, RocSettings settings) {
        if (marker.curve().isEmpty() || marker.cutoff().isEmpty()) {
            return Optional.empty();
        }
        Optional<EarlierCutoffs.Earlier> earlier = pair(settings, marker.marker());
        if (earlier.isPresent()) {
            return Optional.of(
                    GreyZone.given(
                            marker.curve().get(),
                            earlier.get().ruleOut(),
                            earlier.get().ruleIn(),
                            settings.diagnostics()));
        }
        return Double.isNaN(settings.ruleOut())
                ? Optional.empty()
                : Optional.of(
                        GreyZone.of(
                                marker.curve().get(),
                                settings.ruleOut(),
                                settings.ruleIn(),
                                settings.diagnostics()));
    }

    /** What is said of the earlier runs as a whole. */
    static List<String> warnings(RocSettings settings, List<String> markers) {
        if (settings.earlier().files().isEmpty()) {
            return List.of();
        }
        String files = String.join(", ", settings.earlier().files());
        List<String> without =
                markers.stream().filter(m -> settings.earlier().of(m).isEmpty()).toList();
        if (without.size() == markers.size()) {
            throw new IllegalArgumentException(
                    "cutoffs=" + files + ": it has a cutoff of none of these markers");
        }
        return without.isEmpty()
                ? List.of()
                : List.of(
                        "cutoffs="
                                + files
                                + ": it has no cutoff of "
                                + without.size()
                                + (without.size() == 1 ? " marker (" : " markers (")
                                + String.join(", ", without.subList(0, Math.min(4, without.size())))
                                + (without.size() > 4 ? ", …" : "")
                                + "); theirs are found by cutoff= on these cases");
    }
}
