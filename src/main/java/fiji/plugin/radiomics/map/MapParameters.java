/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.List;
import java.util.stream.IntStream;

/** What maps are made of beside the settings of an extraction, as all front ends show it. */
public final class MapParameters {

    /** Over the region where windows end at its border, else over the image. */
    static final String AUTOMATIC = "automatic";

    /** The features. */
    public static final Parameter<String> FEATURES =
            Parameter.text(
                            "features",
                            "Features",
                            "FAMILY.FEATURE or whole families, separated by commas; families: "
                                    + String.join(", ", MapFeature.FAMILIES))
                    .as(FreeText.wide("FAMILY.FEATURE or FAMILY, separated by commas"))
                    .startingAt("glcm.joint_entropy");

    /** The window's size. */
    public static final Parameter<String> RADIUS =
            Parameter.text(
                            "radius",
                            "Radius",
                            "The window reaches so many voxels to each side of its centre: 1 to "
                                    + MapSettings.MOST_RADIUS)
                    .as(FreeText.offering(MapParameters::radii))
                    .startingAt("1");

    /** Whether windows end at the region's border. */
    public static final Parameter<Boolean> MASKED =
            Parameter.flag(
                            MapChoice.MASKED,
                            "Windows end at the region's border",
                            "true; false = they reach into the image around it")
                    .startingAt("true");

    /** What the grey levels are made over. */
    public static final Parameter<String> LEVELS =
            Parameter.text(
                            MapChoice.LEVELS,
                            "Grey levels made over",
                            "Where the levels' range comes from; automatic = region where masked")
                    .as(ParameterTypes.word(AUTOMATIC, "region", "image"))
                    .startingAt(AUTOMATIC);

    private MapParameters() {}

    private static List<String> radii() {
        return IntStream.rangeClosed(1, MapSettings.MOST_RADIUS).mapToObj(String::valueOf).toList();
    }
}
