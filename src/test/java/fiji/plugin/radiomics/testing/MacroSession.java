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

import fiji.plugin.radiomics.cli.ChildJvm;
import fiji.plugin.radiomics.launch.HeadlessImageJ;
import fiji.plugin.radiomics.launch.MacroRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A headless ImageJ in a virtual machine of its own that runs one macro after the other: a start
 * for each would take most of the time.
 */
public final class MacroSession implements AutoCloseable {

    private static final String END = "=== end of macro: ";
    private static final String ESCAPE = "escape";
    private static final int LIMIT_IN_SECONDS = 120;

    /**
     * How a macro ended.
     *
     * @param completed whether it reached its end
     * @param out what it printed
     * @param err all other output
     */
    public record Run(boolean completed, String out, String err) {}

    private final Path folder;
    private final Process process;
    private final PrintStream in;
    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> err = new LinkedBlockingQueue<>();

    /**
     * @param folder the working directory
     */
    public MacroSession(Path folder) throws IOException {
        this.folder = folder;
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--add-opens",
                                "java.base/java.lang=ALL-UNNAMED",
                                "-Dfile.encoding=UTF-8",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.prefs.userRoot=" + folder,
                                "-cp",
                                ChildJvm.classPath(),
                                MacroSession.class.getName())
                        .directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        process = builder.start();
        in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        collect(process.getInputStream(), out);
        collect(process.getErrorStream(), err);
    }

    private static void collect(InputStream from, BlockingQueue<String> to) {
        Thread reader =
                new Thread(
                        () -> {
                            try (Scanner lines = new Scanner(from, StandardCharsets.UTF_8)) {
                                while (lines.hasNextLine()) {
                                    to.add(lines.nextLine());
                                }
                            }
                        });
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * @param macro the text of a macro
     * @return how it ended
     */
    public Run run(String macro) throws IOException, InterruptedException {
        return run(macro, -1);
    }

    /**
     * @param macro the text of a macro
     * @param escape after so many lines of its log the Escape key is pressed; negative: never
     * @return how it ended
     */
    public Run run(String macro, int escape) throws IOException, InterruptedException {
        Path file = Files.createTempFile(folder, "macro", ".ijm");
        Files.writeString(file, macro);
        in.println(file);
        StringBuilder printed = new StringBuilder();
        StringBuilder said = new StringBuilder();
        until(err, said, escape);
        String end = until(out, printed, -1);
        return new Run(Boolean.parseBoolean(end), printed.toString(), said.toString());
    }

    private String until(BlockingQueue<String> lines, StringBuilder text, int escape)
            throws InterruptedException {
        for (int n = 0; ; n++) {
            if (n == escape) {
                in.println(ESCAPE);
            }
            String line = lines.poll(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("the macro does not end; " + text);
            }
            // A beep before it has no line of its own.
            int end = line.indexOf(END);
            if (end >= 0) {
                return line.substring(end + END.length());
            }
            text.append(line).append('\n');
        }
    }

    @Override
    public void close() {
        in.close();
        // At its end it still writes preferences into the folder, which is deleted afterwards.
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** For macros, by {@code call}: a user who presses Escape while the next command works. */
    public static String pressEscapeSoon() {
        Thread user =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(1000);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            Served.escape();
                        });
        user.setDaemon(true);
        user.start();
        return "";
    }

    /** The other side: a line is the path of a macro, or asks for the Escape key. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        HeadlessImageJ.start();
        BlockingQueue<String> macros = new LinkedBlockingQueue<>();
        Thread requests =
                new Thread(
                        () -> {
                            try (Scanner lines = new Scanner(System.in, StandardCharsets.UTF_8)) {
                                while (lines.hasNextLine()) {
                                    Served.request(lines.nextLine(), macros);
                                }
                            }
                            System.exit(0);
                        });
        requests.start();
        while (true) {
            boolean completed = MacroRun.run(Path.of(macros.take()), "");
            out.println(END + completed);
            out.flush();
            System.err.println(END);
        }
    }

    /** What uses ImageJ's classes, which must not be loaded before they are patched. */
    private static final class Served {

        static void escape() {
            ij.IJ.setKeyDown(java.awt.event.KeyEvent.VK_ESCAPE);
        }

        static void request(String line, BlockingQueue<String> macros) {
            if (line.equals(ESCAPE)) {
                escape();
            } else {
                macros.add(line);
            }
        }
    }
}
