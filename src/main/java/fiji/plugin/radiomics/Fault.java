/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics;

/** Errors of this software itself, which no input should cause, in words for a table or a log. */
public final class Fault {

    private static final String OWN = "fiji.plugin.radiomics.";

    private Fault() {}

    /**
     * @param e what was thrown
     * @return that it is to be reported, what happened and where, without names of Java's classes
     */
    public static String text(Throwable e) {
        return "an error of this software, please report it: " + what(e) + where(e);
    }

    private static String what(Throwable e) {
        if (e instanceof StackOverflowError) {
            return "too many levels of nesting";
        }
        if (e instanceof LinkageError) {
            String missing = String.valueOf(e.getMessage());
            return "a library is missing or of the wrong version (" + missing + ")";
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? "it has no further words" : message;
    }

    /** Where it was last in code of ours, else where it was at all. */
    private static String where(Throwable e) {
        StackTraceElement[] stack = e.getStackTrace();
        for (StackTraceElement element : stack) {
            if (element.getClassName().startsWith(OWN)) {
                return place(element);
            }
        }
        return stack.length == 0 ? "" : place(stack[0]);
    }

    private static String place(StackTraceElement element) {
        return " (" + element.getFileName() + ", line " + element.getLineNumber() + ")";
    }
}
