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
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Recipe;
import fiji.plugin.radiomics.stats.model.RecipeText;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.validate.FoldResult;
import fiji.plugin.radiomics.stats.validate.FoldedAuc;
import fiji.plugin.radiomics.stats.validate.Reclassification;
import fiji.plugin.radiomics.stats.validate.Split;
import fiji.plugin.radiomics.stats.validate.TwoStage;
import fiji.plugin.radiomics.stats.validate.Validation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * What the markers add to the clinical columns: a clinical model, a radiomic score and both
 * together, all out of fold with the same folds. The score enters the model cross-fitted.
 *
 * @param rows of the table
 * @param sentence what they say
 * @param isSure whether both together are surely better than the clinical model
 */
record AddedValue(List<Row> rows, String sentence, boolean isSure) {

    static final String CLINICAL = "clinical";
    static final String RADIOMIC = "radiomic";
    static final String COMBINED = "combined";

    private static final String PLAIN =
            """
            steps: [impute, constant, scale]
            learner: firth
            """;

    /** Probabilities nearer to 0 or 1 count as these in the deviance. */
    private static final double CERTAIN = 1e-9;

    /**
     * A line of the table.
     *
     * @param model which model
     * @param against with which it is compared; empty where it stands alone
     */
    record Row(
            String model,
            String against,
            String measure,
            double estimate,
            Interval interval,
            double p,
            String method) {}

    /** The models, and what they are measured on. */
    private record Tried(
            Map<String, Predictions> models,
            boolean[] positive,
            PatientDraws draws,
            double threshold,
            double prevalence,
            double shift) {

        double deviance(Predictions p, int[] times) {
            boolean[] classes = p.classes(positive);
            double sum = 0;
            double n = 0;
            for (int i = 0; i < classes.length; i++) {
                int many = times[p.rows()[i]];
                double v = p.probabilities()[i];
                double own = Math.min(Math.max(classes[i] ? v : 1 - v, CERTAIN), 1 - CERTAIN);
                sum -= 2 * many * Math.log(own);
                n += many;
            }
            return sum / n;
        }

        double benefit(Predictions p, int[] times) {
            Predictions sample = p.drawn(times);
            return SignatureCurves.Benefit.net(
                    sample, sample.classes(positive), threshold, prevalence, shift);
        }

        double auc(Predictions p, int[] times) {
            return p.drawn(times).auc(positive);
        }
    }

