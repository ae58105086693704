/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngtdm;

import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.preprocess.Levels;

/** Counts grey tone differences from a weighted mean of the neighbours, one by one. */
final class WeightedToneCounter implements SliceTexture.Counter<NgtdmMatrix> {

    private final Levels levels;
    private final int reach;
    private final DistanceWeighting weighting;

    WeightedToneCounter(Levels levels, int distance, DistanceWeighting weighting) {
        this.levels = levels;
        reach = distance;
        this.weighting = weighting;
    }

    @Override
    public NgtdmMatrix newMatrix() {
        return new NgtdmMatrix(levels.count());
    }

    @Override
    public void count(boolean volume, int z0, int z1, NgtdmMatrix matrix) {
        int depth = volume ? reach : 0;
        int side = 2 * reach + 1;
        int[] offset = new int[side * side * (2 * depth + 1)];
        double[] weight = new double[offset.length];
        int n = 0;
        for (int z = -depth; z <= depth; z++) {
            for (int y = -reach; y <= reach; y++) {
                for (int x = -reach; x <= reach; x++) {
                    if (x != 0 || y != 0 || z != 0) {
                        offset[n] = z * levels.strideZ() + y * levels.strideY() + x;
                        weight[n++] = weighting.weight(x, y, z);
                    }
                }
            }
        }
        NgtdmMatrix slice = newMatrix();
        for (int z = z0; z < z1; z++) {
            slice.clear();
            for (int y = 0; y < levels.size(1); y++) {
                countRow(levels.row(y, z), offset, weight, n, slice);
            }
            matrix.add(slice, 1);
        }
    }

    private void countRow(int from, int[] offset, double[] weight, int n, NgtdmMatrix matrix) {
        short[] padded = levels.padded();
        for (int i = from; i < from + levels.size(0); i++) {
            int level = padded[i];
            if (level == 0) {
                continue;
            }
            double weights = 0;
            // Of differences, so that equal levels have none, to the last digit.
            double sum = 0;
            for (int k = 0; k < n; k++) {
                int neighbour = padded[i + offset[k]];
                if (neighbour != 0) {
                    weights += weight[k];
                    sum += weight[k] * (level - neighbour);
                }
            }
            if (weights > 0) {
                matrix.voxels[level]++;
                matrix.difference[level] += Math.abs(sum) / weights;
            }
        }
    }
}
