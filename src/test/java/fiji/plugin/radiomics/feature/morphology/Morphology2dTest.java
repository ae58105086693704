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

import fiji.plugin.radiomics.image.Geometry;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Morphology2dTest {

    private static Map<String, Object> values(Geometry g, Shapes.Inside inside) {
        return Shapes.values(
                new Morphology2dFamily(), Shapes.region(new Random(1), Shapes.mask(g, inside)));
    }

    /** A picture of a slice: # is inside. */
    private static Map<String, Object> values(String... rows) {
        Geometry g = Geometry.of(rows[0].length(), rows.length, 1, 1, 1, 1);
        return values(g, (x, y, z) -> rows[y].charAt(x) == '#');
    }

    private static double number(Map<String, Object> values, String name) {
        return (Double) values.get(name);
    }

    @Test
    void onePixel() {
        Map<String, Object> v = values("...", ".#.", "...");
        assertEquals(1.0, v.get("area"));
        assertEquals(0.5, v.get("contour_area"));
        assertEquals(2 * Math.sqrt(2), number(v, "perimeter"), 1e-12);
        assertEquals(Math.PI / 4, number(v, "circularity"), 1e-12);
        assertEquals(2 / Math.sqrt(Math.PI), number(v, "equivalent_diameter"), 1e-12);
        assertEquals(0.0, v.get("major_axis_length"));
        assertEquals("one voxel", v.get("elongation"));
        assertEquals("one voxel", v.get("eccentricity"));
        assertEquals(1.0, v.get("maximum_feret_diameter"));
        assertEquals(Math.sqrt(0.5), number(v, "minimum_feret_diameter"), 1e-12);
        assertEquals(1.0, number(v, "solidity"), 1e-12);
        assertEquals(1.0, v.get("number_of_parts"));
        assertEquals(0.0, v.get("number_of_holes"));
    }

    /** In a volume, in one of its slices, with pixels that are not square. */
    @Test
    void rectangle() {
        Geometry g = Geometry.of(30, 20, 5, 0.5, 2, 9);
        Map<String, Object> v = values(g, (x, y, z) -> z == 3 && x > 4 && x <= 24 && y < 10);
        assertEquals(200.0, number(v, "area"), 1e-9);
        assertEquals(200 - 4 / 8.0, number(v, "contour_area"), 1e-9);
        double corners = 4 * Math.hypot(0.25, 1);
        assertEquals(2 * 9.5 + 2 * 18 + corners, number(v, "perimeter"), 1e-9);
        assertEquals(10.0, number(v, "minimum_feret_diameter"), 1e-9);
        assertEquals(Math.hypot(9.5, 20), number(v, "maximum_feret_diameter"), 1e-9);
        assertEquals(1.0, number(v, "solidity"), 1e-12);
        double n = 200;
        assertEquals(
                4 * Math.sqrt(4 * (100 - 1) / 12.0 * n / (n - 1)),
                number(v, "major_axis_length"),
                1e-9);
        assertEquals(
                4 * Math.sqrt(0.25 * (400 - 1) / 12.0 * n / (n - 1)),
                number(v, "minor_axis_length"),
                1e-9);
        double ratio = 0.25 * 399 / (4 * 99);
        assertEquals(Math.sqrt(ratio), number(v, "elongation"), 1e-9);
        assertEquals(Math.sqrt(1 - ratio), number(v, "eccentricity"), 1e-9);
    }

    /** Marching squares overestimate a curved outline by about 5 %, as is known. */
    @Test
    void disc() {
        Geometry g = Geometry.of(201, 201, 1, 1, 1, 1);
        Map<String, Object> v =
                values(g, (x, y, z) -> (x - 100) * (x - 100) + (y - 100) * (y - 100) <= 9000);
        double radius = Math.sqrt(9000);
        assertEquals(Math.PI * 9000, number(v, "area"), 50);
        assertEquals(1.05, number(v, "perimeter") / (2 * Math.PI * radius), 0.01);
        assertEquals(0.9, number(v, "circularity"), 0.02);
        assertEquals(2 * radius, number(v, "equivalent_diameter"), 0.2);
        assertEquals(2 * radius, number(v, "maximum_feret_diameter"), 1.5);
        assertEquals(2 * radius, number(v, "minimum_feret_diameter"), 1.5);
        assertEquals(2 * radius, number(v, "major_axis_length"), 0.5);
        assertEquals(1, number(v, "elongation"), 1e-9);
        assertTrue(number(v, "solidity") > 0.98);
    }

    @Test
    void partsAndHoles() {
        Map<String, Object> v =
                values(
                        "#####...#", //
                        "#...#..#.",
                        "#.#.#.#..",
                        "#...#....",
                        "#####.###",
                        "......#.#",
                        "##....##.");
        // The ring, its island, the diagonal, the block with a hole, and the pair.
        assertEquals(5.0, v.get("number_of_parts"));
        assertEquals(2.0, v.get("number_of_holes"));
    }

    /** Pixels that touch by a corner are one part; what is outside is joined by sides only. */
    @Test
    void diagonalPixels() {
        Map<String, Object> v = values(".#.", "#.#", ".#.");
        assertEquals(1.0, v.get("number_of_parts"));
        assertEquals(1.0, v.get("number_of_holes"));
        assertEquals(4 * 0.5 + 4 * 0.5, number(v, "contour_area"), 1e-12);
    }

    @Test
    void longRowsOfRuns() {
        Random r = new Random(5);
        for (int nx : new int[] {1, 63, 64, 65, 130, 200}) {
            StringBuilder[] rows = new StringBuilder[9];
            for (int y = 0; y < rows.length; y++) {
                rows[y] = new StringBuilder();
                for (int x = 0; x < nx; x++) {
                    rows[y].append(r.nextInt(5) < 2 ? '#' : '.');
                }
            }
            rows[4].setCharAt(nx / 2, '#');
            String[] text = new String[rows.length];
            for (int y = 0; y < rows.length; y++) {
                text[y] = rows[y].toString();
            }
            Map<String, Object> v = values(text);
            assertEquals(flood(rows), number(v, "number_of_parts"));
        }
    }

    /** Parts by flooding. */
    private static int flood(StringBuilder[] rows) {
        int parts = 0;
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                if (rows[y].charAt(x) == '#') {
                    parts++;
                    fill(rows, x, y);
                }
            }
        }
        return parts;
    }

    private static void fill(StringBuilder[] rows, int x, int y) {
        if (y < 0 || y >= rows.length || x < 0 || x >= rows[y].length()) {
            return;
        }
        if (rows[y].charAt(x) != '#') {
            return;
        }
        rows[y].setCharAt(x, '.');
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                fill(rows, x + dx, y + dy);
            }
        }
    }

    @Test
    void moreThanOneSlice() {
        Map<String, Object> v = values(Geometry.of(4, 4, 4, 1, 1, 1), (x, y, z) -> x == 1 && z < 2);
        assertEquals(15, v.size());
        v.values().forEach(reason -> assertEquals("more than one slice", reason));
    }

    /** A line along the axis between rows has the width of a pixel's contour. */
    @Test
    void lineOfPixels() {
        Map<String, Object> v = values("#######");
        assertEquals(0.0, v.get("elongation"));
        assertEquals(1.0, v.get("eccentricity"));
        assertEquals(7.0, number(v, "maximum_feret_diameter"), 1e-12);
        assertEquals(1.0, number(v, "minimum_feret_diameter"), 1e-12);
    }
}
