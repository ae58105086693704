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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Made lesions, and short ways to segment them. */
final class Lesions {

    /** Whether a voxel is inside. */
    interface Shape {
        boolean holds(int x, int y, int z);
    }

    private Lesions() {}

    static Mask mask(Geometry grid, Shape shape) {
        byte[] data = new byte[grid.voxels()];
        for (int z = 0, i = 0; z < grid.size(2); z++) {
            for (int y = 0; y < grid.size(1); y++) {
                for (int x = 0; x < grid.size(0); x++, i++) {
                    data[i] = (byte) (shape.holds(x, y, z) ? 1 : 0);
                }
            }
        }
        return new Mask(grid, data);
    }

    /** A ball around a voxel, its radius in the unit of the grid. */
    static Shape ball(Geometry grid, double cx, double cy, double cz, double radius) {
        return (x, y, z) -> {
            double dx = (x - cx) * grid.spacing(0);
            double dy = (y - cy) * grid.spacing(1);
            double dz = (z - cz) * grid.spacing(2);
            return dx * dx + dy * dy + dz * dz <= radius * radius * (1 + 1e-9);
        };
    }

    /** Inside one value, outside another, normal noise over both. */
    static Volume image(Mask lesion, double inside, double outside, double noise) {
        Random random = new Random(7);
        float[] data = new float[lesion.data().length];
        for (int i = 0; i < data.length; i++) {
            double v = lesion.data()[i] != 0 ? inside : outside;
            data[i] = (float) (v + noise * random.nextGaussian());
        }
        return new Volume(lesion.geometry(), data);
    }

    static Mask random(Geometry grid, long seed) {
        Random random = new Random(seed);
        double filled = 0.2 + 0.75 * random.nextDouble();
        return mask(grid, (x, y, z) -> random.nextDouble() < filled);
    }

    static Map<String, String> values(String... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return values;
    }

    static SegmentationResult segment(
            String method, SegmentationInput input, String... keysAndValues) {
        return Segmentation.of(SegmentationMethods.get(method), values(keysAndValues))
                .apply(input, SegmentationProgress.NONE);
    }

    static SegmentationInput at(Volume image, int... seed) {
        return SegmentationInput.of(image).withSeed(seed);
    }

    static SegmentationInput in(Volume image, Mask region) {
        return SegmentationInput.of(image).within(region);
    }

    static double dice(Mask a, Mask b) {
        return MaskAgreement.of(a, "a", b, "b", SegmentationProgress.NONE).dice();
    }

    /** Number of voxels in which two masks differ. */
    static int differing(Mask a, Mask b) {
        int n = 0;
        for (int i = 0; i < a.data().length; i++) {
            n += a.data()[i] ^ b.data()[i];
        }
        return n;
    }
}
