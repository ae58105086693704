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
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import java.util.List;
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
     * @return a copy of the image with the voxels of the region shuffled
     */
    static Volume of(Volume image, Region region, long seed) {
        int[] voxels = voxels(image.geometry(), region);
        float[] data = image.data().clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = voxels.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float other = data[voxels[j]];
            data[voxels[j]] = data[voxels[i]];
            data[voxels[i]] = other;
        }
        return new Volume(image.geometry(), data);
    }

    /** Places of the region's voxels in the image, x fastest. */
    private static int[] voxels(Geometry image, Region region) {
        Mask mask = region.mask();
        Geometry box = mask.geometry();
        int[] offset = region.offset();
        int[] voxels = new int[mask.count()];
        int n = 0;
        for (int z = 0; z < box.size(2); z++) {
            for (int y = 0; y < box.size(1); y++) {
                for (int x = 0; x < box.size(0); x++) {
                    if (mask.get(x, y, z)) {
                        voxels[n++] = image.index(x + offset[0], y + offset[1], z + offset[2]);
                    }
                }
            }
        }
        return voxels;
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
