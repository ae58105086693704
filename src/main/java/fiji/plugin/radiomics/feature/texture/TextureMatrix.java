/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

/**
 * Counts of a texture matrix, to be merged with others and turned into features.
 *
 * @param <M> the matrix itself
 */
public interface TextureMatrix<M extends TextureMatrix<M>> {

    /** Sets all counts to zero. */
    void clear();

    /**
     * Merges another matrix into this one: its counts times a weight are added.
     *
     * @param other of the same levels
     * @param weight above 0
     */
    void add(M other, double weight);

    /**
     * @return whether nothing was counted; such a matrix has no features
     */
    boolean isEmpty();

    /**
     * @return the family's features in their order, NaN where one is not defined for this matrix
     */
    double[] features();

    /**
     * @return number of entries that are kept, for deciding how many matrices fit side by side
     */
    long cells();
}
