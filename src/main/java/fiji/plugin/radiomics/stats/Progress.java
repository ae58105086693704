/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

/**
 * Listens to a long computation, and may end it. It is asked from several threads.
 *
 * <p>Cancelled computations throw {@link java.util.concurrent.CancellationException}.
 */
public interface Progress {

    /** Listens to nothing and never cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void report(long done, long total) {}

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };

    /**
     * @param done steps that are done
     * @param total all steps
     */
    void report(long done, long total);

    /**
     * @return whether the computation shall end
     */
    boolean isCancelled();
}
