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

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.macro.Interpreter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scijava.thread.ThreadService;

/**
 * How a command was called: by a macro, a script or from the menu, and for which image.
 *
 * <p>Fiji runs commands on threads of a pool while the calling thread waits, and much of ImageJ's
 * state belongs to a thread: the options of a macro line, and the image that {@code IJ.run(image,
 * …)}, batch mode and headless runs make the current one. What the pool's thread itself holds of
 * that is left over from earlier commands. ImageJ's only global trace of macros, {@link
 * Interpreter#getInstance()}, says nothing about a call: some other macro may be running or
 * waiting. So everything is asked of the calling thread. In plain ImageJ that is the command's own.
 */
public final class CommandCall {

    /** ImageJ has no public method that tells the temporary image of another thread. */
    private static final String TEMPORARY_IMAGES = "tempImageTable";

    private final Thread caller;
    private final boolean byMacro;
    private final boolean byStatement;
    private final boolean hasOptions;
    private final Interpreter macro;

    private CommandCall(Thread caller, List<Thread> threads) {
        this.caller = caller;
        byMacro = threads.stream().anyMatch(CommandCall::isInMacro);
        byStatement = isStatement(caller.getStackTrace());
        hasOptions = Macro.getOptions() != null;
        macro = byMacro ? callingMacro() : null;
    }

    /**
     * To be asked on the thread that runs the command, before it works.
     *
     * @param threads the host's threads
     * @return how the command on this thread was called
     */
    public static CommandCall of(ThreadService threads) {
        Thread own = Thread.currentThread();
        List<Thread> all = new ArrayList<>();
        for (Thread t = own; t != null && !all.contains(t); t = threads.getParent(t)) {
            all.add(t);
        }
        return new CommandCall(all.get(Math.min(1, all.size() - 1)), all);
    }

    /**
     * @return whether the values come from a macro line or a macro waits for this command
     */
    public boolean isByMacro() {
        return hasOptions || byMacro;
    }

    /**
     * The image that the call is for: the one that {@code getTitle()} or {@code IJ.getImage()}
     * names where the call stands; in a macro in batch mode, the batch image that was made current
     * last.
     *
     * @return the image, or null where none is open
     * @throws IllegalStateException where ImageJ does not tell it
     */
    public ImagePlus image() {
        if (byStatement && Interpreter.isBatchMode()) {
            ImagePlus last = Interpreter.getLastBatchModeImage();
            if (last != null) {
                return last;
            }
        }
        ImagePlus chosen = temporaryImage();
        if (chosen != null && chosen.getProcessor() != null) {
            return chosen;
        }
        if (caller != Thread.currentThread()) {
            WindowManager.setTempCurrentImage(null);
        }
        return WindowManager.getCurrentImage();
    }

    /**
     * Shows an image, which then is the current one for the caller, too.
     *
     * @param image the image
     */
    public void show(ImagePlus image) {
        image.show();
        if (caller != Thread.currentThread()) {
            boolean isInWindow = image.getWindow() != null;
            WindowManager.setTempCurrentImage(caller, isInWindow ? null : image);
            WindowManager.setTempCurrentImage(null);
        }
    }

    /** Forgets what the command has made the current image of a thread that others will use. */
    public void leaveThread() {
        if (caller != Thread.currentThread()) {
            WindowManager.setTempCurrentImage(null);
        }
    }

    /**
     * Stops the macro that waits for this command, if any, after its present statement; no other
     * one. ImageJ's own {@code IJ.error} is not used for this, because it loses the message of a
     * command that was called with options.
     */
    public void abortMacro() {
        if (macro != null) {
            macro.abort((String) null);
        }
    }

    private ImagePlus temporaryImage() {
        if (caller == Thread.currentThread()) {
            return WindowManager.getTempCurrentImage();
        }
        try {
            Field table = WindowManager.class.getDeclaredField(TEMPORARY_IMAGES);
            table.setAccessible(true);
            return (ImagePlus) ((Map<?, ?>) table.get(null)).get(caller);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "This version of ImageJ does not show which image the command is for; use"
                            + " another version",
                    e);
        }
    }

    private static boolean isInMacro(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(Interpreter.class.getName())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the innermost {@code IJ.run} is the statement of a macro, not of a script or plugin.
     */
    private static boolean isStatement(StackTraceElement[] stack) {
        boolean inRun = false;
        for (StackTraceElement frame : stack) {
            boolean isRun =
                    frame.getClassName().equals(IJ.class.getName())
                            && frame.getMethodName().equals("run");
            if (inRun && !isRun) {
                return frame.getClassName().equals("ij.macro.Functions");
            }
            inRun = isRun;
        }
        return false;
    }

    /**
     * The macro whose statement has just begun. ImageJ keeps it for its own error messages; where
     * several macros run at a time, {@link Interpreter#getInstance()} may be another one.
     */
    private static Interpreter callingMacro() {
        try {
            Field current = IJ.class.getDeclaredField("macroInterpreter");
            current.setAccessible(true);
            Interpreter macro = (Interpreter) current.get(null);
            if (macro != null) {
                return macro;
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            IJ.log("Radiomics: this version of ImageJ does not show which macro is running");
        }
        return Interpreter.getInstance();
    }
}
