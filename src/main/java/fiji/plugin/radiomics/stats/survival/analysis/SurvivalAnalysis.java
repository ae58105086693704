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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.PredictedRisk;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.RepeatedCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * From a table of cases to everything that is said of their survival. A result depends on table and
 * settings only: not on the number of threads, and by its seed not on chance.
 */
public final class SurvivalAnalysis {

    /** Markers with curves, cutoffs and measures over time; of more only Cox models. */
    private static final int MOST_DETAILED = 50;

    /** More groups than these cannot be told apart. */
    private static final int MOST_GROUPS = 20;

    private static final double[] QUARTERS = {.25, .5, .75};

    private final SurvivalSettings settings;
    private final Workers workers;
    private final Progress progress;
    private final ProbabilityInterval scale;
    private final double level;
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, ResultTable> tables = new HashMap<>();

    private SurvivalCases cases;
    private SurvivalData plain;
    private double[] offset;
    private List<Double> times;
    private final List<Grouping> groupings = new ArrayList<>();
    private final List<SurvivalResult.AtTime> calibrated = new ArrayList<>();

    /**
     * @param values of {@link SurvivalParameters#ALL}
     * @param workers threads
     * @param progress listens to the number of markers that are done, and may cancel
     */
    public SurvivalAnalysis(ParameterValues values, Workers workers, Progress progress) {
        settings = new SurvivalSettings(values);
        this.workers = workers;
        this.progress = progress;
        scale = values.get(SurvivalParameters.CI);
        level = settings.level();
    }

    /**
     * Everything the settings ask for.
     *
     * @param given the cases
     * @return the result
     * @throws IllegalArgumentException where columns or values are not there, or no case had the
     *     event
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public SurvivalResult run(CaseTable given) {
        CaseTable table =
                MissingCodes.applied(given, settings.names(SurvivalParameters.MISSINGCODES));
        SurvivalColumns columns =
                SurvivalColumns.of(table, SurvivalReader.read(table, settings), settings);
        cases = columns.cases();
        offset = columns.offset();
        List<Covariate> markers = columns.markers();
        List<Covariate> covariates = columns.covariates();
        plain = cases.data().stratified(new int[cases.rows().length]);
        warnings.addAll(cases.warnings());
        Set<Integer> used = new HashSet<>();
        for (int row : cases.rows()) {
            used.add(row);
        }
        if (!settings.has(OutcomeParameters.CLUSTER)) {
            RepeatedCases.warning(table, used::contains).ifPresent(warnings::add);
        }
        warnings.addAll(table.notes());
        warnings.addAll(columns.notes());
        times = settings.times().isEmpty() ? quartiles(plain) : settings.times();
        ImmortalTime.warning(settings, markers, covariates).ifPresent(warnings::add);
        warnings.addAll(Limits.of(settings, cases.data()));

        CoxAnalysis cox = new CoxAnalysis(settings, cases, cases.data(), offset);
        List<CoxTerm> terms = new ArrayList<>(cox.screen(markers, workers, progress));
        List<Covariate> ranked = ranked(markers, terms);
        Optional<CoxAnalysis.Together> together =
                covariates.isEmpty()
                        ? Optional.empty()
                        : Optional.of(cox.together(covariates, warnings));
        together.ifPresent(t -> terms.addAll(t.terms()));
        tellInfinite(terms);
        putTerms(terms);
        ModelTables models =
                new ModelTables(
                        settings, cases, offset, times, workers, progress, warnings, this::put);
        together.ifPresent(models::model);
        models.competing(markers, covariates);
        models.nonlinearity(markers);

        List<Covariate> numbers = ranked.stream().filter(m -> !m.isClasses()).toList();
        List<Covariate> detailed = numbers.subList(0, Math.min(MOST_DETAILED, numbers.size()));
        tellDetailed(numbers.size());
        List<ConfoundedMarker> confounded =
                new ConfounderAnalysis(settings, cases, offset)
                        .of(detailed, warnings, workers, progress);
        if (!confounded.isEmpty()) {
            warnings.addAll(ConfounderAnalysis.sentences(confounded));
            put(SurvivalTables.confounders(confounded));
        }
        List<MarkerCutoffs.MarkerCutoff> cutoffs = cutoffs(detailed);
        List<SurvivalResult.GroupCurves> groups = groups(table, cutoffs);
        List<SurvivalResult.AreaCourse> areas = discrimination(detailed, together, models);
        SurvivalDrawn drawn = new SurvivalDrawn(cases, fitter());
        return new SurvivalResult(
                table,
                settings.values(),
                drawn.groups(groups),
                SurvivalDrawn.hazards(ranked, terms),
                drawn.models(numbers, together),
                SurvivalDrawn.courses(cutoffs),
                areas,
                calibrated,
                new SurvivalSelection(cases, groupings),
                SurvivalKinds.ALL.stream()
                        .map(kind -> tables.get(kind.name()))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                warnings,
                SurvivalMethods.of(settings, cases, times));
    }

    private void put(ResultTable table) {
        tables.put(table.name(), table);
    }

    private CoxFitter fitter() {
        return CoxFitter.of(cases.data(), offset, settings.cox());
    }

    /** Of the event times above 0. */
    static List<Double> quartiles(SurvivalData data) {
        double[] events =
                IntStream.range(0, data.size())
                        .filter(data::isEvent)
                        .mapToDouble(data::time)
                        .sorted()
                        .toArray();
        List<Double> quartiles = new ArrayList<>();
        for (double q : QUARTERS) {
            double t = events[(int) Math.ceil(q * events.length) - 1];
            if (t > 0 && !quartiles.contains(t)) {
                quartiles.add(t);
            }
        }
        return quartiles;
    }

