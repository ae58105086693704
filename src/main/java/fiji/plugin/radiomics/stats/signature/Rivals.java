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
import fiji.plugin.radiomics.stats.analysis.Confounder;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.Twins;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is simpler than the signature, out of fold with the same folds: the size alone, the size
 * with the clinical columns, the same recipe on shuffled voxels, and how the images were made.
 */
final class Rivals {

    private static final String FIRTH =
            """
            steps: [impute, constant, scale]
            learner: firth
            """;

    private static final String RIDGE =
            """
            steps: [impute, constant, scale]
            learner: ridge
            """;

    private final RecipeOutcome primary;
    private final SignatureCases cases;
    private final ParameterValues values;
    private final List<Split> splits;
    private final Validation validation;
    private final double level;
    private final long seed;
    private final List<String> sentences = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param primary the primary recipe
     * @param cases the cases
     * @param values of the parameters
     * @param splits how they are parted
     * @param validation fits and tries
     */
    Rivals(
            RecipeOutcome primary,
            SignatureCases cases,
            ParameterValues values,
            List<Split> splits,
            Validation validation) {
        this.primary = primary;
        this.cases = cases;
        this.values = values;
        this.splits = splits;
        this.validation = validation;
        level = values.get(RocParameters.LEVEL);
        seed = values.get(RocParameters.SEED);
    }

    /**
     * Adds what they reach to the performance of the primary recipe.
     *
     * @param twin the twin table; empty = none
     * @return sentences where one of them does as well, the first to be said
     */
    List<String> compare(Optional<CaseTable> twin) {
        Optional<NumberColumn> size = size();
        size.ifPresent(this::sizes);
        twin.ifPresent(this::twin);
        acquisition();
        sentences.addAll(notes);
        return sentences;
    }

    private Optional<NumberColumn> size() {
        return Confounder.in(cases.table()).stream()
                .filter(c -> c.kind() == Confounder.Kind.SIZE)
                .findFirst()
                .map(Confounder::values)
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .filter(c -> different(chosen(c)) >= 3);
    }

    private static long different(double[] v) {
        return Arrays.stream(v).filter(d -> !Double.isNaN(d)).distinct().limit(3).count();
    }

    private double[] chosen(NumberColumn column) {
        return Arrays.stream(cases.rows()).mapToDouble(row -> column.values()[row]).toArray();
    }

    private void sizes(NumberColumn size) {
        String column = "column " + size.name();
        Map<String, double[]> x = new LinkedHashMap<>();
        x.put(size.name(), chosen(size));
        compare("size", "The size alone (" + column + ")", column + " alone", x, FIRTH);
        Frame all = cases.training().x();
        boolean hasClinical = false;
        for (int j = 0; j < all.size(); j++) {
            if (all.isFixed(j)) {
                hasClinical |= x.put(all.names().get(j), all.column(j)) == null;
            }
        }
        if (hasClinical) {
            compare(
                    "size_and_clinical",
                    "The size (" + column + ") with the clinical columns",
                    column + " with the clinical columns",
                    x,
                    FIRTH);
        }
    }

    private void acquisition() {
        Map<String, double[]> x = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Confounder.in(cases.table()).stream()
                .filter(c -> c.kind() == Confounder.Kind.ACQUISITION)
                .forEach(c -> columns.add(c.values()));
        String batch = values.text(SignatureParameters.BATCH);
        if (!batch.isEmpty() && columns.stream().noneMatch(c -> c.name().equals(batch))) {
            columns.add(cases.table().column(batch));
        }
        for (Column column : columns) {
            if (add(column, x)) {
                names.add(column.name());
            }
        }
        if (!x.isEmpty()) {
            String listed = (names.size() == 1 ? "column " : "columns ") + some(names);
            compare(
                    "acquisition",
                    "How the images were made (" + listed + ")",
                    listed + " alone",
                    x,
                    RIDGE);
        }
    }

    /** Numbers as they are, texts a column a class; nothing of what is the same everywhere. */
    private boolean add(Column column, Map<String, double[]> x) {
        if (column instanceof NumberColumn numbers && !column.name().equals(batch())) {
            double[] v = chosen(numbers);
            if (different(v) < 2) {
                return false;
            }
            x.put(column.name(), v);
            return true;
        }
        List<String> texts = Arrays.stream(cases.rows()).mapToObj(column::text).toList();
        List<String> classes = texts.stream().filter(t -> t != null).distinct().sorted().toList();
        if (classes.size() < 2 || classes.size() > ClassColumns.MOST) {
            return false;
        }
        for (String c : classes.subList(1, classes.size())) {
            x.put(
                    column.name() + "=" + c,
                    texts.stream().mapToDouble(t -> c.equals(t) ? 1 : 0).toArray());
        }
        return true;
    }

