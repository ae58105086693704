/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fiji.plugin.radiomics.cli.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documented example in Python, where RADIOMICS_PYTHON or python3 is a Python with jpype1 and
 * numpy.
 */
class PythonExampleTest {

    static final Path SCRIPT = Path.of("src", "docs", "extract_from_numpy.py");

    private static final String PYTHON =
            Optional.ofNullable(System.getenv("RADIOMICS_PYTHON")).orElse("python3");

    @TempDir private Path folder;

    private int run(List<String> arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(folder.resolve("out").toFile())
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void arrayOfNumpyGivesFeatures() throws Exception {
        assumeTrue(run(List.of("-c", "import jpype, numpy")) == 0, "no Python with jpype1, numpy");
        List<String> arguments = new ArrayList<>(List.of(SCRIPT.toString()));
        arguments.addAll(List.of(ChildJvm.classPath().split(File.pathSeparator)));
        assertEquals(0, run(arguments), Files.readString(folder.resolve("err")));
        List<String> lines = Files.readAllLines(folder.resolve("out"));
        assertTrue(lines.size() > 150, lines.size() + " features");
        String[] mean =
                lines.stream()
                        .filter(line -> line.contains("statistics.mean_intensity\t"))
                        .findFirst()
                        .orElseThrow()
                        .split("\t");
        assertEquals(40, Double.parseDouble(mean[1]), 0.5);
        assertEquals("ok", mean[2]);
    }
}
