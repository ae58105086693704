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

import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.step.FittedHarmonise;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a signature says of the cases of a table.
 *
 * @param signature the signature
 * @param ids of the cases
 * @param scores log odds
 * @param warnings of each case
 * @param parts what each term adds to the score: a column a key, a value a case
 * @param notes what the reader should know of the table
 */
public record SignatureScores(
        Signature signature,
        String[] ids,
        double[] scores,
        List<List<String>> warnings,
        Map<String, double[]> parts,
        List<String> notes) {

    /** A row a case. */
    public static final TableKind KIND =
            TableKind.always(
                    "scores",
                    "Signature Scores",
                    "A row a case: what the signature says of it",
                    "id,score,probability,class,warnings");

    /** Its columns. */
    public static final List<String> NAMES =
            List.of("id", "score", "probability", "class", "warnings");

    private static final int MOST_NAMED = 3;

    /** Spacings closer than this part of themselves are the same. */
    private static final double SAME = 1e-4;

    /**
     * @param signature a signature
     * @param table cases
     * @param id the column of ids; empty = id, case or patient where there is one, else the row
     * @return what it says of them
     * @throws IllegalArgumentException where columns are missing, with their names
     */
    public static SignatureScores of(Signature signature, CaseTable table, String id) {
        List<String> notes = new ArrayList<>();
        int[] rows = IntStream.range(0, table.rows()).toArray();
        Frame x = frame(signature, table, notes);
        if (harmonises(signature).isPresent()) {
            if (table.find(signature.centreColumn()).isEmpty()) {
                throw new IllegalArgumentException(
                        "The table "
                                + table.title()
                                + " lacks the column "
                                + signature.centreColumn()
                                + ", by which the signature harmonises centres");
            }
            x = SignatureCases.withBatch(x, table, signature.centreColumn(), rows);
        }
        List<List<String>> warnings = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            warnings.add(new ArrayList<>());
        }
        signature
                .extraction()
                .forEach(
                        (name, trained) ->
                                table.find(name)
                                        .ifPresent(c -> compare(name, trained, c, warnings)));
        centres(signature, table, warnings, notes);
        values(signature, x, warnings);
        Frame prepared = signature.fitted().prepared(x);
        LinearModel model = signature.fitted().model();
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (String term : model.used()) {
            double b = model.coefficient(term);
            parts.put(
                    term,
                    Arrays.stream(prepared.column(prepared.index(term))).map(v -> b * v).toArray());
        }
        return new SignatureScores(
                signature,
                SignatureCases.ids(SignatureCases.id(table, id), rows),
                model.scores(prepared),
                warnings,
                parts,
                notes);
    }

    private static Optional<FittedHarmonise> harmonises(Signature signature) {
        return signature.fitted().steps().stream()
                .filter(FittedHarmonise.class::isInstance)
                .map(FittedHarmonise.class::cast)
                .filter(step -> !step.model().features().isEmpty())
                .findFirst();
    }

    private static Frame frame(Signature signature, CaseTable table, List<String> notes) {
        Map<String, NumberColumn> columns = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : signature.clinical().names()) {
            if (table.find(name).isEmpty()) {
                missing.add(name);
            }
        }
        if (missing.isEmpty()) {
            signature
                    .clinical()
                    .columns(table, notes)
                    .forEach(column -> columns.put(column.name(), column));
        }
        for (String name : signature.fitted().inputs()) {
            boolean ofClass =
                    signature.clinical().classes().keySet().stream()
                            .anyMatch(c -> name.startsWith(c + "="));
            if (!columns.containsKey(name) && !ofClass && !missing.contains(name)) {
                if (table.find(name).isEmpty()) {
                    missing.add(name);
                } else {
                    columns.put(name, TableNumbers.of(table, name, notes));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The table "
                            + table.title()
                            + " lacks "
                            + (missing.size() == 1 ? "a column" : missing.size() + " columns")
                            + " that the signature needs: "
                            + SignatureCases.some(missing)
                            + ". Extract features with the settings of the signature; what it"
                            + " needs beside them must be there, too (of an image by columns=)");
        }
        List<String> names = List.copyOf(signature.fitted().inputs());
        double[][] values = new double[names.size()][];
        for (int j = 0; j < values.length; j++) {
            values[j] =
                    Arrays.stream(columns.get(names.get(j)).values())
                            .map(v -> Double.isInfinite(v) ? Double.NaN : v)
                            .toArray();
        }
        return new Frame(names, values, new boolean[values.length], table.rows());
    }

    private static void compare(
            String name, String trained, Column column, List<List<String>> warnings) {
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (text == null) {
                warnings.get(row).add(name + " is not known, in training " + trained);
            } else if (!isSame(text, trained)) {
                warnings.get(row).add(name + " is " + text + ", in training " + trained);
            }
        }
    }

    /** 5 and 5.0 are one spacing. */
    private static boolean isSame(String text, String trained) {
        if (text.equals(trained)) {
            return true;
        }
        if (!NumberText.isNumber(text) || !NumberText.isNumber(trained)) {
            return false;
        }
        double a = NumberText.parse(text);
        double b = NumberText.parse(trained);
        return Math.abs(a - b) <= SAME * Math.abs(b);
    }

    private static void centres(
            Signature signature, CaseTable table, List<List<String>> warnings, List<String> notes) {
        String name = signature.centreColumn();
        if (name.isEmpty()) {
            return;
        }
        if (table.find(name).isEmpty()) {
            notes.add(
                    "column "
                            + name
                            + " is missing: whether the centres are those of the training cases"
                            + " cannot be told");
            return;
        }
        Column column = table.column(name);
        Optional<FittedHarmonise> harmonise = harmonises(signature);
        for (int row = 0; row < column.size(); row++) {
            String centre = column.text(row);
            boolean isUnknown =
                    harmonise
                            .map(step -> !step.knows(centre))
                            .orElse(!signature.centres().contains(centre));
            if (isUnknown) {
                String what =
                        harmonise.isEmpty()
                                ? ""
                                : harmonise.get().takesUnseen()
                                        ? "; its values are taken as they are"
                                        : "; its effect on the features is unknown, so that there"
                                                + " is no score";
                warnings.get(row)
                        .add(
                                name
                                        + (centre == null ? "" : " " + centre)
                                        + (centre == null
                                                ? " is missing"
                                                : " is not among the training cases")
                                        + what);
            }
        }
    }

    private static void values(Signature signature, Frame x, List<List<String>> warnings) {
        for (int row = 0; row < x.rows(); row++) {
            List<String> outside = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (int j = 0; j < x.size(); j++) {
                String name = x.names().get(j);
                double v = x.column(j)[row];
                double[] range = signature.ranges().get(name);
                if (Double.isNaN(v)) {
                    missing.add(name);
                } else if (v < range[0] || v > range[1]) {
                    outside.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s = %.6g (%.6g to %.6g)",
                                    name,
                                    v,
                                    range[0],
                                    range[1]));
                }
            }
            if (!missing.isEmpty()) {
                warnings.get(row).add("missing, the training median is taken: " + named(missing));
            }
            if (!outside.isEmpty()) {
                warnings.get(row).add("outside the training range: " + named(outside));
            }
        }
    }

    private static String named(List<String> names) {
        int shown = Math.min(MOST_NAMED, names.size());
        return String.join(", ", names.subList(0, shown))
                + (names.size() > shown ? " and " + (names.size() - shown) + " more" : "");
    }

    /**
     * @param i a case
     * @return its probability of the positive class, or of the event by the time of reference; NaN
     *     where it has no score
     */
    public double probability(int i) {
        return signature
                .risk()
                .map(scale -> scale.risk(scores[i]))
                .orElseGet(() -> LinearModel.probability(scores[i] + signature.shift()));
    }

    /**
     * @param i a case
     * @return its class, or its group of risk; empty where it has no score
     */
    public String className(int i) {
        if (signature.risk().isPresent() && !Double.isNaN(scores[i])) {
            RiskScale scale = signature.risk().get();
            return scale.groups().get(scale.group(scores[i]));
        }
        return Double.isNaN(scores[i])
                ? ""
                : scores[i] >= signature.cutoff() ? signature.positive() : signature.negative();
    }

    /**
     * @return a row a case: id, score, probability, class, warnings
     */
    public ResultTable table() {
        return ScoresTable.of(this, signature.risk().map(RiskScale::asked).orElse(new double[0]));
    }

    /**
     * @return what it says in words: of each case the result, what each term adds, and warnings
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            int row = i;
            lines.add(
                    Double.isNaN(scores[i])
                            ? ids[i] + ": no score"
                            : String.format(
                                    Locale.ROOT,
                                    "%s: score %.4g, probability of %s %.3f, class %s (cutoff"
                                            + " %.3f)",
                                    ids[i],
                                    scores[i],
                                    signature.positive(),
                                    probability(i),
                                    className(i),
                                    LinearModel.probability(
                                            signature.cutoff() + signature.shift())));
            parts.entrySet().stream()
                    .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue()[row])))
                    .forEach(
                            e ->
                                    lines.add(
                                            String.format(
                                                    Locale.ROOT,
                                                    "  %s adds %+.4g",
                                                    e.getKey(),
                                                    e.getValue()[row])));
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "  intercept %+.4g",
                            signature.fitted().model().intercept()));
            warnings.get(i).forEach(w -> lines.add("  warning: " + w));
        }
        return lines;
    }

    /**
     * @return a row a case and term: what the term adds to the score
     */
    public ResultTable contributions() {
        ResultTable.Builder table =
                new ResultTable.Builder(
                        TableKind.always(
                                "contributions",
                                "Signature Contributions",
                                "A row a case and term: what the term adds to the score",
                                "id,term,adds"));
        for (int i = 0; i < ids.length; i++) {
            for (Map.Entry<String, double[]> e : parts.entrySet()) {
                table.row().put("id", ids[i]).put("term", e.getKey()).put("adds", e.getValue()[i]);
            }
        }
        return table.build();
    }
}
