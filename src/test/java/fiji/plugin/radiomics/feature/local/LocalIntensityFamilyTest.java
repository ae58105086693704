/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.feature.Status;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.LengthUnit;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the family says of awkward regions. */
class LocalIntensityFamilyTest {

    private static final String LOCAL = "original.local_intensity.local_intensity_peak";
    private static final String GLOBAL = "original.local_intensity.global_intensity_peak";

    private static Map<String, FeatureValue> values(Geometry g, float[] data, byte[] mask) {
        ExtractionSettings settings =
                Extractions.settings("ct", "families", "local_intensity", "spacing", "none");
        return Extractions.values(settings, new Volume(g, data), new Mask(g, mask));
    }

    @Test
    void oneVoxelHasTheMeanAboutIt() {
        Geometry g = Geometry.of(5, 1, 1, 6, 6, 6);
        Map<String, FeatureValue> values =
                values(g, new float[] {1, 2, 4, 8, 16}, new byte[] {0, 0, 1, 0, 0});
        assertEquals(new FeatureValue(14 / 3.0, Status.OK), values.get(LOCAL));
        assertEquals(new FeatureValue(14 / 3.0, Status.OK), values.get(GLOBAL));
    }

    @Test
    void ofSeveralGreatestVoxelsTheGreatestMeanCounts() {
        Geometry g = Geometry.of(9, 1, 1, 6, 6, 6);
        Map<String, FeatureValue> values =
                values(
                        g,
                        new float[] {0, 9, 0, 6, 9, 0, 8, 8, 8},
                        new byte[] {0, 1, 0, 0, 1, 0, 0, 1, 0});
        assertEquals(5, values.get(LOCAL).value(), 1e-12);
        assertEquals(8, values.get(GLOBAL).value(), 1e-12);
    }

    @Test
    void withoutUnitOfLengthThereIsNoSphere() {
        Geometry g =
                new Geometry(
                        new int[] {2, 1, 1},
                        new double[] {1, 1, 1},
                        new double[3],
                        new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                        LengthUnit.PIXEL);
        Map<String, FeatureValue> values = values(g, new float[] {1, 2}, new byte[] {1, 1});
        for (String name : new String[] {LOCAL, GLOBAL}) {
            assertEquals(
                    "undefined: the image's unit of length is not known",
                    values.get(name).status().toString());
        }
    }
}
