/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;

/** Which segmentation is made, as dialogs, macro lines and options show it. */
public final class SegmentationParameters {

    /** The method. */
    public static final Parameter<String> METHOD =
            Parameter.text(
                            "method",
                            "Method",
                            "How the lesion is found; none = the region as it is, then tools")
                    .as(FreeText.offering(SegmentationMethods::names))
                    .startingAt("region_growing");

    /** The method's parameters. */
    public static final Parameter<String> PARAMETERS =
            Parameter.text(
                            "parameters",
                            "Parameters",
                            "KEY:VALUE, KEY:VALUE; what is left out has its standard value")
                    .as(FreeText.wide("KEY:VALUE, KEY:VALUE"));

    /** A voxel of the lesion. */
    public static final Parameter<String> SEED =
            Parameter.text(
                    "seed",
                    "Seed (x y z)",
                    "A voxel of the lesion, counted from 0; empty = the point selection");

    private SegmentationParameters() {}
}
