/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import fiji.plugin.radiomics.parameter.ParameterValues;

/**
 * A learner with a penalty that inner folds choose. The recipe fits all of its steps in each inner
 * fold anew, so that the penalty is not chosen on cases that a step has seen.
 */
public interface PathLearner extends Learner {

    /**
     * @param values of {@link #parameters}
     * @return how the penalty is chosen; null where it is given
     */
    Choice choice(ParameterValues values);

    /**
     * @param training the cases
     * @param values of {@link #parameters}
     * @return the penalties to try, from strong to weak
     */
    double[] penalties(Training training, ParameterValues values);

    /**
     * @param training the cases
     * @param values of {@link #parameters}
     * @param penalties from strong to weak
     * @return a model a penalty
     */
    LinearModel[] path(Training training, ParameterValues values, double[] penalties);

    /**
     * @param training the cases
     * @param values of {@link #parameters}
     * @param penalties from strong to weak
     * @param chosen the index of the one that is wanted
     * @return its model, exactly
     */
    LinearModel fit(Training training, ParameterValues values, double[] penalties, int chosen);
}
