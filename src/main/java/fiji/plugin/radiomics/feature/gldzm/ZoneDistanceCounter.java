/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.gldzm;

import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.feature.texture.Zones;
import fiji.plugin.radiomics.preprocess.Levels;
import fiji.plugin.radiomics.preprocess.RegionData;

/** Counts zones by their distance from the region's edge. */
final class ZoneDistanceCounter implements SliceTexture.Counter<SizeMatrix> {

    private static final int FREQUENT_DISTANCES = 128;

    private final RegionData region;
    private final Levels levels;

    ZoneDistanceCounter(RegionData region) {
        this.region = region;
        levels = region.levels();
    }

    @Override
    public SizeMatrix newMatrix() {
        int thickest = Math.max(levels.size(0), Math.max(levels.size(1), levels.size(2))) / 2 + 1;
        return new SizeMatrix(
                GldzmFamily.FEATURES, levels.count(), Math.min(FREQUENT_DISTANCES, thickest));
    }

    @Override
    public void count(boolean volume, int z0, int z1, SizeMatrix matrix) {
        Zones zones = Zones.of(region, volume);
        short[] nearest =
                region.shared(
                        volume ? "distances of zones" : "distances of zones in slices",
                        () -> nearest(zones, volume));
        zones.forEach(z0, z1, (level, size, root) -> matrix.add(level, nearest[root]));
        matrix.addVoxels(levels.voxels(z0, z1));
    }

    /**
     * @return the least distance of each zone, at its root
     */
    private short[] nearest(Zones zones, boolean volume) {
        short[] distance = EdgeDistance.of(region.morphologicalMask(), levels, volume);
        for (int z = 0; z < levels.size(2); z++) {
            for (int y = 0; y < levels.size(1); y++) {
                for (int i = levels.begin(y, z); i < levels.end(y, z); i++) {
                    int root = zones.root(i);
                    if (root >= 0 && distance[i] < distance[root]) {
                        distance[root] = distance[i];
                    }
                }
            }
        }
        return distance;
    }
}