    /**
     * @param recipe the primary recipe
     * @param cases the cases
     * @param values of the parameters
     * @param splits how they are parted
     * @param validation fits and tries
     * @return empty where there is nothing to add, or nothing to add it to
     * @throws IllegalArgumentException where a model cannot be fitted
     */
    static Optional<AddedValue> of(
            Recipe recipe,
            SignatureCases cases,
            ParameterValues values,
            List<Split> splits,
            Validation validation) {
        Frame x = cases.training().x();
        List<String> clinical = new ArrayList<>();
        List<String> markers = new ArrayList<>();
        for (int j = 0; j < x.size(); j++) {
            (x.isFixed(j) ? clinical : markers).add(x.names().get(j));
        }
        if (clinical.isEmpty() || markers.isEmpty()) {
            return Optional.empty();
        }
        Training all = cases.training();
        Recipe plain = RecipeText.read(PLAIN, CLINICAL);
        Map<String, List<FoldResult>> results = new LinkedHashMap<>();
        results.put(CLINICAL, validation.run(plain, all.with(x.keep(clinical)), splits));
        results.put(RADIOMIC, validation.run(recipe, all.with(x.keep(markers)), splits));
        results.put(
                COMBINED,
                new TwoStage(recipe, markers, plain, clinical).run(validation, all, splits));
        List<Row> rows = new ArrayList<>();
        double level = values.get(RocParameters.LEVEL);
        Map<String, Predictions> models = new LinkedHashMap<>();
        results.forEach(
                (name, folds) -> {
                    models.put(name, Predictions.of(folds, all.positive().length, true).get(0));
                    FoldedAuc auc = FoldedAuc.of(folds, all.positive(), all.cluster());
                    rows.add(
                            new Row(
                                    name,
                                    "",
                                    "auc",
                                    auc.auc(),
                                    auc.interval(level),
                                    Double.NaN,
                                    "mean over test parts; interval by influence curves"));
                });
        double prevalence = values.getOr(SignatureParameters.PREVALENCE, Double.NaN);
        double share = all.positives() / (double) all.positive().length;
        double threshold =
                values.getOr(
                        SignatureParameters.THRESHOLD,
                        Double.isNaN(prevalence) ? share : prevalence);
        Tried tried =
                new Tried(
                        models,
                        all.positive(),
                        new PatientDraws(
                                all.cluster(),
                                values.get(SignatureParameters.REPLICATES),
                                level,
                                values.get(RocParameters.SEED),
                                validation::check),
                        threshold,
                        prevalence,
                        Double.isNaN(prevalence)
                                ? 0
                                : Math.log(prevalence / (1 - prevalence))
                                        - Math.log(share / (1 - share)));
        rows.addAll(measured(tried));
        for (String[] pair :
                new String[][] {{RADIOMIC, CLINICAL}, {COMBINED, RADIOMIC}, {COMBINED, CLINICAL}}) {
            rows.addAll(compared(tried, pair[0], pair[1]));
        }
        Row gain =
                rows.stream()
                        .filter(row -> row.model().equals(COMBINED))
                        .filter(row -> row.against().equals(CLINICAL))
                        .filter(row -> row.measure().equals("deviance_difference"))
                        .findFirst()
                        .orElseThrow();
        rows.add(deLong(tried, all, level));
        rows.addAll(reclassified(tried, values, level));
        AddedTest.of(cases, clinical, values).ifPresent(rows::add);
        boolean isSure = gain.interval().high() < 0;
        return Optional.of(new AddedValue(rows, sentence(gain, rows, isSure), isSure));
    }

    private static String sentence(Row gain, List<Row> rows, boolean isSure) {
        double[] auc = new double[2];
        for (Row row : rows) {
            if (row.measure().equals("auc")) {
                auc[0] = row.model().equals(CLINICAL) ? row.estimate() : auc[0];
                auc[1] = row.model().equals(COMBINED) ? row.estimate() : auc[1];
            }
        }
        return String.format(
                Locale.ROOT,
                isSure
                        ? "The radiomic score adds to the clinical columns: out of fold the"
                                + " deviance a case changes by %.3f (%.3f to %.3f), the AUC from"
                                + " %.3f to %.3f (added_value.csv)"
                        : "The radiomic score does not surely add to the clinical columns: out of"
                                + " fold the deviance a case changes by %.3f (%.3f to %.3f, less is"
                                + " better), the AUC from %.3f to %.3f (added_value.csv)",
                gain.estimate(),
                gain.interval().low(),
                gain.interval().high(),
                auc[0],
                auc[1]);
    }

    private static List<Row> measured(Tried tried) {
        List<Row> rows = new ArrayList<>();
        int[] once = once(tried);
        tried.models()
                .forEach(
                        (name, p) -> {
                            rows.add(
                                    row(
                                            tried,
                                            name,
                                            "",
                                            "deviance",
                                            t -> tried.deviance(p, t),
                                            once));
                            rows.add(
                                    row(
                                            tried,
                                            name,
                                            "",
                                            "net_benefit",
                                            t -> tried.benefit(p, t),
                                            once));
                        });
        return rows;
    }

    private static List<Row> compared(Tried tried, String model, String against) {
        int[] once = once(tried);
        Predictions first = tried.models().get(model);
        Predictions second = tried.models().get(against);
        Map<String, ToDoubleBiFunction<Predictions, int[]>> measures = new LinkedHashMap<>();
        measures.put("deviance_difference", tried::deviance);
        measures.put("auc_difference", tried::auc);
        measures.put("net_benefit_difference", tried::benefit);
        List<Row> rows = new ArrayList<>();
        measures.forEach(
                (name, m) ->
                        rows.add(
                                row(
                                        tried,
                                        model,
                                        against,
                                        name,
                                        t -> m.applyAsDouble(first, t) - m.applyAsDouble(second, t),
                                        once)));
        return rows;
    }

