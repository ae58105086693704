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

import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.Macro_Runner;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a macro file in an ImageJ without a display and knows whether it reached its end. */
public final class MacroRun {

    private MacroRun() {}

    /**
     * Runs a macro on this thread. Call {@link HeadlessImageJ#start} before this class is loaded.
     * What the macro prints goes to standard output, everything else to standard error, where also
     * the reason of an abort is written.
     *
     * @param file the macro, in UTF-8
     * @param argument what the macro's {@code getArgument()} returns
     * @return false if the macro was aborted: by an error in it or in a command, by {@code
     *     exit(message)}, or by a command that is not there; a plain {@code exit} is a regular end
     */
    public static boolean run(Path file, String argument) {
        MacroOutput output = MacroOutput.install();
        Runner runner = new Runner(output);
        runner.runMacroFile(file.toAbsolutePath().toString(), argument);
        System.out.flush();
        return runner.completed;
    }

    /** ImageJ's own runner hides the interpreter, which alone knows how the macro ended. */
    private static final class Runner extends Macro_Runner {

        private final MacroOutput output;
        private boolean completed;

        Runner(MacroOutput output) {
            this.output = output;
        }

        @Override
        public String runMacro(String macro, String argument) {
            Interpreter interpreter = new Interpreter();
            try {
                String result = interpreter.run(decode(macro), argument);
                completed = !interpreter.wasError();
                return result;
            } catch (RuntimeException e) {
                completed = isPlainExit(e);
                boolean told =
                        interpreter.wasError() || Macro.MACRO_CANCELED.equals(e.getMessage());
                if (!told) {
                    e.printStackTrace();
                }
                return null;
            }
        }

        private boolean isPlainExit(RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            return trace.length > 0
                    && trace[0].getMethodName().equals("exit")
                    && !output.hasExitMessage();
        }

        /** ImageJ reads the file as ISO 8859-1, which loses nothing. */
        private static String decode(String macro) {
            byte[] bytes = macro.getBytes(StandardCharsets.ISO_8859_1);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return macro;
            }
        }
    }
}
