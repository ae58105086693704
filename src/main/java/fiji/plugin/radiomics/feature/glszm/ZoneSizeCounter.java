/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.glszm;

import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.feature.texture.Zones;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;

/** Counts zones by their number of voxels. */
final class ZoneSizeCounter implements SliceTexture.Counter<SizeMatrix> {

    private static final int FREQUENT_SIZES = 64;

    private final RegionData region;
    private final Levels levels;

    ZoneSizeCounter(RegionData region) {
        this.region = region;
        levels = region.levels();
    }

    @Override
    public SizeMatrix newMatrix() {
        return new SizeMatrix(GlszmFamily.FEATURES, levels.count(), FREQUENT_SIZES);
    }

    @Override
    public void count(boolean volume, int z0, int z1, SizeMatrix matrix) {
        Zones.of(region, volume).forEach(z0, z1, (level, size, root) -> matrix.add(level, size));
        matrix.addVoxels(levels.voxels(z0, z1));
    }
}