    private String batch() {
        return values.text(SignatureParameters.BATCH);
    }

    private static String some(List<String> names) {
        return SignatureCases.some(names);
    }

    private void twin(CaseTable twin) {
        Twins.unshuffled(twin).ifPresent(notes::add);
        Column id = SignatureCases.id(cases.table(), values.text(SignatureParameters.ID));
        int[] partner = Twins.partners(cases.table(), twin, id == null ? "" : id.name());
        Frame own = cases.training().x();
        int without = 0;
        for (int row : cases.rows()) {
            without += partner[row] < 0 ? 1 : 0;
        }
        if (without > 0) {
            notes.add(
                    without
                            + (without == 1 ? " case has" : " cases have")
                            + " no twin in "
                            + twin.title()
                            + "; their shuffled values are taken as missing");
        }
        double[][] columns = new double[own.size()][];
        List<String> missing = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            columns[j] = own.column(j);
            if (own.isFixed(j)) {
                continue;
            }
            if (twin.find(own.names().get(j)).orElse(null) instanceof NumberColumn numbers) {
                columns[j] =
                        Arrays.stream(cases.rows())
                                .mapToDouble(
                                        r ->
                                                partner[r] < 0
                                                        ? Double.NaN
                                                        : numbers.values()[partner[r]])
                                .map(v -> Double.isInfinite(v) ? Double.NaN : v)
                                .toArray();
            } else {
                missing.add(own.names().get(j));
                columns[j] = new double[own.rows()];
                Arrays.fill(columns[j], Double.NaN);
            }
        }
        if (!missing.isEmpty()) {
            notes.add("the twin table " + twin.title() + " lacks " + some(missing));
        }
        tried(
                "twin",
                "The same recipe on shuffled voxels (twin table " + twin.title() + ")",
                "the same recipe on the twin table " + twin.title() + " of shuffled voxels",
                primary.recipe(),
                own.with(columns));
    }

    private void compare(
            String key, String subject, String what, Map<String, double[]> x, String recipe) {
        Frame frame = Frame.of(List.copyOf(x.keySet()), x.values().toArray(new double[0][]));
        tried(key, subject, what, RecipeText.read(recipe, key), frame);
    }

    private void tried(String key, String subject, String what, Recipe recipe, Frame x) {
        Training alone = cases.training().with(x);
        List<FoldResult> folds;
        try {
            folds = validation.run(recipe, alone, splits);
        } catch (IllegalArgumentException e) {
            notes.add("no comparison with " + what + ": " + e.getMessage());
            return;
        }
        boolean[] positive = alone.positive();
        FoldedAuc auc = FoldedAuc.of(folds, positive, alone.cluster());
        Predictions rival = Predictions.of(folds, positive.length, true).get(0);
        Predictions own = Predictions.of(primary.folds(), positive.length, true).get(0);
        PatientDraws draws =
                new PatientDraws(
                        alone.cluster(),
                        values.get(SignatureParameters.REPLICATES),
                        level,
                        seed,
                        validation::check);
        double found = own.auc(positive) - rival.auc(positive);
        var interval =
                draws.interval(
                        times -> own.drawn(times).auc(positive) - rival.drawn(times).auc(positive));
        double low = auc.interval(level).low();
        Map<String, RecipeOutcome.Row> rows = primary.performance();
        String suffix = key.equals("size") ? "size_alone" : key;
        rows.put(
                "auc_" + suffix,
                new RecipeOutcome.Row(
                        auc.auc(),
                        low,
                        auc.interval(level).high(),
                        what + ", with the same folds"));
        rows.put(
                "auc_gain_over_" + key,
                new RecipeOutcome.Row(
                        found,
                        interval.low(),
                        interval.high(),
                        "difference of the AUC of mean out-of-fold probabilities; interval by"
                                + " bootstrap of patients"));
        boolean isBetter = interval.low() > 0;
        if (!isBetter && (found <= 0 || low > .5)) {
            sentences.add(
                    String.format(
                            Locale.ROOT,
                            "%s reaches an AUC of %.3f; the signature is not surely better:"
                                    + " difference %.3f (%.3f to %.3f)",
                            subject,
                            auc.auc(),
                            found,
                            interval.low(),
                            interval.high()));
        }
    }
}
