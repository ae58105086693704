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

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.testing.RandomLevels;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Runs, found by walking every line of voxels from end to end. */
class RunCounterTest {

    @Property(tries = 200)
    void equalsWalkingEveryLine(@ForAll long seed) {
        RandomLevels r = new RandomLevels(seed, 3, 1);
        RunCounter counter = new RunCounter(r.levels());
        for (int[] d : Directions.volume(1)) {
            SizeMatrix matrix = counter.newMatrix();
            counter.count(d, 0, r.size[2], matrix);
            Map<String, Double> ours = new TreeMap<>();
            matrix.forEachEntry((i, j, n) -> ours.put(i + "," + j, n));
            Map<String, Double> expected = new TreeMap<>();
            r.forEach(
                    (x, y, z, level) -> {
                        if (r.at(x - d[0], y - d[1], z - d[2]) != level) {
                            int length = 1;
                            while (r.at(x + length * d[0], y + length * d[1], z + length * d[2])
                                    == level) {
                                length++;
                            }
                            expected.merge(level + "," + length, 1.0, Double::sum);
                        }
                    });
            assertEquals(expected, ours);
        }
    }
}
