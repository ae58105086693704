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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.model.Learner;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.model.Training;
import org.scijava.plugin.Plugin;

/** Logistic regression by maximum likelihood. */
@Plugin(type = Learner.class)
public final class MaximumLikelihoodLearner implements Learner {

    @Override
    public String name() {
        return "logistic";
    }

    @Override
    public String description() {
        return "Logistic regression by maximum likelihood";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("learner logistic", ClassWeights.WEIGHTS);
    }

    @Override
    public LinearModel fit(Training training, ParameterValues values) {
        if (training.survival().isPresent()) {
            throw new IllegalArgumentException(
                    "The learner logistic tells classes apart; for survival take cox, ridge, lasso"
                            + " or elastic_net");
        }
        double[] weights = ClassWeights.of(training, values);
        LogisticFit fit =
                LogisticFit.of(Columns.of(training.x()), training.positive(), weights, null, false);
        if (fit.isSeparated()) {
            throw new IllegalArgumentException(
                    "A sum of the columns ("
                            + Columns.some(training.x().names())
                            + ") tells the classes apart without an error, so that maximum"
                            + " likelihood has no solution. Use the learner firth, or one with a"
                            + " penalty, e.g. ridge");
        }
        return ClassWeights.corrected(
                new LinearModel(training.x().names(), fit.intercept(), fit.coefficients()),
                training,
                weights);
    }
}
