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
 * A step of a recipe, such as scaling or the choice of columns. A class with the annotation
 * {@code @Plugin(type = Step.class)} and a constructor without arguments is found on the class
 * path. A step has no state: what it learns is in the {@link FittedStep}.
 */
public interface Step extends SciJavaPlugin {

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
     * @param training the cases
     * @param values of {@link #parameters}
     * @return what was learnt from them
     * @throws IllegalArgumentException where that cannot be, with what to do
     */
    FittedStep fit(Training training, ParameterValues values);

    /**
     * @param written what {@link FittedStep#write} gave
     * @return the same fitted step
     * @throws IllegalArgumentException where it is damaged
     */
    FittedStep read(Written written);
}
