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

import ij.ImageJ;
import ij.Menus;

/** ImageJ with its window, and our commands in its menu. */
public final class ImageJWindow {

    private ImageJWindow() {}

    /**
     * Opens ImageJ; closing it ends the virtual machine. Throws HeadlessException without a
     * display.
     */
    public static void open() {
        ImageJ window = new ImageJ(ImageJ.STANDALONE);
        window.exitWhenQuitting(true);
        for (MenuLine entry : MenuLine.all()) {
            // Our jar may also lie in the plugins folder that ImageJ has just read.
            if (!Menus.getCommands().containsKey(entry.label())) {
                Menus.add(entry.menu() + ">" + entry.label(), entry.plugin());
            }
        }
    }
}
