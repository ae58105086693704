/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.CsvTexts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a batch is run. None of this changes a value.
 *
 * @param jobs cases at work at the same time
 * @param memory bytes that they may use together
 * @param resume whether to go on in a folder with results
 * @param failFast whether to stop at the first case that fails
 * @param texts how texts are written in CSV files
 */
public record BatchOptions(
        int jobs, long memory, boolean resume, boolean failFast, CsvTexts texts) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([KMGT])B?");

    /** What a Java program of ours takes beside its cases. */
    private static final long BASE = 64L << 20;

    /**
     * @throws IllegalArgumentException where there are no jobs or more than {@link
     *     Workers#MOST_THREADS}
     */
    public BatchOptions {
        if (jobs < 1 || jobs > Workers.MOST_THREADS) {
            throw new IllegalArgumentException(
                    "jobs=" + jobs + ": allowed are 1 to " + Workers.MOST_THREADS);
        }
    }

    /**
     * With texts as they are.
     *
     * @param jobs as the component
     * @param memory as the component
     * @param resume as the component
     * @param failFast as the component
     */
    public BatchOptions(int jobs, long memory, boolean resume, boolean failFast) {
        this(jobs, memory, resume, failFast, CsvTexts.PLAIN);
    }

    /**
     * @return a job a processor, and the memory that Java may use
     */
    public static BatchOptions standard() {
        return new BatchOptions(
                Runtime.getRuntime().availableProcessors(), memory(""), false, false);
    }

    /**
     * @param text a size such as {@code 4G} or {@code 800M}; empty for four fifths of what Java may
     *     use, the rest being for the garbage that is not collected yet
     * @return bytes
     * @throws IllegalArgumentException where it is no size, or more than Java may use
     */
    public static long memory(String text) {
        long most = Runtime.getRuntime().maxMemory();
        if (text.isBlank()) {
            return Math.max(BASE, most / 5 * 4 - BASE);
        }
        Matcher m = SIZE.matcher(text.trim().toUpperCase(Locale.ROOT));
        if (!m.matches()) {
            throw new IllegalArgumentException(
                    "memory=" + text + ": a size such as 4G or 800M is expected");
        }
        double unit = Math.pow(1024, 1 + "KMGT".indexOf(m.group(2)));
        double bytes = Double.parseDouble(m.group(1)) * unit;
        if (bytes < 1 || bytes > most) {
            throw new IllegalArgumentException(
                    "memory="
                            + text
                            + ": Java may use "
                            + MemoryBudget.text(most)
                            + "; ask for less, or give Java more (-Xmx; in Fiji Edit > Options >"
                            + " Memory & Threads)");
        }
        return (long) bytes;
    }
}
