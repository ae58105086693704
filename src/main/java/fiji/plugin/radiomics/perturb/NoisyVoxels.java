/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;

/**
 * An image with normally distributed noise. A voxel's noise depends on seed and place alone: it is
 * the same whatever part of the image is read.
 *
 * @param image the image
 * @param level standard deviation of the noise
 * @param seed what random numbers begin with
 */
record NoisyVoxels(VoxelSource image, double level, long seed) implements VoxelSource {

    @Override
    public Geometry geometry() {
        return image.geometry();
    }

    @Override
    public Volume read(Box box) {
        Volume part = image.read(box);
        float[] from = part.data();
        float[] noisy = new float[from.length];
        Geometry whole = image.geometry();
        int i = 0;
        for (int z = box.minZ(); z <= box.maxZ(); z++) {
            for (int y = box.minY(); y <= box.maxY(); y++) {
                long first = ((long) z * whole.size(1) + y) * whole.size(0) + box.minX();
                addRow(from, noisy, i, box.size(0), first);
                i += box.size(0);
            }
        }
        return new Volume(part.geometry(), noisy);
    }

    /** Box and Muller 1958: two numbers give the noise of two neighbours. */
    private void addRow(float[] from, float[] to, int at, int count, long first) {
        long pair = -1;
        double radius = 0;
        double angle = 0;
        for (int x = 0; x < count; x++) {
            long voxel = first + x;
            if (voxel >>> 1 != pair) {
                pair = voxel >>> 1;
                long bits = Seeds.of(seed, pair);
                radius = level * Math.sqrt(-2 * Math.log(Seeds.uniform(bits)));
                angle = 2 * Math.PI * Seeds.uniform(Seeds.of(bits, 1));
            }
            double noise = radius * ((voxel & 1) == 0 ? Math.cos(angle) : Math.sin(angle));
            to[at + x] = (float) (from[at + x] + noise);
        }
    }
}
