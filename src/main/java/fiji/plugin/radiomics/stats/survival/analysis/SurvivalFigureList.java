/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;

/** Which figures a survival analysis has. */
final class SurvivalFigureList {

    private SurvivalFigureList() {}

    static List<ResultFigure> of(SurvivalResult result) {
        List<ResultFigure> figures = new ArrayList<>();
        for (SurvivalResult.GroupCurves group : result.groups()) {
            boolean all = group.grouping().equals(Grouping.ALL);
            String who = all ? "all cases" : "the groups by " + group.grouping();
            String subject = all ? "" : group.grouping();
            figures.add(
                    new ResultFigure(
                            "kaplan_meier",
                            subject,
                            "Kaplan–Meier estimate of "
                                    + who
                                    + " with its interval, medians and the number at risk; ticks:"
                                    + " censored cases."
                                    + (group.correction().isEmpty()
                                            ? ""
                                            : " Note: " + MarkerCutoffs.CHOSEN + ".")));
            if (!group.incidences().isEmpty()) {
                figures.add(
                        new ResultFigure(
                                "cumulative_incidence",
                                subject,
                                "Cumulative incidence (Aalen–Johansen) of "
                                        + who
                                        + ", of the event and of the competing event."));
            }
            if (group.curves().size() > 1) {
                figures.add(
                        new ResultFigure(
                                "log_minus_log",
                                subject,
                                "log(−log S) against log time of "
                                        + who
                                        + ": parallel where hazards are proportional."));
            }
        }
        if (!result.terms().isEmpty()) {
            figures.add(
                    new ResultFigure(
                            "forest",
                            "",
                            "Hazard ratios with their intervals, of numbers per standard"
                                    + " deviation."));
        }
        for (SurvivalResult.NamedModel model : result.models()) {
            for (String term : model.terms()) {
                figures.add(
                        new ResultFigure(
                                "schoenfeld",
                                term,
                                "Scaled Schoenfeld residuals of "
                                        + term
                                        + " over time: level where its hazard is proportional."));
            }
        }
        for (SurvivalResult.CutoffCourse cutoff : result.cutoffs()) {
            figures.add(
                    new ResultFigure(
                            "maxstat",
                            cutoff.marker(),
                            "Standardised log-rank statistic at each cutoff of "
                                    + cutoff.marker()
                                    + "; "
                                    + MarkerCutoffs.CHOSEN
                                    + "."));
        }
        if (!result.areas().isEmpty()) {
            figures.add(
                    new ResultFigure(
                            "auc_over_time",
                            "",
                            "Time-dependent area under the ROC curve with its interval."));
        }
        result.areas().stream()
                .flatMap(course -> course.asked().stream())
                .map(auc -> NumberColumn.text(auc.time()))
                .distinct()
                .forEach(
                        time ->
                                figures.add(
                                        new ResultFigure(
                                                "roc_at_time",
                                                time,
                                                "ROC curves of who had the event by "
                                                        + time
                                                        + " against who was followed longer"
                                                        + " without it, weighted for"
                                                        + " censoring.")));
        for (SurvivalResult.AtTime at : result.calibrations()) {
            String time = NumberColumn.text(at.calibration().time());
            figures.add(
                    new ResultFigure(
                            "calibration",
                            time,
                            "Risk predicted by the model of the covariates against the observed"
                                    + " risk, at "
                                    + time
                                    + ", in the cases it was fitted on."));
            figures.add(
                    new ResultFigure(
                            "decision_curve",
                            time,
                            "Net benefit of treating by the model of the covariates, at "
                                    + time
                                    + "."));
        }
        return figures;
    }
}
