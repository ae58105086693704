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
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.Locale;
import org.scijava.plugin.Plugin;

/** How much of a region lies above and below its mean. */
@Plugin(type = FeatureFamily.class)
public class TailFamily extends AbstractFamily {

    private enum Tail implements Feature {
        /** The part of the voxels above the mean, 0 to 1. */
        ABOVE_MEAN,
        /** The part of the voxels below the mean, 0 to 1. */
        BELOW_MEAN;

        @Override
        public Definition definition() {
            return new Definition(name().toLowerCase(Locale.ROOT), "", FeatureUnit.ONE);
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
        double mean = 0;
        for (float v : values) {
            mean += v / (double) values.length;
        }
        int above = 0;
        int below = 0;
        for (float v : values) {
            above += v > mean ? 1 : 0;
            below += v < mean ? 1 : 0;
        }
        sink.put(Tail.ABOVE_MEAN, Aggregation.NONE, above / (double) values.length);
        sink.put(Tail.BELOW_MEAN, Aggregation.NONE, below / (double) values.length);
    }
}
