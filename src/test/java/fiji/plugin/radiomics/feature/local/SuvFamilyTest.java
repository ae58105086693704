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
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Geometry;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import fiji.plugin.radiomics.testing.Extractions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names of nuclear medicine, against sums done here. */
class SuvFamilyTest {

    private static final Geometry GRID = Geometry.of(12, 11, 10, 2, 2.5, 3);

    private static final ExtractionSettings SETTINGS =
            Extractions.settings("pet", "families", "suv,local_intensity,intensity_statistics");

    private static FeatureRow row(ExtractionSettings settings, String unit) {
        float[] data = new float[GRID.voxels()];
        byte[] mask = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = i * 37 % 101 / 10f;
            int x = i % 12;
            int y = i / 12 % 11;
            mask[i] = (byte) (x > 2 && x < 9 && y > 3 && i / 132 > 1 && i / 132 < 8 ? 1 : 0);
        }
        return new Extractor(settings)
                .extract(
                        "case",
                        new SourceImage("image", new Volume(GRID, data), unit, List.of()),
                        Region.of("roi", new Mask(GRID, mask)));
    }

    @Test
    void valuesAreThoseOfTheirDefinitions() {
        FeatureRow row = row(SETTINGS, "SUV");
        Map<String, FeatureValue> values = Extractions.byName(SETTINGS, row);
        double n = 6 * 7 * 6;
        double ml = n * 2 * 2.5 * 3 / 1000;
        assertEquals(ml, values.get("original.suv.MTV").value(), 1e-12);
        double mean = values.get("original.intensity_statistics.mean_intensity").value();
        assertEquals(mean, values.get("original.suv.SUVmean").value(), 1e-12);
        assertEquals(mean * ml, values.get("original.suv.TLG").value(), 1e-9);
        assertEquals(
                values.get("original.intensity_statistics.maximum_intensity").value(),
                values.get("original.suv.SUVmax").value());
        assertEquals(
                values.get("original.local_intensity.global_intensity_peak").value(),
                values.get("original.suv.SUVpeak").value());
        assertEquals(List.of(), row.provenance().warnings());
    }

    @Test
    void ofAnotherUnitThereAreNone() {
        FeatureRow row = row(SETTINGS, "Bq/ml");
        FeatureValue max = Extractions.byName(SETTINGS, row).get("original.suv.SUVmax");
        assertEquals("undefined: the intensity unit is not SUV", max.status().toString());
        String warning = row.provenance().warnings().get(0);
        assertTrue(warning.contains("Bq/ml, the settings expect SUV"), warning);
    }

    @Test
    void anUnknownUnitIsWhatTheSettingsSay() {
        FeatureRow row = row(SETTINGS, "");
        assertTrue(
                Extractions.byName(SETTINGS, row).get("original.suv.SUVmax").value() > 9,
                row.toString());
        assertEquals("SUVlbm", row(SETTINGS, "SUVlbm").provenance().intensityUnit());
    }

    @Test
    void responsesOfFiltersAreNoSuv() {
        ExtractionSettings settings =
                Extractions.settings(
                        "pet", "families", "suv", "filters", "[original, mean(support:3)]");
        Map<String, FeatureValue> values = Extractions.byName(settings, row(settings, "SUV"));
        assertEquals(10, values.size());
        values.forEach(
                (name, v) ->
                        assertEquals(
                                name.startsWith("original") ? "ok" : "undefined",
                                v.status().toString().replaceFirst(":.*", ""),
                                name));
    }
}
