/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.util.Arrays;

/**
 * 9 × 8 × 7 voxels of whole numbers 0 … 96 from a linear congruential generator, which other
 * programs can make just the same, and a mask with a bitten corner, a hole and a missing edge.
 */
public final class OracleVolume {

    private static final Geometry GEOMETRY = Geometry.of(9, 8, 7, 1, 1, 1);

    private OracleVolume() {}

    /**
     * @return the image
     */
    public static Volume image() {
        float[] data = new float[GEOMETRY.voxels()];
        long state = 12345;
        for (int i = 0; i < data.length; i++) {
            state = state * 1103515245 + 12345 & 0x7fffffff;
            data[i] = (state >> 16) % 97;
        }
        return new Volume(GEOMETRY, data);
    }

    /**
     * @return the mask
     */
    public static Mask mask() {
        byte[] data = new byte[GEOMETRY.voxels()];
        Arrays.fill(data, (byte) 1);
        for (int z = 0; z < 7; z++) {
            for (int y = 0; y < 8; y++) {
                for (int x = 0; x < 9; x++) {
                    boolean corner = z == 0 && y == 0 && x < 3;
                    boolean hole = z == 3 && y >= 2 && y < 5 && x >= 4 && x < 7;
                    boolean edge = z == 6 && x == 8;
                    if (corner || hole || edge) {
                        data[GEOMETRY.index(x, y, z)] = 0;
                    }
                }
            }
        }
        return new Mask(GEOMETRY, data);
    }
}
