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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fiji.plugin.radiomics.testing.BioFormatsJar;
import fiji.plugin.radiomics.testing.DocumentedFiles;
import fiji.plugin.radiomics.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/**
 * The command lines of README and docs, as they stand, given to a shell in whose path {@code java}
 * takes the classes under test for the jar. The tutorial has its own test.
 */
class DocumentedCommandsTest {

    private static final String JAR = "-jar Fiji_Radiomics-VERSION-standalone.jar ";

    private static final Pattern OUTPUT = Pattern.compile("(?:--output|>) (\\S+)");

    @TempDir private Path folder;

    static Set<String> lines() throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        for (Path page : DocumentedFiles.pages()) {
            for (String block : DocumentedFiles.blocks(page, "sh")) {
                block.lines().filter(line -> line.contains(JAR)).forEach(lines::add);
            }
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void runsToItsEnd(String line) throws Exception {
        assumeFalse(
                System.getProperty("os.name").startsWith("Windows"), "the lines are for a shell");
        DocumentedFiles.write(folder);
        Matcher output = OUTPUT.matcher(line);
        boolean writes = output.find();
        if (writes) {
            Files.deleteIfExists(folder.resolve(output.group(1)));
        }
        Files.createSymbolicLink(folder.resolve("macros"), Path.of("macros").toAbsolutePath());
        if (line.contains("--data ibsi")) {
            Files.createSymbolicLink(
                    folder.resolve("ibsi"), TestData.require("ibsi").toAbsolutePath());
        }
        if (line.contains("--bioformats")) {
            Files.createSymbolicLink(
                    folder.resolve("bioformats_package.jar"), BioFormatsJar.require());
        }
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-c", line)
                        .directory(folder.toFile())
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        shell.environment().merge("PATH", javaForTheJar() + ":", (path, ours) -> ours + path);
        shell.environment().remove("DISPLAY");
        int code = shell.start().waitFor();
        String messages = Files.readString(folder.resolve("err"));
        assertEquals(0, code, messages);
        assertFalse(messages.contains("\tat "), messages);
        Path result = folder.resolve(writes ? output.group(1) : "out");
        assertTrue(
                Files.isDirectory(result) || Files.size(result) > 0, "nothing is written: " + line);
    }

    /** A program of the name java that puts the class path in the place of the jar. */
    private Path javaForTheJar() throws IOException {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        List<String> command =
                new ArrayList<>(
                        ChildJvm.command(folder, ChildJvm.classPath(), Main.class.getName()));
        StringBuilder script = new StringBuilder("#!/bin/sh\noptions=\n");
        script.append("while [ \"$1\" != -jar ]; do options=\"$options $1\"; shift; done\n");
        script.append("shift 2\nexec '").append(command.remove(0)).append("' $options");
        command.forEach(argument -> script.append(" '").append(argument).append('\''));
        script.append(" \"$@\"\n");
        Path java = Files.writeString(bin.resolve("java"), script);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin;
    }

    /** Whoever adds a command documents it with a line. */
    @Test
    void everyCommandHasALine() throws Exception {
        String lines = String.join("\n", lines());
        String page = Files.readString(Path.of("src", "docs", "command-line.md"));
        for (String name : new CommandLine(new Main()).getSubcommands().keySet()) {
            assertTrue(page.contains("`" + name + "`"), name);
            // The window waits for its user.
            assertTrue(name.equals("gui") || lines.contains(JAR + name), name);
        }
    }
}
