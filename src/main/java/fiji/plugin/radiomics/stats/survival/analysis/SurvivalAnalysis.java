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
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.CalibrationAtTime;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.CoxFitter;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.DecisionAtTime;
import fiji.plugin.radiomics.stats.survival.MaximalP;
import fiji.plugin.radiomics.stats.survival.MaximallySelected;
import fiji.plugin.radiomics.stats.survival.PredictedRisk;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.ProportionalHazards;
import fiji.plugin.radiomics.stats.survival.RestrictedSpline;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.survival.TimeDependentAuc;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.RepeatedCases;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * From a table of cases to everything that is said of their survival. A result depends on table and
 * settings only: not on the number of threads, and by its seed not on chance.
 */
public final class SurvivalAnalysis {

    /** Markers with curves, cutoffs and measures over time; of more only Cox models. */
    private static final int MOST_DETAILED = 50;

    /** Markers that are compared in pairs and drawn. */
    private static final int MOST_DRAWN = 6;

    /** More groups than these cannot be told apart. */
    private static final int MOST_GROUPS = 20;

    /** Of predicted risk. */
    private static final int RISK_GROUPS = 5;

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
        cases = SurvivalReader.read(table, settings);
        List<String> notes = new ArrayList<>();
        List<Covariate> markers = markers(table, notes);
        List<Covariate> covariates = covariates(table, notes);
        offset = offset(table, markers, covariates, notes);
        plain = cases.data().stratified(new int[cases.rows().length]);
        warnings.addAll(cases.warnings());
        Set<Integer> used = new HashSet<>();
        for (int row : cases.rows()) {
            used.add(row);
        }
        if (!settings.has(SurvivalParameters.CLUSTER)) {
            RepeatedCases.warning(table, used::contains).ifPresent(warnings::add);
        }
        warnings.addAll(table.notes());
        warnings.addAll(notes);
        times = settings.times().isEmpty() ? quartiles() : settings.times();
        ImmortalTime.warning(settings, markers, covariates).ifPresent(warnings::add);

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
        together.ifPresent(this::putModel);
        competing(markers, covariates);
        nonlinearity(markers);

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
        List<SurvivalResult.AreaCourse> areas = discrimination(detailed, together);
        return new SurvivalResult(
                table,
                settings.values(),
                drawn(groups),
                hazards(ranked, terms),
                models(numbers, together),
                courses(cutoffs),
                areas,
                calibrated,
                SurvivalTables.ALL.stream()
                        .map(kind -> tables.get(kind.name()))
                        .filter(java.util.Objects::nonNull)
                        .toList(),
                warnings,
                SurvivalMethods.of(settings, cases, times));
    }

    private void put(ResultTable table) {
        tables.put(table.name(), table);
    }

    /** Columns with another role, which are no markers unless they are named. */
    private Set<String> roles(CaseTable table) {
        Set<String> roles = new HashSet<>();
        for (Parameter<?> key :
                List.of(
                        SurvivalParameters.TIME,
                        SurvivalParameters.START,
                        SurvivalParameters.ENTRY,
                        SurvivalParameters.LANDMARK,
                        SurvivalParameters.GROUPS,
                        SurvivalParameters.STRATA,
                        SurvivalParameters.CLUSTER,
                        SurvivalParameters.OFFSET,
                        SurvivalParameters.ID)) {
            roles.add(settings.text(key));
        }
        roles.add(EventColumn.of(table, settings).name());
        return roles;
    }

    private List<Covariate> markers(CaseTable table, List<String> notes) {
        List<String> named = NameList.inTable(settings.names(SurvivalParameters.MARKERS), table);
        // Columns of classes may be named among the markers.
        List<String> numbers = new ArrayList<>();
        List<Covariate> classes = new ArrayList<>();
        for (String name : named) {
            if (table.column(name) instanceof TextColumn) {
                Covariate c = Covariate.of(table, name, cases, settings.references(), notes);
                classes.add(c);
            } else {
                numbers.add(name);
            }
        }
        String pattern = settings.orNull(SurvivalParameters.PATTERN);
        String family = settings.orNull(SurvivalParameters.FAMILY);
        if (numbers.isEmpty() && !classes.isEmpty() && pattern == null && family == null) {
            return classes;
        }
        MarkerSelection.Chosen chosen =
                new MarkerSelection(numbers, pattern, family).chosen(table, roles(table));
        notes.addAll(chosen.notes());
        List<Covariate> markers = new ArrayList<>();
        for (NumberColumn column : chosen.columns()) {
            String suspected = MissingCodes.suspected(column);
            if (suspected != null) {
                notes.add(suspected);
            }
            markers.add(
                    settings.references().containsKey(column.name())
                            ? Covariate.of(
                                    table, column.name(), cases, settings.references(), notes)
                            : Covariate.of(column.name(), cases.ofRows(column.values())));
        }
        if (markers.isEmpty() && (pattern != null || family != null)) {
            throw new IllegalArgumentException(
                    "No marker: the table "
                            + table.title()
                            + " has no column of numbers that markers=, pattern= and family="
                            + " choose");
        }
        markers.addAll(classes);
        return markers;
    }

    private List<Covariate> covariates(CaseTable table, List<String> notes) {
        List<Covariate> covariates = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : NameList.inTable(settings.names(SurvivalParameters.COVARIATES), table)) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("covariates= names " + name + " twice");
            }
            covariates.add(Covariate.of(table, name, cases, settings.references(), notes));
        }
        return covariates;
    }

    /** Reads the offset, and leaves out cases without it or, with missing=complete, any marker. */
    private double[] offset(
            CaseTable table,
            List<Covariate> markers,
            List<Covariate> covariates,
            List<String> notes) {
        List<Covariate> needed = new ArrayList<>();
        Covariate column = null;
        if (settings.has(SurvivalParameters.OFFSET)) {
            column =
                    Covariate.of(
                            table,
                            settings.text(SurvivalParameters.OFFSET),
                            cases,
                            Map.of(),
                            notes);
            if (column.isClasses()) {
                throw new IllegalArgumentException(
                        "offset=" + column.column() + ": a column of numbers is needed");
            }
            needed.add(column);
        }
        if (settings.isComplete()) {
            needed.addAll(markers);
            needed.addAll(covariates);
        }
        int[] complete = Covariate.complete(needed, cases.rows().length);
        int missing = cases.rows().length - complete.length;
        if (missing == 0) {
            return column == null ? null : column.columns()[0];
        }
        if (Arrays.stream(complete).noneMatch(cases.data()::isEvent)) {
            throw new IllegalArgumentException(
                    "No event is left among the "
                            + complete.length
                            + " cases with a value of "
                            + (settings.isComplete() ? "all markers" : column.column()));
        }
        notes.add(
                missing
                        + (missing == 1 ? " case" : " cases")
                        + " without a value of "
                        + (settings.isComplete() ? "a marker (missing=complete)" : column.column())
                        + (missing == 1 ? " is" : " are")
                        + " left out");
        cases =
                new SurvivalCases(
                        table,
                        Arrays.stream(complete).map(i -> cases.rows()[i]).toArray(),
                        cases.data().select(complete),
                        Arrays.stream(complete).mapToObj(i -> cases.names().get(i)).toList(),
                        cases.strata(),
                        cases.warnings());
        double[] some = column == null ? null : Covariate.pick(column.columns()[0], complete);
        narrow(markers, complete);
        narrow(covariates, complete);
        return some;
    }

    private static void narrow(List<Covariate> covariates, int[] cases) {
        covariates.replaceAll(
                c ->
                        new Covariate(
                                c.column(),
                                c.terms(),
                                Covariate.design(List.of(c), cases),
                                c.reference()));
    }

    private List<Double> quartiles() {
        double[] events =
                IntStream.range(0, plain.size())
                        .filter(plain::isEvent)
                        .mapToDouble(plain::time)
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
            ResultTable.Builder table = new ResultTable.Builder(SurvivalTables.COX);
            terms.forEach(t -> SurvivalTables.cox(table.row(), t));
            put(table.build());
        }
    }

    private void putModel(CoxAnalysis.Together together) {
        CoxModel model = together.model();
        ProportionalHazards.Transform transform =
                settings.values().get(SurvivalParameters.TRANSFORM);
        ProportionalHazards zph = ProportionalHazards.of(model, transform);
        CoxTerm first = together.terms().get(0);
        put(SurvivalTables.model(model, first.c(), first.cError(), zph.global()));
        ResultTable.Builder hazards = new ResultTable.Builder(SurvivalTables.HAZARDS);
        int a = 0;
        for (Covariate c : together.covariates()) {
            int from = a;
            a += c.terms().size();
            putHazard(hazards, c.column(), transform, zph.test(IntStream.range(from, a).toArray()));
        }
        putHazard(hazards, "global", transform, zph.global());
        put(hazards.build());
        put(SurvivalTables.baseline(model, cases.strata()));
        List<String> names = Arrays.stream(together.used()).mapToObj(cases.names()::get).toList();
        put(SurvivalTables.predictions(model, names, times));
        if (zph.global().p() < .05) {
            warnings.add(
                    "hazards are not proportional in the model of the covariates (global p "
                            + MethodsText.p(zph.global().p())
                            + "): its hazard ratios are averages over time; see"
                            + " proportional_hazards.csv");
        }
    }

    private static void putHazard(
            ResultTable.Builder table,
            String term,
            ProportionalHazards.Transform transform,
            ChiSquareTest test) {
        table.row()
                .put("term", term)
                .put("transform", transform.id())
                .put("statistic", test.statistic())
                .put("df", test.df())
                .putP("p", test.p());
    }

    /** Cox models of the competing event, in which the event censors. */
    private void competing(List<Covariate> markers, List<Covariate> covariates) {
        if (!settings.has(SurvivalParameters.COMPETING)) {
            return;
        }
        SurvivalData other = cases.data().causeSpecific(SurvivalData.COMPETING);
        if (other.events() == 0) {
            warnings.add("no usable case has the competing event");
            return;
        }
        CoxAnalysis cox = new CoxAnalysis(settings, cases, other, offset);
        List<CoxTerm> terms = new ArrayList<>(cox.screen(markers, workers, progress));
        if (!covariates.isEmpty()) {
            terms.addAll(cox.together(covariates, new ArrayList<>()).terms());
        }
        if (!terms.isEmpty()) {
            ResultTable.Builder table = new ResultTable.Builder(SurvivalTables.CAUSES);
            terms.forEach(t -> SurvivalTables.cox(table.row().put("cause", "competing"), t));
            put(table.build());
        }
    }

    private void nonlinearity(List<Covariate> markers) {
        int knots = settings.values().get(SurvivalParameters.KNOTS);
        List<Covariate> numbers = markers.stream().filter(m -> !m.isClasses()).toList();
        if (knots == 0 || numbers.isEmpty()) {
            return;
        }
        CoxFitter all = CoxFitter.of(cases.data(), offset, settings.cox());
        List<Callable<Object[]>> tasks = new ArrayList<>();
        for (Covariate marker : numbers) {
            tasks.add(() -> curved(marker, all, knots));
        }
        List<Object[]> rows = workers.until(progress::isCancelled).run(tasks);
        double[] p = rows.stream().mapToDouble(r -> ((ChiSquareTest) r[1]).p()).toArray();
        double[] holm = PValues.holm(p);
        double[] bh = PValues.benjaminiHochberg(p);
        ResultTable.Builder table = new ResultTable.Builder(SurvivalTables.NONLINEARITY);
        for (int i = 0; i < p.length; i++) {
            ChiSquareTest test = (ChiSquareTest) rows.get(i)[1];
            table.row()
                    .put("marker", rows.get(i)[0])
                    .put("knots", knots)
                    .put("statistic", test.statistic())
                    .put("df", test.df())
                    .putP("p", p[i])
                    .putP("p_holm", holm[i])
                    .putP("p_bh", bh[i])
                    .put("notes", rows.get(i)[2]);
        }
        put(table.build());
    }

    private Object[] curved(Covariate marker, CoxFitter all, int knots) {
        int[] used = Covariate.complete(List.of(marker), cases.rows().length);
        CoxFitter some = used.length == cases.rows().length ? all : all.only(used);
        double[] values = Covariate.pick(marker.columns()[0], used);
        try {
            double[][] spline = RestrictedSpline.of(values, knots).columns(values);
            double line = some.fit(new double[][] {values}).logLikelihood();
            double curve = some.fit(spline).logLikelihood();
            return new Object[] {
                marker.column(), ChiSquareTest.of(2 * (curve - line), knots - 2), ""
            };
        } catch (IllegalArgumentException e) {
            return new Object[] {marker.column(), ChiSquareTest.UNDEFINED, e.getMessage()};
        }
    }

    private List<MarkerCutoffs.MarkerCutoff> cutoffs(List<Covariate> markers) {
        if (settings.cutoff() == SurvivalSettings.CutoffRule.NONE || markers.isEmpty()) {
            return List.of();
        }
        MarkerCutoffs maker = new MarkerCutoffs(settings, cases);
        List<MarkerCutoffs.MarkerCutoff> cutoffs = new ArrayList<>();
        ResultTable.Builder table = new ResultTable.Builder(SurvivalTables.CUTOFFS);
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
                            + ": curves and hazard ratios of such groups are too good, and their"
                            + " log-rank p is not given because it is far too small; cutoffs.csv"
                            + " has p values that take account of all cutoffs tried. The hazard"
                            + " ratio of the marker itself, in cox.csv, comes first");
        }
        return cutoffs;
    }

    private List<SurvivalResult.GroupCurves> groups(
            CaseTable table, List<MarkerCutoffs.MarkerCutoff> cutoffs) {
        List<Grouping> groupings = new ArrayList<>();
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
        return new Grouping(name, levels.names(), levels.codes(), false);
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
            List<Covariate> markers, Optional<CoxAnalysis.Together> together) {
        CoxFitter all = CoxFitter.of(cases.data(), offset, settings.cox());
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
                new ArrayList<>(predictors.subList(0, Math.min(MOST_DRAWN, predictors.size())));
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
                calibrated.addAll(calibrate(model));
            } else {
                warnings.add(
                        "with competing events the model of the covariates is that of the event's"
                            + " cause alone: survival in predictions.csv is as if nobody had the"
                            + " competing event, and neither Brier scores nor calibration are"
                            + " given");
            }
        }
        return analysis.courses(compared, courseTimes());
    }

    /** Times at which areas are drawn: from early to late events. */
    private List<Double> courseTimes() {
        double[] events =
                IntStream.range(0, plain.size())
                        .filter(plain::isEvent)
                        .mapToDouble(plain::time)
                        .sorted()
                        .toArray();
        List<Double> grid = new ArrayList<>();
        int points = 25;
        for (int k = 1; k < points; k++) {
            double t = events[k * (events.length - 1) / points];
            if (!grid.contains(t)) {
                grid.add(t);
            }
        }
        return grid;
    }

    private List<SurvivalResult.AtTime> calibrate(DiscriminationAnalysis.Predictor model) {
        List<SurvivalResult.AtTime> all = new ArrayList<>();
        ResultTable.Builder calibration = new ResultTable.Builder(SurvivalTables.CALIBRATION);
        ResultTable.Builder decisions = new ResultTable.Builder(SurvivalTables.DECISIONS);
        double[] thresholds = IntStream.range(1, 100).mapToDouble(k -> k / 100.).toArray();
        for (double time : times) {
            if (TimeDependentAuc.problem(model.data(), time).isPresent()) {
                continue;
            }
            double[] risk = model.risk().at(time);
            CalibrationAtTime c =
                    CalibrationAtTime.of(model.data(), risk, time, RISK_GROUPS, level);
            DecisionAtTime d = DecisionAtTime.of(model.data(), risk, time, thresholds);
            all.add(new SurvivalResult.AtTime(c, d));
            SurvivalTables.calibration(calibration, c);
            SurvivalTables.decisions(decisions, d);
        }
        if (!all.isEmpty()) {
            put(calibration.build());
            put(decisions.build());
        }
        return all;
    }

    private static List<SurvivalResult.GroupCurves> drawn(List<SurvivalResult.GroupCurves> groups) {
        return groups.stream().limit(MOST_DRAWN + 2L).toList();
    }

    private List<SurvivalResult.Hazard> hazards(List<Covariate> ranked, List<CoxTerm> terms) {
        List<SurvivalResult.Hazard> hazards = new ArrayList<>();
        int most = 30;
        for (Covariate marker : ranked) {
            for (CoxTerm t : terms) {
                if (t.column().equals(marker.column())
                        && t.model().equals(CoxTerm.UNIVARIABLE)
                        && hazards.size() < most) {
                    hazards.add(hazard(t));
                }
            }
        }
        terms.stream()
                .filter(t -> t.model().equals(CoxTerm.MULTIVARIABLE))
                .limit(most)
                .forEach(t -> hazards.add(hazard(t)));
        return hazards;
    }

    private static SurvivalResult.Hazard hazard(CoxTerm t) {
        boolean number = t.reference().isEmpty();
        Interval wald = t.wald();
        return new SurvivalResult.Hazard(
                t.term(),
                t.model().equals(CoxTerm.MULTIVARIABLE),
                number,
                number ? t.perDeviation(t.hazardRatio()) : t.hazardRatio(),
                number ? t.perDeviation(wald.low()) : wald.low(),
                number ? t.perDeviation(wald.high()) : wald.high());
    }

    /** Those of the covariates, or where there are none of the first markers alone. */
    private List<SurvivalResult.NamedModel> models(
            List<Covariate> ranked, Optional<CoxAnalysis.Together> together) {
        if (together.isPresent()) {
            List<String> names = new ArrayList<>();
            together.get().covariates().forEach(c -> names.addAll(c.terms()));
            CoxModel model = together.get().model();
            boolean finite = IntStream.range(0, model.covariates()).noneMatch(model::isInfinite);
            return finite
                    ? List.of(
                            new SurvivalResult.NamedModel(
                                    DiscriminationAnalysis.MODEL, names, model))
                    : List.of();
        }
        List<SurvivalResult.NamedModel> models = new ArrayList<>();
        CoxFitter all = CoxFitter.of(cases.data(), offset, settings.cox());
        for (Covariate marker : ranked.subList(0, Math.min(MOST_DRAWN, ranked.size()))) {
            int[] used = Covariate.complete(List.of(marker), cases.rows().length);
            try {
                CoxModel model = all.only(used).fit(Covariate.design(List.of(marker), used));
                if (!model.isInfinite(0)) {
                    models.add(
                            new SurvivalResult.NamedModel(marker.column(), marker.terms(), model));
                }
            } catch (IllegalArgumentException e) {
                // Constant, or without events: cox.csv says so.
            }
        }
        return models;
    }

    private static List<SurvivalResult.CutoffCourse> courses(
            List<MarkerCutoffs.MarkerCutoff> cutoffs) {
        List<SurvivalResult.CutoffCourse> courses = new ArrayList<>();
        for (MarkerCutoffs.MarkerCutoff c : cutoffs) {
            if (c.isChosen() && courses.size() < MOST_DRAWN) {
                MaximallySelected s = c.selected().orElseThrow();
                courses.add(
                        new SurvivalResult.CutoffCourse(
                                c.marker(),
                                IntStream.range(0, s.candidates()).mapToDouble(s::cutoff).toArray(),
                                IntStream.range(0, s.candidates())
                                        .mapToDouble(k -> Math.abs(s.statistic(k)))
                                        .toArray(),
                                s.cutoff(),
                                GroupTables.corrected(c),
                                MaximalP.LAUSEN_SCHUMACHER_1992.label()));
            }
        }
        return courses;
    }
}
