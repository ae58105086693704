/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.conformity;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;

/** IBSI's digital phantom: 5 × 4 × 4 voxels of 2 mm (github.com/theibsi/data_sets, CC BY 4.0). */
public final class DigitalPhantom {

    private static final Geometry GEOMETRY = Geometry.of(5, 4, 4, 2, 2, 2);

    private static final String IMAGE =
            """
            14411 14611 41641 44641
            14411 11611 11311 44611
            14411 11111 11911 11611
            14411 11111 11111 11611
            """;

    private static final String MASK =
            """
            11111 11111 11111 11111
            11111 11111 01111 11111
            11100 11111 11011 11111
            11100 11111 11111 11111
            """;

    private DigitalPhantom() {}

    /**
     * @return the image
     */
    public static Volume image() {
        float[] data = new float[GEOMETRY.voxels()];
        String digits = IMAGE.replaceAll("\\s", "");
        for (int i = 0; i < data.length; i++) {
            data[i] = digits.charAt(i) - '0';
        }
        return new Volume(GEOMETRY, data);
    }

    /**
     * @return the mask, 74 voxels
     */
    public static Mask mask() {
        byte[] data = new byte[GEOMETRY.voxels()];
        String digits = MASK.replaceAll("\\s", "");
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (digits.charAt(i) - '0');
        }
        return new Mask(GEOMETRY, data);
    }
}
