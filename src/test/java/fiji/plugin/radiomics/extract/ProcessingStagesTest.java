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
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.preprocess.RegionData;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stages show the whole image, and in it exactly what extractions work on. */
class ProcessingStagesTest {

    private static final Geometry GRID = Geometry.of(9, 8, 7, 1.5, 1.5, 2);
    private static final Region REGION = region(GRID);

    private static Volume image(Geometry grid) {
        float[] data = new float[grid.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 101;
        }
        return new Volume(grid, data);
    }

    /** 3 × 4 × 2 voxels, stored with a margin and an offset, as regions from ROIs are. */
    private static Region region(Geometry grid) {
        Geometry part = grid.crop(new int[] {2, 1, 3}, new int[] {5, 5, 3});
        byte[] inside = new byte[part.voxels()];
        for (int z = 0; z < 2; z++) {
            for (int y = 1; y < 5; y++) {
                for (int x = 1; x < 4; x++) {
                    inside[part.index(x, y, z)] = 1;
                }
            }
        }
        return new Region("r", new Mask(part, inside), new int[] {2, 1, 3}, 0, List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "1", "2.5"})
    void theRegionIsThatOfExtractions(String spacing) {
        ExtractionSettings settings =
                Extractions.settings("ct", "spacing", spacing, "range", "[45, 55]");
        Volume image = image(GRID);
        ProcessingStages stages = ProcessingStages.of(image, REGION, settings).orElseThrow();
        RegionData data = Preprocessing.apply(image, REGION, settings, Margin.NONE);

        ProcessingStages.Stage last = stages.resegmented();
        assertArrayEquals(data.intensityMask().data(), last.intensityMask().data());
        assertArrayEquals(data.morphologicalMask().data(), last.morphologicalMask().data());
        assertTrue(last.intensityMask().count() < last.morphologicalMask().count());
        Geometry box = data.geometry();
        int[] o = last.offset();
        for (int z = 0; z < box.size(2); z++) {
            for (int y = 0; y < box.size(1); y++) {
                for (int x = 0; x < box.size(0); x++) {
                    assertEquals(
                            data.image().get(x, y, z),
                            last.image().get(o[0] + x, o[1] + y, o[2] + z));
                }
            }
        }
    }

    @Test
    void initialIsAsGiven() {
        Volume image = image(GRID);
        ProcessingStages.Stage initial =
                ProcessingStages.of(image, REGION, Extractions.settings("ct", "spacing", "1"))
                        .orElseThrow()
                        .initial();
        assertSame(image, initial.image());
        assertSame(REGION.mask(), initial.intensityMask());
        assertSame(REGION.mask(), initial.morphologicalMask());
        assertArrayEquals(new int[] {2, 1, 3}, initial.offset());
    }

    @Test
    void theInterpolatedImageIsWhole() {
        ProcessingStages stages =
                ProcessingStages.of(
                                image(GRID), REGION, Extractions.settings("ct", "spacing", "2.5"))
                        .orElseThrow();
        assertEquals("6 x 5 x 6", stages.interpolated().image().geometry().sizeText());
        assertSame(
                stages.interpolated().morphologicalMask(), stages.interpolated().intensityMask());
    }

    @Test
    void withoutAUnitOfLengthTheImageIsWholeToo() {
        Geometry pixels =
                new Geometry(
                        new int[] {9, 8, 7},
                        new double[] {1, 1, 1},
                        new double[3],
                        GRID.direction(),
                        LengthUnit.PIXEL);
        Volume image = image(pixels);
        ProcessingStages stages =
                ProcessingStages.of(image, region(pixels), Extractions.settings("ct"))
                        .orElseThrow();
        assertArrayEquals(image.data(), stages.interpolated().image().data());
        assertArrayEquals(new int[] {3, 2, 3}, stages.interpolated().offset());
    }

    @Test
    void anEmptyRegionHasNone() {
        Region empty = Region.of("r", new Mask(GRID, new byte[GRID.voxels()]));
        assertFalse(
                ProcessingStages.of(image(GRID), empty, Extractions.settings("ct")).isPresent());
    }
}
