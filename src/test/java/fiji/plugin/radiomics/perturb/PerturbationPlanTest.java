/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.parameter.NamedValues;
import fiji.plugin.radiomics.preprocess.PlacedMask;
import fiji.plugin.radiomics.preprocess.RegionChange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationPlanTest {

    private static List<Perturbation> plan(boolean bySlice, String... keysAndValues) {
        Map<String, String> texts = new HashMap<>();
        for (String pair : keysAndValues) {
            texts.put(pair.split("=")[0], pair.split("=")[1]);
        }
        return PerturbationPlan.of(PerturbationParameters.ALL.values(texts), bySlice);
    }

    private static List<String> labels(List<Perturbation> plan) {
        return plan.stream().map(Perturbation::label).toList();
    }

    @Test
    void allCombinationsInOrder() {
        assertEquals(
                List.of(
                        "rotation=-5 noise=1 volume=-0.1",
                        "rotation=-5 noise=1 volume=0.1",
                        "rotation=5 noise=1 volume=-0.1",
                        "rotation=5 noise=1 volume=0.1",
                        "rotation=-5 noise=2 volume=-0.1",
                        "rotation=-5 noise=2 volume=0.1",
                        "rotation=5 noise=2 volume=-0.1",
                        "rotation=5 noise=2 volume=0.1"),
                labels(plan(false, "noise=2", "rotation=-5 5", "volume=-0.1,0.1")));
    }

    @Test
    void translationsAreTakenAlongEachAxis() {
        List<String> all = labels(plan(false, "translation=0,0.5"));
        assertEquals(8, all.size());
        assertEquals("translation=0/0/0.5", all.get(1));
        assertEquals("translation=0.5/0/0", all.get(4));
        assertEquals(
                List.of(
                        "translation=0/0",
                        "translation=0/0.5",
                        "translation=0.5/0",
                        "translation=0.5/0.5"),
                labels(plan(true, "translation=0,0.5")));
    }

    @Test
    void rangesAreLists() {
        assertEquals(14, plan(false, "rotation=-13:13:2").size());
        assertEquals(
                List.of("volume=-0.2", "volume=-0.1", "volume=0", "volume=0.1", "volume=0.2"),
                labels(plan(false, "volume=-0.2:0.2:0.1")));
        assertEquals(
                List.of("rotation=5", "rotation=0", "rotation=-5"),
                labels(plan(false, "rotation=[5:-5:-5]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rotation=0 | Nothing is perturbed",
                "rotation=200 | rotation=200: '200' is out of range",
                "rotation=1:5 | '1:5' is neither a number nor from:to:step",
                "rotation=1:5:-1 | never gets from the first number to the second",
                "rotation=1:5:0 | never gets from the first number to the second",
                "rotation=0:10:0.0001 | more than 10000 numbers",
                "rotation=5,5 | 5 is in the list twice",
                "rotation=a | 'a' is not a number",
                "translation=1 | translation=1: '1' is out of range",
                "translation=-0.25 | out of range",
                "translation=0:0.99:0.03 | more than 10000 perturbations",
                "volume=-1 | out of range",
                "noise=-1 | out of range",
                "noise=1.5 | not a whole number",
                "noiselevel=3 | noise=0",
                "noiselevel=-3 | is not above 0",
                "contour=2000 | out of range",
                "seed=x | not a whole number"
            })
    void whatCannotBeUsedIsRefusedInOneLine(String pair, String message) {
        String said =
                assertThrows(IllegalArgumentException.class, () -> plan(false, pair)).getMessage();
        assertTrue(said.contains(message), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void valuesAreReadBackAsTheyAreWritten() {
        var values =
                PerturbationParameters.ALL.values(
                        Map.of("rotation", "-1:1:1", "noise", "2", "noiselevel", "12.5"));
        assertEquals(
                "stability(rotation:-1 0 1, noise:2, noiselevel:12.5)".replace(" ", ""),
                NamedValues.text("stability", values.given()).replace(" ", ""));
        assertEquals(values, PerturbationParameters.ALL.values(values.given()));
    }

    /**
     * Supervoxels follow the edge of a bright ball: of a region that is too wide, the ball stays.
     */
    @Test
    void contoursFollowTheImage() {
        Geometry grid = Geometry.of(48, 48, 48, 1, 1, 1);
        float[] values = new float[grid.voxels()];
        byte[] wide = new byte[grid.voxels()];
        byte[] ball = new byte[grid.voxels()];
        for (int i = 0; i < values.length; i++) {
            double x = i % 48 - 23.5;
            double y = i / 48 % 48 - 23.5;
            double z = i / (48 * 48) - 23.5;
            double r = Math.sqrt(x * x + y * y + z * z);
            values[i] = r < 12 ? 100 : 0;
            ball[i] = (byte) (r < 12 ? 1 : 0);
            wide[i] = (byte) (r < 13 ? 1 : 0);
        }
        ContourChange.Shared shared = new ContourChange.Shared(false);
        PlacedMask region = new PlacedMask(new Mask(grid, wide), Box.of(grid));
        Volume image = new Volume(grid, values);
        PlacedMask first =
                new ContourChange(shared, 3).apply(region, new RegionChange.Place(image));
        PlacedMask again =
                new ContourChange(shared, 3).apply(region, new RegionChange.Place(image));
        PlacedMask other =
                new ContourChange(shared, 4).apply(region, new RegionChange.Place(image));
        assertTrue(Arrays.equals(first.mask().data(), again.mask().data()));
        assertTrue(!Arrays.equals(first.mask().data(), other.mask().data()));
        int both = 0;
        int size = 0;
        Box at = first.box();
        for (int z = 0, i = 0; z < at.size(2); z++) {
            for (int y = 0; y < at.size(1); y++) {
                for (int x = 0; x < at.size(0); x++, i++) {
                    int there = grid.index(x + at.minX(), y + at.minY(), z + at.minZ());
                    both += first.mask().data()[i] & ball[there];
                    size += first.mask().data()[i];
                }
            }
        }
        double dice = 2.0 * both / (size + new Mask(grid, ball).count());
        assertTrue(dice > .85, "Dice " + dice);
    }
}
