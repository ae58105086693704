/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import static fiji.plugin.radiomics.segment.SegmentationProgress.NONE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.parameter.Length;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Distances, balls, holes and components against plain definitions. */
class MorphologyTest {

    private static final Geometry GRID = Geometry.of(9, 8, 7, 0.7, 1.1, 2.3);

    private static BallMorphology ball(double radius) {
        return new BallMorphology("opening", new Length(radius, Length.Unit.MM), GRID, NONE);
    }

    private static double squared(int i, int j) {
        double d = 0;
        int[] n = {9, 8, 7};
        for (int a = 0; a < 3; a++) {
            double s = (i % n[a] - j % n[a]) * GRID.spacing(a);
            d += s * s;
            i /= n[a];
            j /= n[a];
        }
        return d;
    }

    @Property(tries = 60)
    void distancesAreThoseToTheNearestVoxel(@ForAll long seed) {
        byte[] voxels = Lesions.random(GRID, seed).data();
        double[] d =
                new DistanceTransform(new int[] {9, 8, 7}, GRID.spacing(), NONE).squared(voxels, 0);
        for (int i = 0; i < d.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < d.length; j++) {
                least = voxels[j] == 0 ? Math.min(least, squared(i, j)) : least;
            }
            assertEquals(least, d[i], 1e-12);
        }
    }

    @Test
    void withoutAnyVoxelDistancesAreInfinite() {
        double[] d =
                new DistanceTransform(new int[] {3, 3, 3}, new double[] {1, 1, 1}, NONE)
                        .squared(new byte[27], 1);
        for (double v : d) {
            assertEquals(Double.POSITIVE_INFINITY, v);
        }
    }

    @Property(tries = 60)
    void erosionAndDilationAreThoseOfTheBall(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 4) double radius) {
        Mask mask = Lesions.random(GRID, seed);
        byte[] eroded = ball(radius).eroded(mask).data();
        byte[] dilated = ball(radius).dilated(mask).data();
        for (int i = 0; i < eroded.length; i++) {
            int all = 1;
            int any = 0;
            for (int j = 0; j < eroded.length; j++) {
                if (squared(i, j) <= radius * radius) {
                    all &= mask.data()[j];
                    any |= mask.data()[j];
                }
            }
            assertEquals(all, eroded[i]);
            assertEquals(any, dilated[i]);
        }
    }

    @Property(tries = 100)
    void openingIsAntiExtensiveAndIdempotent(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 4) double radius) {
        Mask mask = Lesions.random(GRID, seed);
        Mask opened = ball(radius).opened(mask);
        for (int i = 0; i < mask.data().length; i++) {
            assertTrue(opened.data()[i] <= mask.data()[i]);
        }
        assertArrayEquals(opened.data(), ball(radius).opened(opened).data());
        assertArrayEquals(ball(radius).dilated(ball(radius).eroded(mask)).data(), opened.data());
    }

    @Property(tries = 100)
    void closingIsExtensiveAndIdempotentAndTheOpeningOfTheComplement(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 4) double radius) {
        // Few voxels, else everything is closed.
        Mask dense = Lesions.random(GRID, seed);
        Mask sparse = Lesions.random(GRID, seed + 1);
        Mask mask =
                Lesions.mask(
                        GRID,
                        (x, y, z) -> dense.get(x, y, z) && !sparse.get(x, y, z) && x > 1 && y > 2);
        Mask closed = ball(radius).closed(mask);
        for (int i = 0; i < mask.data().length; i++) {
            assertTrue(closed.data()[i] >= mask.data()[i]);
        }
        assertArrayEquals(closed.data(), ball(radius).closed(closed).data());
        assertArrayEquals(closed.data(), complement(ball(radius).opened(complement(mask))).data());
    }

    private static Mask complement(Mask mask) {
        return Lesions.mask(mask.geometry(), (x, y, z) -> !mask.get(x, y, z));
    }

    /** The voxel at (x, y, z) of the turned mask is that at (y, n − 1 − x, z). */
    private static Mask turned(Mask mask) {
        Geometry g = mask.geometry();
        Geometry turned =
                Geometry.of(
                        g.size(1), g.size(0), g.size(2), g.spacing(1), g.spacing(0), g.spacing(2));
        return Lesions.mask(turned, (x, y, z) -> mask.get(g.size(0) - 1 - y, x, z));
    }

    @Property(tries = 60)
    void aTurnedMaskGivesTheTurnedResult(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 4) double radius) {
        Mask mask = Lesions.random(GRID, seed);
        String r = String.valueOf(radius);
        for (String[] tool :
                new String[][] {
                    {"closing", r},
                    {"fillholes", "2D"},
                    {"fillholes", "3D"},
                    {"interpolate", "true"}
                }) {
            Mask straight = Lesions.segment("none", Lesions.in(blank(mask), mask), tool).mask();
            Mask then = turned(mask);
            Mask other = Lesions.segment("none", Lesions.in(blank(then), then), tool).mask();
            assertArrayEquals(turned(straight).data(), other.data());
        }
    }

    @Property(tries = 60)
    void theLargestComponentIsThatOfAPlainSearch(@ForAll long seed) {
        Mask mask = Lesions.random(GRID, seed);
        int[] label = new int[mask.data().length];
        int most = 0;
        int largest = 0;
        int next = 0;
        for (int i = 0; i < label.length; i++) {
            if (mask.data()[i] == 0 || label[i] != 0) {
                continue;
            }
            label[i] = ++next;
            int count = 0;
            for (boolean grows = true; grows; ) {
                grows = false;
                count = 0;
                for (int j = 0; j < label.length; j++) {
                    if (label[j] != next) {
                        continue;
                    }
                    count++;
                    for (int k = 0; k < label.length; k++) {
                        if (label[k] == 0 && mask.data()[k] != 0 && isNeighbour(j, k)) {
                            label[k] = next;
                            grows = true;
                        }
                    }
                }
            }
            if (count > most) {
                most = count;
                largest = next;
            }
        }
        byte[] kept = Components.largest(mask, NONE).data();
        for (int i = 0; i < label.length; i++) {
            assertEquals(label[i] == largest && label[i] != 0 ? 1 : 0, kept[i]);
        }
    }

    private static boolean isNeighbour(int j, int k) {
        int d =
                Math.abs(j % 9 - k % 9)
                        + Math.abs(j / 9 % 8 - k / 9 % 8)
                        + Math.abs(j / 72 - k / 72);
        return d == 1;
    }

    @Test
    void aTunnelIsAHoleOfSlicesButNotOfTheVolume() {
        Geometry grid = Geometry.of(7, 7, 5, 1, 1, 1);
        Mask tube =
                Lesions.mask(
                        grid,
                        (x, y, z) -> x >= 1 && x <= 5 && y >= 1 && y <= 5 && !(x == 3 && y == 3));
        assertEquals(24 * 5, Holes.filled(tube, true, NONE).count());
        assertEquals(25 * 5, Holes.filled(tube, false, NONE).count());
    }

    @Test
    void betweenTwoCirclesLiesTheCircleBetween() {
        Geometry grid = Geometry.of(60, 60, 9, 0.5, 0.5, 3);
        Mask drawn =
                Lesions.mask(
                        grid,
                        (x, y, z) -> {
                            double r = Math.hypot(x - 30, y - 30) * 0.5;
                            return z == 2 && r <= 4 || z == 6 && r <= 12;
                        });
        Mask filled = ContourInterpolation.between(drawn, NONE);
        for (int z = 0; z < 9; z++) {
            double radius = z < 2 || z > 6 ? -1 : 4 + (z - 2) * 2;
            for (int y = 0; y < 60; y++) {
                for (int x = 0; x < 60; x++) {
                    double r = Math.hypot(x - 30, y - 30) * 0.5;
                    // A pixel of 0.5 mm either side.
                    if (r < radius - 0.5) {
                        assertTrue(filled.get(x, y, z), x + " " + y + " " + z);
                    } else if (r > radius + 0.5) {
                        assertTrue(!filled.get(x, y, z), x + " " + y + " " + z);
                    }
                    if (z == 2 || z == 6) {
                        assertEquals(drawn.get(x, y, z), filled.get(x, y, z));
                    }
                }
            }
        }
    }

    @Test
    void equalContoursAreJoinedByThemselves() {
        Geometry grid = Geometry.of(6, 6, 5, 1, 1, 1);
        Mask drawn = Lesions.mask(grid, (x, y, z) -> z % 4 == 0 && x + y < 5);
        Mask filled = ContourInterpolation.between(drawn, NONE);
        assertArrayEquals(Lesions.mask(grid, (x, y, z) -> x + y < 5).data(), filled.data());
    }

    private static fiji.plugin.radiomics.image.Volume blank(Mask mask) {
        return new fiji.plugin.radiomics.image.Volume(
                mask.geometry(), new float[mask.data().length]);
    }
}
