/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.benchmark;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Random;

/**
 * The image that all figures of speed refer to: a cube of whole numbers, 1 mm, smooth random
 * texture plus noise, and a sphere in its middle.
 */
final class SyntheticCase {

    private static final int WAVES = 24;

    /** Voxels that local intensity needs around the region. */
    private static final int MARGIN = 7;

    final Volume image;
    final Mask sphere;

    /**
     * @param size voxels along each side, e.g. 256
     * @param radius of the sphere in voxels
     */
    SyntheticCase(int size, int radius) {
        Random random = new Random(20261123);
        // Sums of plane waves factor into products along the axes: cheap and smooth.
        double[][][] wave = new double[WAVES][3][size];
        for (double[][] w : wave) {
            for (double[] axis : w) {
                double k = 2 * Math.PI * random.nextInt(8) / size;
                double phase = 2 * Math.PI * random.nextDouble();
                for (int i = 0; i < size; i++) {
                    axis[i] = Math.cos(k * i + phase);
                }
            }
        }
        Geometry geometry = Geometry.of(size, size, size, 1, 1, 1);
        float[] data = new float[geometry.voxels()];
        byte[] inside = new byte[data.length];
        double centre = (size - 1) / 2.0;
        for (int z = 0, i = 0; z < size; z++) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++, i++) {
                    double sum = 0;
                    for (double[][] w : wave) {
                        sum += w[0][x] * w[1][y] * w[2][z];
                    }
                    data[i] = Math.round(60 * sum + 40 * random.nextGaussian());
                    double dx = x - centre;
                    double dy = y - centre;
                    double dz = z - centre;
                    inside[i] = (byte) (dx * dx + dy * dy + dz * dz <= radius * radius ? 1 : 0);
                }
            }
        }
        image = new Volume(geometry, data);
        sphere = new Mask(geometry, inside);
    }

    /** Image and sphere in the sphere's bounding box, with a margin, as features see them. */
    RegionData region() {
        Box b = sphere.bounds().orElseThrow();
        Mask mask = sphere.crop(b);
        int[] margin = {MARGIN, MARGIN, MARGIN};
        return new RegionData(
                image.read(b),
                new RegionData.Surroundings(image.read(b.grown(margin)), margin),
                mask,
                mask);
    }
}
