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

import fiji.plugin.radiomics.feature.texture.TextureMatrix;
import java.util.Arrays;

/** Number of voxels with neighbours, and their differences from these, of each level. */
final class NgtdmMatrix implements TextureMatrix<NgtdmMatrix> {

    private static final NgtdmFeature[] FEATURES = NgtdmFeature.values();

    final long[] voxels;
    final double[] difference;

    NgtdmMatrix(int levels) {
        voxels = new long[levels + 1];
        difference = new double[levels + 1];
    }

    @Override
    public void clear() {
        Arrays.fill(voxels, 0);
        Arrays.fill(difference, 0);
    }

    /** The matrix has no direction, and so no weight of one. */
    @Override
    public void add(NgtdmMatrix other, double weight) {
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] += other.voxels[i];
            difference[i] += other.difference[i];
        }
    }

    @Override
    public boolean isEmpty() {
        for (long n : voxels) {
            if (n > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public double[] features() {
        NgtdmSums sums = new NgtdmSums(voxels, difference);
        double[] values = new double[FEATURES.length];
        for (int f = 0; f < values.length; f++) {
            values[f] = FEATURES[f].value(sums);
        }
        return values;
    }

    @Override
    public long cells() {
        return voxels.length;
    }
}
