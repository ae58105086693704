/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.feature.FeatureUnit;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must change a value in a known way, and what must not. */
class MorphologyPropertiesTest {

    private static final FeatureFamily VOLUME = new MorphologyFamily();
    private static final FeatureFamily SLICE = new Morphology2dFamily();

    private static RegionData random(Random r, boolean slice, double... spacing) {
        Geometry g =
                Geometry.of(
                        1 + r.nextInt(9),
                        1 + r.nextInt(8),
                        slice ? 1 : 1 + r.nextInt(7),
                        spacing[0],
                        spacing[1],
                        spacing[2]);
        return Shapes.region(r, Shapes.random(r, g));
    }

    private static void assertNear(Object expected, Object value, double slack, String name) {
        if (expected instanceof Double e) {
            assertEquals(e, (Double) value, slack * Math.max(1, Math.abs(e)), name);
        } else {
            assertEquals(expected, value, name);
        }
    }

    private static void assertSame(Map<String, Object> a, Map<String, Object> b) {
        a.forEach(
                (name, v) -> {
                    // The ellipsoid is found by iteration, the box by a search that may end in
                    // either of two places where axes have other names.
                    double slack = name.contains("enclosing") ? 1e-7 : 1e-9;
                    if (!name.contains("oriented")) {
                        assertNear(v, b.get(name), slack, name);
                    }
                });
    }

    @Property(tries = 60)
    void spacingScalesLengthsAreasAndVolumes(
            @ForAll long seed,
            @ForAll boolean slice,
            @ForAll @IntRange(min = 1, max = 1000) int scale) {
        double s = scale / 37.0;
        RegionData a = random(new Random(seed), slice, 1.5, 0.7, 3);
        RegionData b = random(new Random(seed), slice, 1.5 * s, 0.7 * s, 3 * s);
        for (FeatureFamily family : new FeatureFamily[] {VOLUME, SLICE}) {
            Map<String, Object> before = Shapes.values(family, a);
            Map<String, Object> after = Shapes.values(family, b);
            for (Feature f : family.features()) {
                Object v = before.get(f.featureName());
                if (v instanceof Double d) {
                    v = d * Math.pow(s, power(f.unit()));
                }
                assertNear(v, after.get(f.featureName()), 1e-7, f.featureName());
            }
        }
    }

    private static int power(FeatureUnit unit) {
        return switch (unit) {
            case LENGTH -> 1;
            case AREA -> 2;
            case VOLUME, INTENSITY_VOLUME -> 3;
            case PER_LENGTH -> -1;
            default -> 0;
        };
    }

    @Property(tries = 60)
    void flipsAndQuarterTurnsChangeNothing(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 47) int motion) {
        RegionData a = random(new Random(seed), false, 1.5, 0.7, 3);
        assertSame(Shapes.values(VOLUME, a), Shapes.values(VOLUME, moved(a, motion)));
    }

    @Property(tries = 60)
    void flipsAndQuarterTurnsChangeNothingInTheSlice(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 7) int motion) {
        RegionData a = random(new Random(seed), true, 1.5, 0.7, 3);
        // Motions 0 … 7 keep all axes, 16 … 23 swap x and y.
        int turned = motion % 2 == 0 ? motion / 2 : 16 + motion / 2;
        assertSame(Shapes.values(SLICE, a), Shapes.values(SLICE, moved(a, turned)));
    }

    private static RegionData moved(RegionData a, int motion) {
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        int[] order = orders[motion / 8];
        Geometry g = a.geometry();
        Geometry to =
                Geometry.of(
                        g.size(order[0]),
                        g.size(order[1]),
                        g.size(order[2]),
                        g.spacing(order[0]),
                        g.spacing(order[1]),
                        g.spacing(order[2]));
        float[] data = new float[to.voxels()];
        Mask mask =
                Shapes.mask(
                        to,
                        (x, y, z) -> {
                            int[] p = {x, y, z};
                            int[] from = new int[3];
                            for (int k = 0; k < 3; k++) {
                                boolean flip = (motion >> k & 1) != 0;
                                from[order[k]] = flip ? to.size(k) - 1 - p[k] : p[k];
                            }
                            data[to.index(x, y, z)] = a.image().get(from[0], from[1], from[2]);
                            return a.morphologicalMask().get(from[0], from[1], from[2]);
                        });
        return Shapes.region(mask, new Volume(to, data));
    }

    @Property(tries = 60)
    void placeInTheGridDoesNotMatter(@ForAll long seed, @ForAll boolean slice) {
        RegionData a = random(new Random(seed), slice, 1.5, 0.7, 3);
        Geometry g = a.geometry();
        Geometry big = Geometry.of(g.size(0) + 5, g.size(1) + 3, g.size(2) + 4, 1.5, 0.7, 3);
        float[] data = new float[big.voxels()];
        byte[] inside = new byte[data.length];
        for (int i = 0; i < g.voxels(); i++) {
            int x = i % g.size(0);
            int y = i / g.size(0) % g.size(1);
            int z = i / g.size(0) / g.size(1);
            int to = big.index(x + 2, y + 3, z + 1);
            data[to] = a.image().data()[i];
            inside[to] = a.morphologicalMask().data()[i];
        }
        RegionData b = Shapes.region(new Mask(big, inside), new Volume(big, data));
        for (FeatureFamily family : new FeatureFamily[] {VOLUME, SLICE}) {
            assertEquals(Shapes.values(family, a), Shapes.values(family, b));
        }
    }

    @Property(tries = 20)
    void threadsChangeNothing(@ForAll long seed) {
        RegionData a = random(new Random(seed), false, 1.5, 0.7, 3);
        try (Workers workers = new Workers(3)) {
            assertEquals(Shapes.values(VOLUME, a), Shapes.values(VOLUME, a, workers));
        }
    }

    @Property(tries = 100)
    void whatEnclosesIsNotSmaller(@ForAll long seed, @ForAll boolean slice) {
        RegionData a = random(new Random(seed), slice, 1.5, 0.7, 3);
        Map<String, Object> v = Shapes.values(VOLUME, a);
        double hull = (Double) v.get("volume_density_convex_hull");
        double box = (Double) v.get("volume_density_oriented_minimum_bounding_box");
        assertTrue(hull <= 1 + 1e-9);
        assertTrue(box <= hull + 1e-9);
        assertTrue((Double) v.get("volume_density_axis_aligned_bounding_box") <= box + 1e-9);
        assertTrue(
                (Double) v.get("volume_density_minimum_volume_enclosing_ellipsoid") <= hull + 1e-9);
        assertTrue((Double) v.get("sphericity") <= 1);
        if (slice) {
            Map<String, Object> w = Shapes.values(SLICE, a);
            assertTrue((Double) w.get("circularity") <= 1);
            assertTrue((Double) w.get("solidity") <= 1 + 1e-12);
            assertTrue(
                    (Double) w.get("minimum_feret_diameter")
                            <= (Double) w.get("maximum_feret_diameter") + 1e-12);
        }
    }
}
