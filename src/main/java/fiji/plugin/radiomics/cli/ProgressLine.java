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

import fiji.plugin.radiomics.batch.BatchProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Progress on standard error: one line rewritten on a terminal, now and then a line elsewhere. */
final class ProgressLine {

    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long FILE_NANOS = 10_000_000_000L;
    private static final int WIDTH = 24;
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private long last = System.nanoTime();
    private boolean open;

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * @return whether standard error is a terminal; where the system does not say, whether input
     *     and output are
     */
    static boolean isTerminal() {
        try {
            Path link = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return link.startsWith("/dev/pts")
                    || link.startsWith("/dev/tty")
                    || link.startsWith("/dev/console");
        } catch (IOException | RuntimeException e) {
            return System.console() != null;
        }
    }

    void update(BatchProgress progress) {
        long now = System.nanoTime();
        boolean finished = progress.done() == progress.total();
        if (!finished && now - last < (terminal ? TERMINAL_NANOS : FILE_NANOS)) {
            return;
        }
        last = now;
        if (terminal) {
            err.print("\r" + bar(progress) + " " + progress.text() + CLEAR_REST);
            open = true;
        } else if (!finished) {
            // The last line is the summary's.
            err.println(progress.text());
        }
        err.flush();
    }

    private static String bar(BatchProgress progress) {
        int full = (int) ((long) WIDTH * progress.done() / Math.max(1, progress.total()));
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    /** Leaves the line for what comes next. */
    void end() {
        if (open) {
            err.print("\r" + CLEAR_REST);
            err.flush();
        }
        open = false;
    }
}
