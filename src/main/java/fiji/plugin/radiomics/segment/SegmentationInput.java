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

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a segmentation starts from.
 *
 * @param image the image; voxels that are NaN or infinite belong to no lesion
 * @param seed a voxel of the lesion, {x, y, z} from 0, if one is given
 * @param region a rough region that holds the lesion, on the image's grid; none = all of the image
 * @param strokes of the random walker, if there are any
 */
public record SegmentationInput(
        Volume image, Optional<int[]> seed, Optional<Mask> region, Optional<Strokes> strokes) {

    /**
     * @throws IllegalArgumentException where the seed lies outside the image or the region, or has
     *     no finite value; where the region is empty or on another grid
     */
    public SegmentationInput {
        Geometry grid = image.geometry();
        if (region.isPresent()) {
            checkGrid(grid, region.get(), "rough region");
            if (region.get().isEmpty()) {
                throw new IllegalArgumentException("The rough region has no voxel in the image");
            }
        }
        if (strokes.isPresent()) {
            checkGrid(grid, strokes.get().foreground(), "strokes");
            checkGrid(grid, strokes.get().background(), "strokes");
        }
        seed = seed.map(int[]::clone);
        if (seed.isPresent()) {
            checkSeed(image, seed.get(), region);
        }
    }

    /**
     * @param image the image
     * @return an input of nothing but the image
     */
    public static SegmentationInput of(Volume image) {
        return new SegmentationInput(image, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param voxel a voxel of the lesion, {x, y, z} from 0
     * @return the same with this seed
     * @throws IllegalArgumentException as above
     */
    public SegmentationInput withSeed(int... voxel) {
        return new SegmentationInput(image, Optional.of(voxel), region, strokes);
    }

    /**
     * @param rough a rough region that holds the lesion, on the image's grid
     * @return the same within this region
     * @throws IllegalArgumentException as above
     */
    public SegmentationInput within(Mask rough) {
        return new SegmentationInput(image, seed, Optional.of(rough), strokes);
    }

    /**
     * @param drawn of the random walker
     * @return the same with these strokes
     * @throws IllegalArgumentException as above
     */
    public SegmentationInput withStrokes(Strokes drawn) {
        return new SegmentationInput(image, seed, region, Optional.of(drawn));
    }

    private static void checkGrid(Geometry grid, Mask mask, String name) {
        Optional<String> difference = grid.difference(mask.geometry(), "image", name);
        if (difference.isPresent()) {
            throw new IllegalArgumentException(difference.get());
        }
    }

    private static void checkSeed(Volume image, int[] seed, Optional<Mask> region) {
        Geometry grid = image.geometry();
        for (int a = 0; a < 3; a++) {
            if (seed[a] < 0 || seed[a] >= grid.size(a)) {
                throw new IllegalArgumentException(
                        "seed="
                                + text(seed)
                                + " lies outside the image: "
                                + "xyz".charAt(a)
                                + " may be 0 to "
                                + (grid.size(a) - 1)
                                + " (voxels, counted from 0)");
            }
        }
        float value = image.get(seed[0], seed[1], seed[2]);
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException(
                    "seed=" + text(seed) + ": the image's value there is " + value);
        }
        if (region.isPresent() && !region.get().get(seed[0], seed[1], seed[2])) {
            throw new IllegalArgumentException(
                    "seed=" + text(seed) + " lies outside the rough region");
        }
    }

    /**
     * @param text three whole numbers from 0, separated by spaces or commas; perhaps in brackets
     * @return the voxel {x, y, z}; none where the text is blank
     * @throws IllegalArgumentException where it is none
     */
    public static Optional<int[]> seed(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] parts = text.replaceAll("[\\[\\](),]", " ").strip().split("\\s+");
        int[] seed = new int[3];
        boolean good = parts.length == 3;
        for (int a = 0; a < 3 && good; a++) {
            good = parts[a].matches("-?\\d{1,9}");
            seed[a] = good ? Integer.parseInt(parts[a]) : 0;
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "seed=" + text + ": three whole numbers are expected, x y z in voxels from 0");
        }
        return Optional.of(seed);
    }

    @Override
    public Optional<int[]> seed() {
        return seed.map(int[]::clone);
    }

    Geometry grid() {
        return image.geometry();
    }

    /** The seed, or the finite voxel of the region that is nearest to the region's centre. */
    int[] seedOrCentre(String method) {
        if (seed.isPresent()) {
            return seed().get();
        }
        if (region.isEmpty()) {
            throw new IllegalArgumentException(
                    method
                            + " needs a seed: click into the lesion with the point tool, or give"
                            + " seed=[x y z] in voxels from 0");
        }
        return centre(region.get());
    }

    private int[] centre(Mask region) {
        GridPart box = GridPart.around(region, 0, 0, 0);
        byte[] inside = box.crop(region.data());
        double[] sum = new double[3];
        for (int i = 0; i < inside.length; i++) {
            int[] v = inside[i] == 0 ? new int[3] : box.voxel(i);
            for (int a = 0; a < 3; a++) {
                sum[a] += v[a];
            }
        }
        int n = region.count();
        int[] nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] == 0) {
                continue;
            }
            int[] v = box.voxel(i);
            double d = 0;
            for (int a = 0; a < 3; a++) {
                double s = (v[a] - sum[a] / n) * grid().spacing(a);
                d += s * s;
            }
            if (d < least && Float.isFinite(image.get(v[0], v[1], v[2]))) {
                least = d;
                nearest = v;
            }
        }
        if (nearest == null) {
            throw new IllegalArgumentException("The rough region has no voxel of finite value");
        }
        return nearest;
    }

    static String text(int[] voxel) {
        return Arrays.toString(voxel).replace(",", "");
    }
}
