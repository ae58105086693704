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

/** What every subcommand returns to the shell. */
public final class ExitCodes {

    /** All went well; values that are undefined are no failure. */
    public static final int OK = 0;

    /** Arguments or a settings file are unusable; nothing was run. */
    public static final int UNUSABLE = 2;

    /** At least one case failed, or the macro was aborted. */
    public static final int FAILED = 3;

    private ExitCodes() {}
}
