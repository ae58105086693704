/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngldm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.testing.RandomLevels;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Dependences, counted voxel by voxel and neighbour by neighbour. */
class DependenceCounterTest {

    @Property(tries = 200)
    void equalsCountingOneByOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int distance,
            @ForAll @IntRange(min = 0, max = 2) int alpha,
            @ForAll boolean volume) {
        RandomLevels r = new RandomLevels(seed, 5, 3);
        DependenceCounter counter = new DependenceCounter(r.levels(), distance, alpha + 0.5);
        SizeMatrix matrix = counter.newMatrix();
        counter.count(volume, 0, r.size[2], matrix);
        Map<String, Double> ours = new TreeMap<>();
        matrix.forEachEntry((i, j, n) -> ours.put(i + "," + j, n));
        Map<String, Double> expected = new TreeMap<>();
        int depth = volume ? distance : 0;
        r.forEach(
                (x, y, z, level) -> {
                    int dependent = 0;
                    for (int dz = -depth; dz <= depth; dz++) {
                        for (int dy = -distance; dy <= distance; dy++) {
                            for (int dx = -distance; dx <= distance; dx++) {
                                int other = r.at(x + dx, y + dy, z + dz);
                                dependent += other != 0 && Math.abs(other - level) <= alpha ? 1 : 0;
                            }
                        }
                    }
                    expected.merge(level + "," + dependent, 1.0, Double::sum);
                });
        assertEquals(expected, ours);
    }
}
