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

import fiji.plugin.radiomics.feature.Aggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings that extract some columns and no more than their families, filters and aggregations. */
public final class NeededSettings {

    private NeededSettings() {}

    /**
     * @param whole settings of one image
     * @param columns some of their columns, at least one
     * @return the same settings with the families, filters and aggregations of these only
     */
    public static SettingsChoice of(SettingsChoice whole, List<FeatureColumn> columns) {
        ExtractionSettings all = whole.all().get(0);
        Map<String, String> own = new LinkedHashMap<>();
        own.put(
                SettingKey.FAMILIES.key(),
                all.families().names().stream()
                        .filter(f -> columns.stream().anyMatch(c -> c.family().equals(f)))
                        .collect(Collectors.joining(" ")));
        own.put(
                SettingKey.FILTERS.key(),
                all.filters().stream()
                        .filter(
                                f ->
                                        columns.stream()
                                                .anyMatch(c -> f.labels().contains(c.filter())))
                        .map(f -> f.text())
                        .collect(Collectors.joining(" ")));
        String aggregations =
                columns.stream()
                        .map(FeatureColumn::aggregation)
                        .filter(a -> a != Aggregation.NONE)
                        .distinct()
                        .map(Aggregation::id)
                        .collect(Collectors.joining(" "));
        if (!aggregations.isEmpty()) {
            own.put(SettingKey.AGGREGATIONS.key(), aggregations);
        }
        return whole.with(own, "");
    }
}
