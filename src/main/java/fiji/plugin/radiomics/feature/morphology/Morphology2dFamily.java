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
import fiji.plugin.radiomics.feature.AbstractFamily;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureSettings;
import fiji.plugin.radiomics.feature.FeatureSink;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import org.scijava.plugin.Plugin;

/** The family of {@link Morphology2dFeature}s, for regions of a single slice. */
@Plugin(type = FeatureFamily.class, priority = 95)
public final class Morphology2dFamily extends AbstractFamily {

    private static final String MORE_SLICES = "more than one slice";

    /** Called by SciJava. */
    public Morphology2dFamily() {
        super("morphology_2d", List.of(Morphology2dFeature.values()));
    }

    @Override
    public void compute(
            RegionData region, FeatureSettings settings, Workers workers, FeatureSink sink) {
        if (region.morphologicalMask().bounds().orElseThrow().size(2) > 1) {
            for (Morphology2dFeature f : Morphology2dFeature.values()) {
                sink.undefined(f, Aggregation.NONE, MORE_SLICES);
            }
            return;
        }
        PlanarShape shape = new PlanarShape(new BitRows(region.morphologicalMask()));
        for (Morphology2dFeature f : Morphology2dFeature.values()) {
            double value = f.of(shape);
            if (Double.isFinite(value)) {
                sink.put(f, Aggregation.NONE, value);
            } else {
                sink.undefined(f, Aggregation.NONE, Status.ONE_VOXEL);
            }
        }
    }
}
