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

import fiji.plugin.radiomics.Shutdown;
import fiji.plugin.radiomics.launch.HeadlessImageJ;
import fiji.plugin.radiomics.launch.MacroRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs an ImageJ macro without a display. */
@Command(
        name = "macro",
        mixinStandardHelpOptions = true,
        description = {
            "Runs an ImageJ macro without a display, with the commands of Plugins>Radiomics.",
            "What the macro prints goes to standard output, all else to standard error.",
            "Exit codes: 0 the macro reached its end or a plain exit, 2 the file cannot be read,"
                    + " 3 the macro was aborted."
        })
final class MacroCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The macro (.ijm or .txt, UTF-8).")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ARG",
            defaultValue = "",
            description = "What getArgument() returns in the macro.")
    private String argument;

    @Override
    public Integer call() {
        String problem = problem();
        if (problem != null) {
            spec.commandLine().getErr().println("macro: " + problem);
            return ExitCodes.UNUSABLE;
        }
        if (!HeadlessImageJ.canStart()) {
            return runOpened();
        }
        // ImageJ and its plug-ins take seconds to load: until then this is all one sees.
        PrintWriter err = spec.commandLine().getErr();
        err.println("macro: starting ImageJ without a display for " + file);
        err.flush();
        HeadlessImageJ.start();
        Shutdown.Registration guard =
                Shutdown.at(Shutdown.Stage.END, MacroCommand::endedFromWithin);
        boolean completed = MacroRun.run(file, argument);
        guard.close();
        if (!completed) {
            spec.commandLine().getErr().println("macro: " + file + " was aborted");
        }
        return completed ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /**
     * The same in a virtual machine that lets ImageJ be patched. {@code java -jar} starts one,
     * since the manifest of the jar asks for it; {@code java -cp} does not.
     */
    private int runOpened() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(HeadlessImageJ.OPENED);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "macro", file.toString(), argument));
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            try (Shutdown.Registration end = Shutdown.at(Shutdown.Stage.END, process::destroy)) {
                return process.waitFor();
            }
        } catch (IOException e) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "macro: start it by java -jar, or with "
                                    + String.join(" ", HeadlessImageJ.OPENED)
                                    + " ("
                                    + e.getMessage()
                                    + ")");
            return ExitCodes.FAILED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILED;
        }
    }

    private String problem() {
        if (!Files.exists(file)) {
            return "there is no file " + file;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return "cannot read the file " + file;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".ijm") && !name.endsWith(".txt")) {
            return file + " is not an ImageJ macro; its name must end in .ijm or .txt";
        }
        return null;
    }

    /**
     * ImageJ ends the virtual machine with code 0 where a plugin asks for an image and none is
     * open.
     */
    private static void endedFromWithin() {
        System.err.println("macro: ImageJ ended before the macro did");
        System.err.flush();
        Runtime.getRuntime().halt(ExitCodes.FAILED);
    }
}
