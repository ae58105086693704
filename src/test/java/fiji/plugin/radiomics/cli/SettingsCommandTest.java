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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.extract.Presets;
import fiji.plugin.radiomics.extract.SettingKey;
import fiji.plugin.radiomics.extract.SettingsChoice;
import fiji.plugin.radiomics.extract.SettingsYaml;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** {@code settings}: YAML to standard output, everything else to standard error. */
class SettingsCommandTest {

    private record Run(int exit, String out, String err) {}

    /** Runs the command with the process's real streams replaced, so that nothing slips past. */
    private static Run run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int exit = new CommandLine(new SettingsCommand()).execute(args);
            return new Run(
                    exit,
                    outBytes.toString(StandardCharsets.UTF_8),
                    errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void withoutOptionsWritesTheDefaultPreset() {
        Run run = run();
        assertEquals(0, run.exit());
        assertEquals(SettingsChoice.preset("auto"), SettingsYaml.choice(run.out(), "test"));
        Run changed = run("--set", "binwidth=5");
        assertEquals(
                List.of("preset: auto", "binwidth: 5"),
                changed.out().lines().filter(l -> l.matches("[a-z]+: .*")).toList());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void outputIsAcceptedUnchangedAndWrittenAgain(String preset, @TempDir Path dir)
            throws IOException {
        Run first = run("--preset", preset, "--set", "families=preset, glcm(distance:2)");
        assertEquals(0, first.exit());
        assertEquals("", first.err());
        Path file = Files.writeString(dir.resolve("s.yaml"), first.out());
        assertEquals(first, run("--settings", file.toString()));
        assertEquals(
                SettingKey.apply(
                        Presets.get(preset), Map.of("families", "preset glcm(distance:2)"), ""),
                SettingsYaml.read(file));
    }

    @Test
    void anOldSpellingIsUnderstoodAndToldOf() {
        Run old = run("--preset=pet", "--set=glcmdistance=2");
        assertEquals(0, old.exit());
        assertEquals(
                "note: 'glcmdistance' is an old spelling, which is still understood; now it is a"
                        + " parameter of glcm(distance:...) in families=",
                old.err().strip());
        assertEquals(
                run("--preset=pet", "--set=families=preset glcm(distance:2)").out(), old.out());
    }

    static Iterable<String> presets() {
        return Presets.names();
    }

    @Test
    void overridesAreAppliedTogether() {
        // Either one alone would be refused or change nothing of the other.
        Run run =
                run(
                        "--preset=mr",
                        "--set",
                        "maxlevels=16",
                        "--set=bins=8",
                        "--set",
                        "range=-500..400",
                        "--set",
                        "spacing=2 2 2",
                        "--set",
                        "intensityunit=a=b");
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        assertTrue(run.out().contains("\nmaxlevels: 16\n"));
        assertTrue(run.out().contains("\nbins: 8\n"));
        assertTrue(run.out().contains("\nrange: [-500, 400]\n"));
        assertTrue(run.out().contains("\nspacing: [2, 2, 2]\n"));
        assertTrue(run.out().contains("\nintensityunit: \"a=b\"\n"));
    }

    @Test
    void unusableSettingsAreOneLineOnStandardError(@TempDir Path dir) throws IOException {
        Path bad = Files.writeString(dir.resolve("bad.yaml"), "bins: 32\nbinwidth: abc\n");
        refused(
                bad + ", line 2: binwidth: 'abc' is not a number; allowed: a number above 0",
                "--settings",
                bad.toString());
        Path missing = dir.resolve("missing.yaml");
        refused(missing + ": there is no such file", "--settings", missing.toString());
        refused("--settings: needs a file's path", "--settings", "");
        refused(
                "preset: there is no preset 'xx'; allowed: " + String.join(", ", Presets.choices()),
                "--preset",
                "xx");
        refused(
                "--set binwidth=abc: 'abc' is not a number; allowed: a number above 0",
                "--set",
                "binwidth=abc");
        refused("--set binwidth: must be key=value, e.g. --set binwidth=25", "--set", "binwidth");
        refused("--set bins=9: bins is given twice", "--set", "bins=8", "--set", "bins=9");
        refused(
                "--set binwdth=9: unknown key, did you mean binwidth?; allowed keys: "
                        + String.join(", ", SettingKey.keys()),
                "--set",
                "binwdth=9");
    }

    private static void refused(String message, String... args) {
        assertEquals(new Run(2, "", message + System.lineSeparator()), run(args));
    }

    @Test
    void presetAndFileExcludeEachOther() {
        Run run = run("--preset", "ct", "--settings", "s.yaml");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(
                "--preset ct and --settings s.yaml are both given; drop one"
                        + System.lineSeparator(),
                run.err());
    }

    @Test
    void helpListsPresets() {
        Run run = run("--help");
        assertEquals(0, run.exit());
        assertTrue(
                run.out().replaceAll("\\s+", " ").contains(String.join(", ", Presets.choices())));
    }

    @Test
    void outputThatCannotBeWrittenIsNoSuccess() {
        StringWriter err = new StringWriter();
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        int exit =
                new CommandLine(new SettingsCommand())
                        .setOut(new PrintWriter(full))
                        .setErr(new PrintWriter(err))
                        .execute();
        assertEquals(2, exit);
        assertEquals("standard output cannot be written", err.toString().strip());
    }
}
