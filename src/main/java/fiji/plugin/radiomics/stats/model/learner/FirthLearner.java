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
import fiji.plugin.radiomics.stats.survival.CoxSettings;
import fiji.plugin.radiomics.stats.survival.Ties;
import org.scijava.plugin.Plugin;

/**
 * Logistic regression with Firth's penalty, see {@link LogisticFit}. Its probabilities are drawn a
 * little to one half.
 */
@Plugin(type = Learner.class)
public final class FirthLearner implements Learner {

    @Override
    public String name() {
        return "firth";
    }

    @Override
    public String description() {
        return "Logistic regression with Firth's penalty, for few cases and separated classes; of"
                + " survival, Cox regression";
    }

    @Override
    public ParameterSet parameters() {
        return ParameterSet.of("learner firth");
    }

    @Override
    public LinearModel fit(Training training, ParameterValues values) {
        if (training.survival().isPresent()) {
            return CoxLearner.fit(training, new CoxSettings(Ties.EFRON, true));
        }
        LogisticFit fit =
                LogisticFit.of(Columns.of(training.x()), training.positive(), null, null, true);
        return new LinearModel(training.x().names(), fit.intercept(), fit.coefficients());
    }
}
