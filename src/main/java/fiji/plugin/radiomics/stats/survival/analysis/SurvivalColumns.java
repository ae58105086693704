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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that are analysed, in the cases that are: markers, covariates and offset. */
final class SurvivalColumns {

    private final CaseTable table;
    private final SurvivalSettings settings;
    private final List<String> notes = new ArrayList<>();
    private SurvivalCases cases;
    private final List<Covariate> markers;
    private final List<Covariate> covariates;
    private final double[] offset;

    private SurvivalColumns(CaseTable table, SurvivalCases cases, SurvivalSettings settings) {
        this.table = table;
        this.cases = cases;
        this.settings = settings;
        markers = readMarkers();
        covariates = readCovariates();
        tellInfinite();
        offset = readOffset();
    }

    private void tellInfinite() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (List<Covariate> some : List.of(markers, covariates)) {
            for (Covariate c : some) {
                long n = Arrays.stream(c.columns()[0]).filter(Double::isInfinite).count();
                if (n > 0) {
                    counts.put(c.column() + " (" + n + ")", n);
                }
            }
        }
        if (!counts.isEmpty()) {
            int most = 5;
            notes.add(
                    "infinite values count as missing: "
                            + counts.keySet().stream().limit(most).collect(Collectors.joining(", "))
                            + (counts.size() > most
                                    ? " and " + (counts.size() - most) + " more columns"
                                    : ""));
        }
    }

    static SurvivalColumns of(CaseTable table, SurvivalCases cases, SurvivalSettings settings) {
        return new SurvivalColumns(table, cases, settings);
    }

    /** Those whose columns are complete, where that is asked for. */
    SurvivalCases cases() {
        return cases;
    }

    List<Covariate> markers() {
        return markers;
    }

    List<Covariate> covariates() {
        return covariates;
    }

    /** Null where there is none. */
    double[] offset() {
        return offset;
    }

    /** What the reader should know of the columns. */
    List<String> notes() {
        return notes;
    }

    /** Columns with another role, which are no markers unless they are named. */
    private Set<String> roles() {
        Set<String> roles = new HashSet<>();
        for (Parameter<?> key :
                List.of(
                        OutcomeParameters.TIME,
                        OutcomeParameters.START,
                        OutcomeParameters.ENTRY,
                        OutcomeParameters.LANDMARK,
                        SurvivalParameters.GROUPS,
                        OutcomeParameters.STRATA,
                        OutcomeParameters.CLUSTER,
                        SurvivalParameters.OFFSET,
                        OutcomeParameters.ID)) {
            roles.add(settings.text(key));
        }
        roles.add(EventColumn.of(table, settings).name());
        return roles;
    }

    /** Time and event predict themselves: such a marker would be a perfect one. */
    private void refuseOutcome(String key, List<String> names) {
        String event = EventColumn.of(table, settings).name();
        for (String name : names) {
            if (name.equals(settings.text(OutcomeParameters.TIME)) || name.equals(event)) {
                throw new IllegalArgumentException(
                        key
                                + "="
                                + name
                                + ": it is the column of "
                                + (name.equals(event) ? "events" : "times")
                                + ", the outcome itself; leave it out");
            }
        }
    }

    private List<Covariate> readMarkers() {
        List<String> named = NameList.inTable(settings.names(SurvivalParameters.MARKERS), table);
        refuseOutcome("markers", named);
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
                new MarkerSelection(numbers, pattern, family).chosen(table, roles());
        notes.addAll(chosen.notes());
        List<Covariate> found = new ArrayList<>();
        for (NumberColumn column : chosen.columns()) {
            String suspected = MissingCodes.suspected(column);
            if (suspected != null) {
                notes.add(suspected);
            }
            found.add(
                    settings.references().containsKey(column.name())
                            ? Covariate.of(
                                    table, column.name(), cases, settings.references(), notes)
                            : Covariate.of(column.name(), cases.ofRows(column.values())));
        }
        if (found.isEmpty() && (pattern != null || family != null)) {
            throw new IllegalArgumentException(
                    "No marker: the table "
                            + table.title()
                            + " has no column of numbers that markers=, pattern= and family="
                            + " choose");
        }
        found.addAll(classes);
        return found;
    }

    private List<Covariate> readCovariates() {
        List<Covariate> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> named = NameList.inTable(settings.names(SurvivalParameters.COVARIATES), table);
        refuseOutcome("covariates", named);
        for (String name : named) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("covariates= names " + name + " twice");
            }
            found.add(Covariate.of(table, name, cases, settings.references(), notes));
        }
        return found;
    }

    /** Reads the offset, and leaves out cases without it or, with missing=complete, any marker. */
    private double[] readOffset() {
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
}
