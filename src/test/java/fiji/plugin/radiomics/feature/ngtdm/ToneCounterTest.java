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

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.DistanceWeighting;
import fiji.plugin.radiomics.testing.RandomLevels;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Grey tone differences, counted voxel by voxel and neighbour by neighbour. */
class ToneCounterTest {

    @Property(tries = 200)
    void equalsCountingOneByOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int distance,
            @ForAll DistanceWeighting weighting,
            @ForAll boolean volume) {
        RandomLevels r = new RandomLevels(seed, 7, 3);
        NgtdmMatrix matrix = new NgtdmMatrix(r.levels().count());
        if (weighting == DistanceWeighting.NONE) {
            new ToneCounter(r.levels(), distance).count(volume, 0, r.size[2], matrix);
        } else {
            new WeightedToneCounter(r.levels(), distance, weighting)
                    .count(volume, 0, r.size[2], matrix);
        }
        Map<Integer, Long> voxels = new TreeMap<>();
        Map<Integer, Double> difference = new TreeMap<>();
        int depth = volume ? distance : 0;
        r.forEach(
                (x, y, z, level) -> {
                    double weights = 0;
                    double sum = 0;
                    for (int dz = -depth; dz <= depth; dz++) {
                        for (int dy = -distance; dy <= distance; dy++) {
                            for (int dx = -distance; dx <= distance; dx++) {
                                int other = r.at(x + dx, y + dy, z + dz);
                                if (other != 0 && (dx != 0 || dy != 0 || dz != 0)) {
                                    weights += weighting.weight(dx, dy, dz);
                                    sum += weighting.weight(dx, dy, dz) * other;
                                }
                            }
                        }
                    }
                    if (weights > 0) {
                        voxels.merge(level, 1L, Long::sum);
                        difference.merge(level, Math.abs(level - sum / weights), Double::sum);
                    }
                });
        for (int level = 1; level < matrix.voxels.length; level++) {
            assertEquals(voxels.getOrDefault(level, 0L), matrix.voxels[level]);
            assertEquals(difference.getOrDefault(level, 0.0), matrix.difference[level], 1e-9);
        }
    }
}
