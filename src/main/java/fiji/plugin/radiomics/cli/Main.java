package fiji.plugin.radiomics.cli;

import fiji.plugin.radiomics.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command line {@code fiji-radiomics}. Its exit codes are 0, {@value #UNUSABLE} and {@value
 * #FAILED}. Loads no class of ImageJ: a subcommand may have to patch them first.
 */
@Command(
        name = "fiji-radiomics",
        description = "Standardised (IBSI) radiomics features. For research, not a medical device.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        subcommands = {
            ExtractCommand.class,
            SettingsCommand.class,
            ConformityCommand.class,
            MacroCommand.class,
            GuiCommand.class
        })
public final class Main implements Callable<Integer> {

    /** Exit code: arguments or a settings file are unusable; nothing was run. */
    public static final int UNUSABLE = 2;

    /** Exit code: at least one case failed, or the macro was aborted. */
    public static final int FAILED = 3;

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
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::fail)
                .execute(arguments);
    }

    private static int fail(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
        cause.printStackTrace(command.getErr());
        command.getErr().println(command.getCommandName() + ": " + cause);
        return FAILED;
    }

    /** Without a subcommand there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return UNUSABLE;
    }

    static final class VersionProvider implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"fiji-radiomics " + Version.number()};
        }
    }
}
