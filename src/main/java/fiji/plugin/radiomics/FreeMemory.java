/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import java.util.function.LongSupplier;

/** How much more this virtual machine can hold. */
public final class FreeMemory {

    private FreeMemory() {}

    /**
     * @return bytes that are free, or that Java may still ask the system for; garbage counts as
     *     used until it is collected
     */
    public static long bytes() {
        Runtime r = Runtime.getRuntime();
        return r.maxMemory() - (r.totalMemory() - r.freeMemory());
    }

    /**
     * @param needed bytes that somebody wants
     * @param free says what is free
     * @return bytes that are free, without garbage where they would not do with it
     */
    public static long bytesFor(long needed, LongSupplier free) {
        long bytes = free.getAsLong();
        if (needed > bytes) {
            System.gc();
            bytes = free.getAsLong();
        }
        return bytes;
    }
}
