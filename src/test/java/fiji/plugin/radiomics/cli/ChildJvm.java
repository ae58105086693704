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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A virtual machine of its own, because ImageJ without a display must be patched before any of its
 * classes is loaded, and because the exit code counts.
 *
 * @param code the exit code
 * @param out the standard output
 * @param err the standard error
 */
public record ChildJvm(int code, String out, String err) {

    private static final int LIMIT_IN_SECONDS = 180;

    /** The class path of the tests, with absolute paths: the child has its own folder. */
    public static String classPath() {
        String own =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(own.split(File.pathSeparator))
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs {@code fiji-radiomics} without a display. */
    public static ChildJvm cli(Path folder, String... arguments) throws Exception {
        return run(folder, classPath(), false, Main.class.getName(), arguments);
    }

    /**
     * Runs a main class.
     *
     * @param folder the working directory, where the output is kept too
     * @param display whether the display of this virtual machine is handed on
     */
    public static ChildJvm run(
            Path folder, String classPath, boolean display, String main, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command(folder, classPath, main, arguments))
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        if (!display) {
            builder.environment().remove("DISPLAY");
        }
        Process process = builder.start();
        if (!process.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "still running; " + Files.readString(out) + Files.readString(err));
        }
        return new ChildJvm(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /**
     * The command line of a virtual machine, for who starts and ends it in his own way.
     *
     * @param folder where preferences are kept
     */
    public static List<String> command(
            Path folder, String classPath, String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--add-opens");
        command.add("java.base/java.lang=ALL-UNNAMED");
        command.add("-Dfile.encoding=UTF-8");
        // Short-lived: the optimising compiler would cost more than it gains.
        command.add("-XX:TieredStopAtLevel=1");
        // The dialog of the last run is remembered; not among the settings of who runs the tests.
        command.add("-Djava.util.prefs.userRoot=" + folder);
        command.add("-cp");
        command.add(classPath);
        command.add(main);
        command.addAll(List.of(arguments));
        return command;
    }
}
