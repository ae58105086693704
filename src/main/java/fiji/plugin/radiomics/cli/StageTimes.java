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

import fiji.plugin.radiomics.extract.Timings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Adds up the wall time of each stage and family over regions. */
final class StageTimes implements Timings {

    private final long start = System.nanoTime();
    private final Map<String, Long> nanoseconds = new LinkedHashMap<>();

    /** Work that may fail to read a file. */
    interface Work<T> {
        T run() throws IOException;
    }

    <T> T timed(String stage, Work<T> work) throws IOException {
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            took(stage, System.nanoTime() - begin);
        }
    }

    @Override
    public synchronized void took(String stage, long time) {
        nanoseconds.merge(stage, time, Long::sum);
    }

    /** Families that ran side by side sum up to more than the whole. */
    synchronized void print(PrintWriter out) {
        out.println("wall time in ms; families run side by side on several threads");
        nanoseconds.forEach((stage, time) -> out.println(line(stage, time)));
        out.println(line("whole command", System.nanoTime() - start));
        out.flush();
    }

    private static String line(String stage, long time) {
        return String.format(Locale.ROOT, "  %-28s %10.1f", stage, time / 1e6);
    }
}
