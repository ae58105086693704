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

/**
 * What a penalised regression lowers beside its penalty: a negative log likelihood a case, as a
 * function of the linear predictors.
 */
interface Loss {

    /** Number of cases. */
    int cases();

    /** The intercept of the model without columns; 0 where there is none. */
    double intercept();

    /** Whether models have an intercept: where they have none, all predictors may be shifted. */
    boolean hasIntercept();

    /**
     * The derivatives by the linear predictors.
     *
     * @param eta linear predictors
     * @param residual gets the negative first derivatives
     */
    void residuals(double[] eta, double[] residual);

    /**
     * The derivatives by the linear predictors.
     *
     * @param eta linear predictors
     * @param residual gets the negative first derivatives
     * @param curvature gets the second derivatives, or greater numbers where mixed ones are not 0
     */
    void expand(double[] eta, double[] residual, double[] curvature);

    /** Whether second derivatives by two predictors are 0, so that Newton's method is exact. */
    boolean isSeparable();

    /** Twice the difference to the best that can be, a case. */
    double deviance(double[] eta);

    /** The deviance without columns. */
    double nullDeviance();

    /**
     * Takes the mixed second derivatives from those that {@link #expand} gives, where there are
     * any.
     *
     * @param eta linear predictors
     * @param columns some columns
     * @param gram their products, weighted by the curvature; the lower triangle from row and column
     *     1 on
     */
    default void mix(double[] eta, double[][] columns, double[][] gram) {}
}
