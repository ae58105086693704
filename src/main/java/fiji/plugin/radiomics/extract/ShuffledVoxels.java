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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * A twin of an image in which the voxels of a region have changed places at random: its size, its
 * shape and its histogram are the same, and nothing is left of the order of its voxels. A marker
 * that does as well in the twins as in the images does not measure texture. Welch et al. 2019,
 * Radiother Oncol 130:2–9.
 *
 * <p>The voxels of the image are shuffled, before any resampling, so that a twin goes the same way
 * as the image. All permutations are equally likely (Fisher and Yates; Durstenfeld 1964). They
 * depend on the seed and the region's number of voxels only: neither on threads nor on names.
 */
final class ShuffledVoxels {

    private static final String NONE = "none";

    /** A seed, or none. */
    static final ParameterType<OptionalLong> SEED =
            ParameterTypes.of(
                    "none, or a whole number",
                    ShuffledVoxels::seed,
                    seed -> seed.isPresent() ? String.valueOf(seed.getAsLong()) : NONE);

    private ShuffledVoxels() {}

    private static OptionalLong seed(String text) {
        if (text.equalsIgnoreCase(NONE)) {
            return OptionalLong.empty();
        }
        if (!text.matches("[+-]?[0-9]+")) {
            throw new IllegalArgumentException("is not a whole number");
        }
        return OptionalLong.of(Long.parseLong(text));
    }

    /**
     * @param image an image
     * @param region a region on its grid
     * @param seed of the random numbers
     * @return the image with the voxels of the region shuffled
     */
    static VoxelSource of(VoxelSource image, Region region, long seed) {
        Optional<Box> box = region.box();
        return box.isEmpty() ? image : new Twin(image, box.get(), shuffled(image, region, seed));
    }

    /** The region's box with its voxels shuffled, x fastest. */
    private static float[] shuffled(VoxelSource image, Region region, long seed) {
        Mask inside = region.mask().crop(region.mask().bounds().orElseThrow());
        int[] voxels = new int[inside.count()];
        for (int i = 0, n = 0; i < inside.data().length; i++) {
            if (inside.data()[i] != 0) {
                voxels[n++] = i;
            }
        }
        float[] data = image.read(region.box().orElseThrow()).data().clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = voxels.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float other = data[voxels[j]];
            data[voxels[j]] = data[voxels[i]];
            data[voxels[i]] = other;
        }
        return data;
    }

    /** An image that has other values in a box. */
    private record Twin(VoxelSource image, Box changed, float[] values) implements VoxelSource {

        @Override
        public Geometry geometry() {
            return image.geometry();
        }

        @Override
        public Volume read(Box box) {
            Volume before = image.read(box);
            Geometry part = before.geometry();
            float[] data = before.data().clone();
            int first = Math.max(box.minX(), changed.minX());
            int n = Math.min(box.maxX(), changed.maxX()) - first + 1;
            int lastZ = Math.min(box.maxZ(), changed.maxZ());
            int lastY = Math.min(box.maxY(), changed.maxY());
            for (int z = Math.max(box.minZ(), changed.minZ()); z <= lastZ && n > 0; z++) {
                for (int y = Math.max(box.minY(), changed.minY()); y <= lastY; y++) {
                    int row = (z - changed.minZ()) * changed.size(1) + y - changed.minY();
                    System.arraycopy(
                            values,
                            row * changed.size(0) + first - changed.minX(),
                            data,
                            part.index(first - box.minX(), y - box.minY(), z - box.minZ()),
                            n);
                }
            }
            return new Volume(part, data);
        }
    }

    /**
     * @param settings of an extraction
     * @return what every row of a twin says first; empty of real data
     */
    static List<String> warnings(ExtractionSettings settings) {
        return settings.shuffle().isPresent()
                ? List.of("NOT REAL DATA: " + said(settings))
                : List.of();
    }

    /**
     * @param choice the settings
     * @return the preset in words, and of a twin that it is one
     */
    static String preset(SettingsChoice.Chosen choice) {
        return choice.settings().shuffle().isPresent()
                ? choice.preset() + "; " + said(choice.settings())
                : choice.preset();
    }

    private static String said(ExtractionSettings settings) {
        return "voxels shuffled inside the region (shuffle=" + settings.shuffle().getAsLong() + ")";
    }
}
