/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

/** Takes the time of each stage and family of an extraction. Several threads may report to it. */
public interface Timings {

    /** Nobody asks. */
    Timings NONE = (stage, nanoseconds) -> {};

    /**
     * @param stage {@code processing}, {@code discretisation} or a family's name
     * @param nanoseconds wall time
     */
    void took(String stage, long nanoseconds);
}
