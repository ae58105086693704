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

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says what the program is at where that takes long, so that nobody looks at an empty screen:
 * within three seconds from its start. What is quick is not mentioned.
 */
final class WaitNote implements AutoCloseable {

    private static final long FROM_START = 3000;

    private static final long AT_LEAST = 1500;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread waiting;

    /**
     * @param err where to
     * @param what is being done, in a line; empty for no message
     */
    WaitNote(PrintWriter err, String what) {
        long up = ManagementFactory.getRuntimeMXBean().getUptime();
        waiting = new Thread(() -> say(err, what, Math.max(AT_LEAST, FROM_START - up)), "note");
        waiting.setDaemon(true);
        if (!what.isEmpty()) {
            waiting.start();
        }
    }

    private void say(PrintWriter err, String what, long after) {
        try {
            if (!done.await(after, TimeUnit.MILLISECONDS)) {
                err.println(what);
                err.flush();
            }
        } catch (InterruptedException e) {
            // The program ends.
        }
    }

    Thread thread() {
        return waiting;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
