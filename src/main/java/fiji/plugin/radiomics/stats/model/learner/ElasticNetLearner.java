/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.learner;

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.Choice;
import fiji.plugin.radiomics.stats.model.ElasticNet;
import fiji.plugin.radiomics.stats.model.Learner;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.PathLearner;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Tuned;
import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** Logistic or Cox regression with an elastic-net penalty, which inner folds choose. */
@Plugin(type = Learner.class)
public class ElasticNetLearner implements PathLearner {

    /** How lambda is found: min, 1se or a number. */
    public static final Parameter<String> LAMBDA =
            new Parameter<>(
                            "lambda",
                            "Penalty: min (best in the inner folds), 1se (the strongest within one"
                                    + " standard error of it), or a number",
                            ParameterTypes.of(
                                    "min, 1se or a number above 0",
                                    ElasticNetLearner::lambda,
                                    text -> text),
                            "min")
                    .labelled("Penalty");

    /** What the inner folds compare. */
    public static final Parameter<Choice.Measure> MEASURE =
            new Parameter<>(
                            "measure",
                            "What the inner folds compare: deviance or auc; of survival the"
                                    + " deviance of the partial likelihood, or C",
                            ParameterTypes.choice(
                                    m -> m.name().toLowerCase(Locale.ROOT),
                                    Choice.Measure.values()),
                            "deviance")
                    .labelled("Tuned by");

    /** Number of inner folds. */
    public static final Parameter<Integer> FOLDS =
            new Parameter<>("folds", "Inner folds", ParameterTypes.whole(2, 100), "5")
                    .labelled("Inner folds");

    /** Number of penalties. */
    public static final Parameter<Integer> STEPS =
            new Parameter<>("steps", "Penalties to try", ParameterTypes.whole(2, 1000), "100")
                    .labelled("Penalties");

    /** The weakest penalty to try. */
    public static final Parameter<Double> RATIO =
            new Parameter<>(
                            "ratio",
                            "Weakest penalty to try, relative to the strongest; 0 = .01 where"
                                    + " there are more columns than cases, else .0001",
                            ParameterTypes.number("a number from 0 to 1", v -> v >= 0 && v < 1),
                            "0")
                    .labelled("Weakest penalty");

    /** How exact the models of the inner folds are. */
    public static final Parameter<Double> THRESH =
            new Parameter<>(
                            "thresh",
                            "How exact the models of the inner folds are, as glmnet's thresh; the"
                                    + " model that is kept is exact to the last digits",
                            ParameterTypes.number(
                                    "a number above 0, below .01", v -> v > 0 && v < .01),
                            "1e-7")
                    .labelled("Convergence");

    private static final Parameter<Double> ALPHA =
            new Parameter<>(
                            "alpha",
                            "Mixture: 1 = lasso, 0 = ridge",
                            ParameterTypes.number("a number from 0 to 1", v -> v >= 0 && v <= 1),
                            "0.5")
                    .labelled("Mixture");

    private static String lambda(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (word.equals("min") || word.equals("1se")) {
            return word;
        }
        if (!(DecimalText.number(text) > 0)) {
            throw new IllegalArgumentException("is not above 0");
        }
        return DecimalText.write(DecimalText.number(text));
    }

    @Override
    public String name() {
        return "elastic_net";
    }

    @Override
    public String description() {
        return "Logistic regression with an elastic-net penalty; of survival, Cox regression";
    }

    @Override
    public ParameterSet parameters() {
        return common(name()).and(List.of(ALPHA));
    }

    static ParameterSet common(String name) {
        return ParameterSet.of(
                "learner " + name,
                LAMBDA,
                MEASURE,
                FOLDS,
                STEPS,
                RATIO,
                THRESH,
                ClassWeights.WEIGHTS);
    }

    /**
     * @param values of the parameters
     * @return the mixture
     */
    double alpha(ParameterValues values) {
        return values.get(ALPHA);
    }

    @Override
    public Choice choice(ParameterValues values) {
        String lambda = values.get(LAMBDA);
        return lambda.equals("min") || lambda.equals("1se")
                ? new Choice(values.get(MEASURE), lambda.equals("1se"), values.get(FOLDS))
                : null;
    }

    private ElasticNet net(Training training, ParameterValues values, double[] weights) {
        return training.survival()
                .map(s -> ElasticNet.ofSurvival(training.x(), s, alpha(values), true))
                .orElseGet(
                        () ->
                                new ElasticNet(
                                        training.x(),
                                        training.positive(),
                                        weights,
                                        alpha(values),
                                        true));
    }

    @Override
    public double[] penalties(Training training, ParameterValues values) {
        if (choice(values) == null) {
            return new double[] {Double.parseDouble(values.get(LAMBDA))};
        }
        return net(training, values, ClassWeights.of(training, values))
                .penalties(values.get(STEPS), ratio(values));
    }

    /**
     * @param values of the parameters
     * @return the weakest penalty, relative to the strongest
     */
    double ratio(ParameterValues values) {
        return values.get(RATIO);
    }

    @Override
    public LinearModel[] path(Training training, ParameterValues values, double[] penalties) {
        double[] weights = ClassWeights.of(training, values);
        LinearModel[] models =
                net(training, values, weights)
                        .path(penalties, values.get(THRESH), training.check());
        for (int k = 0; k < models.length; k++) {
            models[k] = ClassWeights.corrected(models[k], training, weights);
        }
        return models;
    }

    @Override
    public LinearModel fit(
            Training training, ParameterValues values, double[] penalties, int chosen) {
        double[] weights = ClassWeights.of(training, values);
        LinearModel model = net(training, values, weights).exact(penalties, chosen);
        return ClassWeights.corrected(model, training, weights);
    }

    @Override
    public LinearModel fit(Training training, ParameterValues values) {
        return Tuned.of(this, values, training, List.of()).model();
    }
}
