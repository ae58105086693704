/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glrlm;

import fiji.plugin.radiomics.feature.texture.DirectionalTexture;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.preprocess.Levels;

/**
 * Counts runs of equal levels. A run is followed from its first voxel, so each voxel is seen once.
 */
final class RunCounter implements DirectionalTexture.Counter<SizeMatrix> {

    private final Levels levels;
    private final int longest;

    RunCounter(Levels levels) {
        this.levels = levels;
        longest = Math.max(levels.size(0), Math.max(levels.size(1), levels.size(2)));
    }

    @Override
    public SizeMatrix newMatrix() {
        return new SizeMatrix(GlrlmFamily.FEATURES, levels.count(), longest);
    }

    @Override
    public void count(int[] direction, int z0, int z1, SizeMatrix matrix) {
        int step = direction[2] * levels.strideZ() + direction[1] * levels.strideY() + direction[0];
        int[] inLongerRuns = new int[levels.count() + 1];
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < levels.size(1); y++) {
                countRow(
                        levels.padded(),
                        levels.begin(y, z),
                        levels.end(y, z),
                        step,
                        inLongerRuns,
                        matrix);
            }
        }
        int[] histogram = levels.histogram(z0, z1);
        int voxels = 0;
        for (int level = 1; level < histogram.length; level++) {
            voxels += histogram[level];
            matrix.add(level, 1, histogram[level] - inLongerRuns[level]);
        }
        matrix.addVoxels(voxels);
    }

    /**
     * Counts the runs of two voxels and more. What is left of a level's voxels are runs of one:
     * most of them in a fine texture, and so never looked at for longer than a comparison.
     */
    private static void countRow(
            short[] levels, int from, int to, int step, int[] inLongerRuns, SizeMatrix matrix) {
        for (int i = from; i < to; i++) {
            short a = levels[i];
            if (levels[i + step] != a || levels[i - step] == a || a == 0) {
                continue;
            }
            int length = 2;
            for (int j = i + 2 * step; levels[j] == a; j += step) {
                length++;
            }
            inLongerRuns[a] += length;
            matrix.add(a, length, 1);
        }
    }
}
