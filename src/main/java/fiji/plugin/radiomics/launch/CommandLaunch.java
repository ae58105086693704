/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.launch;

import fiji.plugin.radiomics.window.CommandCall;
import fiji.plugin.radiomics.window.WrappedText;
import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.frame.Recorder;
import java.awt.GraphicsEnvironment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.thread.ThreadService;

/** One run of a SciJava command in plain ImageJ, in the order in which Fiji does it. */
final class CommandLaunch {

    private final Module module;
    private final ConvertService convert;
    private final String title;
    private final CommandCall call;

    private CommandLaunch(Context context, CommandInfo info) {
        module = context.service(ModuleService.class).createModule(info);
        convert = context.service(ConvertService.class);
        title = title(info);
        call = CommandCall.of(context.service(ThreadService.class));
    }

    /** Runs the command; whatever goes wrong is told to the user. */
    static void run(String commandClass) {
        Context context = SciJavaHost.context();
        CommandInfo info = context.service(CommandService.class).getCommand(commandClass);
        if (info == null) {
            IJ.error("Fiji Radiomics", "There is no command of class " + commandClass);
            return;
        }
        CommandLaunch launch = new CommandLaunch(context, info);
        try {
            launch.run();
        } catch (MethodCallException e) {
            launch.fail(initializerFailure(e));
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            launch.fail(e);
        }
    }

    private void run() throws MethodCallException {
        CommandInputs.resolveServices(module);
        if (!fillImage()) {
            return;
        }
        String options = Macro.getOptions();
        if (options != null) {
            CommandInputs.fillFromMacro(module, options, convert);
        }
        module.initialize();
        if (isCancelled()) {
            return;
        }
        if (options == null && !GraphicsEnvironment.isHeadless()) {
            if (!new CommandDialog(module, convert, title).show()) {
                Recorder.disableCommandRecording();
                return;
            }
        }
        // Taken before the run, so that the line says what the user chose.
        Map<String, String> recorded = CommandInputs.recorded(module);
        module.run();
        if (!isCancelled() && IJ.recording() && !call.isByMacro()) {
            recorded.forEach(Recorder::recordOption);
        }
    }

    /** If so, the reason is shown and nothing recorded. */
    private boolean isCancelled() {
        if (!(module instanceof Cancelable cancelable) || !cancelable.isCanceled()) {
            return false;
        }
        Recorder.disableCommandRecording();
        showReason(cancelable.getCancelReason());
        return true;
    }

    /**
     * Gives the active image to the command's only image input.
     *
     * @return whether the command can run
     */
    private boolean fillImage() {
        Optional<ModuleItem<ImagePlus>> input = CommandInputs.onlyImage(module);
        if (input.isEmpty()) {
            return true;
        }
        ImagePlus image = WindowManager.getCurrentImage();
        if (image == null && input.get().isRequired()) {
            if (GraphicsEnvironment.isHeadless()) {
                call.abortMacro();
                IJ.log(title + ": There are no images open");
            } else {
                Recorder.disableCommandRecording();
                IJ.noImage();
            }
            return false;
        }
        input.get().setValue(module, image);
        module.resolveInput(input.get().getName());
        return true;
    }

    /** Without a display the command itself has logged the reason. */
    private void showReason(String reason) {
        if (reason != null && !reason.isEmpty() && !GraphicsEnvironment.isHeadless()) {
            IJ.showMessage(title, WrappedText.of(reason));
        }
    }

    /** A fault of the program: one line for the user, the stack trace for the log. */
    private void fail(Throwable cause) {
        if (Macro.MACRO_CANCELED.equals(cause.getMessage())) {
            throw new RuntimeException(Macro.MACRO_CANCELED);
        }
        call.abortMacro();
        Recorder.disableCommandRecording();
        String message = title + " failed: " + cause;
        if (GraphicsEnvironment.isHeadless()) {
            cause.printStackTrace();
            IJ.log(message);
        } else {
            StringWriter trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            IJ.log(trace.toString());
            IJ.showMessage(title, message + "\nThe details are in the Log window.");
        }
    }

    private static Throwable initializerFailure(MethodCallException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The menu label without its dots. */
    static String title(ModuleInfo info) {
        MenuPath path = info.getMenuPath();
        String label = path == null || path.isEmpty() ? info.getTitle() : path.getLeaf().getName();
        return label.endsWith("...") ? label.substring(0, label.length() - 3) : label;
    }
}
