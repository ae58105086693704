/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.filter;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A filter that maps each voxel by itself, scaled so that the greatest absolute value of the image
 * stays what it is, as pyradiomics 3.1 does (imageoperations.py).
 */
abstract class PointFilter implements ImageFilter {

    private final String name;
    private final String description;

    PointFilter(String name, String description) {
        this.name = name;
        this.description = description;
    }

    @Override
    public final String filterName() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * @param greatest greatest absolute value of the image, above 0
     * @return the mapping
     */
    abstract DoubleUnaryOperator mapping(double greatest);

    @Override
    public final PreparedFilter prepare(ParameterValues values, Geometry grid) {
        return new GlobalFilter() {
            @Override
            public List<Volume> apply(Volume image, Workers workers) {
                float[] from = image.data();
                double greatest = 0;
                for (float v : from) {
                    greatest = Math.max(greatest, Math.abs(v));
                }
                float[] to = new float[from.length];
                // An image of zeros: every mapping but the exponential keeps them, and its limit
                // is not defined.
                DoubleUnaryOperator mapping = greatest == 0 ? v -> 0 : mapping(greatest);
                for (int i = 0; i < to.length; i++) {
                    to[i] = (float) mapping.applyAsDouble(from[i]);
                }
                return List.of(new Volume(image.geometry(), to));
            }
        };
    }
}
