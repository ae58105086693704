/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.image.VoxelSource;
import fiji.plugin.radiomics.parameter.ParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A twin has the size and the histogram of its image, and nothing of its texture. */
class ShuffledVoxelsTest {

    private static final Geometry GRID = Geometry.of(12, 11, 10, 1, 1, 2);

    private static final SourceImage IMAGE = new SourceImage("ramp", ramp(), "HU", List.of());

    private static final Region REGION = Region.of("box", box());

    private static Volume ramp() {
        Random random = new Random(1);
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = 10 * (i % 12) + random.nextInt(20);
        }
        return new Volume(GRID, data);
    }

    private static Mask box() {
        byte[] inside = new byte[GRID.voxels()];
        for (int i = 0; i < inside.length; i++) {
            int x = i % 12;
            int y = i / 12 % 11;
            int z = i / 132;
            inside[i] = (byte) (x > 1 && x < 10 && y > 1 && y < 9 && z > 0 && z < 9 ? 1 : 0);
        }
        return new Mask(GRID, inside);
    }

    private static FeatureRow row(Map<String, String> settings, int threads) {
        ExtractionSettings all = SettingKey.apply(Presets.get("ct"), settings, "");
        try (Workers workers = new Workers(threads)) {
            return new Extractor(all, workers, Timings.NONE).extract("case", IMAGE, REGION);
        }
    }

    private static double value(FeatureRow row, String name) {
        FeatureSchema schema = new FeatureSchema(Presets.get("ct"));
        for (int i = 0; i < schema.columns().size(); i++) {
            if (schema.columns().get(i).name().equals(name)) {
                return row.values().get(i).value();
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static double[] values(FeatureRow row) {
        return row.values().stream().mapToDouble(FeatureValue::value).toArray();
    }

    @Test
    void sizeAndHistogramStayAndTextureGoes() {
        FeatureRow real = row(Map.of(), 1);
        FeatureRow twin = row(Map.of("shuffle", "7"), 1);
        for (String same :
                List.of(
                        "original.morphology.volume_mesh",
                        "original.intensity_statistics.median_intensity",
                        "original.intensity_statistics.maximum_intensity",
                        "original.intensity_histogram.discretised_intensity_entropy")) {
            assertEquals(value(real, same), value(twin, same), same);
        }
        String contrast = "original.glcm.contrast.3d_averaged";
        assertTrue(value(twin, contrast) > 1.2 * value(real, contrast));
    }

    @Test
    void voxelsOutsideKeepTheirPlaces() {
        Volume twin = ShuffledVoxels.of(IMAGE.volume(), REGION, 7).readAll();
        int moved = 0;
        for (int i = 0; i < GRID.voxels(); i++) {
            boolean same = twin.data()[i] == IMAGE.volume().data()[i];
            assertTrue(same || REGION.mask().data()[i] == 1);
            moved += same ? 0 : 1;
        }
        assertTrue(moved > REGION.mask().count() / 2);
        float[] before = IMAGE.volume().data().clone();
        float[] after = twin.data().clone();
        Arrays.sort(before);
        Arrays.sort(after);
        assertArrayEquals(before, after);
    }

    @Test
    void aPartOfATwinIsThatOfTheWhole() {
        VoxelSource twin = ShuffledVoxels.of(IMAGE.volume(), REGION, 7);
        for (Box part :
                List.of(
                        new Box(0, 0, 0, 11, 10, 0),
                        new Box(1, 3, 2, 5, 9, 6),
                        new Box(4, 4, 4, 11, 10, 9))) {
            assertArrayEquals(twin.readAll().read(part).data(), twin.read(part).data());
        }
    }

    @Test
    void aSeedGivesTheSameNumbersForAnyNumberOfThreads() {
        Map<String, String> filtered =
                Map.of("shuffle", "7", "filters", "original mean(support:3)", "spacing", "1.5");
        assertArrayEquals(values(row(filtered, 1)), values(row(filtered, 4)));
        String contrast = "original.glcm.contrast.3d_averaged";
        assertNotEquals(
                value(row(Map.of("shuffle", "7"), 1), contrast),
                value(row(Map.of("shuffle", "8"), 1), contrast));
    }

    @Test
    void everyRowSaysThatItIsNoRealData() {
        Provenance twin = row(Map.of("shuffle", "7"), 1).provenance();
        assertEquals(
                "NOT REAL DATA: voxels shuffled inside the region (shuffle=7)",
                twin.warnings().get(0));
        assertTrue(twin.preset().endsWith("; voxels shuffled inside the region (shuffle=7)"));
        Provenance real = row(Map.of(), 1).provenance();
        assertFalse(real.preset().contains("shuffled"));
        assertNotEquals(real.settingsHash(), twin.settingsHash());
        Extractor extractor =
                new Extractor(SettingKey.apply(Presets.get("ct"), Map.of("shuffle", "7"), ""));
        assertTrue(
                extractor
                        .failed("case", "image", "roi", "lost")
                        .provenance()
                        .warnings()
                        .get(0)
                        .startsWith("NOT REAL DATA"));
    }

    @Test
    void aHashWithoutShufflingIsTheOneOfBefore() {
        assertEquals("bdb6d3e6a3c0", SettingsHash.of(Presets.get("ct")));
    }

    @Test
    void whatIsNoSeedIsRefused() {
        ParameterException wrong =
                assertThrows(
                        ParameterException.class,
                        () -> SettingKey.apply(Presets.get("ct"), Map.of("shuffle", "yes"), ""));
        assertEquals(
                "shuffle=yes: is not a whole number; allowed: none, or a whole number",
                wrong.getMessage().replace("'yes' ", ""));
    }
}
