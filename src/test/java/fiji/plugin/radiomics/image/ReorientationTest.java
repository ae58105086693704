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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReorientationTest {

    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    /** An oblique grid with three different sizes and spacings. */
    private static Geometry oblique(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new Geometry(
                new int[] {3, 4, 5},
                new double[] {1, 2, 3.5},
                new double[] {10, -20, 30},
                new double[] {c, -s, 0, s * c, c * c, -s, s * s, s * c, c},
                LengthUnit.MILLIMETRE);
    }

    private static Volume numbered(Geometry g) {
        float[] data = new float[g.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i + 1;
        }
        return new Volume(g, data);
    }

    static Stream<Arguments> signedPermutations() {
        return IntStream.range(0, 48).mapToObj(i -> Arguments.of(ORDERS[i / 8], i % 8));
    }

    /** The mask's voxels are found by their position in space, not by the code under test. */
    private static Volume seenFrom(Volume image, int[] order, int flips) {
        Geometry g = image.geometry();
        int[] size = new int[3];
        double[] spacing = new double[3];
        double[] direction = new double[9];
        double[] first = new double[3];
        for (int c = 0; c < 3; c++) {
            int a = order[c];
            int sign = (flips >> c & 1) == 0 ? 1 : -1;
            size[c] = g.size(a);
            spacing[c] = g.spacing(a);
            first[a] = sign > 0 ? 0 : g.size(a) - 1;
            for (int r = 0; r < 3; r++) {
                direction[3 * r + c] = sign * g.direction()[3 * r + a];
            }
        }
        Geometry own = new Geometry(size, spacing, g.position(first), direction, g.unit());
        float[] data = new float[own.voxels()];
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++) {
                    data[own.index(x, y, z)] = at(image, own.position(x, y, z));
                }
            }
        }
        return new Volume(own, data);
    }

    private static float at(Volume image, double[] position) {
        Geometry g = image.geometry();
        int[] voxel = new int[3];
        for (int a = 0; a < 3; a++) {
            double along = 0;
            for (int r = 0; r < 3; r++) {
                along += g.direction()[3 * r + a] * (position[r] - g.origin()[r]);
            }
            voxel[a] = (int) Math.round(along / g.spacing(a));
        }
        return image.get(voxel[0], voxel[1], voxel[2]);
    }

    @ParameterizedTest(name = "order {0}, flips {1}")
    @MethodSource("signedPermutations")
    void bringsBackEverySignedPermutation(int[] order, int flips) {
        for (double angle : new double[] {0, .4}) {
            Volume image = numbered(oblique(angle));
            Volume mask = seenFrom(image, order, flips);
            Volume aligned = Reorientation.align(mask, image.geometry());
            assertSame(image.geometry(), aligned.geometry());
            assertArrayEquals(image.data(), aligned.data());
        }
    }

    @Test
    void theSameGridIsNotCopied() {
        Volume mask = numbered(oblique(.2));
        assertSame(mask.data(), Reorientation.align(mask, oblique(.2)).data());
    }

    private static String refusal(Volume mask, Geometry image) {
        return assertThrows(GridMismatchException.class, () -> Reorientation.align(mask, image))
                .getMessage();
    }

    @Test
    void otherGridsAreRefusedWithAxisAndBothNumbers() {
        Geometry image = Geometry.of(4, 5, 6, 1, 1, 2);
        assertEquals(
                "The grids of image and mask differ: size along z is 6 voxels in the image and 5"
                        + " voxels in the mask. Resample one onto the other's grid first.",
                refusal(numbered(Geometry.of(4, 5, 5, 1, 1, 2)), image));
        String spacing = refusal(numbered(Geometry.of(4, 5, 6, 1, 1.5, 2)), image);
        assertTrue(
                spacing.contains("spacing along y is 1.0 mm in the image and 1.5 mm in the mask"),
                spacing);
    }

    @Test
    void aTurnedMaskIsRefused() {
        String message = refusal(numbered(oblique(.3)), oblique(.29));
        assertTrue(message.contains("direction of axis"), message);
        message = refusal(numbered(oblique(Math.PI / 4)), oblique(0));
        assertTrue(message.contains("differ"), message);
    }

    @Test
    void aFlippedMaskThatIsAlsoShiftedIsRefusedInTheImagesAxes() {
        Volume image = numbered(Geometry.of(4, 5, 6, 1, 1, 2));
        Volume flipped = seenFrom(image, new int[] {1, 0, 2}, 3);
        Geometry g = flipped.geometry();
        double[] origin = g.origin();
        origin[2] += .5;
        Geometry shifted =
                new Geometry(
                        new int[] {g.size(0), g.size(1), g.size(2)},
                        g.spacing(),
                        origin,
                        g.direction(),
                        g.unit());
        String message = refusal(new Volume(shifted, flipped.data()), image.geometry());
        assertTrue(
                message.contains("origin along z is 0.0 mm in the image and 0.5 mm in the mask"),
                message);
    }
}
