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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;

/** Parameters that several filters have. */
public final class FilterParameters {

    /** Whole numbers of a size that nobody means are refused before memory is asked for. */
    static final int MOST_VOXELS = 1001;

    /** What lies beyond the border. */
    public static final Parameter<Boundary> BOUNDARY =
            new Parameter<>(
                    "boundary",
                    "What is taken for voxels beyond the border of the image",
                    ParameterTypes.choice(Boundary::id, Boundary.values()),
                    Boundary.MIRROR.id());

    /** Slice by slice or as a volume. */
    public static final Parameter<Boolean> VOLUME =
            new Parameter<>(
                    "dimension",
                    "Filter slice by slice (2D) or as a volume (3D)",
                    ParameterTypes.choice(volume -> volume ? "3D" : "2D", false, true),
                    "3D");

    /** How responses to rotated kernels become one. */
    public static final Parameter<Pooling> POOLING =
            new Parameter<>(
                    "pooling",
                    "How responses of rotated kernels become one",
                    ParameterTypes.choice(Pooling::id, Pooling.values()),
                    Pooling.AVERAGE.id());

    /** Rotated kernels. */
    static final Parameter<Boolean> ROTATION =
            new Parameter<>(
                    "rotation",
                    "Pool the responses of all right-angle rotations of the kernel",
                    ParameterTypes.flag(),
                    "false");

    private FilterParameters() {}
}
