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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.segment.SegmentationMethod;
import fiji.plugin.radiomics.segment.SegmentationResult;
import fiji.plugin.radiomics.segment.Segmenter;
import java.util.List;
import org.scijava.plugin.Plugin;

/** All voxels of the image, or of the rough region, above a multiple of its mean. */
@Plugin(type = SegmentationMethod.class)
public class AboveMean implements SegmentationMethod {

    private static final Parameter<Double> FACTOR =
            new Parameter<>("factor", "Multiple of the mean", ParameterTypes.aboveZero(), "1");

    @Override
    public String methodName() {
        return "above_mean";
    }

    @Override
    public String description() {
        return "Voxels above a multiple of the mean";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(FACTOR);
    }

    @Override
    public Segmenter prepare(ParameterValues values) {
        double factor = values.get(FACTOR);
        return (input, progress) -> {
            float[] voxels = input.image().data();
            byte[] allowed = input.region().map(Mask::data).orElse(null);
            double sum = 0;
            int n = 0;
            for (int i = 0; i < voxels.length; i++) {
                if (allowed == null || allowed[i] != 0) {
                    sum += voxels[i];
                    n++;
                }
            }
            double threshold = factor * sum / n;
            byte[] found = new byte[voxels.length];
            for (int i = 0; i < found.length; i++) {
                boolean inside = allowed == null || allowed[i] != 0;
                found[i] = (byte) (inside && voxels[i] > threshold ? 1 : 0);
            }
            Geometry grid = input.image().geometry();
            Mask mask = new Mask(grid, found);
            if (mask.bounds() == null) {
                throw new IllegalArgumentException("No voxel lies above " + threshold);
            }
            return new SegmentationResult(mask, List.of("threshold " + threshold));
        };
    }
}
