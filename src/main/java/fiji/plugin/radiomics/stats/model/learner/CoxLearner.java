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
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.Learner;
import fiji.plugin.radiomics.stats.model.LinearModel;
import fiji.plugin.radiomics.stats.model.Training;
import fiji.plugin.radiomics.stats.survival.CoxModel;
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.DependentCovariateException;
import org.scijava.plugin.Plugin;

/** Cox regression without a penalty; equal times by Efron's method. */
@Plugin(type = Learner.class)
public final class CoxLearner implements Learner {

    @Override
    public String name() {
        return "cox";
    }

    @Override
    public String description() {
        return "Cox regression of survival by maximum partial likelihood";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("learner cox");
    }

    @Override
    public LinearModel fit(Training training, ParameterValues values) {
        if (training.survival().isEmpty()) {
            throw new IllegalArgumentException(
                    "The learner cox needs survival: name time= and event=; for classes take"
                            + " logistic, ridge, lasso or elastic_net");
        }
        return fit(training, CoxSettings.STANDARD);
    }

    static LinearModel fit(Training training, CoxSettings settings) {
        Frame x = training.x();
        if (x.size() == 0) {
            return new LinearModel(x.names(), 0, new double[0]);
        }
        CoxModel model;
        try {
            model = CoxModel.fit(training.survival().orElseThrow(), Columns.of(x), settings);
        } catch (DependentCovariateException e) {
            throw new IllegalArgumentException(
                    "Column "
                            + x.names().get(e.covariate())
                            + (e.isConstant()
                                    ? " is constant in the training cases"
                                    : " is a sum of others, or there are more columns than events")
                            + ". Add the steps constant and correlation, or use a learner with a"
                            + " penalty, e.g. ridge",
                    e);
        }
        double[] coefficients = new double[x.size()];
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = model.coefficient(j);
            if (Double.isInfinite(coefficients[j])) {
                throw new IllegalArgumentException(
                        "Column "
                                + x.names().get(j)
                                + " tells the order of the events without an error, so that the"
                                + " hazard ratio is infinite. Use the learner firth, or one with a"
                                + " penalty, e.g. ridge");
            }
        }
        return new LinearModel(x.names(), 0, coefficients);
    }
}
