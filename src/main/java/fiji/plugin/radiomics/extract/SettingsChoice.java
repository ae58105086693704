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

import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The settings that a user has chosen, from which the settings of each image follow: a preset, or
 * {@link Presets#AUTO}, which takes the preset of the modality that the image's file states (CT:
 * ct, MR: mr, PT: pet, all others and none: {@link Presets#ANY}); and what is set over it.
 * Immutable.
 */
public final class SettingsChoice {

    private static final Map<String, String> OF_MODALITY =
            Map.of("CT", "ct", "MR", "mr", "PT", "pet");

    /** For images whose presets are given, modalities that these are no surprise for. */
    private static final Map<String, Set<String>> EXPECTED =
            Map.of("ct", Set.of("CT"), "pet", Set.of("PT", "NM"));

    private final String preset;
    private final Map<String, ExtractionSettings> settings;
    private final Set<SettingKey> given;
    private final List<String> notes;

    private SettingsChoice(
            String preset,
            Map<String, ExtractionSettings> settings,
            Set<SettingKey> given,
            List<String> notes) {
        this.preset = preset;
        this.settings = settings;
        this.given = given;
        this.notes = List.copyOf(notes);
    }

    /**
     * The settings of one image.
     *
     * @param settings the settings
     * @param preset the preset that they start from, and how it was chosen, in words
     * @param isUnitGiven whether the settings' intensity unit was given by the user for this image,
     *     rather than by a preset
     * @param speaksForUnit whether they say the unit of an image that does not say it
     * @param warnings what the user should know of the choice, a sentence each
     */
    public record Chosen(
            ExtractionSettings settings,
            String preset,
            boolean isUnitGiven,
            boolean speaksForUnit,
            List<String> warnings) {}

    /**
     * @param settings settings, whatever the image
     * @return the choice of them
     */
    public static SettingsChoice of(ExtractionSettings settings) {
        return new SettingsChoice(
                "", Map.of("", settings), EnumSet.allOf(SettingKey.class), List.of());
    }

    /**
     * @param name a preset's name or {@link Presets#AUTO}, whatever its case; empty = auto
     * @return the choice of it
     * @throws ParameterException where there is none of that name, listing those there are
     */
    public static SettingsChoice preset(String name) {
        ParameterSource source = ParameterSource.text(SettingsYaml.PRESET, SettingsYaml.PRESET);
        String wanted = name.isBlank() ? Presets.AUTO : name;
        return known(Presets.choice(source, wanted));
    }

    /** The same, of a name that is one of {@link Presets#choices}. */
    static SettingsChoice known(String preset) {
        Map<String, ExtractionSettings> settings = new LinkedHashMap<>();
        if (preset.equals(Presets.AUTO)) {
            for (String name : new TreeSet<>(OF_MODALITY.values())) {
                settings.put(name, Presets.get(name));
            }
            settings.put(Presets.ANY, Presets.get(Presets.ANY));
        } else {
            settings.put(preset, Presets.get(preset));
        }
        return new SettingsChoice(preset, settings, EnumSet.noneOf(SettingKey.class), List.of());
    }

    /**
     * @param overrides text values by key, see {@link SettingKey#apply}
     * @param prefix how messages begin before {@code key=value}
     * @return the choice with these set over it
     * @throws ParameterException where a key is unknown or a value not allowed
     */
    public SettingsChoice with(Map<String, String> overrides, String prefix) {
        Set<SettingKey> keys = EnumSet.noneOf(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            if (overrides.containsKey(key.key())) {
                keys.add(key);
            }
        }
        return with(base -> SettingKey.apply(base, overrides, prefix), keys, overrides.keySet());
    }

    /** With settings changed, of which these keys are given. */
    SettingsChoice with(
            UnaryOperator<ExtractionSettings> change,
            Set<SettingKey> keys,
            Collection<String> written) {
        Map<String, ExtractionSettings> changed = new LinkedHashMap<>();
        settings.forEach((name, base) -> changed.put(name, change.apply(base)));
        Set<SettingKey> all = EnumSet.noneOf(SettingKey.class);
        all.addAll(given);
        all.addAll(keys);
        List<String> more = new ArrayList<>(notes);
        written.stream()
                .flatMap(key -> OldKey.find(key).stream())
                .map(OldKey::note)
                .filter(note -> !more.contains(note))
                .forEach(more::add);
        return new SettingsChoice(preset, changed, all, more);
    }

    /**
     * @return what the user should know of the spelling of the settings, a sentence each
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * @param origin what is known of an image
     * @return its settings
     */
    public Chosen of(ImageOrigin origin) {
        String modality = origin.modality();
        if (!isAuto()) {
            ExtractionSettings only = settings.get(preset);
            boolean isUnitGiven = given.contains(SettingKey.INTENSITY_UNIT);
            // Hardly any file says that it holds SUV: who names the preset pet does. HU are said by
            // CT files.
            boolean speaks = isUnitGiven || preset.equals("pet");
            return new Chosen(
                    only,
                    preset.isEmpty() ? "none: all settings given" : preset + ": given",
                    isUnitGiven,
                    speaks,
                    surprise(modality));
        }
        String name = OF_MODALITY.getOrDefault(modality, Presets.ANY);
        ExtractionSettings chosen = settings.get(name);
        String how;
        if (given.size() == SettingKey.values().length) {
            how = "none: all settings given";
        } else if (!name.equals(Presets.ANY)) {
            how = name + ": from the file's modality " + modality;
        } else if (modality.isEmpty()) {
            how = name + ": neither preset nor modality given";
        } else {
            how = name + ": no preset given, and none is for the file's modality " + modality;
        }
        boolean unit = given.contains(SettingKey.INTENSITY_UNIT);
        return new Chosen(chosen, how, unit, unit, List.of());
    }

    private List<String> surprise(String modality) {
        if (modality.isEmpty()) {
            return List.of();
        }
        String own = OF_MODALITY.get(modality);
        boolean expected =
                preset.equals("mr")
                        ? own == null || own.equals("mr")
                        : EXPECTED.getOrDefault(preset, Set.of(modality)).contains(modality);
        return expected
                ? List.of()
                : List.of(
                        "the preset "
                                + preset
                                + " was given, but the file says that its modality is "
                                + modality
                                + "; check the preset (preset=auto takes "
                                + (own == null ? Presets.ANY : own)
                                + ")");
    }

    private boolean isAuto() {
        return preset.equals(Presets.AUTO);
    }

    /**
     * @return the settings of images of all modalities, each once
     */
    public List<ExtractionSettings> all() {
        return settings.values().stream().distinct().toList();
    }

    /**
     * Settings whose columns are those of all images: families that are computed for some
     * modalities only are among them.
     *
     * @return the settings of no image in particular
     */
    public ExtractionSettings widest() {
        List<ExtractionSettings> all = all();
        if (all.size() == 1) {
            return all.get(0);
        }
        ExtractionSettings any = settings.get(Presets.ANY);
        if (given.contains(SettingKey.FAMILIES)) {
            return any;
        }
        String families =
                String.join(
                        " ",
                        FeatureFamilies.names().stream()
                                .filter(
                                        f ->
                                                all.stream()
                                                        .anyMatch(
                                                                s ->
                                                                        s.families()
                                                                                .names()
                                                                                .contains(f)))
                                .toList());
        return SettingKey.apply(any, Map.of(SettingKey.FAMILIES.key(), families), "");
    }

    /**
     * @return names of the columns that images of some modalities have only
     */
    public Set<String> columnsOfSome() {
        List<Set<String>> all =
                all().stream()
                        .map(each -> new FeatureSchema(each).columns())
                        .map(c -> c.stream().map(FeatureColumn::name).collect(Collectors.toSet()))
                        .toList();
        Set<String> some = new HashSet<>();
        all.forEach(some::addAll);
        some.removeIf(name -> all.stream().allMatch(names -> names.contains(name)));
        return some;
    }

    /**
     * @return identifies the choice, as {@link SettingsHash} identifies settings: that of the
     *     settings where they are the same for all images
     */
    public String hash() {
        List<ExtractionSettings> all = all();
        return all.size() == 1
                ? SettingsHash.of(all.get(0))
                : SettingsHash.ofText(
                        String.join(" ", all.stream().map(SettingsHash::of).toList()));
    }

    /**
     * @return the choice as a commented YAML file in ASCII; {@link SettingsYaml#choice(String,
     *     String)} gives an equal choice back: all settings where a preset is named, else what was
     *     given
     */
    public String yaml() {
        if (preset.isEmpty()) {
            return SettingsYaml.write(settings.get(preset));
        }
        List<SettingKey> written = new ArrayList<>(isAuto() ? given : List.of(SettingKey.values()));
        if (!given.contains(SettingKey.INTENSITY_UNIT)) {
            // What a preset expects is not what the user says.
            written.remove(SettingKey.INTENSITY_UNIT);
        }
        ExtractionSettings shown = settings.get(isAuto() ? Presets.ANY : preset);
        if (isAuto() && !given.contains(SettingKey.FAMILIES) && shown.families().hasGiven()) {
            written.add(SettingKey.FAMILIES);
        }
        return SettingsYaml.write(preset, written, shown, isAuto());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SettingsChoice c
                && c.preset.equals(preset)
                && c.settings.equals(settings);
    }

    @Override
    public int hashCode() {
        return new HashMap<>(settings).hashCode();
    }
}
