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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.AalenJohansen;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import java.util.Optional;

/**
 * What a survival analysis found: its tables, and what its figures are drawn from.
 *
 * @param cases the table
 * @param values how it was analysed
 * @param groups the groups of cases with their curves, all cases first
 * @param terms the coefficients of Cox models
 * @param models of which scaled residuals are drawn
 * @param cutoffs that were chosen on these cases
 * @param areas the time-dependent areas, of markers and of the model
 * @param calibrations of the model of the covariates, at the times
 * @param selection which cases rows and steps are about
 * @param tables the tables
 * @param warnings what the reader should know
 * @param methods paragraphs for a paper
 */
public record SurvivalResult(
        CaseTable cases,
        ParameterValues values,
        List<GroupCurves> groups,
        List<Hazard> terms,
        List<NamedModel> models,
        List<CutoffCourse> cutoffs,
        List<AreaCourse> areas,
        List<AtTime> calibrations,
        SurvivalSelection selection,
        List<ResultTable> tables,
        List<String> warnings,
        List<String> methods)
        implements AnalysisResult {

    /**
     * Curves of groups.
     *
     * @param grouping name of the column, the marker, or {@code all}
     * @param labels a name a group
     * @param cutoffs of the marker, between the groups; none where a column makes them
     * @param curves Kaplan–Meier estimates
     * @param incidences cumulative incidences of event and competing event of each group; empty
     *     without competing events
     * @param test log-rank test of the groups
     * @param correctedP of a cutoff that was chosen on these cases, the p value that takes account
     *     of that; NaN elsewhere
     * @param correction its method; empty elsewhere
     */
    public record GroupCurves(
            String grouping,
            List<String> labels,
            double[] cutoffs,
            List<KaplanMeier> curves,
            List<List<AalenJohansen>> incidences,
            Optional<ChiSquareTest> test,
            double correctedP,
            String correction) {}

    /**
     * A hazard ratio, for a forest plot.
     *
     * @param name of the term
     * @param isTogether whether it is of the model of several covariates
     * @param isPerDeviation whether it is per standard deviation; else per unit or between classes
     * @param ratio NaN or infinite = not estimable
     * @param low lower bound
     * @param high upper bound
     */
    public record Hazard(
            String name,
            boolean isTogether,
            boolean isPerDeviation,
            double ratio,
            double low,
            double high) {}

    /**
     * A model whose proportional hazards are looked at.
     *
     * @param name of the marker, or {@code model}
     * @param terms names of its terms
     * @param model the fit
     */
    public record NamedModel(String name, List<String> terms, CoxModel model) {}

    /**
     * The maximally selected statistic at all cutoffs.
     *
     * @param marker its name
     * @param cutoffs ascending
     * @param statistics the absolute standardised statistic at each
     * @param chosen the cutoff
     * @param p corrected
     * @param method of the correction
     */
    public record CutoffCourse(
            String marker,
            double[] cutoffs,
            double[] statistics,
            double chosen,
            double p,
            String method) {}

    /**
     * Time-dependent areas.
     *
     * @param name of the marker, or {@code model}
     * @param areas from early to late events
     * @param asked at the times that were asked for
     */
    public record AreaCourse(
            String name, List<TimeDependentAuc> areas, List<TimeDependentAuc> asked) {}

    /**
     * How good the model's predictions are at a time.
     *
     * @param calibration predicted against observed risk
     * @param decision net benefit
     */
    public record AtTime(CalibrationAtTime calibration, DecisionAtTime decision) {}

    /** Copies the lists. */
    public SurvivalResult {
        groups = List.copyOf(groups);
        terms = List.copyOf(terms);
        models = List.copyOf(models);
        cutoffs = List.copyOf(cutoffs);
        areas = List.copyOf(areas);
        calibrations = List.copyOf(calibrations);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
        methods = List.copyOf(methods);
    }

    @Override
    public Analysis analysis() {
        return new SurvivalPlugin();
    }

    /**
     * @return confidence level of the intervals
     */
    public double level() {
        return values.get(SurvivalParameters.LEVEL);
    }

    /**
     * @return scale of the intervals of curves
     */
    public ProbabilityInterval scale() {
        return values.get(SurvivalParameters.CI);
    }

    /**
     * @return function of time in the test of proportional hazards
     */
    public ProportionalHazards.Transform transform() {
        return values.get(SurvivalParameters.TRANSFORM);
    }

    /**
     * @return label of the axis of time, with the unit where it is known
     */
    public String timeLabel() {
        String unit = new SurvivalSettings(values).unit();
        return unit.isEmpty() ? "Time" : "Time (" + unit.trim() + ")";
    }

    /**
     * @param grouping name of a column or marker, or {@code all}
     * @return its curves
     */
    public GroupCurves group(String grouping) {
        return groups.stream()
                .filter(g -> g.grouping().equals(grouping))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no groups " + grouping));
    }

    @Override
    public List<Integer> rowsOf(ResultTable table, int row) {
        return selection.of(table, row);
    }

    @Override
    public List<Integer> rowsAt(ResultFigure figure, double x, double y) {
        return figure.kind().equals("kaplan_meier")
                ? selection.at(
                        group(figure.subject().isEmpty() ? Grouping.ALL : figure.subject()), x, y)
                : List.of();
    }

    @Override
    public List<ResultFigure> figures() {
        return SurvivalFigureList.of(this);
    }
}
