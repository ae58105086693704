/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsParameters;
import fiji.plugin.radiomics.extract.SettingsYaml;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The options that choose settings, the same in every subcommand. */
@Command
public final class SettingsOptions {

    private static final Parameter<String> PRESET =
            SettingsParameters.PRESET.described(
                    "Settings to start from: "
                            + String.join(", ", Presets.choices())
                            + "; auto = the preset of the modality that the file states, any where"
                            + " it states none");

    // A name with a scheme, as on a cluster, is no path of this machine.
    private static final Parameter<String> FILE =
            Parameter.text(
                    SettingsParameters.FILE.key(),
                    SettingsParameters.FILE.label(),
                    "A YAML settings file to start from, in place of a preset");

    private static final ParameterSet DECLARED =
            ParameterSet.of("settings", PRESET, FILE, SettingsParameters.SET);

    private CommandSpec command;
    private ParameterOptions options;

    /** Gives the file that a name stands for. */
    public interface FileSource {

        /**
         * @param name what the user gave
         * @return the file
         * @throws IOException where there is none, with a message of one line
         */
        Path file(String name) throws IOException;
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec mixee) {
        command = mixee;
        options = ParameterOptions.add(mixee, DECLARED);
    }

    /**
     * @return the settings that the options ask for
     * @throws IOException where the settings file cannot be read, with a message of one line
     * @throws IllegalArgumentException where a preset, a key or a value cannot be used, with a
     *     message of one line
     */
    SettingsChoice resolve() throws IOException {
        return resolve(overrides());
    }

    /**
     * @param source gives the settings file
     * @param values values by key, rather than those of {@code --set}
     * @return the settings
     * @throws IOException where the settings file cannot be read, with a message of one line
     */
    public SettingsChoice resolve(FileSource source, Map<String, String> values)
            throws IOException {
        return noted(baseSettings(source).with(values, "--set "));
    }

    /**
     * @param values values by key, rather than those of {@code --set}
     * @return the settings
     */
    SettingsChoice resolve(Map<String, String> values) throws IOException {
        return resolve(Path::of, values);
    }

    /** Old spellings are no fault of the row: who wrote them learns of it on standard error. */
    private SettingsChoice noted(SettingsChoice choice) {
        choice.notes().forEach(note -> command.commandLine().getErr().println("note: " + note));
        return choice;
    }

    /**
     * @return the values of {@code --set} by key
     * @throws IllegalArgumentException where one is no KEY=VALUE
     */
    public Map<String, String> overrides() {
        return KeyValues.of(options.each(SettingsParameters.SET));
    }

    private SettingsChoice baseSettings(FileSource source) throws IOException {
        ParameterValues values = options.values();
        if (!options.isGiven(FILE)) {
            return SettingsChoice.preset(values.get(PRESET));
        }
        String file = values.text(FILE);
        if (options.isGiven(PRESET)) {
            throw new IllegalArgumentException(
                    "--preset "
                            + values.get(PRESET)
                            + " and --settings "
                            + file
                            + " are both given; drop one");
        }
        if (file.isBlank()) {
            throw new IOException("--settings: needs a file's path");
        }
        try {
            return SettingsYaml.choice(source.file(file));
        } catch (InvalidPathException e) {
            throw new IOException("--settings " + file + ": is not a file's path", e);
        }
    }
}
