/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.RocSettings;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Ranks;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.analysis.SurvivalOutcome;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MarkerSelection;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import fiji.plugin.radiomics.stats.table.OutcomeRule;
import fiji.plugin.radiomics.stats.table.RepeatedCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The cases of a table as recipes see them.
 *
 * @param table the table
 * @param rows its rows that are used, ascending
 * @param ids the id of each
 * @param training their columns and classes
 * @param outcome the classes; null of survival
 * @param survival where that is the outcome
 * @param encoding how texts became columns
 * @param warnings what the reader should know
 */
record SignatureCases(
        CaseTable table,
        int[] rows,
        String[] ids,
        Training training,
        Outcome outcome,
        Optional<SurvivalOutcome> survival,
        ClassColumns encoding,
        List<String> warnings) {

    private static final int FEW = 10;
    private static final Runnable NEVER = () -> {};

    /** So few cases of a class may be told from the other by chance. */
    private static final int FEW_KNOWN = 3;

    /** Names of columns that name cases, the surest first, without blanks and signs. */
    private static final List<String> IDS =
            List.of(
                    "id",
                    "case",
                    "caseid",
                    "patientid",
                    "patient",
                    "subjectid",
                    "subject",
                    "participantid",
                    "participant",
                    "pid",
                    "image");

    static SignatureCases of(
            CaseTable cases, ParameterValues values, ValidationPlan plan, long seed) {
        RocSettings roc = roc(values);
        CaseTable table = MissingCodes.applied(cases, roc.missingCodes());
        Optional<SurvivalOutcome> survival =
                SurvivalOutcome.isNamed(values)
                        ? Optional.of(SurvivalOutcome.of(table, values))
                        : Optional.empty();
        OutcomeRule rule = survival.isPresent() ? null : roc.outcome();
        Outcome outcome = rule == null ? null : Outcome.of(table, rule);
        List<String> warnings =
                new ArrayList<>(
                        survival.map(SurvivalOutcome::warnings)
                                .orElseGet(() -> outcome.warnings()));
        if (rule != null && rule.negative() == null && outcome.classes().size() > 2) {
            // Says the same without what to do.
            warnings.removeIf(w -> w.contains(" against all others"));
            warnings.add(
                    "The outcome has "
                            + outcome.classes().size()
                            + " classes: "
                            + outcome.positive()
                            + " is told from all others together. Name negative= to compare two"
                            + " classes only");
        }
        List<String> covariates = NameList.split(values.text(SignatureParameters.COVARIATES));
        Column id = id(table, values.text(SignatureParameters.ID));
        Set<String> others = new LinkedHashSet<>(covariates);
        others.addAll(
                survival.map(SurvivalOutcome::columns).orElseGet(() -> Set.of(rule.column())));
        others.addAll(plan.columns(table));
        for (var p :
                List.of(
                        SignatureParameters.ID,
                        SignatureParameters.CLUSTER,
                        SignatureParameters.BATCH)) {
            if (!values.text(p).isEmpty()) {
                others.add(table.column(values.text(p)).name());
            }
        }
        MarkerSelection.Chosen chosen = roc.markers().chosen(table, others);
        warnings.addAll(chosen.notes());
        List<NumberColumn> markers = new ArrayList<>();
        for (NumberColumn column : chosen.columns()) {
            if (!covariates.contains(column.name())) {
                markers.add(column);
            }
        }
        if (markers.isEmpty() && covariates.isEmpty()) {
            throw new IllegalArgumentException(
                    "No column is a marker: name columns of numbers in markers=, or loosen"
                            + " pattern= and family=");
        }
        ClassColumns encoding = ClassColumns.of(table, covariates);
        warnings.addAll(encoding.notes());
        List<NumberColumn> columns = new ArrayList<>(encoding.columns(table, warnings));
        int fixed = columns.size();
        columns.addAll(markers);
        columns = finite(columns, warnings);
        boolean complete = values.get(SignatureParameters.MISSING).equals("complete");
        // A column without any value leaves no case out: it is not used.
        List<NumberColumn> used =
                columns.stream()
                        .filter(c -> Arrays.stream(c.values()).anyMatch(v -> !Double.isNaN(v)))
                        .toList();
        int[] rows =
                survival.map(s -> Arrays.stream(s.rows()))
                        .orElseGet(
                                () ->
                                        IntStream.range(0, table.rows())
                                                .filter(
                                                        row ->
                                                                outcome.isPositive(row)
                                                                        || outcome.isNegative(row)))
                        .filter(row -> !complete || isComplete(used, row))
                        .toArray();
        Frame x =
                withBatch(
                        frame(columns, fixed, rows),
                        table,
                        values.text(SignatureParameters.BATCH),
                        rows);
        int[] clusters = clusters(table, values.text(SignatureParameters.CLUSTER), rows);
        Training training =
                survival.map(s -> Training.ofSurvival(x, s.data(rows), clusters, seed))
                        .orElseGet(
                                () ->
                                        new Training(
                                                x, classes(outcome, rows), clusters, seed, NEVER));
        if (training.smallerClass() < 2) {
            throw new IllegalArgumentException(
                    (survival.isPresent()
                                    ? "2 cases with the event are needed at least, and of "
                                            + rows.length
                                            + " cases "
                                            + training.positives()
                                            + " have it"
                                    : "Each class needs 2 cases at least, and "
                                            + rows.length
                                            + " cases are left of both")
                            + (complete ? "; missing=pairwise keeps those with missing" : ""));
        }
        warnings.addAll(ofCases(table, training, values, rows, markers));
        return new SignatureCases(
                table, rows, ids(id, rows), training, outcome, survival, encoding, warnings);
    }

    private static boolean[] classes(Outcome outcome, int[] rows) {
        boolean[] positive = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            positive[i] = outcome.isPositive(rows[i]);
        }
        return positive;
    }

    private static RocSettings roc(ParameterValues values) {
        Map<String, String> texts = new HashMap<>();
        for (var p :
                List.of(
                        RocParameters.OUTCOME,
                        RocParameters.CLASSES,
                        RocParameters.POSITIVE,
                        RocParameters.NEGATIVE,
                        RocParameters.MARKERS,
                        RocParameters.PATTERN,
                        RocParameters.FAMILY,
                        RocParameters.MISSINGCODES)) {
            texts.put(p.key(), values.text(p));
        }
        return new RocSettings(RocParameters.ALL.values(texts));
    }

    static Column id(CaseTable table, String named) {
        if (!named.isEmpty()) {
            return table.column(named);
        }
        for (String usual : IDS) {
            for (Column column : table.columns()) {
                String plain = column.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
                if (plain.equals(usual)) {
                    return column;
                }
            }
        }
        return null;
    }

    static String[] ids(Column id, int[] rows) {
        String[] ids = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            String text = id == null ? null : id.text(rows[i]);
            ids[i] = text == null ? String.valueOf(rows[i] + 1) : text;
        }
        return ids;
    }

    private static List<NumberColumn> finite(List<NumberColumn> columns, List<String> warnings) {
        List<NumberColumn> finite = new ArrayList<>();
        List<String> infinite = new ArrayList<>();
        for (NumberColumn column : columns) {
            double[] v = column.values();
            if (Arrays.stream(v).anyMatch(Double::isInfinite)) {
                infinite.add(column.name());
                double[] known =
                        Arrays.stream(v).map(x -> Double.isInfinite(x) ? Double.NaN : x).toArray();
                finite.add(new NumberColumn(column.name(), known));
            } else {
                finite.add(column);
            }
        }
        if (!infinite.isEmpty()) {
            warnings.add("infinite values are taken as missing in " + some(infinite));
        }
        return finite;
    }

    static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size())))
                + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }

    private static boolean isComplete(List<NumberColumn> columns, int row) {
        return columns.stream().noneMatch(c -> Double.isNaN(c.values()[row]));
    }

    private static Frame frame(List<NumberColumn> columns, int fixed, int[] rows) {
        double[][] values = new double[columns.size()][rows.length];
        boolean[] are = new boolean[columns.size()];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            are[j] = j < fixed;
            names.add(columns.get(j).name());
            for (int i = 0; i < rows.length; i++) {
                values[j][i] = columns.get(j).values()[rows[i]];
            }
        }
        return new Frame(names, values, are, rows.length);
    }

    static Frame withBatch(Frame x, CaseTable table, String name, int[] rows) {
        if (name.isEmpty()) {
            return x;
        }
        Column column = table.column(name);
        return x.withBatch(Arrays.stream(rows).mapToObj(column::text).toArray(String[]::new));
    }

    static int[] clusters(CaseTable table, String name, int[] rows) {
        int[] clusters = new int[rows.length];
        Column column = name.isEmpty() ? null : table.column(name);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            String text = column == null ? null : column.text(rows[i]);
            String key = text == null ? "\0" + i : text;
            clusters[i] = numbers.computeIfAbsent(key, k -> numbers.size());
        }
        return clusters;
    }

    /** Whether a column tells the classes apart in all cases that have a value. */
    private static boolean isPerfect(double[] v, boolean[] positive) {
        int[] known = IntStream.range(0, v.length).filter(i -> !Double.isNaN(v[i])).toArray();
        double[] some = new double[known.length];
        boolean[] classes = new boolean[known.length];
        int positives = 0;
        for (int k = 0; k < known.length; k++) {
            some[k] = v[known[k]];
            classes[k] = positive[known[k]];
            positives += classes[k] ? 1 : 0;
        }
        if (Math.min(positives, known.length - positives) < FEW_KNOWN) {
            return false;
        }
        double auc = Ranks.auc(some, classes);
        return auc == 0 || auc == 1;
    }

    private static List<String> ofCases(
            CaseTable table,
            Training training,
            ParameterValues values,
            int[] rows,
            List<NumberColumn> markers) {
        List<String> warnings = new ArrayList<>();
        int smaller = training.smallerClass();
        if (smaller < FEW) {
            warnings.add(
                    "Only "
                            + smaller
                            + (training.survival().isPresent()
                                    ? " cases have the event"
                                    : " cases are of the smaller class")
                            + ": whatever is fitted and validated on"
                            + " so few is mostly chance");
        }
        Set<Integer> used = new LinkedHashSet<>();
        Arrays.stream(rows).forEach(used::add);
        if (values.text(SignatureParameters.CLUSTER).isEmpty()) {
            RepeatedCases.warning(table, used::contains)
                    .ifPresent(
                            w ->
                                    warnings.add(
                                            w
                                                    + ", or name the column in cluster=, so that"
                                                    + " no patient stands in several folds"));
        }
        List<String> missing = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        List<String> perfect = new ArrayList<>();
        Frame x = training.x();
        for (int j = 0; j < x.size(); j++) {
            double[] v = x.column(j);
            long different =
                    Arrays.stream(v).filter(d -> !Double.isNaN(d)).distinct().limit(2).count();
            if (different == 0) {
                missing.add(x.names().get(j));
            } else if (different == 1) {
                constant.add(x.names().get(j));
            } else if (training.survival().isEmpty() && isPerfect(v, training.positive())) {
                perfect.add(x.names().get(j));
            }
        }
        if (!perfect.isEmpty()) {
            warnings.add(
                    0,
                    some(perfect)
                            + (perfect.size() == 1 ? " tells" : " tell")
                            + " the classes apart without an error, alone: does the column repeat"
                            + " the outcome, or was it known only after it? Leave it out unless it"
                            + " is a measurement");
        }
        if (!missing.isEmpty()) {
            warnings.add("no case has a value of " + some(missing) + ", which is not used");
        }
        if (!constant.isEmpty()) {
            warnings.add("all cases have the same value of " + some(constant));
        }
        return warnings;
    }
}
