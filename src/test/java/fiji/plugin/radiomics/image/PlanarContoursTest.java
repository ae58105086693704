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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanarContoursTest {

    /** 20 x 16 x 8 voxels of 2 x 2 x 3 mm, turned by 30° about z and tilted by 20° about x. */
    private static final Geometry TURNED = turned();

    private static Geometry turned() {
        double c = Math.cos(Math.PI / 6);
        double s = Math.sin(Math.PI / 6);
        double d = Math.cos(Math.PI / 9);
        double t = Math.sin(Math.PI / 9);
        return new Geometry(
                new int[] {20, 16, 8},
                new double[] {2, 2, 3},
                new double[] {-31, 17.5, 220},
                new double[] {c, -s * d, s * t, s, c * d, -c * t, 0, t, d},
                LengthUnit.MILLIMETRE);
    }

    /** A contour in space from corners in voxels: x, y, x, y, … */
    private static double[] contour(Geometry g, double z, double... xy) {
        double[] points = new double[xy.length / 2 * 3];
        for (int i = 0; i < xy.length / 2; i++) {
            System.arraycopy(g.position(xy[2 * i], xy[2 * i + 1], z), 0, points, 3 * i, 3);
        }
        return points;
    }

    private static double[] box(Geometry g, double z, double x0, double y0, double x1, double y1) {
        return contour(g, z, x0, y0, x1, y0, x1, y1, x0, y1);
    }

    private static byte[] onGrid(PlanarContours.Rasterised r, Geometry g) {
        byte[] data = new byte[g.voxels()];
        Geometry part = r.mask().geometry();
        int i = 0;
        for (int z = 0; z < part.size(2); z++) {
            for (int y = 0; y < part.size(1); y++) {
                for (int x = 0; x < part.size(0); x++) {
                    data[g.index(r.offset()[0] + x, r.offset()[1] + y, r.offset()[2] + z)] =
                            r.mask().data()[i++];
                }
            }
        }
        return data;
    }

    @Test
    void voxelIsTheInverseOfPosition() {
        double[] v = TURNED.voxel(TURNED.position(3.25, -7, 11.5));
        assertArrayEquals(new double[] {3.25, -7, 11.5}, v, 1e-12);
    }

    @Test
    void centresInsideCount() {
        PlanarContours.Rasterised r =
                PlanarContours.rasterise(
                        List.of(box(TURNED, 4, 2.5, 3.5, 7.5, 5.5), box(TURNED, 6, 4.6, 8, 5.4, 9)),
                        TURNED);
        assertEquals(10 + 1, r.mask().count());
        assertArrayEquals(new int[] {3, 4, 4}, r.offset());
        assertEquals(
                List.of(
                        "1 slice between its first and last slice (5 and 7) have no contour and"
                                + " stay empty"),
                r.warnings());
    }

    /** An outline, a hole in it, and an island in the hole. */
    @Test
    void evenOdd() {
        List<double[]> contours =
                List.of(
                        box(TURNED, 2, 3.6, 3.6, 6.4, 6.4),
                        box(TURNED, 2, 0.6, 0.6, 10.4, 10.4),
                        box(TURNED, 2, 4.6, 4.6, 5.4, 5.4));
        assertEquals(100 - 9 + 1, PlanarContours.rasterise(contours, TURNED).mask().count());
    }

    /** The line to the hole and back runs through voxel centres. */
    @Test
    void keyhole() {
        double[] contour =
                contour(
                        TURNED, 2, 0.6, 5, 0.6, 0.6, 10.4, 0.6, 10.4, 10.4, 0.6, 10.4, 0.6, 5, //
                        3.6, 5, 3.6, 6.4, 6.4, 6.4, 6.4, 3.6, 3.6, 3.6, 3.6, 5);
        PlanarContours.Rasterised r = PlanarContours.rasterise(List.of(contour), TURNED);
        assertEquals(100 - 9, r.mask().count());
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2", "2.4999, 2", "2.51, 3", "1.6, 2", "-0.4, 0", "7.5, 7"})
    void theNearestSliceAndTheLowerHalfWay(double z, int slice) {
        PlanarContours.Rasterised r =
                PlanarContours.rasterise(List.of(box(TURNED, z, 1.5, 1.5, 4.5, 4.5)), TURNED);
        assertEquals(slice, r.offset()[2]);
        assertEquals(9, r.mask().count());
    }

    /** As of a structure that was drawn on thinner slices. */
    @Test
    void ofSeveralPlanesInASliceTheNearestCounts() {
        List<double[]> contours =
                List.of(
                        box(TURNED, 2.4, 0.5, 0.5, 9.5, 9.5),
                        box(TURNED, 2.1, 0.5, 0.5, 3.5, 3.5),
                        box(TURNED, 1.7, 0.5, 0.5, 9.5, 9.5));
        PlanarContours.Rasterised r = PlanarContours.rasterise(contours, TURNED);
        assertEquals(9, r.mask().count());
        assertTrue(r.warnings().get(0).startsWith("2 of its contours lie between slices"));
    }

    @Test
    void twiceTheSameContourIsOne() {
        double[] contour = box(TURNED, 2, 0.5, 0.5, 9.5, 9.5);
        PlanarContours.Rasterised r =
                PlanarContours.rasterise(List.of(contour, contour.clone()), TURNED);
        assertEquals(81, r.mask().count());
        assertEquals(
                List.of("1 of its contours are there twice and were taken once"), r.warnings());
    }

    @Test
    void outsideIsClippedAndTold() {
        // 4 of 8 columns; a quarter of the slices; both ends.
        List<double[]> contours = new ArrayList<>();
        for (int z = 6; z < 10; z++) {
            contours.add(box(TURNED, z, -4.5, 1.5, 3.5, 3.5));
        }
        PlanarContours.Rasterised r = PlanarContours.rasterise(contours, TURNED);
        assertEquals(2 * 4 * 2, r.mask().count());
        assertEquals(0.75, r.clippedFraction());
    }

    @ParameterizedTest
    @CsvSource({"2, 100", "-9, 1", "1000000, 1"})
    void whollyOutsideIsEmpty(double z, double x) {
        PlanarContours.Rasterised r =
                PlanarContours.rasterise(List.of(box(TURNED, z, x, 1, x + 5, 5)), TURNED);
        assertEquals(0, r.mask().count());
        assertEquals(1, r.clippedFraction());
        assertEquals(List.of("it lies entirely outside the image"), r.warnings());
    }

    @Test
    void withoutAreaIsEmpty() {
        PlanarContours.Rasterised r =
                PlanarContours.rasterise(
                        List.of(contour(TURNED, 1, 1, 1, 5, 5), box(TURNED, 1, 3, 3, 3, 3)),
                        TURNED);
        assertEquals(0, r.mask().count());
        assertEquals(
                List.of("1 of its contours have fewer than 3 points and were left out"),
                r.warnings());
        assertEquals(0, PlanarContours.rasterise(List.of(), TURNED).mask().count());
    }

    @Test
    void obliqueIsRefused() {
        double[] contour = box(TURNED, 2, 1, 1, 9, 9);
        contour[2] += 1.5;
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PlanarContours.rasterise(List.of(contour), TURNED))
                        .getMessage();
        assertTrue(message.startsWith("A contour does not lie in the image's slices"), message);
        assertTrue(message.contains("from slice 3.00 to 3.47"), message);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "Infinity, 0", "1e300, 0", "0, 1e9", "0, -1e12"})
    void absurdCoordinatesAreRefusedAtOnce(double dx, double dy) {
        double[] contour = box(TURNED, 2, 1, 1, 9, 9);
        double[] p = TURNED.position(9 + dx, 9 + dy, 2);
        System.arraycopy(p, 0, contour, 6, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> PlanarContours.rasterise(List.of(contour), TURNED));
    }

    /** Against the definition: crossings of the ray to the right, counted for every centre. */
    @Property(tries = 200)
    void equalsTheDefinition(
            @ForAll java.util.Random random, @ForAll @IntRange(min = 1, max = 4) int outlines) {
        Geometry g = Geometry.of(12, 11, 1, 1, 1, 1);
        List<double[]> contours = new ArrayList<>();
        for (int o = 0; o < outlines; o++) {
            double[] xy = new double[2 * (3 + random.nextInt(9))];
            for (int i = 0; i < xy.length; i++) {
                // Often through voxel centres, where rounding and ties are.
                double v = -3 + 18 * random.nextDouble();
                xy[i] = random.nextBoolean() ? Math.rint(v) : v;
            }
            contours.add(contour(g, 0, xy));
        }
        byte[] expected = new byte[g.voxels()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) (crossingsRight(contours, i % 12, i / 12) % 2);
        }
        assertArrayEquals(expected, onGrid(PlanarContours.rasterise(contours, g), g));
    }

    private static int crossingsRight(List<double[]> contours, int x, int y) {
        int n = 0;
        for (double[] c : contours) {
            for (int i = 0, j = c.length - 3; i < c.length; j = i, i += 3) {
                double lowX = c[i + 1] < c[j + 1] ? c[i] : c[j];
                double highX = c[i + 1] < c[j + 1] ? c[j] : c[i];
                double low = Math.min(c[i + 1], c[j + 1]);
                double high = Math.max(c[i + 1], c[j + 1]);
                if (low <= y && y < high) {
                    n += lowX + (y - low) / (high - low) * (highX - lowX) > x - 1e-9 ? 1 : 0;
                }
            }
        }
        return n;
    }

    /** As rt-utils and others trace masks. On most grids, coordinates in mm do not come back. */
    @Property
    void tiesDoNotDependOnRoundingNoise(
            @ForAll @IntRange(min = -3_000_000, max = 3_000_000) int origin,
            @ForAll @IntRange(min = 5000, max = 30_000) int spacing,
            @ForAll @IntRange(min = -30, max = 30) int degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double mm = spacing / 1e4;
        double o = origin / 1e4;
        Geometry g =
                new Geometry(
                        new int[] {40, 40, 5},
                        new double[] {mm, mm, 2.4},
                        new double[] {o, -o, o},
                        new double[] {c, -s, 0, s, c, 0, 0, 0, 1},
                        LengthUnit.MILLIMETRE);
        PlanarContours.Rasterised box =
                PlanarContours.rasterise(List.of(box(g, 1, 7, 9, 27, 22)), g);
        assertArrayEquals(new int[] {8, 9, 1}, box.offset());
        assertEquals(20 * 13, box.mask().count());
        double[] triangle = contour(g, 1, 5, 5, 35, 15, 5, 15);
        int rows = 0;
        for (int y = 1; y < 10; y++) {
            rows += 3 * y;
        }
        assertEquals(rows, PlanarContours.rasterise(List.of(triangle), g).mask().count());
        // Both planes are a quarter of a slice away.
        List<double[]> planes = List.of(box(g, 2.25, 0, 0, 9, 9), box(g, 1.75, 0, 0, 4, 4));
        assertEquals(16, PlanarContours.rasterise(planes, g).mask().count());
    }
}
