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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.Training;

/**
 * Weights by which both classes count alike. A model with weights has the wrong level of
 * probabilities; its intercept is estimated again without them, the score being kept.
 */
final class ClassWeights {

    static final Parameter<String> WEIGHTS =
            new Parameter<>(
                            "weights",
                            "none, or balanced: both classes count alike, and the intercept is"
                                    + " estimated again for right probabilities",
                            ParameterTypes.word("none", "balanced"),
                            "none")
                    .labelled("Class weights");

    private ClassWeights() {}

    /** A weight a case; null where all are 1. */
    static double[] of(Training training, ParameterValues values) {
        if (values.get(WEIGHTS).equals("none")) {
            return null;
        }
        if (training.survival().isPresent()) {
            throw new IllegalArgumentException(
                    "weights=balanced is for classes; survival has none. Leave it at none");
        }
        int n = training.positive().length;
        int positives = training.positives();
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = n / (2. * (training.positive()[i] ? positives : n - positives));
        }
        return weights;
    }

    /** The model with the intercept that the unweighted cases have. */
    static LinearModel corrected(LinearModel model, Training training, double[] weights) {
        if (weights == null) {
            return model;
        }
        double[] offset = model.scores(training.x());
        LogisticFit level =
                LogisticFit.of(new double[0][], training.positive(), null, offset, false);
        return new LinearModel(
                model.names(), model.intercept() + level.intercept(), model.coefficients());
    }
}
