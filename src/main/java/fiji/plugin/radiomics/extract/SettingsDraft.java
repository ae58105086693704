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
import fiji.plugin.radiomics.feature.FeatureFamily;
import fiji.plugin.radiomics.filter.OriginalFilter;
import fiji.plugin.radiomics.parameter.GivenValue;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import fiji.plugin.radiomics.preprocess.DiscretisationMethod;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings while they are put together: a base, values given over it, and where they were given.
 */
final class SettingsDraft {

    private final Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);
    private final Map<SettingKey, ParameterSource> given = new EnumMap<>(SettingKey.class);

    private final Map<OldKey, GivenValue> old = new EnumMap<>(OldKey.class);
    private boolean isPreset;

    /** The families as they were written. */
    private GivenValue listed;

    private SettingsDraft() {}

    /** A draft in which every setting must be given. */
    static SettingsDraft empty() {
        SettingsDraft draft = new SettingsDraft();
        draft.isPreset = true;
        return draft;
    }

    static SettingsDraft of(ExtractionSettings base) {
        SettingsDraft draft = new SettingsDraft();
        for (SettingKey key : SettingKey.values()) {
            draft.values.put(key, key.value(base));
        }
        return draft;
    }

    /**
     * @param source where the key was written
     * @param value its value
     * @param allowed the keys to name where it is unknown
     */
    void put(ParameterSource source, GivenValue value, List<String> allowed) {
        Optional<OldKey> known = OldKey.find(source.key());
        if (known.isPresent()) {
            known.get().read(value);
            old.put(known.get(), value);
        } else {
            put(SettingKey.find(source, allowed), value);
        }
    }

    private void put(SettingKey key, GivenValue value) {
        if (key == SettingKey.FAMILIES) {
            FamilyChoice base = (FamilyChoice) values.getOrDefault(key, FamilyChoice.NONE);
            values.put(key, base.with(value));
            listed = value;
        } else {
            values.put(key, key.read(value));
        }
        if (key == SettingKey.RANGE && !given.containsKey(SettingKey.BIN_EDGE)) {
            // A preset's edge belongs to the preset's range.
            values.put(SettingKey.BIN_EDGE, Double.NEGATIVE_INFINITY);
        }
        given.put(key, value.source());
    }

    /**
     * @return the settings
     * @throws ParameterException where values that are allowed each do not go together
     */
    ExtractionSettings settings() {
        putOld();
        Map<String, Object> components = new HashMap<>();
        for (SettingKey key : SettingKey.values()) {
            put(components, key);
        }
        ExtractionSettings settings = SettingsComponents.build(components);
        checkBins(settings);
        checkSomethingToCompute(settings);
        return settings;
    }

    /** After the families, in whatever order they were written. */
    private void putOld() {
        FamilyChoice families = (FamilyChoice) values.get(SettingKey.FAMILIES);
        if (families == null) {
            return;
        }
        FamilyChoice written =
                given.containsKey(SettingKey.FAMILIES)
                        ? FamilyChoice.NONE.with(listed)
                        : FamilyChoice.NONE;
        for (Map.Entry<OldKey, GivenValue> e : old.entrySet()) {
            OldKey key = e.getKey();
            for (String family : key.families()) {
                if (written.gives(family, key.parameter())) {
                    throw e.getValue()
                            .source()
                            .refuse(
                                    "families gives "
                                            + key.parameter()
                                            + " of "
                                            + family
                                            + " too; leave one of them out");
                }
                families = families.with(family, key.parameter(), key.read(e.getValue()));
            }
        }
        values.put(SettingKey.FAMILIES, isPreset ? families.asPreset() : families);
    }

    private void put(Map<String, Object> components, SettingKey key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("No value for " + key.key());
        }
        List<String> names = key.components();
        for (int i = 0; i < names.size(); i++) {
            components.put(names.get(i), names.size() == 1 ? value : ((List<?>) value).get(i));
        }
    }

    private void checkBins(ExtractionSettings settings) {
        if (settings.discretisation() == DiscretisationMethod.FBN
                && settings.bins() > settings.maxLevels()) {
            throw source(SettingKey.BINS, SettingKey.MAX_LEVELS, SettingKey.DISCRETISATION)
                    .refuse(
                            "bins '%d' is more than maxlevels '%d'; allowed: 2 to maxlevels"
                                    .formatted(settings.bins(), settings.maxLevels()));
        }
        boolean hasResponses =
                settings.filters().stream().anyMatch(f -> !(f.filter() instanceof OriginalFilter));
        if (hasResponses
                && settings.filterDiscretisation() == DiscretisationMethod.FBN
                && settings.filterBins() > settings.maxLevels()) {
            throw source(
                            SettingKey.FILTER_BINS,
                            SettingKey.MAX_LEVELS,
                            SettingKey.FILTER_DISCRETISATION)
                    .refuse(
                            "filterbins '%d' is more than maxlevels '%d'; allowed: 2 to maxlevels"
                                    .formatted(settings.filterBins(), settings.maxLevels()));
        }
    }

    private void checkSomethingToCompute(ExtractionSettings settings) {
        if (settings.families().names().isEmpty()
                || settings.families().names().stream()
                        .anyMatch(name -> computes(name, settings))) {
            return;
        }
        List<String> defined =
                settings.families().names().stream()
                        .flatMap(name -> FeatureFamilies.get(name).aggregations().stream())
                        .distinct()
                        .map(Aggregation::id)
                        .toList();
        throw source(SettingKey.AGGREGATIONS, SettingKey.FAMILIES)
                .refuse(
                        "none of the families '%s' has one of the aggregations '%s'; allowed: %s"
                                .formatted(
                                        String.join(" ", settings.families().names()),
                                        SettingKey.AGGREGATIONS.text(settings),
                                        String.join(", ", defined)));
    }

    private static boolean computes(String name, ExtractionSettings settings) {
        FeatureFamily family = FeatureFamilies.get(name);
        return family.aggregations().stream()
                .anyMatch(a -> a == Aggregation.NONE || settings.aggregations().contains(a));
    }

    /** Where the first of the settings that were given stands. */
    private ParameterSource source(SettingKey... keys) {
        for (SettingKey key : keys) {
            if (given.containsKey(key)) {
                return given.get(key);
            }
        }
        return ParameterSource.text(keys[0].key(), keys[0].key());
    }
}
