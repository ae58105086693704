/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Python with packages of other authors, as writers and readers that are independent of ours. The
 * interpreter is {@code -Dradiomics.python}, else the environment's RADIOMICS_PYTHON, else {@code
 * python3}. Scripts lie in {@code src/test/python}.
 */
public final class PythonTool {

    private static final Path SCRIPTS = Path.of("src/test/python");
    private static final long MINUTES = 5;

    /** Whether the modules of a list can be imported; asked once. */
    private static final Map<List<String>, Boolean> PRESENT = new ConcurrentHashMap<>();

    private PythonTool() {}

    /**
     * @param modules Python modules that a test needs, e.g. {@code pydicom}; where one cannot be
     *     imported, or there is no Python, the test is skipped
     */
    public static void require(String... modules) {
        List<String> names = List.of(modules);
        boolean present = PRESENT.computeIfAbsent(names, PythonTool::canImport);
        assumeTrue(
                present,
                () ->
                        interpreter()
                                + " cannot import "
                                + names
                                + "; set -Dradiomics.python or RADIOMICS_PYTHON to one that can");
    }

    private static boolean canImport(List<String> modules) {
        try {
            return start(List.of("-c", "import " + String.join(", ", modules))).status() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a script of {@code src/test/python}. A failure of the script is a failure of the test.
     *
     * @param script its file name
     * @param arguments given to it
     * @return what it printed, standard error included
     * @throws IOException where Python does not start
     */
    public static String run(String script, Object... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(SCRIPTS.resolve(script).toString());
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        Ended ended = start(line);
        assertEquals(0, ended.status(), () -> script + ":\n" + ended.output());
        return ended.output();
    }

    private record Ended(int status, String output) {}

    private static Ended start(List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(interpreter());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("Python has not ended within " + MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Ended(process.exitValue(), output);
    }

    private static String interpreter() {
        String property = System.getProperty("radiomics.python");
        if (property != null) {
            return property;
        }
        String environment = System.getenv("RADIOMICS_PYTHON");
        return environment == null ? "python3" : environment;
    }
}
