/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package org.example.radiomics;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.feature.window.MappableFamily;
import fiji.plugin.radiomics.feature.window.SlidingWindow;
import fiji.plugin.radiomics.feature.window.ValuesWindow;
import fiji.plugin.radiomics.feature.window.WindowRequest;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/**
 * How much of a region lies above and below its mean. Texture maps use the same formulas, see
 * {@link #window}; a family that cannot be mapped leaves that out.
 */
@Plugin(type = FeatureFamily.class)
public class TailFamily extends AbstractFamily implements MappableFamily {

    private enum Tail implements Feature {
        /** The part of the voxels above the mean, 0 to 1. */
        ABOVE_MEAN((value, mean) -> value > mean),
        /** The part of the voxels below the mean, 0 to 1. */
        BELOW_MEAN((value, mean) -> value < mean);

        interface Side {
            boolean holds(float value, double mean);
        }

        private final Side side;

        Tail(Side side) {
            this.side = side;
        }

        @Override
        public Definition definition() {
            return new Definition(name().toLowerCase(Locale.ROOT), "", FeatureUnit.ONE);
        }

        /** The one formula, for a region and for a window: of the first n values. */
        double of(float[] values, int n) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += values[i] / (double) n;
            }
            int count = 0;
            for (int i = 0; i < n; i++) {
                count += side.holds(values[i], mean) ? 1 : 0;
            }
            return count / (double) n;
        }
    }

    /** Called by SciJava. */
    public TailFamily() {
        super("tail", List.of(Tail.values()));
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        float[] values = region.values();
        for (Tail feature : Tail.values()) {
            sink.put(feature, Aggregation.NONE, feature.of(values, values.length));
        }
    }

    @Override
    public SlidingWindow window(WindowRequest request) {
        Tail[] wanted = request.features(Tail[]::new);
        return new ValuesWindow(request) {
            @Override
            protected void evaluate(float[] values, int n, double[] to) {
                for (int f = 0; f < wanted.length; f++) {
                    to[f] = wanted[f].of(values, n);
                }
            }
        };
    }
}
