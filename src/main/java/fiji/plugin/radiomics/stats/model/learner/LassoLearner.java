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

/** The lasso: an elastic net of alpha 1. */
@Plugin(type = Learner.class)
public final class LassoLearner extends ElasticNetLearner {

    @Override
    public String name() {
        return "lasso";
    }

    @Override
    public String description() {
        return "Logistic regression with a lasso penalty, which takes columns out; of survival, Cox"
                + " regression";
    }

    @Override
    public ParameterSet parameters() {
        return common(name());
    }

    @Override
    double alpha(ParameterValues values) {
        return 1;
    }
}
