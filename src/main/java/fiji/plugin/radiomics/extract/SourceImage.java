/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An image with what its source says of it.
 *
 * @param name its name in tables
 * @param voxels the image; read a box at a time where that is enough
 * @param intensityUnit symbol of the intensity unit, empty where the source does not say
 * @param origin its modality, and which image of its source it is
 * @param warnings what the user should know of it, a sentence each
 */
public record SourceImage(
        String name,
        VoxelSource voxels,
        String intensityUnit,
        ImageOrigin origin,
        List<String> warnings) {

    /** Copies the list. */
    public SourceImage {
        Objects.requireNonNull(origin);
        warnings = List.copyOf(warnings);
    }

    /**
     * An image of which nothing more is known.
     *
     * @param name its name in tables
     * @param voxels the image
     * @param intensityUnit symbol of the intensity unit, empty where the source does not say
     * @param warnings what the user should know of it, a sentence each
     */
    public SourceImage(
            String name, VoxelSource voxels, String intensityUnit, List<String> warnings) {
        this(name, voxels, intensityUnit, ImageOrigin.UNKNOWN, warnings);
    }

    /**
     * @return the grid
     */
    public Geometry grid() {
        return voxels.geometry();
    }

    /**
     * @return all voxels, which where they are not kept as {@code float} takes four bytes for each
     */
    public Volume volume() {
        return voxels.readAll();
    }

    /**
     * @param known its origin
     * @return the same image with this origin
     */
    public SourceImage withOrigin(ImageOrigin known) {
        return new SourceImage(name, voxels, intensityUnit, known, warnings);
    }

    /**
     * @param warning a sentence
     * @return the same image with one more warning
     */
    public SourceImage withWarning(String warning) {
        List<String> more = new ArrayList<>(warnings);
        more.add(warning);
        return new SourceImage(name, voxels, intensityUnit, origin, more);
    }
}
