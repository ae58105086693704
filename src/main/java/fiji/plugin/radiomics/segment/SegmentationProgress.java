/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import java.util.concurrent.CancellationException;

/** Told how far a segmentation is, and asked whether to go on. */
public interface SegmentationProgress {

    /** Nobody watches, nobody cancels. */
    SegmentationProgress NONE = fraction -> {};

    /**
     * @param fraction the part that is done, 0 … 1
     */
    void update(double fraction);

    /**
     * Asked several times a second.
     *
     * @return whether to stop
     */
    default boolean isCancelled() {
        return false;
    }

    /**
     * @throws CancellationException where the work is to stop
     */
    default void check() {
        if (isCancelled()) {
            throw new CancellationException();
        }
    }
}
