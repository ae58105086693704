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

/**
 * Settings while they are put together: a base, values given over it, and where they were given.
 */
final class SettingsDraft {

    private final Map<SettingKey, Object> values = new EnumMap<>(SettingKey.class);
    private final Map<SettingKey, ParameterSource> given = new EnumMap<>(SettingKey.class);

    private SettingsDraft() {}

    /** A draft in which every setting must be given. */
    static SettingsDraft empty() {
        return new SettingsDraft();
    }

    static SettingsDraft of(ExtractionSettings base) {
        SettingsDraft draft = new SettingsDraft();
        for (SettingKey key : SettingKey.values()) {
            draft.values.put(key, key.value(base));
        }
        return draft;
    }

    void put(SettingKey key, GivenValue value) {
        values.put(key, key.read(value));
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
        Map<String, Object> components = new HashMap<>();
        for (SettingKey key : SettingKey.values()) {
            put(components, key);
        }
        ExtractionSettings settings = SettingsComponents.build(components);
        checkBins(settings);
        checkSomethingToCompute(settings);
        return settings;
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
        if (settings.families().isEmpty()
                || settings.families().stream().anyMatch(name -> computes(name, settings))) {
            return;
        }
        List<String> defined =
                settings.families().stream()
                        .flatMap(name -> FeatureFamilies.get(name).aggregations().stream())
                        .distinct()
                        .map(Aggregation::id)
                        .toList();
        throw source(SettingKey.AGGREGATIONS, SettingKey.FAMILIES)
                .refuse(
                        "none of the families '%s' has one of the aggregations '%s'; allowed: %s"
                                .formatted(
                                        SettingKey.FAMILIES.text(settings),
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
