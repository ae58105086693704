/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Geometry;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Maps against the ordinary families, voxel by voxel. */
class MapPropertiesTest {

    private static final List<MapFeature> ALL = MapCase.everything();

    @Property(tries = 150)
    void everyValueIsThatOfTheWindowAsRegion(@ForAll long seed) {
        Random r = new Random(seed);
        check(new MapCase(r, MapCase.shape(r)));
    }

    private static void check(MapCase c) {
        Geometry g = c.image.geometry();
        double[][] maps = c.maps(ALL, Workers.none(), 3);
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    Map<String, Double> values = c.isCentre(i) ? c.reference(x, y, z) : Map.of();
                    for (int f = 0; f < maps.length; f++) {
                        String name = ALL.get(f).name();
                        Double expected = values.get(name);
                        String where = name + " at " + x + " " + y + " " + z + " of " + c;
                        if (expected == null) {
                            assertTrue(Double.isNaN(maps[f][i]), where + ": " + maps[f][i]);
                        } else {
                            assertEquals(expected, maps[f][i], tolerance(name, expected), where);
                        }
                    }
                }
            }
        }
    }

    /** Relative, and for differences of near numbers what these leave of them. */
    private static double tolerance(String name, double value) {
        // The root of a difference whose own rounding is about 1e-15.
        double least = name.endsWith("information_correlation_2") ? 1e-7 : 1e-10;
        return Math.max(least, 1e-9 * Math.abs(value));
    }

    @Property(tries = 20)
    void neitherThreadsNorTilesMatter(@ForAll long seed) {
        Random r = new Random(seed);
        MapCase c = new MapCase(r, MapCase.shape(r));
        double[][] once = c.maps(ALL, Workers.none(), 100);
        try (Workers three = new Workers(3)) {
            for (int tileSide : new int[] {1, 2, 5}) {
                double[][] again = c.maps(ALL, three, tileSide);
                for (int f = 0; f < once.length; f++) {
                    assertArrayEquals(once[f], again[f], ALL.get(f).name());
                }
            }
        }
    }
}
