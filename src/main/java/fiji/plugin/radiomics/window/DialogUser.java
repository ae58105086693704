/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

/** A command whose inputs a user fills in in our own dialog, in Fiji as in plain ImageJ. */
public interface DialogUser {

    /** Called after OK, before the command runs; the inputs are what the user has typed. */
    void dialogAccepted();
}
