/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.imagej;

import fiji.plugin.radiomics.map.MapProgress;
import fiji.plugin.radiomics.segment.SegmentationProgress;
import ij.IJ;
import java.util.Locale;

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
        IJ.showStatus(what + ": " + text(left) + " left");
        IJ.showProgress(fraction);
    }

    @Override
    public boolean isCancelled() {
        return IJ.escapePressed();
    }

    /**
     * @param seconds a duration
     * @return it in words, e.g. {@code 3 min 05 s}
     */
    public static String text(double seconds) {
        long s = Math.round(seconds);
        return s < 60
                ? s + " s"
                : s < 3600
                        ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60)
                        : String.format(Locale.ROOT, "%d h %02d min", s / 3600, s / 60 % 60);
    }
}
