/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;

/** What a window may take of the screen. */
final class Screen {

    private Screen() {}

    /**
     * @param wanted a window's size
     * @return that, or as much of it as lies beside task bars on the screen
     */
    static Dimension fitting(Dimension wanted) {
        Rectangle free = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return new Dimension(
                Math.min(wanted.width, free.width), Math.min(wanted.height, free.height));
    }
}
