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

import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import org.scijava.plugin.SciJavaPlugin;

/**
 * Finds how the columns are put together to one score: the last part of a recipe. A class with the
 * annotation {@code @Plugin(type = Learner.class)} and a constructor without arguments is found on
 * the class path. A learner has no state.
 */
public interface Learner extends SciJavaPlugin {

    /**
     * @return its name in recipes, lower case
     */
    String name();

    /**
     * @return what it does, a sentence
     */
    String description();

    /**
     * @return what can be chosen
     */
    ParameterSet parameters();

    /**
     * @param training the cases, without missing values
     * @param values of {@link #parameters}
     * @return the model
     * @throws IllegalArgumentException where there is none, with what to do
     */
    LinearModel fit(Training training, ParameterValues values);
}
