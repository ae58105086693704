/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Small regions and what a family says of them, for tests. */
final class Shapes {

    private Shapes() {}

    /** Whether a voxel is inside. */
    interface Inside {
        boolean at(int x, int y, int z);
    }

    static Mask mask(Geometry g, Inside inside) {
        byte[] data = new byte[g.voxels()];
        for (int z = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++) {
                    data[g.index(x, y, z)] = (byte) (inside.at(x, y, z) ? 1 : 0);
                }
            }
        }
        return new Mask(g, data);
    }

    /** Voxels at random, of a density that is random too; at least one. */
    static Mask random(Random r, Geometry g) {
        double density = 0.02 + 0.96 * r.nextDouble();
        byte[] data = new byte[g.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (r.nextDouble() < density ? 1 : 0);
        }
        data[r.nextInt(data.length)] = 1;
        return new Mask(g, data);
    }

    static RegionData region(Mask mask, Volume image) {
        return new RegionData(image, mask, mask);
    }

    /** A region with whole random intensities. */
    static RegionData region(Random r, Mask mask) {
        float[] data = new float[mask.geometry().voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = 1 + r.nextInt(100);
        }
        return region(mask, new Volume(mask.geometry(), data));
    }

    /** Feature name → value, or the reason why there is none. */
    static Map<String, Object> values(FeatureFamily family, RegionData region, Workers workers) {
        Map<String, Object> values = new LinkedHashMap<>();
        family.compute(
                region,
                FeatureSettings.standard(new MorphologyFamily(), Set.of(Aggregation.NONE)),
                workers,
                new FeatureSink() {
                    @Override
                    public void put(Feature feature, Aggregation aggregation, double value) {
                        if (!Double.isFinite(value)) {
                            throw new AssertionError(feature.featureName() + " is " + value);
                        }
                        set(feature, value);
                    }

                    @Override
                    public void undefined(Feature f, Aggregation aggregation, String reason) {
                        set(f, reason);
                    }

                    @Override
                    public void failed(Feature f, Aggregation aggregation, String reason) {
                        throw new AssertionError(f.featureName() + " failed: " + reason);
                    }

                    private void set(Feature feature, Object value) {
                        if (values.put(feature.featureName(), value) != null) {
                            throw new AssertionError(feature.featureName() + " twice");
                        }
                    }
                });
        return values;
    }

    static Map<String, Object> values(FeatureFamily family, RegionData region) {
        return values(family, region, Workers.none());
    }
}