    private static int[] once(Tried tried) {
        int[] once = new int[tried.positive().length];
        Arrays.fill(once, 1);
        return once;
    }

    private static Row row(
            Tried tried,
            String model,
            String against,
            String measure,
            java.util.function.ToDoubleFunction<int[]> statistic,
            int[] once) {
        String of =
                measure.startsWith("net_benefit")
                        ? String.format(
                                Locale.ROOT,
                                "at a threshold probability of %.3g, ",
                                tried.threshold())
                        : measure.startsWith("deviance") ? "-2 log likelihood a case, " : "";
        return new Row(
                model,
                against,
                measure,
                statistic.applyAsDouble(once),
                tried.draws().interval(statistic),
                Double.NaN,
                of + "mean out-of-fold probabilities; interval by bootstrap of patients");
    }

    private static Row deLong(Tried tried, Training all, double level) {
        Predictions first = tried.models().get(COMBINED);
        Predictions second = tried.models().get(CLINICAL);
        boolean[] positive = first.classes(tried.positive());
        DeLong a = DeLong.of(BinaryScores.of(first.probabilities(), positive));
        DeLong b = DeLong.of(BinaryScores.of(second.probabilities(), positive));
        int[] cluster = Arrays.stream(first.rows()).map(i -> all.cluster()[i]).toArray();
        boolean apart = Arrays.stream(cluster).distinct().count() == cluster.length;
        RocComparison c =
                apart
                        ? RocComparison.paired(a, b, level)
                        : RocComparison.paired(a, b, CaseClusters.of(cluster, positive), level);
        return new Row(
                COMBINED,
                CLINICAL,
                "auc_difference_delong",
                c.difference(),
                c.interval(),
                c.p(),
                "DeLong's test of nested models, whose p is not valid (Demler 2012): take the"
                        + " deviance");
    }

    private static List<Row> reclassified(Tried tried, ParameterValues values, double level) {
        String wanted = values.text(SignatureParameters.RECLASSIFICATION);
        if (wanted.equals(SignatureParameters.NO_RECLASSIFICATION)) {
            return List.of();
        }
        Predictions first = tried.models().get(CLINICAL);
        Predictions second = tried.models().get(COMBINED);
        boolean[] positive = first.classes(tried.positive());
        double[] before = first.probabilities();
        double[] after = second.probabilities();
        String warning = "; may grow by noise where a model is not calibrated: no test";
        List<Row> rows = new ArrayList<>();
        boolean continuous = wanted.equals(SignatureParameters.CONTINUOUS);
        Reclassification r =
                continuous
                        ? Reclassification.continuous(before, after, positive)
                        : Reclassification.categories(
                                before, after, positive, SignatureParameters.cutoffs(wanted));
        String how =
                continuous
                        ? "every move counts (Pencina 2011)"
                        : "categories between " + wanted + " (Pencina 2008)";
        String name = continuous ? "nri_continuous" : "nri_categories";
        rows.add(normal(name, r.nri(), r.error(), level, how + warning));
        rows.add(normal("nri_events", r.events(), Double.NaN, level, how));
        rows.add(normal("nri_nonevents", r.nonEvents(), Double.NaN, level, how));
        var idi = Reclassification.Improvement.of(before, after, positive);
        rows.add(normal("idi", idi.value(), idi.error(), level, "Pencina 2008" + warning));
        return rows;
    }

    private static Row normal(
            String measure, double value, double error, double level, String method) {
        double half = Normal.ofLevel(level) * error;
        return new Row(
                COMBINED,
                CLINICAL,
                measure,
                value,
                new Interval(value - half, value + half),
                Double.NaN,
                method);
    }
}
