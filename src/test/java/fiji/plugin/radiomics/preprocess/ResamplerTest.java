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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.OracleVolume;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResamplerTest {

    /** IBSI's own example: 4 voxels of 3 mm become 6 of 2 mm about the same centre. */
    @Test
    void gridCentresAreAligned() {
        ResampledGrid grid =
                new ResampledGrid(Geometry.of(4, 4, 1, 3, 3, 1), new double[] {2, 2, 1});
        assertEquals(6, grid.target().size(0));
        assertEquals(1, grid.target().size(2));
        double first = grid.coordinate(0, 0);
        double last = grid.coordinate(0, 5);
        assertEquals(1.5, (first + last) / 2, 1e-12);
        assertEquals(2.0 / 3, grid.coordinate(0, 1) - first, 1e-12);
        assertEquals(3 * first, grid.target().origin()[0], 1e-12);
    }

    @Test
    void sizeIsRoundedUpButNotByNoise() {
        Geometry g = Geometry.of(30, 3, 1, 0.1, 1, 1);
        ResampledGrid grid = new ResampledGrid(g, new double[] {1, 2, 1});
        assertEquals(3, grid.target().size(0));
        assertEquals(2, grid.target().size(1));
    }

    /** Mean distance of 60 slices whose positions a scanner rounded. */
    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void roundedSlicePositionsMakeNoFurtherSlice(Interpolation interpolation) {
        Geometry rounded = Geometry.of(4, 5, 60, .703125, .703125, 2.00000006779661);
        ResampledGrid grid = new ResampledGrid(rounded, new double[] {2, 2, 2});
        assertEquals(60, grid.target().size(2));
        assertEquals(0, grid.target().origin()[2], 1e-5);
        float[] data = new float[rounded.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 7919 % 1000 / 3f;
        }
        Geometry exact = Geometry.of(4, 5, 60, .703125, .703125, 2);
        ResampledGrid same = new ResampledGrid(exact, new double[] {2, 2, 2});
        Box box = new Box(0, 0, 0, 1, 1, 59);
        Volume a = Resampler.resample(new Volume(rounded, data), grid, box, interpolation, false);
        Volume b = Resampler.resample(new Volume(exact, data), same, box, interpolation, false);
        assertArrayEquals(b.data(), a.data());
        // More than a thousandth of a voxel is a difference.
        Geometry longer = Geometry.of(4, 5, 60, 1, 1, 2.0001);
        assertEquals(61, new ResampledGrid(longer, new double[] {2, 2, 2}).target().size(2));
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void beyondTheOutermostVoxelCentreTheNearestValueHolds(Interpolation interpolation) {
        Geometry g = Geometry.of(1, 1, 4, 1, 1, 3);
        Volume v = new Volume(g, new float[] {10, 20, 40, 80});
        ResampledGrid grid = new ResampledGrid(g, new double[] {1, 1, 1});
        Box box = new Box(0, 0, 0, 0, 0, 11);
        float[] r = Resampler.resample(v, grid, box, interpolation, false).data();
        assertEquals(-1.0 / 3, grid.coordinate(2, 0), 1e-12);
        assertEquals(10, r[0], 1e-5);
        assertEquals(10, r[1], 1e-5);
        assertEquals(80, r[10], 1e-5);
        assertEquals(80, r[11], 1e-5);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void sameSpacingChangesNothing(Interpolation interpolation) {
        Volume v = OracleVolume.image();
        ResampledGrid grid = new ResampledGrid(v.geometry(), new double[] {1, 1, 1});
        Volume r = Resampler.resample(v, grid, new Box(0, 0, 0, 8, 7, 6), interpolation, false);
        assertArrayEquals(v.data(), r.data());
    }

    /** A linear ramp is reproduced by linear and cubic interpolation, away from the edge. */
    @ParameterizedTest
    @EnumSource(
            value = Interpolation.class,
            names = {"TRILINEAR", "TRICUBIC_SPLINE"})
    void linearRampIsReproduced(Interpolation interpolation) {
        Geometry g = Geometry.of(120, 100, 90, 1, 1, 1);
        float[] data = new float[g.voxels()];
        for (int z = 0, i = 0; z < 90; z++) {
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 120; x++) {
                    data[i++] = x + 2 * y - 3 * z;
                }
            }
        }
        ResampledGrid grid = new ResampledGrid(g, new double[] {0.7, 1.3, 0.9});
        Box box = new Box(80, 35, 45, 83, 37, 48);
        Volume r = Resampler.resample(new Volume(g, data), grid, box, interpolation, false);
        for (int z = 0; z < 4; z++) {
            for (int y = 0; y < 3; y++) {
                for (int x = 0; x < 4; x++) {
                    double expected =
                            grid.coordinate(0, 80 + x)
                                    + 2 * grid.coordinate(1, 35 + y)
                                    - 3 * grid.coordinate(2, 45 + z);
                    assertEquals(expected, r.get(x, y, z), 1e-4);
                }
            }
        }
    }

    /** scipy.ndimage.map_coordinates(order=3, mode='mirror'), SciPy 1.17.1. */
    @Test
    void splineEqualsScipy() {
        Volume v = OracleVolume.image();
        double[][] zyx = {{3.3, 2.7, 4.1}, {1.0, 1.5, 2.25}, {5.9, 6.2, 7.75}, {2.5, 0.4, 8.0}};
        double[] expected = {
            80.83869417468777, 92.04858557453778, 80.61895990080771, 74.1402275493487
        };
        SplinePrefilter spline =
                new SplinePrefilter(
                        v.data(),
                        v.geometry(),
                        new int[3],
                        new int[] {8, 7, 6},
                        new boolean[] {true, true, true});
        for (int p = 0; p < expected.length; p++) {
            assertEquals(expected[p], evaluate(spline, zyx[p]), 1e-11);
        }
    }

    private static double evaluate(SplinePrefilter spline, double[] zyx) {
        double sum = 0;
        for (int dz = -1; dz <= 2; dz++) {
            for (int dy = -1; dy <= 2; dy++) {
                double[] row = new double[9];
                int z = (int) zyx[0] + dz;
                int y = (int) zyx[1] + dy;
                spline.addRow(0, mirror(y, 7), mirror(z, 6), 1, row);
                double w = basis(zyx[0] - z) * basis(zyx[1] - y);
                for (int dx = -1; dx <= 2; dx++) {
                    int x = (int) zyx[2] + dx;
                    sum += w * basis(zyx[2] - x) * row[mirror(x, 8)];
                }
            }
        }
        return sum;
    }

    private static double basis(double d) {
        double a = Math.abs(d);
        if (a < 1) {
            return 2.0 / 3 - a * a * (2 - a) / 2;
        }
        return a < 2 ? Math.pow(2 - a, 3) / 6 : 0;
    }

    private static int mirror(int i, int last) {
        int m = Math.floorMod(i, 2 * last);
        return m <= last ? m : 2 * last - m;
    }

    /** What is computed of a box alone equals that part of the whole, for every interpolation. */
    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void boxEqualsPartOfWhole(Interpolation interpolation) {
        Geometry g = Geometry.of(100, 20, 15, 1, 1.5, 3);
        float[] data = new float[g.voxels()];
        Random random = new Random(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextInt(1000);
        }
        Volume v = new Volume(g, data);
        ResampledGrid grid = new ResampledGrid(g, new double[] {1.3, 1, 2});
        Geometry t = grid.target();
        Box all = new Box(0, 0, 0, t.size(0) - 1, t.size(1) - 1, t.size(2) - 1);
        Volume whole = Resampler.resample(v, grid, all, interpolation, false);
        Box box = new Box(30, 5, 4, 45, 20, 9);
        Volume part = Resampler.resample(v, grid, box, interpolation, false);
        for (int z = 0; z < 6; z++) {
            for (int y = 0; y < 16; y++) {
                for (int x = 0; x < 16; x++) {
                    assertEquals(whole.get(30 + x, 5 + y, 4 + z), part.get(x, y, z));
                }
            }
        }
    }

    @Test
    void croppedMaskEqualsWholeMask() {
        Mask whole = OracleVolume.mask();
        ResampledGrid grid = new ResampledGrid(whole.geometry(), new double[] {0.6, 1.4, 0.8});
        Box box = new Box(2, 0, 1, 9, 4, 6);
        // The part 3…6 × 1…6 × 2…4 of the mask, with zeros elsewhere.
        Geometry g = whole.geometry();
        byte[] sparse = new byte[g.voxels()];
        Geometry partGeometry = g.crop(new int[] {3, 1, 2}, new int[] {4, 6, 3});
        byte[] part = new byte[partGeometry.voxels()];
        for (int z = 0; z < 3; z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 4; x++) {
                    byte b = whole.data()[g.index(3 + x, 1 + y, 2 + z)];
                    sparse[g.index(3 + x, 1 + y, 2 + z)] = b;
                    part[partGeometry.index(x, y, z)] = b;
                }
            }
        }
        Mask expected =
                Resampler.resample(
                        new Mask(g, sparse), new int[3], grid, box, Interpolation.TRILINEAR, 0.5);
        Mask ours =
                Resampler.resample(
                        new Mask(partGeometry, part),
                        new int[] {3, 1, 2},
                        grid,
                        box,
                        Interpolation.TRILINEAR,
                        0.5);
        assertArrayEquals(expected.data(), ours.data());
    }
}
