/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import picocli.CommandLine.Option;

/** When a batch begins and ends, the same on threads and on a cluster. */
public final class ResumeOptions {

    @Option(
            names = "--resume",
            description =
                    "Go on in a folder with results: skip what is finished with the same settings"
                            + " and files, run what is missing, changed or failed.")
    private boolean resume;

    @Option(names = "--fail-fast", description = "Stop at the first case that fails.")
    private boolean failFast;

    @Option(names = "--quiet", description = "No progress, no notices: only what failed.")
    private boolean quiet;

    /**
     * @return whether to say nothing but what failed
     */
    public boolean quiet() {
        return quiet;
    }

    /**
     * @return whether to go on in a folder with results
     */
    public boolean resume() {
        return resume;
    }

    /**
     * @return whether to stop at the first case that fails
     */
    public boolean failFast() {
        return failFast;
    }
}
