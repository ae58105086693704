/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.extract.ExtractionSettings;
import fiji.plugin.radiomics.extract.FeatureColumn;
import fiji.plugin.radiomics.extract.FeatureFamilies;
import fiji.plugin.radiomics.extract.FeatureSchema;
import fiji.plugin.radiomics.extract.NeededSettings;
import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsHash;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.stats.signature.SettingsSource;
import fiji.plugin.radiomics.stats.signature.Signature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scijava.plugin.Plugin;

/** The settings of a signature's features: found when it is built, used where it is applied. */
@Plugin(type = SettingsSource.class)
public final class SignatureSettings implements SettingsSource {

    private static final String PRESET = SettingsYaml.PRESET;

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Found find(String named, String hash, List<String> columns) {
        if (!named.isEmpty()) {
            return given(named, hash);
        }
        for (String preset : Presets.choices()) {
            for (SettingsChoice choice : variants(preset, columns)) {
                if (hash.equals(SettingsHash.of(choice.all().get(0)))) {
                    return new Found(
                            texts(choice), "preset " + preset + ", by the table's settings_hash");
                }
            }
        }
        return new Found(
                Map.of(),
                "unknown: no preset has the table's settings_hash "
                        + hash
                        + "; build the signature with settings=FILE to apply it to images");
    }

    /** A preset as it is, and with the families and aggregations of the table's columns only. */
    private static List<SettingsChoice> variants(String preset, List<String> columns) {
        if (preset.equals(Presets.AUTO)) {
            return List.of();
        }
        SettingsChoice whole = SettingsChoice.preset(preset);
        List<SettingsChoice> variants = new ArrayList<>(List.of(whole));
        Set<String> families = new LinkedHashSet<>();
        Set<String> aggregations = new LinkedHashSet<>();
        for (String column : columns) {
            String[] parts = column.split("\\.");
            if (parts.length > 2 && FeatureFamilies.names().contains(parts[1])) {
                families.add(parts[1]);
            }
            if (parts.length > 3) {
                aggregations.add(parts[3]);
            }
        }
        if (!families.isEmpty()) {
            Map<String, String> own = new LinkedHashMap<>();
            own.put(SettingKey.FAMILIES.key(), String.join(" ", families));
            variants.add(whole.with(own, ""));
            String ids = aggregationsOf(aggregations, whole.all().get(0));
            if (!ids.isEmpty()) {
                own.put(SettingKey.AGGREGATIONS.key(), ids);
                variants.add(whole.with(own, ""));
            }
        }
        return variants;
    }

    private static String aggregationsOf(Set<String> columnNames, ExtractionSettings settings) {
        return java.util.Arrays.stream(fiji.plugin.radiomics.feature.Aggregation.values())
                .filter(a -> columnNames.contains(a.columnName()))
                .map(fiji.plugin.radiomics.feature.Aggregation::id)
                .collect(Collectors.joining(" "));
    }

    private static Found given(String named, String hash) {
        List<SettingsChoice> candidates = new ArrayList<>();
        String where;
        if (Presets.choices().contains(named.toLowerCase(java.util.Locale.ROOT))) {
            where = "preset " + named;
            candidates.add(SettingsChoice.preset(named));
        } else {
            Path file = PathText.path(named);
            where = String.valueOf(file.getFileName());
            try {
                candidates.add(SettingsYaml.choice(file));
                // A file over the preset auto means another preset for each modality.
                String text = LearntFile.text(file, "settings file");
                String bare = text.replaceAll("(?m)^" + PRESET + ":.*$", "");
                if (candidates.get(0).all().size() > 1) {
                    candidates.clear();
                    for (String preset : List.of("ct", "mr", "pet", Presets.ANY)) {
                        candidates.add(
                                SettingsYaml.choice(bare + "\n" + PRESET + ": " + preset, where));
                    }
                }
            } catch (IOException e) {
                throw new IllegalArgumentException("settings=" + named + ": " + e.getMessage(), e);
            }
        }
        if (hash.isEmpty()) {
            return new Found(
                    texts(candidates.get(0)),
                    where + ", as the user says: the table does not tell its settings");
        }
        for (SettingsChoice choice : candidates) {
            if (choice.all().size() == 1 && hash.equals(SettingsHash.of(choice.all().get(0)))) {
                return new Found(texts(choice), where + ", with the table's settings_hash");
            }
        }
        throw new IllegalArgumentException(
                "settings="
                        + named
                        + ": these are not the settings of the table, whose settings_hash is "
                        + hash
                        + "; name those that it was extracted with");
    }

    private static Map<String, String> texts(SettingsChoice choice) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : choice.yaml().lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith("#")) {
                texts.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return texts;
    }

    /**
     * What a signature needs of an image.
     *
     * @param choice settings with the families, filters and aggregations that it uses only
     * @param hash of the settings that it was trained with
     * @param prefix what its features' names have before the feature's own name
     */
    public record Needed(SettingsChoice choice, String hash, String prefix) {

        /**
         * @param signature a signature
         * @return what it needs
         * @throws IllegalArgumentException where it cannot be applied to an image, with the reason
         */
        public static Needed of(Signature signature) {
            Map<String, String> settings = signature.settings();
            if (settings.isEmpty()) {
                throw new IllegalArgumentException(
                        "The signature does not hold the settings of its features ("
                                + signature.settingsNote()
                                + "), so that they cannot be extracted from an image. Build it"
                                + " again with settings=FILE, or apply it to a table");
            }
            String text =
                    settings.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .collect(Collectors.joining("\n"));
            SettingsChoice whole = SettingsYaml.choice(text, "the signature's settings");
            ExtractionSettings all = whole.all().get(0);
            String prefix = signature.settingsPrefix();
            Map<String, FeatureColumn> known =
                    new FeatureSchema(all)
                            .columns().stream()
                                    .collect(Collectors.toMap(c -> prefix + c.name(), c -> c));
            List<FeatureColumn> used = new ArrayList<>();
            signature
                    .fitted()
                    .inputs()
                    .forEach(i -> Optional.ofNullable(known.get(i)).ifPresent(used::add));
            if (used.isEmpty()) {
                throw new IllegalArgumentException(
                        "The signature uses none of the features that its settings extract; apply"
                                + " it to a table");
            }
            return new Needed(NeededSettings.of(whole, used), SettingsHash.of(all), prefix);
        }
    }
}
