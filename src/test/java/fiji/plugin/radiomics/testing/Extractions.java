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

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.Extractor;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureRow;
import fiji.plugin.radiomics.extract.FeatureValue;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.Region;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SourceImage;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.image.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to an extraction, for tests. */
public final class Extractions {

    private Extractions() {}

    /**
     * @param preset a preset
     * @param overrides key, value, key, value, …
     * @return the settings
     */
    public static ExtractionSettings settings(String preset, String... overrides) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < overrides.length; i += 2) {
            map.put(overrides[i], overrides[i + 1]);
        }
        return SettingKey.apply(Presets.get(preset), map, "");
    }

    /**
     * @param settings the settings
     * @param image the image
     * @param mask the region
     * @return the row
     */
    public static FeatureRow row(ExtractionSettings settings, Volume image, Mask mask) {
        return new Extractor(settings)
                .extract(
                        "case",
                        new SourceImage("image", image, "", List.of()),
                        Region.of("roi", mask));
    }

    /**
     * @param settings the settings
     * @param row a row made with them
     * @return column name → value
     */
    public static Map<String, FeatureValue> byName(ExtractionSettings settings, FeatureRow row) {
        Map<String, FeatureValue> map = new LinkedHashMap<>();
        List<FeatureColumn> columns = new Extractor(settings).schema().columns();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i).name(), row.values().get(i));
        }
        return map;
    }

    /**
     * Both in one.
     *
     * @param settings the settings
     * @param image the image
     * @param mask the region
     * @return column name → value
     */
    public static Map<String, FeatureValue> values(
            ExtractionSettings settings, Volume image, Mask mask) {
        return byName(settings, row(settings, image, mask));
    }
}
