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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Geometry GRID = Geometry.of(6, 5, 4, 1, 2, 3);
    private static final Box BOX = new Box(1, 0, 2, 4, 3, 2);

    @Test
    void sizesCountBothEnds() {
        assertArrayEquals(new int[] {4, 4, 1}, BOX.size());
        assertEquals(16, BOX.voxels());
        assertEquals(BOX, Box.at(BOX.min(), BOX.size()));
        assertEquals(BOX, Box.between(BOX.min(), BOX.max()));
        assertTrue(Box.of(GRID).isAllOf(GRID));
        assertFalse(BOX.isAllOf(GRID));
    }

    @Test
    void aBoxIsCutOffAtTheGridsEnds() {
        assertEquals(new Box(0, 0, 1, 5, 4, 3), BOX.grown(2, 2, 1).within(GRID));
        assertEquals(new Box(3, 0, 2, 5, 3, 2), BOX.shifted(2, 0, 0).within(GRID));
        Box beyond = BOX.shifted(0, 0, 2);
        assertThrows(IllegalArgumentException.class, () -> beyond.within(GRID));
    }

    @Test
    void aBoxWithoutVoxelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Box(0, 2, 0, 3, 1, 0));
    }

    @Test
    void theUnionHoldsBoth() {
        assertEquals(new Box(0, 0, 0, 4, 4, 2), BOX.union(new Box(0, 4, 0, 1, 4, 1)));
    }

    @Test
    void aMaskKnowsItsSmallestBox() {
        byte[] inside = new byte[GRID.voxels()];
        Mask mask = new Mask(GRID, inside);
        assertTrue(mask.bounds().isEmpty());
        assertTrue(mask.isEmpty());
        inside[GRID.index(4, 0, 2)] = 1;
        inside[GRID.index(1, 3, 2)] = 1;
        assertEquals(BOX, mask.bounds().orElseThrow());
        Mask part = mask.crop(BOX);
        assertEquals(2, part.count());
        assertTrue(part.get(3, 0, 0) && part.get(0, 3, 0));
        assertArrayEquals(GRID.position(1, 0, 2), part.geometry().position(0, 0, 0));
    }

    @Test
    void aVolumeGivesItsPart() {
        float[] data = new float[GRID.voxels()];
        for (int i = 0; i < data.length; i++) {
            data[i] = i;
        }
        Volume image = new Volume(GRID, data);
        Volume part = image.read(BOX);
        assertEquals(GRID.crop(BOX).sizeText(), part.geometry().sizeText());
        assertEquals(image.get(4, 3, 2), part.get(3, 3, 0));
        assertEquals(image.get(1, 0, 2), part.get(0, 0, 0));
        assertSame(image, image.read(Box.of(GRID)));
    }
}
