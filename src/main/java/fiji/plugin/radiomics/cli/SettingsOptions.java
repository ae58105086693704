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
import fiji.plugin.radiomics.extract.SettingsYaml;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose settings, the same in every subcommand. */
public final class SettingsOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Base base = new Base();

    @Option(
            names = "--set",
            paramLabel = "key=value",
            description = {
                "Replaces one setting, e.g. binwidth=10 or range=-500..400; may be repeated."
            })
    private List<String> overrides = new ArrayList<>();

    /** Gives the file that a name stands for. */
    public interface FileSource {

        /**
         * @param name what the user gave
         * @return the file
         * @throws IOException where there is none, with a message of one line
         */
        Path file(String name) throws IOException;
    }

    private static final class Base {
        @Option(
                names = "--preset",
                paramLabel = "P",
                description =
                        "Settings to start from: ${COMPLETION-CANDIDATES} (default: auto, the"
                                + " preset of the modality that the file states; any where it"
                                + " states none).",
                completionCandidates = PresetNames.class)
        private String preset;

        @Option(
                names = "--settings",
                paramLabel = "F",
                description = "A YAML settings file to start from.")
        private String file;
    }

    private static final class PresetNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Presets.choices().iterator();
        }
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
     * The same, for settings files that may lie elsewhere.
     *
     * @param source gives the settings file
     * @return the settings that the options ask for
     * @throws IOException where the settings file cannot be read, with a message of one line
     */
    public SettingsChoice resolve(FileSource source) throws IOException {
        return resolve(source, overrides());
    }

    /**
     * The same with values of other options.
     *
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
        return KeyValues.of(overrides);
    }

    private SettingsChoice baseSettings(FileSource source) throws IOException {
        if (base.file == null) {
            return SettingsChoice.preset(base.preset == null ? Presets.DEFAULT : base.preset);
        }
        Path path;
        try {
            path = source.file(base.file);
        } catch (InvalidPathException e) {
            throw new IOException("--settings " + base.file + ": is not a file's path", e);
        }
        if (base.file.isBlank()) {
            throw new IOException("--settings: needs a file's path");
        }
        return SettingsYaml.choice(path);
    }
}
