/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.intensity;

import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;

/** {@link IntensityStatistic}s of a window. */
abstract class IntensityWindow extends SlidingWindow {

    /** From this radius on sorting windows takes longer than ranking a tile. */
    private static final int RANKED_FROM = 3;

    /** The window's moments, see {@link #ready}. */
    final WindowMoments window = new WindowMoments();

    private final IntensityStatistic[] features;

    IntensityWindow(WindowRequest request) {
        super(request);
        features = request.features(IntensityStatistic[]::new);
    }

    /**
     * @param request the window
     * @return what is fastest for a window of that size
     */
    static IntensityWindow of(WindowRequest request) {
        return request.radius() >= RANKED_FROM
                ? new RankedWindow(request)
                : new SortedWindow(request);
    }

    @Override
    protected abstract void enter(int x, int low);

    @Override
    protected abstract void leave(int x, int high);

    /** Finds the moments but {@link IntensityMoments#meanOfPositive()}. */
    abstract void ready();

    /** Finds number and sum of the intensities above 0. */
    abstract void sumPositive();

    @Override
    protected void evaluate(int low, double[] to) {
        ready();
        for (int f = 0; f < to.length; f++) {
            to[f] = features[f].value(window);
        }
    }
}
