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
        int[] b = sphere.bounds();
        Volume box = part(b, 0);
        byte[] inside = new byte[box.geometry().voxels()];
        for (int z = b[2], i = 0; z <= b[5]; z++) {
            for (int y = b[1]; y <= b[4]; y++) {
                for (int x = b[0]; x <= b[3]; x++, i++) {
                    inside[i] = sphere.data()[image.geometry().index(x, y, z)];
                }
            }
        }
        Mask mask = new Mask(box.geometry(), inside);
        int[] margin = {MARGIN, MARGIN, MARGIN};
        return new RegionData(
                box, new RegionData.Surroundings(part(b, MARGIN), margin), mask, mask);
    }

    private Volume part(int[] b, int margin) {
        int n = b[3] - b[0] + 1 + 2 * margin;
        int[] from = {b[0] - margin, b[1] - margin, b[2] - margin};
        Geometry part = image.geometry().crop(from, new int[] {n, n, n});
        float[] data = new float[part.voxels()];
        for (int z = 0, i = 0; z < n; z++) {
            for (int y = 0; y < n; y++, i += n) {
                int row = image.geometry().index(from[0], from[1] + y, from[2] + z);
                System.arraycopy(image.data(), row, data, i, n);
            }
        }
        return new Volume(part, data);
    }
}
