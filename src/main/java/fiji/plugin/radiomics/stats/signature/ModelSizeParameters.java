/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import static fiji.plugin.radiomics.parameter.ParameterTypes.number;
import static fiji.plugin.radiomics.parameter.ParameterTypes.whole;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;

/** What the sample size of a model of several columns is computed of. */
public final class ModelSizeParameters {

    /** Candidate columns. */
    public static final Parameter<Integer> COLUMNS =
            new Parameter<>(
                            "columns",
                            "Number of candidate columns, all that the recipe may choose from",
                            whole(1, 1_000_000),
                            "10")
                    .labelled("Candidate columns");

    /** Share of positive cases. */
    public static final Parameter<Double> PREVALENCE =
            new Parameter<>(
                            "prevalence",
                            "Share of positive cases that is expected",
                            number("a number between 0 and 1", v -> v > 0 && v < 1),
                            "0.5")
                    .labelled("Prevalence");

    /** The area. */
    public static final Parameter<Double> AUC =
            new Parameter<>(
                            "auc",
                            "AUC of the model that is expected in new cases",
                            number("a number above .5, below 1", v -> v > .5 && v < 1),
                            "0.75")
                    .labelled("Expected AUC");

    /** Cox and Snell's R². */
    public static final Parameter<Double> R_SQUARED =
            new Parameter<>(
                            "rsquared",
                            "Cox and Snell's R² that is expected; empty = what the AUC means",
                            number("a number between 0 and 1", v -> v > 0 && v < 1),
                            "")
                    .labelled("Expected R²");

    /** All, in the order of the dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of("model sample size", COLUMNS, PREVALENCE, AUC, R_SQUARED);

    private ModelSizeParameters() {}
}
