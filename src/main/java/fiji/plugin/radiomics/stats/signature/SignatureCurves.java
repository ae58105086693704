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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import fiji.plugin.radiomics.stats.model.Tuned;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.validate.Calibration;
import fiji.plugin.radiomics.stats.validate.Lowess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Curves of a signature: calibration and net benefit, of the mean out-of-fold probabilities. */
public final class SignatureCurves {

    private static final int PERCENT = 100;

    private SignatureCurves() {}

    static List<ResultFigure> figures(SignatureResult result) {
        List<ResultFigure> figures = new ArrayList<>();
        figures.add(
                new ResultFigure("roc", "", "ROC curves of the mean out-of-fold probabilities."));
        figures.add(
                new ResultFigure(
                        "calibration",
                        "",
                        "Calibration: observed share of positive cases (local regression) by the"
                                + " mean out-of-fold probability; the cases stand at 0 and 1."));
        figures.add(
                new ResultFigure(
                        "decision_curve",
                        "",
                        "Decision curve: net benefit by threshold probability, with a bootstrap"
                                + " band."));
        figures.add(
                new ResultFigure(
                        "coefficients",
                        "",
                        "Scaled coefficients of the signature, with their range over the folds and"
                                + " the share of models that use the column."));
        figures.add(
                new ResultFigure(
                        "waterfall",
                        "",
                        "Waterfall: log odds of each case out of fold, less the cutoff, in"
                                + " ascending order; cases above 0 are called positive."));
        if (Nomogram.of(result).isPresent()) {
            figures.add(
                    new ResultFigure(
                            "nomogram",
                            "",
                            "Nomogram: read the points above the value of each column, add them,"
                                    + " and find the probability below the total. Axes span the"
                                    + " training range; values beyond count as its end."));
        }
        for (RecipeOutcome outcome : result.outcomes()) {
            if (outcome.all().tuned().filter(t -> t.choice() != null).isPresent()) {
                figures.add(
                        new ResultFigure(
                                "tuning",
                                outcome.recipe().name(),
                                "Measure of the inner folds by penalty, with its standard error;"
                                        + " upright lines: the best penalty, and the strongest"
                                        + " within one standard error."));
            }
        }
        return figures;
    }

    /** Mean out-of-fold probabilities of a recipe. */
    static Predictions mean(SignatureResult result, RecipeOutcome outcome) {
        int n = result.used().training().positive().length;
        return Predictions.of(outcome.folds(), n, true).get(0);
    }

    static ResultTable calibration(SignatureResult result, TableKind kind) {
        ResultTable.Builder table = new ResultTable.Builder(kind);
        for (RecipeOutcome outcome : result.outcomes()) {
            double[][] curve = smooth(result, outcome);
            for (int i = 0; i < curve[0].length; i++) {
                SignatureTables.row(table, result, outcome.recipe().name())
                        .put("predicted", curve[0][i])
                        .put("observed", curve[1][i]);
            }
        }
        return table.build();
    }

