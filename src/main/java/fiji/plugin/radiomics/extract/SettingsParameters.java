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

import fiji.plugin.radiomics.parameter.FreeText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.parameter.Repeated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a {@link SettingsChoice} is made in dialogs, macro lines and options. */
public final class SettingsParameters {

    /** Of a choice: what the preset or the settings file says. */
    private static final String AS_PRESET = "preset";

    /** The settings to start from. */
    public static final Parameter<String> PRESET =
            Parameter.text(
                            "preset",
                            "Preset",
                            "Settings to start from; auto = the preset of the modality that the"
                                    + " image's file states, any where it states none")
                    .as(FreeText.offering(Presets::choices))
                    .startingAt(Presets.DEFAULT);

    /** A file of settings. */
    public static final Parameter<String> FILE =
            PathType.of(
                    PathType.Use.FILE,
                    "settings",
                    "Settings file",
                    "A YAML settings file, used instead of the preset");

    /** Any settings. */
    public static final Parameter<String> OVERRIDES =
            Parameter.text(
                            "overrides",
                            "Other settings",
                            "Replace single ones: KEY=VALUE; KEY=VALUE")
                    .as(FreeText.wide("KEY=VALUE; KEY=VALUE"))
                    .option("set");

    /** One setting, on the command line. */
    public static final Parameter<String> SET =
            new Parameter<>(
                    "set",
                    "Replaces one setting, e.g. binwidth=10 or range=-500..400; may be repeated",
                    new Repeated<>(FreeText.wide("KEY=VALUE")),
                    "");

    /** A twin of shuffled voxels, on the command line. */
    public static final Parameter<String> SHUFFLE =
            Parameter.text(
                            SettingKey.SHUFFLE.key(),
                            SettingKey.SHUFFLE.parameter().label(),
                            "Make a twin table, not real data: the same regions, whose voxels have"
                                    + " changed places at random, for 'roc --twin'. Short for --set"
                                    + " shuffle=SEED")
                    .as(FreeText.wide("SEED"));

    private SettingsParameters() {}

    /**
     * @param key a setting
     * @return a parameter that replaces it; where its values can be listed, {@value #AS_PRESET}
     *     stands for what the preset says, because SciJava has no empty choices
     */
    public static Parameter<String> of(SettingKey key) {
        Parameter<?> setting = key.parameter();
        String text = setting.description() + "; empty = as the preset says";
        boolean isOne = !setting.choices().isEmpty() && !setting.type().isList();
        Parameter<String> parameter =
                Parameter.text(
                        setting.key(), setting.label(), isOne ? setting.description() : text);
        if (isOne) {
            List<String> choices = new ArrayList<>(List.of(AS_PRESET));
            choices.addAll(setting.choices());
            return parameter.as(FreeText.offering(() -> choices)).startingAt(AS_PRESET);
        }
        return key == SettingKey.FILTERS
                ? parameter.as(FreeText.wide(setting.allowed()))
                : parameter;
    }

    /**
     * @param values with parameters of {@link #of}
     * @return the settings that are given, by key
     */
    public static Map<String, String> given(ParameterValues values) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Parameter<?> p : values.set().parameters()) {
            String text = values.text(p);
            if (SettingKey.keys().contains(p.key())
                    && !text.isEmpty()
                    && !text.equalsIgnoreCase(AS_PRESET)) {
                given.put(p.key(), text);
            }
        }
        return given;
    }

    /**
     * @param values with {@link #OVERRIDES}
     * @return the settings that they replace, by key
     * @throws IllegalArgumentException where they are no KEY=VALUE; KEY=VALUE
     */
    public static Map<String, String> overrides(ParameterValues values) {
        String overrides = values.text(OVERRIDES);
        Map<String, String> given = new LinkedHashMap<>();
        for (String part : overrides.split(";")) {
            int equals = part.indexOf('=');
            if (!part.isBlank() && equals < 1) {
                throw new IllegalArgumentException(
                        "overrides=" + overrides + ": KEY=VALUE; KEY=VALUE is expected");
            }
            if (!part.isBlank()) {
                given.put(part.substring(0, equals).trim(), part.substring(equals + 1).trim());
            }
        }
        return given;
    }
}
