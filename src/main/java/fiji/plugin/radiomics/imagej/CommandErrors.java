package fiji.plugin.radiomics.imagej;

import ij.IJ;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import org.scijava.Cancelable;

/** How a command tells its user that it cannot do what was asked. */
public final class CommandErrors {

    private CommandErrors() {}

    /**
     * Ends a command with a message that reaches the user in every host: the running macro, if any,
     * is aborted; without a display the message is logged; with one, the host (Fiji, or {@link
     * fiji.plugin.radiomics.imagej.launch.RadiomicsLauncher} in plain ImageJ) shows the reason of
     * the cancellation in a dialog. The command should return right after this call.
     *
     * @param command the running command
     * @param message one line: what was wrong, where, and what to do about it
     */
    public static void report(Cancelable command, String message) {
        Objects.requireNonNull(message, "message");
        abortMacro();
        if (GraphicsEnvironment.isHeadless()) {
            IJ.log(message);
        }
        command.cancel(message);
    }

    /**
     * Stops the macro that is running, if any, after the present statement. ImageJ's own {@code
     * IJ.error} is not used for this, because it loses the message of a command that was called
     * with options.
     */
    public static void abortMacro() {
        Interpreter macro = Interpreter.getInstance();
        if (macro != null) {
            macro.abort((String) null);
        }
    }
}
