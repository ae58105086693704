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

import fiji.plugin.radiomics.Fault;
import fiji.plugin.radiomics.Version;
import fiji.plugin.radiomics.io.PathText;
import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.stats.analysis.Analyses;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line {@code fiji-radiomics}. Its exit codes are {@link ExitCodes}. Loads no class of
 * ImageJ: a subcommand may have to patch them first.
 */
@Command(
        name = "fiji-radiomics",
        description = "Standardised (IBSI) radiomics features. For research, not a medical device.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class)
public final class Main implements Callable<Integer> {

    /** Environment variable that has errors of this software shown in full. */
    private static final String TRACE = "RADIOMICS_TRACE";

    /** Subcommands in which others may print: a macro's own output is its result. */
    private static final Set<String> OWNERS_OF_OUTPUT = Set.of("macro", "gui");

    /** Where results go that go to no file. */
    private static volatile PrintStream output = System.out;

    @Spec private CommandSpec spec;

    /** Runs the command line and ends the virtual machine, except while ImageJ's window is open. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code != GuiCommand.KEEP_OPEN) {
            System.exit(code);
        }
    }

    /**
     * Runs the command line.
     *
     * @return the exit code
     */
    static int run(String... arguments) {
        PrintStream standard = System.out;
        output = standard;
        CommandLine line = commandLine(arguments);
        try {
            if (arguments.length > 0 && !OWNERS_OF_OUTPUT.contains(arguments[0])) {
                // ImageJ and other libraries say things there, which are no part of a result.
                System.setOut(System.err);
            }
            return line.setParameterExceptionHandler(Main::refuse)
                    .setExecutionExceptionHandler(Main::fail)
                    .setExecutionStrategy(Main::execute)
                    .execute(arguments);
        } catch (OutOfMemoryError e) {
            line.getErr().println("Not enough memory; give Java more (java -Xmx)");
            return ExitCodes.FAILED;
        } catch (StackOverflowError | LinkageError e) {
            return fail(e, line, arguments.length == 0 ? "" : arguments[0] + ": ");
        } finally {
            System.setOut(standard);
        }
    }

    /** Whether a disk that is full or a pipe that is closed has swallowed a part of the results. */
    static boolean outputFailed() {
        // A PrintStream keeps it to itself unless it is asked.
        return output.checkError();
    }

    /** Before anything is read: what is written must not replace what is read. */
    private static int execute(CommandLine.ParseResult parsed) {
        try {
            CommandLine.ParseResult last = parsed;
            while (last.hasSubcommand()) {
                last = last.subcommand();
            }
            if (last != parsed) {
                OutputPaths.check(last.commandSpec());
            }
        } catch (IOException e) {
            parsed.commandSpec().commandLine().getErr().println(e.getMessage());
            return ExitCodes.UNUSABLE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** With the subcommand that is asked for, or with all where none is. */
    private static CommandLine commandLine(String... arguments) {
        Map<String, Supplier<Object>> subcommands = new LinkedHashMap<>();
        subcommands.put("extract", ExtractCommand::new);
        subcommands.put("batch", BatchCommand::new);
        subcommands.put("conformity", ConformityCommand::new);
        subcommands.put("filter", FilterCommand::new);
        subcommands.put("filters", FiltersCommand::new);
        subcommands.put("manifest", ManifestCommand::new);
        subcommands.put("map", MapCommand::new);
        subcommands.put("segment", SegmentCommand::new);
        subcommands.put("agreement", AgreementCommand::new);
        subcommands.put("mask", MaskCommand::new);
        subcommands.put("structures", StructuresCommand::new);
        subcommands.put("sample-size", SampleSizeCommand::new);
        subcommands.put("survival-sample-size", SurvivalSizeCommand::new);
        subcommands.put("reliability-sample-size", ReliabilitySizeCommand::new);
        subcommands.put("model-sample-size", ModelSizeCommand::new);
        subcommands.put("assemble", AssembleCommand::new);
        subcommands.put("harmonise", HarmoniseCommand::new);
        subcommands.put("signature", SignatureCommand::create);
        subcommands.put("stability", StabilityCommand::new);
        subcommands.put("settings", SettingsCommand::new);
        subcommands.put("macro", MacroCommand::new);
        subcommands.put("gui", GuiCommand::new);
        // Those on the class path are looked for where the name is none of ours.
        if (arguments.length == 0 || !subcommands.containsKey(arguments[0])) {
            Analyses.all()
                    .forEach(
                            (name, analysis) ->
                                    subcommands.putIfAbsent(
                                            name, () -> AnalysisSubcommand.create(analysis)));
        }
        // Reading the annotations of all of them would take a tenth of a short run.
        if (arguments.length > 0) {
            boolean known = subcommands.containsKey(arguments[0]);
            subcommands.keySet().removeIf(name -> known && !name.equals(arguments[0]));
        }
        CommandLine line = new CommandLine(new Main());
        subcommands.forEach((name, make) -> line.addSubcommand(name, new CommandLine(make.get())));
        line.registerConverter(Path.class, Main::path);
        line.registerConverter(Integer.class, Main::whole);
        line.registerConverter(int.class, Main::whole);
        // What goes into a file or a pipe is UTF-8 on every system.
        Charset terminal = Charset.defaultCharset();
        line.setOut(
                visible(System.out, System.console() == null ? StandardCharsets.UTF_8 : terminal));
        line.setErr(visible(System.err, terminal));
        return line;
    }

    private static Path path(String text) {
        try {
            return PathText.path(text);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static PrintWriter visible(PrintStream stream, Charset charset) {
        return new PrintWriter(new VisibleWriter(new OutputStreamWriter(stream, charset)), true);
    }

    private static int whole(String text) {
        try {
            return DecimalText.wholeNumber(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' " + e.getMessage());
        }
    }

    /** What is wrong and where to look; a page of usage would push it off the screen. */
    private static int refuse(CommandLine.ParameterException cause, String[] arguments) {
        PrintWriter err = cause.getCommandLine().getErr();
        err.println(cause.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(cause, err)) {
            String command = cause.getCommandLine().getCommandSpec().qualifiedName();
            err.println("All options: " + command + " --help");
        }
        return ExitCodes.UNUSABLE;
    }

    private static int fail(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
        return fail(cause, command, command.getCommandName() + ": ");
    }

    /** One line; whoever looks for the error gets its trace, too. */
    private static int fail(Throwable cause, CommandLine command, String who) {
        if (System.getenv(TRACE) != null) {
            cause.printStackTrace(command.getErr());
        }
        command.getErr().println(who + Fault.text(cause) + "; " + TRACE + "=1 shows more");
        return ExitCodes.FAILED;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCodes.UNUSABLE;
    }

    static final class VersionProvider implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"fiji-radiomics " + Version.number()};
        }
    }
}