    /** The markers by their least p value, those without last. */
    private static List<Covariate> ranked(List<Covariate> markers, List<CoxTerm> terms) {
        Map<String, Double> p = new HashMap<>();
        for (CoxTerm t : terms) {
            double own = Double.isNaN(t.p()) ? t.likelihoodRatioP() : t.p();
            p.merge(t.column(), Double.isNaN(own) ? 2 : own, Math::min);
        }
        return markers.stream().sorted(Comparator.comparingDouble(m -> p.get(m.column()))).toList();
    }

    private void tellInfinite(List<CoxTerm> terms) {
        List<String> names =
                terms.stream().filter(CoxTerm::isInfinite).map(CoxTerm::term).distinct().toList();
        if (!names.isEmpty()) {
            int most = Math.min(5, names.size());
            warnings.add(
                    "the hazard ratio of "
                            + String.join(", ", names.subList(0, most))
                            + (names.size() > most ? " and " + (names.size() - most) + " more" : "")
                            + " is infinite or 0, because a group has no event or the marker"
                            + " separates completely (see notes in cox.csv); firth=true gives"
                            + " finite estimates");
        }
    }

    private void tellDetailed(int numbers) {
        if (numbers > MOST_DETAILED) {
            warnings.add(
                    "cutoffs, areas over time and comparisons are those of the "
                            + MOST_DETAILED
                            + " markers with the least p of "
                            + numbers
                            + "; name fewer markers for others");
        }
    }

