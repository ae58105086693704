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

import fiji.plugin.radiomics.stats.Progress;
import ij.IJ;

/** Shows progress in ImageJ's bar; the Escape key cancels. */
public final class ImageJProgress implements Progress {

    private final String what;

    /**
     * @param what is being done, for the status line
     */
    public ImageJProgress(String what) {
        this.what = what;
    }

    @Override
    public void report(long done, long total) {
        IJ.showStatus(what + ": " + done + "/" + total);
        IJ.showProgress((double) done / total);
    }

    @Override
    public boolean isCancelled() {
        return IJ.escapePressed();
    }
}