    /** Predicted probabilities, ascending, and the observed share at each. */
    static double[][] smooth(SignatureResult result, RecipeOutcome outcome) {
        Predictions mean = mean(result, outcome);
        boolean[] positive = mean.classes(result.used().training().positive());
        Integer[] order = new Integer[positive.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, (a, b) -> Double.compare(mean.probabilities()[a], mean.probabilities()[b]));
        double[] x = new double[order.length];
        double[] y = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            x[i] = mean.probabilities()[order[i]];
            y[i] = positive[order[i]] ? 1 : 0;
        }
        double[] smooth =
                Arrays.stream(Lowess.smooth(x, y)).map(v -> Math.max(0, Math.min(1, v))).toArray();
        return new double[][] {x, smooth};
    }

    static ResultTable decision(SignatureResult result, TableKind kind) {
        ResultTable.Builder table = new ResultTable.Builder(kind);
        for (RecipeOutcome outcome : result.outcomes()) {
            Benefit benefit = Benefit.of(result, outcome);
            for (int k = 0; k < benefit.threshold().length; k++) {
                SignatureTables.row(table, result, outcome.recipe().name())
                        .put("threshold", benefit.threshold()[k])
                        .put("net_benefit", benefit.net()[k])
                        .put("ci_low", benefit.low()[k])
                        .put("ci_high", benefit.high()[k])
                        .put("net_benefit_all", benefit.all()[k])
                        .put("net_benefit_none", 0.0);
            }
        }
        return table.build();
    }

    /** Net benefit by threshold. */
    record Benefit(double[] threshold, double[] net, double[] low, double[] high, double[] all) {

        static Benefit of(SignatureResult result, RecipeOutcome outcome) {
            Predictions mean = mean(result, outcome);
            boolean[] positive = result.used().training().positive();
            double prevalence = result.values().getOr(SignatureParameters.PREVALENCE, Double.NaN);
            int n = PERCENT - 1;
            double[] threshold = new double[n];
            Arrays.setAll(threshold, k -> (k + 1) / (double) PERCENT);
            double[] everybody = new double[mean.rows().length];
            Arrays.fill(everybody, 1);
            boolean[] classes = mean.classes(positive);
            double shift = result.signature().shift();
            double[] net = new double[n];
            double[] all = new double[n];
            for (int k = 0; k < n; k++) {
                net[k] = net(mean, classes, threshold[k], prevalence, shift);
                all[k] = Calibration.netBenefit(everybody, classes, threshold[k], prevalence);
            }
            int replicates = result.values().get(SignatureParameters.REPLICATES);
            double[][] drawn = new double[n][replicates];
            SplittableRandom random = new SplittableRandom(result.values().get(RocParameters.SEED));
            int[] cluster = result.used().training().cluster();
            int patients = Arrays.stream(cluster).max().orElse(0) + 1;
            for (int b = 0; b < replicates; b++) {
                int[] counts = new int[patients];
                for (int p = 0; p < patients; p++) {
                    counts[random.nextInt(patients)]++;
                }
                int[] times = Arrays.stream(cluster).map(c -> counts[c]).toArray();
                Predictions sample = mean.drawn(times);
                boolean[] own = sample.classes(positive);
                for (int k = 0; k < n; k++) {
                    drawn[k][b] = net(sample, own, threshold[k], prevalence, shift);
                }
            }
            double[] low = new double[n];
            double[] high = new double[n];
            Measures measures =
                    new Measures(
                            prevalence, result.values().get(RocParameters.LEVEL), replicates, 0);
            for (int k = 0; k < n; k++) {
                double[] sorted =
                        Arrays.stream(drawn[k]).filter(Double::isFinite).sorted().toArray();
                Interval interval = measures.interval(sorted);
                low[k] = interval.low();
                high[k] = interval.high();
            }
            return new Benefit(threshold, net, low, high, all);
        }

        /** The threshold is one of the probability where the signature is to be used. */
        static double net(
                Predictions p,
                boolean[] classes,
                double threshold,
                double prevalence,
                double shift) {
            if (shift == 0) {
                return Calibration.netBenefit(p.probabilities(), classes, threshold, prevalence);
            }
            double[] moved =
                    Arrays.stream(p.probabilities())
                            .map(
                                    v ->
                                            fiji.plugin.radiomics.stats.model.LinearModel
                                                    .probability(Math.log(v / (1 - v)) + shift))
                            .toArray();
            return Calibration.netBenefit(moved, classes, threshold, prevalence);
        }
    }

    /**
     * A line of a figure.
     *
     * @param name in the legend
     * @param remark of the legend; may be empty
     * @param points x in the first row, y in the second
     * @param low lower bounds of a band; empty = none
     * @param high upper bounds
     */
    public record Line(
            String name, String remark, double[][] points, double[] low, double[] high) {}

    private static Line line(String name, double[][] points) {
        return new Line(name, "", points, new double[0], new double[0]);
    }

    /**
     * @param result a signature
     * @return of each recipe the scores by class, for a ROC curve, by its name
     */
    public static Map<String, BinaryScores> scores(SignatureResult result) {
        Map<String, BinaryScores> scores = new LinkedHashMap<>();
        for (RecipeOutcome outcome : result.outcomes()) {
            Predictions mean = mean(result, outcome);
            scores.put(
                    outcome.recipe().name(),
                    BinaryScores.of(
                            mean.probabilities(),
                            mean.classes(result.used().training().positive())));
        }
        return scores;
    }

    /**
     * @param result a signature
     * @param recipe name of one of its recipes
     * @return what the performance table says of its area, e.g. {@code AUC 0.81 (0.74-0.88)}
     */
    public static String remark(SignatureResult result, String recipe) {
        RecipeOutcome outcome = outcome(result, recipe);
        RecipeOutcome.Row row =
                outcome.performance()
                        .getOrDefault(
                                "auc_cross_validated", outcome.performance().get("auc_out_of_bag"));
        return String.format(
                Locale.ROOT, "AUC %.3f (%.3f–%.3f)", row.estimate(), row.low(), row.high());
    }

    private static RecipeOutcome outcome(SignatureResult result, String recipe) {
        return result.outcomes().stream()
                .filter(o -> o.recipe().name().equals(recipe))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param result a signature
     * @return the calibration curve of each recipe
     */
    public static List<Line> calibrations(SignatureResult result) {
        List<Line> lines = new ArrayList<>();
        for (RecipeOutcome outcome : result.outcomes()) {
            lines.add(line(outcome.recipe().name(), smooth(result, outcome)));
        }
        return lines;
    }

    /**
     * @param result a signature
     * @return of the primary recipe the mean out-of-fold probabilities, of the negative cases and
     *     of the positive ones
     */
    public static double[][] cases(SignatureResult result) {
        BinaryScores scores = scores(result).values().iterator().next();
        return new double[][] {scores.negative(), scores.positive()};
    }

    /**
     * @param result a signature
     * @return net benefit of each recipe, then that of treating everybody
     */
    public static List<Line> benefits(SignatureResult result) {
        List<Line> lines = new ArrayList<>();
        Benefit any = null;
        for (RecipeOutcome outcome : result.outcomes()) {
            any = Benefit.of(result, outcome);
            lines.add(
                    new Line(
                            outcome.recipe().name(),
                            "",
                            new double[][] {any.threshold(), any.net()},
                            any.low(),
                            any.high()));
        }
        lines.add(line("all", new double[][] {any.threshold(), any.all()}));
        return lines;
    }

    /**
     * A term of the primary recipe's signature.
     *
     * @param name its name
     * @param coefficient a unit of the scaled column
     * @param low least over the folds
     * @param high greatest over the folds
     * @param frequency share of the folds' models that use it
     */
    public record Term(
            String name, double coefficient, double low, double high, double frequency) {}

    /**
     * @param result a signature
     * @return the terms of the primary recipe, the greatest coefficient first
     */
    public static List<Term> terms(SignatureResult result) {
        RecipeOutcome outcome = result.outcomes().get(0);
        List<Term> terms = new ArrayList<>();
        for (String name : outcome.all().model().used()) {
            double[] folds =
                    outcome.folds().stream()
                            .mapToDouble(f -> f.fitted().model().coefficient(name))
                            .toArray();
            terms.add(
                    new Term(
                            name,
                            outcome.all().model().coefficient(name),
                            Arrays.stream(folds).min().orElse(Double.NaN),
                            Arrays.stream(folds).max().orElse(Double.NaN),
                            outcome.selections(name) / (double) folds.length));
        }
        terms.sort(Comparator.comparingDouble(t -> -Math.abs(t.coefficient())));
        return terms;
    }

    /**
     * The choice of a penalty.
     *
     * @param logPenalty natural logarithm of the penalties
     * @param mean of the measure in the inner folds
     * @param error its standard error
     * @param best log penalty that is best
     * @param oneSe log penalty of the rule of one standard error
     * @param measure what was measured
     */
    public record Tuning(
            double[] logPenalty,
            double[] mean,
            double[] error,
            double best,
            double oneSe,
            String measure) {}

    /**
     * @param result a signature
     * @param recipe name of a recipe with a penalty
     * @return how its penalty was chosen on all cases
     */
    public static Tuning tuning(SignatureResult result, String recipe) {
        Tuned tuned = outcome(result, recipe).all().tuned().orElseThrow();
        double[] logs = Arrays.stream(tuned.penalties()).map(Math::log).toArray();
        return new Tuning(
                logs,
                tuned.mean(),
                tuned.error(),
                logs[tuned.least()],
                logs[tuned.oneSe()],
                tuned.choice().measure().name().toLowerCase(Locale.ROOT));
    }
}
