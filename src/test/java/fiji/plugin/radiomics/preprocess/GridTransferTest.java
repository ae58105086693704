/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.GridTransfer.Transferred;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spheres drawn on one grid and brought to another: their volumes and centres stay. */
class GridTransferTest {

    private static final double[] CENTRE = {10, -20, 30};
    private static final double RADIUS = 15;

    /** A grid of 64 mm around the centre, turned about an oblique axis. */
    private static Geometry grid(double degrees, double sx, double sy, double sz) {
        double a = Math.toRadians(degrees);
        double c = Math.cos(a);
        double s = Math.sin(a);
        double[] axis = {1 / Math.sqrt(14), 2 / Math.sqrt(14), 3 / Math.sqrt(14)};
        double[] d = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                d[3 * i + j] = (1 - c) * axis[i] * axis[j] + (i == j ? c : 0);
            }
        }
        d[1] -= s * axis[2];
        d[3] += s * axis[2];
        d[2] += s * axis[1];
        d[6] -= s * axis[1];
        d[5] -= s * axis[0];
        d[7] += s * axis[0];
        int[] size = {(int) (64 / sx), (int) (64 / sy), (int) (64 / sz)};
        double[] spacing = {sx, sy, sz};
        double[] origin = CENTRE.clone();
        for (int r = 0; r < 3; r++) {
            for (int k = 0; k < 3; k++) {
                // Not on the centre of a voxel, as it is with real images.
                origin[r] -= d[3 * r + k] * spacing[k] * (size[k] / 2 + .3);
            }
        }
        return new Geometry(size, spacing, origin, d, LengthUnit.MILLIMETRE);
    }

    private static Mask sphere(Geometry g) {
        byte[] data = new byte[g.voxels()];
        for (int z = 0, i = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++, i++) {
                    double[] p = g.position(x, y, z);
                    double r2 = 0;
                    for (int a = 0; a < 3; a++) {
                        r2 += (p[a] - CENTRE[a]) * (p[a] - CENTRE[a]);
                    }
                    data[i] = (byte) (r2 <= RADIUS * RADIUS ? 1 : 0);
                }
            }
        }
        return new Mask(g, data);
    }

    private static double volume(Mask mask) {
        Geometry g = mask.geometry();
        return mask.count() * g.spacing(0) * g.spacing(1) * g.spacing(2);
    }

    private static double[] centre(Mask mask) {
        Geometry g = mask.geometry();
        double[] sum = new double[3];
        for (int z = 0; z < g.size(2); z++) {
            for (int y = 0; y < g.size(1); y++) {
                for (int x = 0; x < g.size(0); x++) {
                    if (mask.get(x, y, z)) {
                        double[] p = g.position(x, y, z);
                        for (int a = 0; a < 3; a++) {
                            sum[a] += p[a] / mask.count();
                        }
                    }
                }
            }
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1,   0, 2, 2, 3",
        "0, 2, 2, 3,   0, 1, 1, 1",
        "0, .8, .8, 2, 25, 1.5, 1.5, 1.5",
        "25, 1, 1, 2,  -40, 2, 1, 1",
        "90, 1, 2, 3,  180, 1, 1, 1"
    })
    void aSphereStaysWhatItIs(
            double from, double x, double y, double z, double to, double u, double v, double w) {
        Geometry target = grid(to, u, v, w);
        Transferred moved = GridTransfer.transfer(sphere(grid(from, x, y, z)), target);
        double exact = 4.0 / 3 * Math.PI * Math.pow(RADIUS, 3);
        assertEquals(1, volume(moved.mask()) / exact, .02);
        assertArrayEquals(CENTRE, centre(moved.mask()), .15);
        assertEquals(0, moved.clippedFraction());
        int[] o = moved.offset();
        assertArrayEquals(
                target.position(o[0], o[1], o[2]), moved.mask().geometry().origin(), 1e-9);
        // Nearly all voxels are those of a sphere drawn on the new grid itself.
        Mask drawn = sphere(target);
        int differ = 0;
        Geometry part = moved.mask().geometry();
        for (int k = 0; k < part.size(2); k++) {
            for (int j = 0; j < part.size(1); j++) {
                for (int i = 0; i < part.size(0); i++) {
                    boolean here = moved.mask().get(i, j, k);
                    differ += here != drawn.get(i + o[0], j + o[1], k + o[2]) ? 1 : 0;
                }
            }
        }
        assertTrue(differ < .12 * drawn.count(), differ + " of " + drawn.count());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "33, .7, .7, 2.5", "180, 3, 2, 1"})
    void onTheSameGridNothingChanges(double degrees, double x, double y, double z) {
        Geometry g = grid(degrees, x, y, z);
        Random random = new Random(11);
        byte[] data = new byte[g.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) random.nextInt(2);
        }
        // The corners, so that the box of the result is the whole grid.
        data[0] = 1;
        data[data.length - 1] = 1;
        Transferred moved = GridTransfer.transfer(new Mask(g, data), g);
        assertArrayEquals(new int[3], moved.offset());
        assertArrayEquals(data, moved.mask().data());
        assertEquals(0, moved.clippedFraction());
    }

    @Test
    void aPartOfTheGridIsTheSameAsTheWhole() {
        Geometry g = grid(20, 1, 1, 2);
        Mask whole = sphere(g);
        Mask part = whole.crop(whole.bounds().orElseThrow());
        Geometry to = grid(0, 1.5, 1.5, 1.5);
        assertArrayEquals(
                GridTransfer.transfer(whole, to).mask().data(),
                GridTransfer.transfer(part, to).mask().data());
    }

    @Test
    void whatLiesOutsideIsCounted() {
        Mask sphere = sphere(grid(0, 1, 1, 1));
        Geometry g = grid(0, 2, 2, 2);
        Geometry half = g.crop(new int[] {0, 0, 0}, new int[] {16, 32, 32});
        Transferred clipped = GridTransfer.transfer(sphere, half);
        // The cut runs 1.6 mm before the centre.
        double h = 1.6 / RADIUS;
        assertEquals(.5 + (3 * h - h * h * h) / 4, clipped.clippedFraction(), .01);
        Geometry corner = g.crop(new int[] {0, 0, 0}, new int[] {4, 4, 4});
        Transferred none = GridTransfer.transfer(sphere, corner);
        assertEquals(1, none.clippedFraction());
        assertEquals(0, none.mask().count());
        Transferred empty = GridTransfer.transfer(new Mask(half, new byte[half.voxels()]), corner);
        assertEquals(0, empty.clippedFraction());
        assertEquals(0, empty.mask().count());
    }

    @Test
    void withoutMillimetresThereIsNoCommonSpace() {
        Geometry mm = Geometry.of(2, 2, 2, 1, 1, 1);
        Geometry pixels =
                new Geometry(
                        new int[] {2, 2, 2},
                        new double[] {1, 1, 1},
                        new double[3],
                        mm.direction(),
                        LengthUnit.PIXEL);
        byte[] data = new byte[8];
        assertThrows(
                IllegalArgumentException.class,
                () -> GridTransfer.transfer(new Mask(pixels, data), mm));
        assertThrows(
                IllegalArgumentException.class,
                () -> GridTransfer.transfer(new Mask(mm, data), pixels));
    }
}