    private void putTerms(List<CoxTerm> terms) {
        if (!terms.isEmpty()) {
            ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.COX);
            terms.forEach(t -> SurvivalTables.cox(table.row(), t));
            put(table.build());
        }
    }

    private List<MarkerCutoffs.MarkerCutoff> cutoffs(List<Covariate> markers) {
        if (settings.cutoff() == SurvivalSettings.CutoffRule.NONE || markers.isEmpty()) {
            return List.of();
        }
        MarkerCutoffs maker = new MarkerCutoffs(settings, cases, offset);
        List<MarkerCutoffs.MarkerCutoff> cutoffs = new ArrayList<>();
        ResultTable.Builder table = new ResultTable.Builder(SurvivalKinds.CUTOFFS);
        double share = settings.values().get(SurvivalParameters.MINIMUMSHARE);
        for (Covariate marker : markers) {
            MarkerCutoffs.MarkerCutoff cutoff = maker.of(marker, workers, progress);
            cutoffs.add(cutoff);
            SurvivalTables.cutoff(table, cutoff, share, level);
            if (cutoff.grouping() == null) {
                warnings.add("no cutoff of " + marker.column() + ": " + cutoff.note());
            }
        }
        put(table.build());
        if (cutoffs.stream().anyMatch(MarkerCutoffs.MarkerCutoff::isChosen)) {
            warnings.add(
                    MarkerCutoffs.CHOSEN
                            + ": curves, hazard ratios and the log-rank p of such groups are far"
                            + " too good; p_corrected in logrank.csv and the p values in"
                            + " cutoffs.csv take account of all cutoffs tried. The hazard"
                            + " ratio of the marker itself, in cox.csv, comes first");
        }
        return cutoffs;
    }

    private List<SurvivalResult.GroupCurves> groups(
            CaseTable table, List<MarkerCutoffs.MarkerCutoff> cutoffs) {
        groupings.add(Grouping.all(cases.rows().length));
        if (settings.has(SurvivalParameters.GROUPS)) {
            groupings.add(byColumn(table));
        }
        Map<String, MarkerCutoffs.MarkerCutoff> byMarker = new HashMap<>();
        for (MarkerCutoffs.MarkerCutoff cutoff : cutoffs) {
            byMarker.put(cutoff.marker(), cutoff);
            if (cutoff.grouping() != null) {
                groupings.add(cutoff.grouping());
            }
        }
        combined(byMarker).ifPresent(groupings::add);
        return new GroupTables(settings, plain, cases, times, warnings)
                .of(groupings, byMarker, tables);
    }

    private Grouping byColumn(CaseTable table) {
        String name = settings.text(SurvivalParameters.GROUPS);
        Levels levels = Levels.of(table.column(name), cases.rows());
        if (levels.names().size() > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "groups="
                            + name
                            + ": the column has "
                            + levels.names().size()
                            + " different values, too many for groups; cutoff= makes groups of"
                            + " numbers");
        }
        if (levels.names().isEmpty()) {
            throw new IllegalArgumentException("groups=" + name + ": the column is empty");
        }
        if (levels.names().size() == 1) {
            warnings.add(
                    "groups="
                            + name
                            + ": all cases are of one group, "
                            + levels.names().get(0)
                            + "; there is nothing to compare");
        }
        int without = (int) Arrays.stream(levels.codes()).filter(c -> c < 0).count();
        if (without > 0) {
            warnings.add(
                    without
                            + (without == 1 ? " case" : " cases")
                            + " without a value of "
                            + name
                            + (without == 1 ? " is in no group" : " are in no group"));
        }
        return new Grouping(name, levels.names(), levels.codes(), false, levels.isOrdered());
    }

    private Optional<Grouping> combined(Map<String, MarkerCutoffs.MarkerCutoff> byMarker) {
        List<String> names =
                NameList.inTable(settings.names(SurvivalParameters.COMBINE), cases.table());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<MarkerCutoffs.MarkerCutoff> parts = new ArrayList<>();
        for (String name : names) {
            MarkerCutoffs.MarkerCutoff part = byMarker.get(name);
            if (part == null || part.grouping() == null) {
                throw new IllegalArgumentException(
                        "combine="
                                + name
                                + ": it has no groups; name it in markers= and a rule in cutoff=");
            }
            parts.add(part);
        }
        if (parts.size() < 2 || parts.size() > 3) {
            throw new IllegalArgumentException("combine=: two or three markers are needed");
        }
        return Optional.of(MarkerCutoffs.combined(parts));
    }

    private List<SurvivalResult.AreaCourse> discrimination(
            List<Covariate> markers, Optional<CoxAnalysis.Together> together, ModelTables models) {
        CoxFitter all = fitter();
        List<DiscriminationAnalysis.Predictor> predictors = new ArrayList<>();
        for (Covariate marker : markers) {
            int[] used = Covariate.complete(List.of(marker), cases.rows().length);
            CoxFitter some = used.length == cases.rows().length ? all : all.only(used);
            double[] values = Covariate.pick(marker.columns()[0], used);
            try {
                CoxModel fit = some.fit(new double[][] {values});
                predictors.add(
                        new DiscriminationAnalysis.Predictor(
                                marker.column(), used, some.data(), values, PredictedRisk.of(fit)));
            } catch (IllegalArgumentException e) {
                // Constant, or without events: cox.csv says so.
            }
        }
        together.ifPresent(
                t ->
                        predictors.add(
                                new DiscriminationAnalysis.Predictor(
                                        DiscriminationAnalysis.MODEL,
                                        t.used(),
                                        t.model().data(),
                                        t.model().linearPredictors(),
                                        PredictedRisk.of(t.model()))));
        double tau =
                settings.times().isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : settings.times().get(settings.times().size() - 1);
        DiscriminationAnalysis analysis = new DiscriminationAnalysis(level, times, tau);
        List<DiscriminationAnalysis.Predictor> compared =
                new ArrayList<>(
                        predictors.subList(0, Math.min(SurvivalDrawn.MOST, predictors.size())));
        if (together.isPresent() && compared.size() < predictors.size()) {
            compared.add(predictors.get(predictors.size() - 1));
        }
        analysis.compared(compared, cases.data()).ifPresent(this::put);
        predictors.add(
                new DiscriminationAnalysis.Predictor(
                        DiscriminationAnalysis.EVERYBODY,
                        IntStream.range(0, plain.size()).toArray(),
                        plain,
                        null,
                        null));
        analysis.of(predictors, workers, progress).ifPresent(this::put);
        if (together.isPresent()) {
            DiscriminationAnalysis.Predictor model = predictors.get(predictors.size() - 2);
            if (DiscriminationAnalysis.hasRisks(model)) {
                calibrated.addAll(models.calibrations(model));
            } else {
                warnings.add(
                        "with competing events the model of the covariates is that of the event's"
                                + " cause alone: survival in predictions.csv is as if nobody had the"
                                + " competing event, and neither Brier scores nor calibration are"
                                + " given");
            }
        }
        return analysis.courses(compared, new SurvivalDrawn(cases, fitter()).courseTimes());
    }
}
