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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StoredVoxelsTest {

    private static final Geometry GRID = Geometry.of(3, 1, 5, 1, 1, 1);

    private static final float[][] SLICES = {
        {-1024, 3071, 0},
        {-32768, 32767, -1},
        {32768, 0, 0},
        {-0f, 1, 2},
        {Float.NaN, 0.5f, Float.NEGATIVE_INFINITY}
    };

    private static StoredVoxels stored() {
        StoredVoxels.Builder builder = new StoredVoxels.Builder(GRID);
        for (float[] slice : SLICES) {
            builder.add(slice);
        }
        return builder.build();
    }

    /** Whatever the values, to the last bit: a sign of zero, too. */
    @Test
    void valuesComeBackAsTheyWere() {
        for (int z = 0; z < SLICES.length; z++) {
            float[] back = stored().read(new Box(0, 0, z, 2, 0, z)).data();
            for (int x = 0; x < 3; x++) {
                assertEquals(
                        Float.floatToRawIntBits(SLICES[z][x]), Float.floatToRawIntBits(back[x]));
            }
        }
        assertArrayEquals(
                new float[] {3071, 0, 32767, -1}, stored().read(new Box(1, 0, 0, 2, 0, 1)).data());
    }

    @Test
    void wholeNumbersTakeTwoBytes() {
        assertEquals(2 * 6 + 4 * 9, stored().bytes());
    }

    /** A part ends anywhere in a row. */
    @Test
    void partsNeedNotBeSlices() {
        StoredVoxels.Builder builder = new StoredVoxels.Builder(GRID, 4);
        float[] values = new float[15];
        for (int i = 0; i < 15; i++) {
            values[i] = i < 4 ? 255 - i : i < 8 ? -i : 100 * i;
        }
        for (int i = 0; i < 12; i += 4) {
            assertTrue(builder.addSmall(Arrays.copyOfRange(values, i, i + 4), 4));
        }
        assertFalse(builder.addSmall(new float[] {0, 0, .5f}, 3));
        assertTrue(builder.addSmall(new float[] {values[12], values[13], values[14], .5f}, 3));
        StoredVoxels stored = builder.build();
        assertEquals(4 + 2 * 11, stored.bytes());
        assertArrayEquals(values, stored.readAll().data());
        assertArrayEquals(
                new float[] {values[4], values[5], values[7], values[8]},
                stored.read(new Box(1, 0, 1, 2, 0, 2)).data());
        assertArrayEquals(new float[] {values[9], values[10], values[11]}, stored.slice(3));
        assertEquals(values[5] + .25f, stored.map(v -> v + .25).slice(1)[2]);
    }

    /** Values that are no number or a negative zero, too. */
    @Test
    void partsOfOneValueTakeNothing() {
        StoredVoxels.Builder builder = new StoredVoxels.Builder(GRID);
        float[] values = {0, -0f, Float.NaN, 40000.5f, 7};
        for (float v : values) {
            builder.add(new float[] {v, v, v});
        }
        StoredVoxels stored = builder.build();
        assertEquals(0, stored.bytes());
        for (int z = 0; z < values.length; z++) {
            for (float back : stored.slice(z)) {
                assertEquals(Float.floatToRawIntBits(values[z]), Float.floatToRawIntBits(back));
            }
        }
    }

    @Test
    void missingSlicesAreNoticed() {
        StoredVoxels.Builder builder = new StoredVoxels.Builder(GRID);
        builder.add(SLICES[0]);
        assertThrows(IllegalStateException.class, builder::build);
    }
}
