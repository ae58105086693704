/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

/** Two images that should share a grid do not; the message names the axis and both numbers. */
public final class GridMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message as {@link Geometry#difference} gives it
     */
    public GridMismatchException(String message) {
        super(message);
    }
}
