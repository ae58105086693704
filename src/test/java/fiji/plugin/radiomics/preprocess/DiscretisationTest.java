/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretisationTest {

    /** A whole number on the edge of two of the bins belongs to the upper one. */
    @ParameterizedTest
    @CsvSource({"100,1950,1131", "50,1950,1131", "32,64,2", "128,4096,2048"})
    void edgesOfBinsAreNotMissedByRounding(int bins, int range, int value) {
        Geometry g = Geometry.of(3, 1, 1, 1, 1, 1);
        RegionData region =
                new RegionData(
                        new Volume(g, new float[] {0, value, range}),
                        new Mask(g, new byte[] {1, 1, 1}),
                        new Mask(g, new byte[] {1, 1, 1}));
        Levels levels =
                new Discretisation(
                                DiscretisationMethod.FBN, 1, Double.NEGATIVE_INFINITY, bins, 4096)
                        .apply(region, 1);
        int i = levels.row(0, 0);
        assertEquals(1, levels.padded()[i]);
        assertEquals(bins * value / range + 1, levels.padded()[i + 1]);
        assertEquals(bins, levels.padded()[i + 2]);
    }
}
