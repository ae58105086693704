/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

/** Told how far a computation is, and asked whether to go on. */
public interface MapProgress {

    /** Nobody watches, nobody cancels. */
    MapProgress NONE = fraction -> {};

    /**
     * Never called by two threads at a time.
     *
     * @param fraction the part that is done, growing, 0 … 1
     */
    void update(double fraction);

    /**
     * Asked before each row, by any thread.
     *
     * @return whether to stop
     */
    default boolean isCancelled() {
        return false;
    }
}
