/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.report.Numbers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.MarkerAnalysis;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.Cutoff;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.Optional;

/** All numbers of a marker at a cutoff, as a small page. */
final class NumbersText {

    /** Where a cutoff comes from. */
    enum Origin {
        /** A rule chose it by the data. */
        DATA,
        /** The settings give it for all markers. */
        GIVEN,
        /** An earlier run gives it. */
        EARLIER,
        /** The user has moved it. */
        HAND
    }

    private NumbersText() {}

    /**
     * @param marker a marker with a curve
     * @param outcome the classes
     * @param cutoff where the line stands
     * @param origin where the cutoff comes from
     * @param uncertainty bootstrap of the chosen cutoff, once it is there
     * @return HTML without anything that Swing cannot show
     */
    static String html(
            MarkerResult marker,
            Outcome outcome,
            Cutoff cutoff,
            Origin origin,
            Optional<CutoffUncertainty> uncertainty) {
        boolean isChosen = origin == Origin.DATA;
        StringBuilder html = new StringBuilder("<html><body>");
        Interval ci = marker.auc().interval();
        html.append("<b>").append(Numbers.escaped(marker.marker())).append("</b><br>");
        html.append("AUC ").append(Numbers.measure(marker.auc().auc(), ci.low(), ci.high()));
        html.append(", p ").append(Numbers.escaped(Numbers.p(marker.test().p()))).append("<br>");
        boolean lower = marker.direction().orElseThrow() == Direction.LOWER;
        html.append("Positive (").append(Numbers.escaped(outcome.positive())).append("): ");
        html.append(lower ? "≤ " : "≥ ").append(Numbers.number(cutoff.threshold()));
        if (isChosen && uncertainty.isPresent()) {
            Interval t = uncertainty.get().threshold();
            html.append(" (").append(Numbers.number(t.low())).append(" to ");
            html.append(Numbers.number(t.high())).append(')');
        }
        html.append(origin == Origin.HAND ? " <b>set by hand</b>" : "");
        html.append(origin == Origin.EARLIER ? " <b>of an earlier run</b>" : "");
        appendCounts(html, cutoff.table(), outcome);
        html.append("<table cellspacing=0 cellpadding=2>");
        for (DiagnosticMeasure measure : DiagnosticMeasure.values()) {
            Measure m = cutoff.diagnostics().get(measure);
            html.append("<tr><td>").append(measure.label()).append("</td><td nowrap>&nbsp;");
            html.append(Numbers.measure(m.value(), m.interval().low(), m.interval().high()));
            html.append("</td></tr>");
        }
        html.append("</table>");
        if (isChosen) {
            appendWarning(html, uncertainty);
        }
        if (origin == Origin.HAND) {
            html.append("<p><i>Note: ").append(MarkerAnalysis.BY_HAND).append(".</i></p>");
        }
        for (String warning : marker.warnings()) {
            if (!warning.equals(CutoffUncertainty.WARNING)
                    && !warning.equals(MarkerAnalysis.BY_HAND)) {
                html.append("<p><i>").append(Numbers.escaped(warning)).append("</i></p>");
            }
        }
        return html.append("</body></html>").toString();
    }

    private static void appendCounts(StringBuilder html, ConfusionTable t, Outcome outcome) {
        html.append("<table cellspacing=0 cellpadding=3><tr><td></td><td><b>")
                .append(Numbers.escaped(outcome.positive()))
                .append("</b></td><td><b>")
                .append(Numbers.escaped(outcome.negative()))
                .append("</b></td></tr><tr><td>called positive</td><td>")
                .append(t.tp())
                .append("</td><td>")
                .append(t.fp())
                .append("</td></tr><tr><td>called negative</td><td>")
                .append(t.fn())
                .append("</td><td>")
                .append(t.tn())
                .append("</td></tr></table>");
    }

    private static void appendWarning(StringBuilder html, Optional<CutoffUncertainty> uncertainty) {
        html.append("<p><i>Note: ").append(CutoffUncertainty.WARNING).append(".</i>");
        uncertainty.ifPresent(
                u ->
                        html.append(" Corrected by the bootstrap: sensitivity ")
                                .append(Numbers.number(u.sensitivity()))
                                .append(", specificity ")
                                .append(Numbers.number(u.specificity()))
                                .append(", accuracy ")
                                .append(Numbers.number(u.accuracy()))
                                .append('.'));
        html.append("</p>");
    }
}
