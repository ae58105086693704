/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import ij.IJ;
import ij.Menus;
import java.util.Hashtable;

/**
 * Our labels in the command table of an ImageJ without a display; apart for the order of loading.
 */
final class HeadlessCommands {

    private HeadlessCommands() {}

    static void register() {
        if (Menus.getCommands() == null) {
            // ImageJ makes its command table at the first command; this one sets a default again.
            IJ.run("Conversions...", "scale");
        }
        @SuppressWarnings("unchecked")
        Hashtable<String, String> commands = Menus.getCommands();
        for (MenuLine entry : MenuLine.all()) {
            commands.put(entry.label(), entry.plugin());
        }
    }
}
