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
import fiji.plugin.radiomics.feature.window.SparseCounts;
import fiji.plugin.radiomics.feature.window.WindowRequest;

/** {@link HistogramFeature}s of a window: the number of voxels of each level, column by column. */
final class HistogramWindow extends SlidingWindow {

    private final HistogramFeature[] features;
    private final int count;
    private final SparseCounts voxels;

    /** The window's histogram, see {@link #ready}. */
    final WindowHistogram histogram;

    HistogramWindow(WindowRequest request) {
        super(request);
        features = request.features(HistogramFeature[]::new);
        count = request.countFixed() ? request.greatestLevel() : 0;
        voxels = new SparseCounts(request.greatestLevel() + 1);
        histogram = new WindowHistogram(voxels, request.mostLevels());
    }

    @Override
    protected void enter(int x, int low) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int level = levels[first + x + w * strideZ + v * strideY];
                if (level != 0) {
                    voxels.add(level);
                }
            }
        }
    }

    @Override
    protected void leave(int x, int high) {
        for (int w = 0; w < depth; w++) {
            for (int v = 0; v < side; v++) {
                int level = levels[first + x + w * strideZ + v * strideY];
                if (level != 0) {
                    voxels.remove(level);
                }
            }
        }
    }

    void ready() {
        histogram.ready(count);
    }

    @Override
    protected void evaluate(int low, double[] to) {
        ready();
        for (int f = 0; f < to.length; f++) {
            to[f] = features[f].value(histogram);
        }
    }
}
