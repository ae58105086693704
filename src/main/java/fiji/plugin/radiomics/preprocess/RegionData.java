/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What features are computed from: the region's bounding box out of the processed image, its
 * morphological and its intensity mask (IBSI ECJF), and the grey levels inside the latter.
 * Immutable.
 */
public final class RegionData {

    private final Volume image;
    private final Surroundings surroundings;
    private final Mask morphological;
    private final Mask intensity;
    private final float[] values;
    private final Levels levels;
    private final String noLevels;
    private final SharedResults shared = new SharedResults();

    /**
     * The image about the region's bounding box, for features that look beyond it.
     *
     * @param image the bounding box with a margin, as far as the image reaches
     * @param offset where the bounding box begins in it, along x, y, z
     */
    public record Surroundings(Volume image, int[] offset) {}

    private RegionData(
            Volume image,
            Surroundings surroundings,
            Mask morphological,
            Mask intensity,
            float[] values,
            Levels levels,
            String noLevels) {
        this.image = image;
        this.surroundings = surroundings;
        this.morphological = morphological;
        this.intensity = intensity;
        this.values = values;
        this.levels = levels;
        this.noLevels = noLevels;
    }

    /**
     * @param image the bounding box of the morphological mask
     * @param morphological the region as outlined
     * @param intensity the voxels left after re-segmentation, on the same grid
     */
    public RegionData(Volume image, Mask morphological, Mask intensity) {
        this(image, new Surroundings(image, new int[3]), morphological, intensity);
    }

    /**
     * @param image the bounding box of the morphological mask
     * @param surroundings the same with a margin
     * @param morphological the region as outlined
     * @param intensity the voxels left after re-segmentation, on the same grid
     */
    public RegionData(Volume image, Surroundings surroundings, Mask morphological, Mask intensity) {
        this(
                image,
                surroundings,
                morphological,
                intensity,
                valuesOf(image, intensity),
                null,
                "not discretised");
    }

    /**
     * @param discretised grey levels of the intensity mask
     * @return the same region with grey levels
     */
    public RegionData withLevels(Levels discretised) {
        return new RegionData(
                image,
                surroundings,
                morphological,
                intensity,
                values,
                Objects.requireNonNull(discretised),
                null);
    }

    /**
     * @param reason why there are no grey levels
     * @return the same region, whose {@link #levels()} says why there are none
     */
    public RegionData withoutLevels(String reason) {
        return new RegionData(image, surroundings, morphological, intensity, values, null, reason);
    }

    /**
     * The same region of a filter's response.
     *
     * @param response the response to the {@linkplain #surroundings() surroundings}
     * @return the region with the response's values, without grey levels
     */
    public RegionData ofResponse(Volume response) {
        Geometry box = geometry();
        int[] offset = surroundings.offset();
        float[] inside = new float[box.voxels()];
        for (int z = 0; z < box.size(2); z++) {
            for (int y = 0; y < box.size(1); y++) {
                int from = response.geometry().index(offset[0], offset[1] + y, offset[2] + z);
                System.arraycopy(response.data(), from, inside, box.index(0, y, z), box.size(0));
            }
        }
        return new RegionData(
                new Volume(box, inside),
                new Surroundings(response, offset),
                morphological,
                intensity);
    }

    private static float[] valuesOf(Volume image, Mask mask) {
        float[] values = new float[mask.count()];
        float[] from = image.data();
        byte[] inside = mask.data();
        for (int i = 0, n = 0; i < inside.length; i++) {
            if (inside[i] != 0) {
                values[n++] = from[i];
            }
        }
        return values;
    }

    /**
     * @return the grid of image and masks
     */
    public Geometry geometry() {
        return image.geometry();
    }

    /**
     * @return the processed image in the region's bounding box
     */
    public Volume image() {
        return image;
    }

    /**
     * @return the processed image with the margin that the families asked for
     */
    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * @return the region as outlined (IBSI G5KJ)
     */
    public Mask morphologicalMask() {
        return morphological;
    }

    /**
     * @return the voxels left after re-segmentation (IBSI SEFI)
     */
    public Mask intensityMask() {
        return intensity;
    }

    /**
     * @return intensities inside the intensity mask, x fastest; to be read only
     */
    public float[] values() {
        return values;
    }

    /**
     * @return whether grey levels are there
     */
    public boolean hasLevels() {
        return levels != null;
    }

    /**
     * @return why there are no grey levels; empty where there are
     */
    public Optional<String> noLevelsReason() {
        return Optional.ofNullable(noLevels);
    }

    /**
     * @return grey levels inside the intensity mask
     * @throws IllegalStateException where there are none, with the reason
     */
    public Levels levels() {
        if (levels == null) {
            throw new IllegalStateException(noLevels);
        }
        return levels;
    }

    /**
     * An intermediate result that several families use, computed once. It is kept as long as the
     * region itself.
     *
     * @param name identifies it
     * @param compute makes it from this region
     * @param <T> what it is
     * @return the result
     */
    public <T> T shared(String name, Supplier<T> compute) {
        return shared.get(name, compute);
    }
}
