/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model.step;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.FittedStep;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Step;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.model.Written;
import fiji.plugin.radiomics.stats.model.learner.LassoLearner;
import java.util.Map;
import org.scijava.plugin.Plugin;

/** Leaves the columns of which a lasso, tuned in the training cases, makes use. */
@Plugin(type = Step.class)
public final class LassoStep implements Step {

    private static final LassoLearner LASSO = new LassoLearner();

    private static final Parameter<String> LAMBDA =
            new Parameter<>(
                            "lambda",
                            "Penalty: min or 1se, by the deviance in inner folds",
                            ParameterTypes.word("min", "1se"),
                            "min")
                    .labelled("Penalty");

    @Override
    public String name() {
        return "lasso";
    }

    @Override
    public String description() {
        return "The columns that a lasso uses stay";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("step lasso", LAMBDA);
    }

    @Override
    public FittedStep fit(Training training, ParameterValues values) {
        ParameterValues chosen = LASSO.parameters().values(Map.of("lambda", values.get(LAMBDA)));
        LinearModel model = LASSO.fit(training, chosen);
        return KeptColumns.of(
                training.x(), j -> model.coefficient(training.x().names().get(j)) != 0, Map.of());
    }

    @Override
    public FittedStep read(Written written) {
        return KeptColumns.read(written);
    }
}
