/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.window;

import fiji.plugin.radiomics.VisibleText;
import ij.IJ;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import org.scijava.Cancelable;

/** How a command tells its user that it cannot do what was asked. */
public final class CommandErrors {

    private CommandErrors() {}

    /**
     * Ends a command with a message that reaches the user in every host: the running macro, if any,
     * is aborted; without a display the message is logged; with one, the host (Fiji, or {@link
     * fiji.plugin.radiomics.launch.RadiomicsLauncher} in plain ImageJ) shows the reason of the
     * cancellation in a dialog. The command should return right after this call.
     *
     * @param command the running command
     * @param call how it was called
     * @param message one line: what was wrong, where, and what to do about it
     */
    public static void report(Cancelable command, CommandCall call, String message) {
        String visible = VisibleText.of(Objects.requireNonNull(message, "message"));
        call.abortMacro();
        if (GraphicsEnvironment.isHeadless()) {
            IJ.log(visible);
        } else {
            // A line that failed is none to repeat.
            Recorder.disableCommandRecording();
        }
        command.cancel(IJ.getInstance() == null ? visible : WrappedText.of(visible));
    }
}
