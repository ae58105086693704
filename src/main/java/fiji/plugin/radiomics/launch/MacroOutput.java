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

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Parts what a macro prints from all that ImageJ without a window writes to standard output as well
 * (its log, messages and errors): only the former goes there, the rest to standard error.
 */
final class MacroOutput extends OutputStream {

    private static final String CLASS_IJ = "ij.IJ";
    private static final StackWalker STACK = StackWalker.getInstance();

    private final PrintStream out;
    private final PrintStream err;
    private boolean exitMessage;

    private MacroOutput(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Takes the place of standard output. */
    static MacroOutput install() {
        MacroOutput output = new MacroOutput(System.out, System.err);
        System.setOut(new PrintStream(output, true));
        return output;
    }

    /** Whether the macro gave a message to {@code exit}. */
    boolean hasExitMessage() {
        return exitMessage;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Source source = STACK.walk(MacroOutput::source);
        exitMessage |= source == Source.EXIT;
        (source == Source.PRINT ? out : err).write(bytes, offset, length);
    }

    @Override
    public void flush() {
        out.flush();
        err.flush();
    }

    private enum Source {
        PRINT,
        EXIT,
        OTHER
    }

    /** The innermost call of ImageJ's that writes, and who called it. */
    private static Source source(Stream<StackWalker.StackFrame> stack) {
        Iterator<StackWalker.StackFrame> frames = stack.iterator();
        while (frames.hasNext()) {
            StackWalker.StackFrame frame = frames.next();
            if (is(frame, CLASS_IJ, "log")) {
                boolean printed =
                        frames.hasNext() && is(frames.next(), "ij.macro.Interpreter", "log");
                return printed ? Source.PRINT : Source.OTHER;
            }
            if (is(frame, "ij.macro.Functions", "exit")) {
                return Source.EXIT;
            }
        }
        return Source.OTHER;
    }

    private static boolean is(StackWalker.StackFrame frame, String type, String method) {
        return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
    }
}
