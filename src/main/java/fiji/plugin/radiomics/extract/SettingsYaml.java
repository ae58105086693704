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

import fiji.plugin.radiomics.parameter.GivenValue.Scalar;
import fiji.plugin.radiomics.parameter.ParameterException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings as YAML: lines {@code key: value} with the keys of {@link SettingKey}, in any order. The
 * key {@value #PRESET} names the preset that gives what the file leaves out; without it that is
 * {@link Presets#DEFAULT}, which depends on the image.
 */
public final class SettingsYaml {

    /** The key that names the preset to start from. */
    public static final String PRESET = "preset";

    private static final String HEADER =
            """
            # Fiji Radiomics: settings of an extraction.
            # A key that is left out is taken from the preset '%s', or from the one that
            # a line 'preset: NAME' names.
            """;

    private SettingsYaml() {}

    /**
     * @param file a settings file in UTF-8
     * @return what it says of settings
     * @throws IOException where the file cannot be read, with a message of one line that names it
     * @throws ParameterException where its contents cannot be used, with key and line
     */
    public static SettingsChoice choice(Path file) throws IOException {
        return choice(SettingsFile.text(file), file.toString());
    }

    /**
     * @param text the contents of a settings file
     * @param sourceName what messages call the file
     * @return what it says of settings
     * @throws ParameterException where the contents cannot be used, with key and line
     */
    public static SettingsChoice choice(String text, String sourceName) {
        List<YamlEntry> entries = YamlEntry.parse(text, sourceName);
        requireDistinct(entries);
        Set<SettingKey> given = EnumSet.noneOf(SettingKey.class);
        SettingsChoice preset = SettingsChoice.known(preset(entries));
        for (SettingKey key : SettingKey.values()) {
            if (entries.stream().anyMatch(e -> e.key().equals(key.key()))) {
                given.add(key);
            }
        }
        return preset.with(
                base -> apply(entries, SettingsDraft.of(base)),
                given,
                entries.stream().map(YamlEntry::key).toList());
    }

    /**
     * @param file a settings file in UTF-8
     * @return its settings; where neither they nor their preset are given, those for an image of
     *     which nothing is known
     * @throws IOException where the file cannot be read, with a message of one line that names it
     * @throws ParameterException where its contents cannot be used, with key and line
     */
    public static ExtractionSettings read(Path file) throws IOException {
        return read(SettingsFile.text(file), file.toString());
    }

    /**
     * @param text the contents of a settings file
     * @param sourceName what messages call the file
     * @return its settings, see {@link #read(Path)}
     * @throws ParameterException where the contents cannot be used, with key and line
     */
    public static ExtractionSettings read(String text, String sourceName) {
        return choice(text, sourceName).of(ImageOrigin.UNKNOWN).settings();
    }

    /** Reads a file that gives every setting. */
    static ExtractionSettings readComplete(String text, String sourceName) {
        List<YamlEntry> entries = YamlEntry.parse(text, sourceName);
        requireDistinct(entries);
        return apply(entries, SettingsDraft.empty());
    }

    /**
     * @param settings the settings
     * @return all of them as a commented YAML file in ASCII; {@link #read(String, String)} gives
     *     equal settings back; lines end in a line feed
     */
    public static String write(ExtractionSettings settings) {
        return write("", List.of(SettingKey.values()), settings, false);
    }

    /**
     * These settings, over a preset; an empty name for none.
     *
     * @param overAny whether only those parameters of families are written that were given: the
     *     others depend on the image
     */
    static String write(
            String preset, List<SettingKey> keys, ExtractionSettings settings, boolean overAny) {
        StringBuilder yaml = new StringBuilder(HEADER.formatted(Presets.DEFAULT));
        if (!preset.isEmpty()) {
            yaml.append("\n# Allowed: ").append(String.join(", ", Presets.choices()));
            yaml.append('\n').append(PRESET).append(": ").append(preset).append('\n');
        }
        for (SettingKey key : keys) {
            yaml.append("\n# ").append(key.description());
            yaml.append("\n# Allowed: ").append(key.allowed());
            yaml.append('\n')
                    .append(key.key())
                    .append(": ")
                    .append(
                            overAny && key == SettingKey.FAMILIES
                                    ? FamilyChoice.yaml(settings.families().givenTexts())
                                    : key.yaml(settings));
            yaml.append('\n');
        }
        return yaml.toString();
    }

    private static void requireDistinct(List<YamlEntry> entries) {
        Map<String, Integer> lines = new HashMap<>();
        for (YamlEntry entry : entries) {
            Integer first = lines.putIfAbsent(entry.key(), entry.source().line());
            if (first != null) {
                throw entry.source().refuse("given twice, first on line " + first);
            }
        }
    }

    private static String preset(List<YamlEntry> entries) {
        for (YamlEntry entry : entries) {
            if (entry.key().equals(PRESET)) {
                if (entry.value() instanceof Scalar name) {
                    return Presets.choice(name.source(), name.text());
                }
                throw entry.value()
                        .refuse(
                                "is a list, but one value is needed",
                                String.join(", ", Presets.choices()));
            }
        }
        return Presets.DEFAULT;
    }

    private static ExtractionSettings apply(List<YamlEntry> entries, SettingsDraft draft) {
        List<String> allowed = new ArrayList<>(SettingKey.keys());
        allowed.add(0, PRESET);
        for (YamlEntry entry : entries) {
            if (!entry.key().equals(PRESET)) {
                SettingKey.requireKnown(entry.source(), allowed);
                draft.put(entry.source(), entry.value(), allowed);
            }
        }
        return draft.settings();
    }
}
