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

import fiji.plugin.radiomics.NearestWord;
import fiji.plugin.radiomics.parameter.ParameterException;
import fiji.plugin.radiomics.parameter.ParameterSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Named settings to start from. Each is a commented YAML file beside this class, {@code
 * presets/NAME.yaml}, that gives every setting.
 */
public final class Presets {

    /** Takes for each image the preset of its modality, see {@link SettingsChoice}. */
    public static final String AUTO = "auto";

    /** What is taken where no preset is named. */
    public static final String DEFAULT = AUTO;

    /** The preset for images whose modality is not known, or has no preset of its own. */
    public static final String ANY = "any";

    private static final List<String> NAMES =
            List.of(
                    "ct",
                    "mr",
                    "pet",
                    ANY,
                    "filtration-histogram",
                    "ibsi-phantom",
                    "ibsi-a",
                    "ibsi-b",
                    "ibsi-c",
                    "ibsi-d",
                    "ibsi-e",
                    "ibsi2-a",
                    "ibsi2-b");

    private static final List<String> CHOICES =
            Stream.concat(Stream.of(AUTO), NAMES.stream()).toList();

    private static final Map<String, ExtractionSettings> READ = new ConcurrentHashMap<>();

    private Presets() {}

    /**
     * @return the names of all presets
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * @return what a user may name: {@link #AUTO}, which comes first, and all presets
     */
    public static List<String> choices() {
        return CHOICES;
    }

    /**
     * @param name a preset's name, whatever its case
     * @return its settings
     * @throws ParameterException where there is none of that name, listing those there are
     */
    public static ExtractionSettings get(String name) {
        return find(ParameterSource.text(SettingsYaml.PRESET, SettingsYaml.PRESET), name);
    }

    private static ExtractionSettings find(ParameterSource source, String name) {
        return READ.computeIfAbsent(named(source, name, NAMES), Presets::read);
    }

    /**
     * @param source where the name was written
     * @param name the name, whatever its case
     * @return the one of {@link #choices} that it means
     */
    static String choice(ParameterSource source, String name) {
        return named(source, name, CHOICES);
    }

    private static String named(ParameterSource source, String name, List<String> allowed) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (!allowed.contains(lower)) {
            throw source.refuse(
                    "there is no preset '%s'%s; allowed: %s"
                            .formatted(
                                    name,
                                    NearestWord.hint(lower, allowed),
                                    String.join(", ", allowed)));
        }
        return lower;
    }

    private static ExtractionSettings read(String name) {
        String file = "presets/" + name + ".yaml";
        try (InputStream in = Presets.class.getResourceAsStream("/fiji/plugin/radiomics/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SettingsYaml.readComplete(text, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
