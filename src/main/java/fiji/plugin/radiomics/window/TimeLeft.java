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

import fiji.plugin.radiomics.DurationText;
import fiji.plugin.radiomics.map.MapProgress;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import ij.IJ;

/** Shows progress and the time left in ImageJ's bar; the Escape key cancels. */
public final class TimeLeft implements MapProgress, SegmentationProgress {

    private static final long EVERY_NANOS = 200_000_000;

    private final String what;
    private final long start = System.nanoTime();
    private long shown = start;

    /**
     * @param what is being done, for the status line
     */
    public TimeLeft(String what) {
        this.what = what;
    }

    @Override
    public void update(double fraction) {
        long now = System.nanoTime();
        if (now - shown < EVERY_NANOS || fraction <= 0) {
            return;
        }
        shown = now;
        double left = (now - start) / 1e9 * (1 - fraction) / fraction;
        IJ.showStatus(what + ": " + DurationText.of(left) + " left");
        IJ.showProgress(fraction);
    }

    @Override
    public boolean isCancelled() {
        return IJ.escapePressed();
    }
}
