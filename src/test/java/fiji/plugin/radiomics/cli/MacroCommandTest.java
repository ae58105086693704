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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Macros in an ImageJ without a display, as the command line runs them. */
class MacroCommandTest {

    private static final String IMAGE = "newImage('lésion 1', '8-bit ramp', 32, 32, 1);\n";

    @TempDir private Path folder;

    private ChildJvm macro(String text, String... argument) throws Exception {
        Path file = folder.resolve("test.ijm");
        Files.writeString(file, text.replace('\'', '"'), StandardCharsets.UTF_8);
        String[] arguments = new String[2 + argument.length];
        arguments[0] = "macro";
        arguments[1] = file.toString();
        System.arraycopy(argument, 0, arguments, 2, argument.length);
        return ChildJvm.cli(folder, arguments);
    }

    /** As {@code java -cp} starts it: nothing opens java.lang, which only a jar's manifest does. */
    @Test
    void runsWithoutTheManifestOfTheJar() throws Exception {
        Path file = folder.resolve("plain.ijm");
        Files.writeString(file, IMAGE.replace('\'', '"') + "print(getTitle(), getArgument());");
        List<String> command =
                new ArrayList<>(
                        ChildJvm.command(
                                folder,
                                ChildJvm.classPath(),
                                Main.class.getName(),
                                "macro",
                                file.toString(),
                                "an argument"));
        command.remove("--add-opens");
        command.remove("java.base/java.lang=ALL-UNNAMED");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("lésion 1 an argument"), said);
    }

    /** SciJava would note the opened file among the user's preferences. */
    @Test
    void writesNoPreferences() throws Exception {
        ChildJvm run =
                macro(
                        IMAGE
                                + "path = getDirectory('temp') + 'mp' + random + '.tif';\n"
                                + "saveAs('tiff', path); close();\n"
                                + "run('Open Image...', 'file=[' + path + ']');\n"
                                + "print(getWidth());\n");
        assertEquals(0, run.code(), run.err());
        assertEquals("32", run.out().trim());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of(),
                    files.map(f -> f.getFileName().toString())
                            .filter(f -> f.startsWith("."))
                            .toList());
        }
    }

    @Test
    void commandGetsOptionsAndDefaults() throws Exception {
        ChildJvm run =
                macro(
                        IMAGE
                                + "run('Launcher Probe...', 'method=[Fixed bin number]"
                                + " binwidth=1e-7 range=[-1000 400] csv=/tmp/a_slices=9.csv"
                                + " binWidth=7');\n"
                                + "print(Table.getString('image', 0, 'Probe'));\n"
                                + "print(Table.getString('method', 0, 'Probe'));\n"
                                + "print(Table.getString('range', 0, 'Probe'));\n"
                                + "print(Table.getString('mask', 0, 'Probe'));\n"
                                + "print(Table.get('binwidth', 0, 'Probe') * 1e7);\n"
                                + "print(getArgument());\n",
                        "an argument");
        assertEquals(0, run.code(), run.err());
        List<String> expected =
                List.of("lésion 1", "Fixed bin number", "-1000 400", "None", "1", "an argument");
        assertEquals(expected, run.out().lines().toList());
    }

    @Test
    void callWithoutOptionsTakesDefaults() throws Exception {
        ChildJvm run =
                macro(
                        IMAGE
                                + "run('Launcher Probe...');\n"
                                + "run('Launcher Probe...', 'append=false');\n"
                                + "print(Table.size, Table.get('binwidth', 0), Table.get('slices',"
                                + " 0));\n");
        assertEquals(0, run.code(), run.err());
        assertEquals("1 25 3", run.out().trim());
    }

    @Test
    void tableIsReachable() throws Exception {
        ChildJvm run =
                macro(
                        IMAGE
                                + "run('Launcher Probe...', 'slices=7');\n"
                                + "run('Launcher Probe...', 'slices=8');\n"
                                + "print(nResults, Table.size('Probe'), getResult('slices', 1));\n"
                                + "print(Table.get('slices', 0), isOpen('Probe'));\n"
                                + "Table.save('by title.csv', 'Probe');\n"
                                + "saveAs('Results', 'as results.csv');\n"
                                + "selectWindow('Probe');\n"
                                + "saveAs('Results', 'selected.csv');\n"
                                + "close('Probe');\n"
                                + "print(isOpen('Probe'));\n");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("2 2 8", "7 1", "0"), run.out().lines().toList());
        for (String name : List.of("by title.csv", "as results.csv", "selected.csv")) {
            List<String> lines = Files.readAllLines(folder.resolve(name));
            assertEquals("image,method,mask,binwidth,slices,range,csv", lines.get(0));
            assertEquals(3, lines.size());
            assertTrue(lines.get(2).startsWith("lésion 1,Fixed bin width,None,25"), lines.get(2));
        }
    }

    @Test
    void measurementsAndOurRowsAreNeverMixed() throws Exception {
        ChildJvm run =
                macro(
                        IMAGE
                                + "run('Launcher Probe...', 'slices=7');\n"
                                + "run('Measure');\n"
                                + "print(nResults, getResult('Area', 0), Table.size('Probe'));\n"
                                + "run('Launcher Probe...', 'slices=8');\n"
                                + "print(nResults, getResult('Area', 0), Table.size('Probe'));\n");
        assertEquals(0, run.code(), run.err());
        assertEquals(List.of("1 1024 1", "1 1024 2"), run.out().lines().toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "run('Launcher Probe...', 'binwidth=0'); | binwidth: 0.0 is not above 0; try 25",
                "run('Launcher Probe...', 'binwidth=abc'); | binwidth: 0.0 is not above 0; try 25",
                "run('Launcher Probe...', 'method=Crash'); | Launcher Probe failed: "
                        + "java.lang.IllegalStateException: the probe crashed",
                "close(); run('Launcher Probe...', 'slices=3'); | Launcher Probe: There are no"
                        + " images open",
                "exit('my reason'); | my reason",
                "x = (3; | ')' expected in line 3",
                "run('No Such Command'); | Unrecognized command",
                "print(nothing); | Undefined variable in line 3",
                "close(); run('Duplicate...', 'title=x'); | There are no images open",
                "roiManager('Add'); | HeadlessException"
            })
    void abortedMacroFails(String statement, String message) throws Exception {
        ChildJvm run = macro(IMAGE + "print('before');\n" + statement + "\nprint('after');\n");
        assertEquals(ExitCodes.FAILED, run.code());
        assertFalse(run.out().contains("after"), run.out());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.out().contains(message), "messages go to standard error");
    }

    @ParameterizedTest
    @CsvSource({"exit;", "exit();"})
    void plainExitIsRegular(String statement) throws Exception {
        ChildJvm run = macro("print('before');\n" + statement + "\nprint('after');\n");
        assertEquals(0, run.code(), run.err());
        assertEquals("before", run.out().trim());
    }
}
