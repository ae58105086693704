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
import org.scijava.plugin.Plugin;

/** Ridge regression: an elastic net of alpha 0. */
@Plugin(type = Learner.class)
public final class RidgeLearner extends ElasticNetLearner {

    /** glmnet's .01 of its strongest ridge penalty is stronger than many tables want. */
    private static final double WEAKEST = 1e-5;

    @Override
    public String name() {
        return "ridge";
    }

    @Override
    public String description() {
        return "Logistic regression with a ridge penalty, which keeps all columns; of survival, Cox"
                + " regression";
    }

    @Override
    public ParameterSet parameters() {
        return common(name());
    }

    @Override
    double alpha(ParameterValues values) {
        return 0;
    }

    @Override
    double ratio(ParameterValues values) {
        double ratio = super.ratio(values);
        return ratio > 0 ? ratio : WEAKEST;
    }
}
