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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import fiji.plugin.radiomics.feature.Feature;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thin, tiny and scattered regions: every value is there, or says why not. */
class DegenerateShapeTest {

    private static final Geometry GRID = Geometry.of(9, 8, 7, 1, 1, 2);
    private static final String DIVISOR = "divisor is zero";
    private static final String AEE = "_density_approximate_enclosing_ellipsoid";

    private static Map<String, Object> values(Shapes.Inside inside) {
        return Shapes.values(
                new MorphologyFamily(), Shapes.region(new Random(1), Shapes.mask(GRID, inside)));
    }

    /** All features of the shape are there but those named. */
    private static void assertUndefined(Map<String, Object> all, String... names) {
        Map<String, Object> values = new HashMap<>(all);
        values.keySet()
                .retainAll(
                        Arrays.stream(MorphologyFeature.values())
                                .map(Feature::featureName)
                                .toList());
        assertEquals(27, values.size());
        Set<String> undefined =
                values.entrySet().stream()
                        .filter(e -> e.getValue() instanceof String)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        assertEquals(Set.of(names), undefined);
    }

    @Test
    void oneVoxel() {
        Map<String, Object> v = values((x, y, z) -> x == 3 && y == 4 && z == 2);
        assertUndefined(v, "elongation", "flatness", "volume" + AEE, "area" + AEE);
        assertEquals("one voxel", v.get("elongation"));
        assertEquals("one voxel", v.get("flatness"));
        assertEquals(DIVISOR, v.get("volume" + AEE));
        assertEquals(DIVISOR, v.get("area" + AEE));
        assertEquals(2.0, v.get("volume_voxel_counting"));
        assertEquals(2 / 6.0, (Double) v.get("volume_mesh"), 1e-12);
        assertEquals(2.0, v.get("maximum_3d_diameter"));
        assertEquals(0.0, v.get("major_axis_length"));
        assertEquals(0.0, v.get("least_axis_length"));
        assertEquals(0.0, (Double) v.get("centre_of_mass_shift"), 1e-12);
    }

    @Test
    void lineOfVoxels() {
        Map<String, Object> v = values((x, y, z) -> y == 4 && z == 2);
        assertUndefined(v, "volume" + AEE, "area" + AEE);
        assertEquals(4 * Math.sqrt(7.5), (Double) v.get("major_axis_length"), 1e-12);
        assertEquals(0.0, v.get("minor_axis_length"));
        assertEquals(0.0, v.get("elongation"));
        assertEquals(0.0, v.get("flatness"));
        assertEquals(9.0, (Double) v.get("maximum_3d_diameter"), 1e-12);
    }

    /** Along no axis of the grid, where rounding makes no exact zeros. */
    @Test
    void obliqueLine() {
        Map<String, Object> v = values((x, y, z) -> x == y && x == z);
        assertUndefined(v, "volume" + AEE, "area" + AEE);
        assertEquals(0.0, v.get("minor_axis_length"));
        assertEquals(0.0, v.get("least_axis_length"));
    }

    @Test
    void oneSlice() {
        Map<String, Object> v = values((x, y, z) -> z == 3);
        assertUndefined(v, "volume" + AEE);
        assertEquals(0.0, v.get("least_axis_length"));
        assertEquals(0.0, v.get("flatness"));
    }

    @Test
    void obliquePlane() {
        assertUndefined(values((x, y, z) -> x + y - z == 4), "volume" + AEE);
        assertUndefined(values((x, y, z) -> 2 * x + y - 3 * z == 1), "volume" + AEE);
    }

    @Test
    void disconnectedParts() {
        assertUndefined(values((x, y, z) -> x < 2 && y < 2 && z < 2 || x > 6 && y > 5 && z > 4));
        assertUndefined(
                values((x, y, z) -> x == 0 && y == 0 && z == 0 || x == 8 && y == 7 && z == 6),
                "volume" + AEE,
                "area" + AEE);
    }

    /** The whole image: what lies beyond it is outside. */
    @Test
    void touchingTheEdgeOfTheImage() {
        Map<String, Object> v = values((x, y, z) -> true);
        assertUndefined(v);
        assertEquals(9 * 8 * 14.0, v.get("volume_voxel_counting"));
        assertEquals(
                (Double) v.get("volume_mesh") / (9 * 8 * 14),
                (Double) v.get("volume_density_axis_aligned_bounding_box"),
                1e-12);
    }

    @Test
    void intensitiesOfSumZero() {
        Mask mask = Shapes.mask(GRID, (x, y, z) -> y == 1 && z == 1 && x < 2);
        float[] data = new float[GRID.voxels()];
        data[GRID.index(0, 1, 1)] = -5;
        data[GRID.index(1, 1, 1)] = 5;
        Map<String, Object> v =
                Shapes.values(new MorphologyFamily(), Shapes.region(mask, new Volume(GRID, data)));
        assertEquals(DIVISOR, v.get("centre_of_mass_shift"));
        assertEquals(0.0, v.get("integrated_intensity"));
    }

    /** Shape takes the morphological mask, intensity the intensity mask. */
    @Test
    void masksThatDiffer() {
        Mask whole = Shapes.mask(GRID, (x, y, z) -> x < 4 && y == 0 && z == 0);
        Mask last = Shapes.mask(GRID, (x, y, z) -> x == 3 && y == 0 && z == 0);
        float[] data = new float[GRID.voxels()];
        Arrays.fill(data, 7);
        RegionData region = new RegionData(new Volume(GRID, data), whole, last);
        Map<String, Object> v = Shapes.values(new MorphologyFamily(), region);
        assertEquals(8.0, v.get("volume_voxel_counting"));
        assertEquals(1.5, (Double) v.get("centre_of_mass_shift"), 1e-12);
        assertEquals(
                7 * (Double) v.get("volume_mesh"), (Double) v.get("integrated_intensity"), 1e-12);
    }

    @Test
    void extremeSpacing() {
        for (double s : new double[] {1e-30, 1e30}) {
            Geometry g = Geometry.of(5, 4, 3, s, s, s);
            Map<String, Object> v =
                    Shapes.values(
                            new MorphologyFamily(),
                            Shapes.region(
                                    new Random(1), Shapes.mask(g, (x, y, z) -> x + y + z < 6)));
            v.forEach((name, value) -> assertInstanceOf(Double.class, value, name));
        }
    }
}
