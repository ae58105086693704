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

    @Test
    void missingSlicesAreNoticed() {
        StoredVoxels.Builder builder = new StoredVoxels.Builder(GRID);
        builder.add(SLICES[0]);
        assertThrows(IllegalStateException.class, builder::build);
    }
}
