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
import java.util.List;

/** {@link FiltrationHistogramFeature}s of a window, from its moments and its histogram. */
final class FiltrationWindow extends SlidingWindow {

    private final FiltrationHistogramFeature[] features;
    private final IntensityWindow moments;
    private final HistogramWindow histogram;
    private final FiltrationHistogramFeature.Sums sums;

    FiltrationWindow(WindowRequest request) {
        super(request);
        features = request.features(FiltrationHistogramFeature[]::new);
        WindowRequest part = request.with(List.of());
        moments = IntensityWindow.of(part);
        histogram = new HistogramWindow(part);
        sums = new FiltrationHistogramFeature.Sums(moments.window, histogram.histogram);
    }

    @Override
    protected void enter(int x, int low) {
        lead(moments);
        lead(histogram);
        moments.enter(x, low);
        histogram.enter(x, low);
    }

    @Override
    protected void leave(int x, int high) {
        moments.leave(x, high);
        histogram.leave(x, high);
    }

    @Override
    protected void evaluate(int low, double[] to) {
        moments.ready();
        moments.sumPositive();
        histogram.ready();
        for (int f = 0; f < to.length; f++) {
            to[f] = features[f].value(sums);
        }
    }
}
