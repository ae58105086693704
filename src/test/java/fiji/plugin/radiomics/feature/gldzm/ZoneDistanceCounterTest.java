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

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.feature.texture.Directions;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.texture.Zones;
import fiji.plugin.radiomics.testing.RandomLevels;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Zones found by filling them voxel by voxel, distances by looking for the nearest outside voxel.
 */
class ZoneDistanceCounterTest {

    @Property(tries = 200)
    void equalsFillingAndLooking(@ForAll long seed, @ForAll boolean volume) {
        RandomLevels r = new RandomLevels(seed, 3, 1);
        ZoneDistanceCounter counter = new ZoneDistanceCounter(r.region);
        SizeMatrix matrix = counter.newMatrix();
        counter.count(volume, 0, r.size[2], matrix);
        Map<String, Double> ours = new TreeMap<>();
        matrix.forEachEntry((i, j, n) -> ours.put(i + "," + j, n));
        Map<String, Double> expected = new TreeMap<>();
        Map<String, Double> sizes = new TreeMap<>();
        Set<List<Integer>> seen = new HashSet<>();
        r.forEach(
                (x, y, z, level) -> {
                    if (!seen.add(List.of(x, y, z))) {
                        return;
                    }
                    Deque<List<Integer>> open = new ArrayDeque<>();
                    open.add(List.of(x, y, z));
                    int least = Integer.MAX_VALUE;
                    int size = 0;
                    while (!open.isEmpty()) {
                        List<Integer> p = open.pop();
                        size++;
                        least = Math.min(least, distance(r, p, volume));
                        for (int[] d : around(volume)) {
                            int a = p.get(0) + d[0];
                            int b = p.get(1) + d[1];
                            int c = p.get(2) + d[2];
                            if (r.at(a, b, c) == level && seen.add(List.of(a, b, c))) {
                                open.add(List.of(a, b, c));
                            }
                        }
                    }
                    expected.merge(level + "," + least, 1.0, Double::sum);
                    sizes.merge(level + "," + size, 1.0, Double::sum);
                });
        assertEquals(expected, ours);
        Map<String, Double> ourSizes = new TreeMap<>();
        Zones.of(r.region, volume)
                .forEach(
                        0,
                        r.size[2],
                        (level, size, root) ->
                                ourSizes.merge(level + "," + size, 1.0, Double::sum));
        assertEquals(sizes, ourSizes);
    }

    private static List<int[]> around(boolean volume) {
        List<int[]> all = new ArrayList<>();
        for (int[] d : volume ? Directions.volume(1) : Directions.plane(1)) {
            all.add(d);
            all.add(new int[] {-d[0], -d[1], -d[2]});
        }
        return all;
    }

    private static int distance(RandomLevels r, List<Integer> p, boolean volume) {
        int reach = 9;
        int least = Integer.MAX_VALUE;
        for (int dz = volume ? -reach : 0; dz <= (volume ? reach : 0); dz++) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    if (!r.outlined(p.get(0) + dx, p.get(1) + dy, p.get(2) + dz)) {
                        least = Math.min(least, Math.abs(dx) + Math.abs(dy) + Math.abs(dz));
                    }
                }
            }
        }
        return least;
    }
}
