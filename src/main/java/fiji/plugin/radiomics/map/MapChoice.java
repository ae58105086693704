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

import fiji.plugin.radiomics.extract.Dimension;
import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.feature.Aggregation;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a user says of texture maps beside the settings of an extraction, which say the rest: their
 * dimension whether windows are cubes or squares, the first of their aggregations that fits whether
 * directions are averaged or merged.
 *
 * @param radius voxels to each side of a window's centre
 * @param masked whether windows end at the region's border; else at the image's
 * @param overImage whether grey levels are made over the whole image; else over the region
 */
public record MapChoice(int radius, boolean masked, boolean overImage) {

    /** Key of {@link #masked()}: {@code true} or {@code false}. */
    public static final String MASKED = "masked";

    /** Key of {@link #overImage()}: {@code region} or {@code image}. */
    public static final String LEVELS = "levels";

    /**
     * @param radius the radius as text
     * @param values may hold {@link #MASKED} and {@link #LEVELS}; blank = not given
     * @return the choice; without {@code masked} windows are, without {@code levels} these are made
     *     over the region where windows are masked, else over the image
     * @throws IllegalArgumentException where a value is not allowed
     */
    public static MapChoice of(String radius, Map<String, String> values) {
        int r;
        try {
            r = DecimalText.wholeNumber(radius);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "radius=" + radius + ": allowed are 1 to " + MapSettings.MOST_RADIUS);
        }
        boolean masked = either(MASKED, values, "true", "false", true);
        boolean overRegion = either(LEVELS, values, "region", "image", masked);
        return new MapChoice(r, masked, !overRegion);
    }

    /**
     * @param values of {@link MapParameters}
     * @return the choice
     * @throws IllegalArgumentException where the radius is not allowed
     */
    public static MapChoice of(ParameterValues values) {
        String levels = values.text(MapParameters.LEVELS);
        return of(
                values.text(MapParameters.RADIUS),
                Map.of(
                        MASKED,
                        values.text(MapParameters.MASKED),
                        LEVELS,
                        levels.equals(MapParameters.AUTOMATIC) ? "" : levels));
    }

    /**
     * @param values any keys
     * @return those that are not of this class
     */
    public static Map<String, String> others(Map<String, String> values) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(MASKED);
        others.remove(LEVELS);
        return others;
    }

    private static boolean either(
            String key, Map<String, String> values, String yes, String no, boolean standard) {
        String value = values.getOrDefault(key, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.equalsIgnoreCase(yes) && !value.equalsIgnoreCase(no)) {
            throw new IllegalArgumentException(
                    key + "=" + value + ": allowed are " + yes + ", " + no);
        }
        return value.equalsIgnoreCase(yes);
    }

    /**
     * @param settings settings of an extraction
     * @return how the maps are made
     * @throws IllegalArgumentException where the radius is not allowed
     */
    public MapSettings settings(ExtractionSettings settings) {
        boolean volumetric = settings.dimension() == Dimension.VOLUME;
        Aggregation averaged =
                volumetric ? Aggregation.VOLUME_AVERAGED : Aggregation.SLICE_DIRECTION_AVERAGED;
        Aggregation merged = volumetric ? Aggregation.VOLUME_MERGED : Aggregation.SLICE_MERGED;
        int first = settings.aggregations().indexOf(averaged);
        int second = settings.aggregations().indexOf(merged);
        boolean isMerged = second >= 0 && (first < 0 || second < first);
        return new MapSettings(radius, volumetric, masked, isMerged);
    }

    /**
     * @param image the image
     * @param region the region on its grid
     * @param settings settings of an extraction
     * @return what the maps are made of
     * @throws IllegalArgumentException as {@link MapInput#of} does
     */
    public MapInput input(Volume image, Region region, ExtractionSettings settings) {
        return MapInput.of(image, region, settings, overImage);
    }
}
