/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

/** Who watches a batch and may end it. */
public interface BatchListener {

    /** Nobody. */
    BatchListener NONE = new BatchListener() {};

    /**
     * Called after each finished case, by one thread at a time.
     *
     * @param progress how far it is
     */
    default void progress(BatchProgress progress) {}

    /**
     * @return whether to stop; asked by many threads
     */
    default boolean isCancelled() {
        return false;
    }
}
