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

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is left out of maps by oversight: neither a family nor one of its features. */
class MapFormTest {

    /** Families without maps, and why a window means nothing to them. */
    private static final Map<String, String> WITHOUT =
            new TreeMap<>(
                    Map.of(
                            "morphology", "the shape of a window says nothing of the image",
                            "morphology_2d", "the same in a slice",
                            "local_intensity", "a sphere of 1 cm³, wherever a window ends",
                            "suv", "of a lesion as a whole, with a sphere of 1 cm³",
                            "intensity_volume_histogram", "fractions of a lesion's volume"));

    @Test
    void everyFamilyHasMapsOrAReason() {
        assertAll(
                FeatureFamilies.names().stream()
                        .map(
                                name ->
                                        () ->
                                                assertEquals(
                                                        !WITHOUT.containsKey(name),
                                                        MapFeature.FAMILIES.contains(name),
                                                        name
                                                                + ": a family is a MappableFamily,"
                                                                + " or there is a reason here")));
    }

    static List<String> families() {
        return MapFeature.FAMILIES;
    }

    /** A window that leaves a feature out throws an exception that names it. */
    @ParameterizedTest
    @MethodSource("families")
    void everyFeatureHasAMap(String family) {
        Geometry g = Geometry.of(7, 6, 5, 1, 1, 1);
        float[] data = new float[g.voxels()];
        Random r = new Random(11);
        for (int i = 0; i < data.length; i++) {
            data[i] = 1 + r.nextInt(9);
        }
        byte[] all = new byte[data.length];
        Arrays.fill(all, (byte) 1);
        MapInput input =
                MapInput.of(
                        new Volume(g, data),
                        Region.of("all", new Mask(g, all)),
                        Extractions.settings("mr", "bins", "8", "outliersigma", "0"),
                        false);
        List<MapFeature> features = MapFeature.of(family);
        assertEquals(FeatureFamilies.get(family).features().size(), features.size());
        int[] values = new int[features.size()];
        new TextureMaps(input, features, MapSettings.cube(1))
                .compute(
                        Workers.none(),
                        MapProgress.NONE,
                        (f, x0, y, z, row, from, n) -> {
                            for (int x = from; x < from + n; x++) {
                                values[f] += Float.isFinite(row[x]) ? 1 : 0;
                            }
                        });
        for (int f = 0; f < values.length; f++) {
            assertTrue(values[f] > data.length / 2, features.get(f).name() + " has no map");
        }
    }
}
