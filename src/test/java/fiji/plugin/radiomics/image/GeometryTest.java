/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    private static final double[] IDENTITY = {1, 0, 0, 0, 1, 0, 0, 0, 1};

    private static Geometry grid(double[] spacing, double[] origin, double[] direction) {
        return new Geometry(
                new int[] {101, 51, 11}, spacing, origin, direction, LengthUnit.MILLIMETRE);
    }

    private static Geometry plain() {
        return grid(new double[] {.5, 1, 4}, new double[] {1, 2, 3}, IDENTITY);
    }

    private static String difference(Geometry other) {
        return plain().difference(other, "image", "mask").orElse(null);
    }

    @Test
    void spacingMayDriftByAThousandthOfAVoxelOverTheGrid() {
        // 100 steps of x: a thousandth of .5 mm is 5e-6 mm a step.
        double[] origin = {1, 2, 3};
        assertNull(difference(grid(new double[] {.5 + 4.9e-6, 1, 4}, origin, IDENTITY)));
        String message = difference(grid(new double[] {.5 + 5.1e-6, 1, 4}, origin, IDENTITY));
        assertTrue(message.contains("spacing along x is 0.5 mm in the image and"), message);
    }

    @Test
    void originMayDifferByAThousandthOfAVoxelAlongEachAxis() {
        double[] spacing = {.5, 1, 4};
        for (int a = 0; a < 3; a++) {
            double[] origin = {1, 2, 3};
            origin[a] += .00099 * spacing[a];
            assertNull(difference(grid(spacing, origin, IDENTITY)));
            origin[a] += .00002 * spacing[a];
            String message = difference(grid(spacing, origin, IDENTITY));
            assertTrue(message.contains("origin along " + "xyz".charAt(a)), message);
        }
    }

    /** Turning about z moves the far end of x (50 mm) along y (1 mm a voxel). */
    @Test
    void directionMayTurnByAThousandthOfAVoxelAtTheFarEnd() {
        for (double angle : new double[] {.9e-5, 1.3e-5}) {
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            double[] turned = {c, -s, 0, s, c, 0, 0, 0, 1};
            String message =
                    difference(grid(new double[] {.5, 1, 4}, new double[] {1, 2, 3}, turned));
            // y (50 mm) moves along x, where a thousandth of a voxel is 5e-4 mm = 1e-5 · 50 mm.
            if (angle < 1e-5) {
                assertNull(message);
            } else {
                assertTrue(message.contains("direction of axis"), message);
            }
        }
    }

    @Test
    void smallDifferencesThatAddUpAreNotRoundingNoise() {
        double[] spacing = {.5 + 4e-6, 1, 4};
        double[] origin = {1 + 4e-4, 2, 3};
        assertNull(difference(grid(new double[] {.5, 1, 4}, origin, IDENTITY)));
        assertNotNull(difference(grid(spacing, origin, IDENTITY)));
    }

    /** The rule itself, tried voxel by voxel on random pairs of nearly equal grids. */
    @Test
    void differenceIsWhatTheWorstVoxelSays() {
        Random random = new Random(5);
        int same = 0;
        for (int i = 0; i < 300; i++) {
            double scale = 1e-3 * random.nextDouble();
            double a = scale * .02 * random.nextGaussian();
            double[] direction = {
                Math.cos(a), -Math.sin(a), 0, Math.sin(a), Math.cos(a), 0, 0, 0, 1
            };
            double[] spacing = {
                .5 + scale * .003 * random.nextGaussian(), 1, 4 + scale * random.nextGaussian() / 5
            };
            double[] origin = {1, 2 + scale * random.nextGaussian(), 3};
            Geometry other = grid(spacing, origin, direction);
            double worst = 0;
            double[] own = plain().spacing();
            for (int z = 0; z < 11; z++) {
                for (int y = 0; y < 51; y++) {
                    for (int x = 0; x < 101; x++) {
                        double[] p = plain().position(x, y, z);
                        double[] q = other.position(x, y, z);
                        for (int c = 0; c < 3; c++) {
                            worst = Math.max(worst, Math.abs(p[c] - q[c]) / own[c]);
                        }
                    }
                }
            }
            assertEquals(worst <= 1e-3, difference(other) == null, "shift of " + worst);
            same += worst <= 1e-3 ? 1 : 0;
        }
        assertTrue(same > 50 && same < 250, same + " of 300 were the same");
    }

    @Test
    void withoutACommonUnitOnlyNumbersOfSpacingsAreCompared() {
        Geometry pixels =
                new Geometry(
                        new int[] {101, 51, 11},
                        new double[] {.5, 1, 4},
                        new double[3],
                        IDENTITY,
                        LengthUnit.PIXEL);
        assertNull(difference(pixels));
        Geometry ones =
                new Geometry(
                        new int[] {101, 51, 11},
                        new double[] {1, 1, 1},
                        new double[3],
                        IDENTITY,
                        LengthUnit.PIXEL);
        String message = difference(ones);
        assertTrue(message.contains("0.5 mm in the image and 1.0 pixel in the mask"), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void spacingMustBePositive(double bad) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> Geometry.of(1, 1, 1, 1, bad, 1))
                        .getMessage();
        assertTrue(message.startsWith("Voxel spacing along y is " + bad), message);
    }

    @Test
    void directionMustBePerpendicularUnitVectors() {
        double[] spacing = {1, 1, 1};
        for (double[] bad :
                new double[][] {
                    {2, 0, 0, 0, 1, 0, 0, 0, 1},
                    {1, .1, 0, 0, 1, 0, 0, 0, 1},
                    {1, 0, 0, 0, 1, 0, 0, 0, Double.NaN},
                    new double[9]
                }) {
            assertThrows(IllegalArgumentException.class, () -> grid(spacing, new double[3], bad));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> grid(spacing, new double[] {0, Double.NaN, 0}, IDENTITY));
    }

    @Test
    void minusZeroIsZero() {
        double[] minus = {1, -0.0, 0, -0.0, 1, 0, 0, 0, 1};
        assertEquals(
                grid(new double[] {1, 1, 1}, new double[] {-0.0, 0, 0}, minus),
                grid(new double[] {1, 1, 1}, new double[3], IDENTITY));
    }

    @Test
    void aPartLiesWhereItWas() {
        double[] turned = {0, -1, 0, 1, 0, 0, 0, 0, 1};
        Geometry g = grid(new double[] {.5, 1, 4}, new double[] {1, 2, 3}, turned);
        Geometry part = g.crop(new int[] {10, 5, 2}, new int[] {3, 3, 3});
        assertArrayEquals(g.position(11, 7, 3), part.position(1, 2, 1), 1e-12);
    }
}
