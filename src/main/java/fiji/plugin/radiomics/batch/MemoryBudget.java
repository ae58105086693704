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

import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The memory that all cases at work share. A case takes what it is expected to need before it needs
 * it, and waits where others have it; who comes first is served first, so that a large case is not
 * passed over for ever.
 */
public final class MemoryBudget {

    private static final long POLL_MILLIS = 100;

    private final long total;
    private long free;
    private long nextTicket;
    private long served;

    /**
     * @param total bytes
     */
    public MemoryBudget(long total) {
        this.total = total;
        free = total;
    }

    static MemoryBudget unlimited() {
        return new MemoryBudget(Long.MAX_VALUE);
    }

    /** A part of the budget, until it is closed. */
    final class Lease implements AutoCloseable {

        private long bytes;

        private Lease(long bytes) {
            this.bytes = bytes;
        }

        /**
         * Makes it larger, never smaller.
         *
         * @param wanted bytes in all
         * @return whether it was free; where it was not, waiting for it while holding the rest
         *     could wait for ever
         */
        boolean tryGrow(long wanted) {
            synchronized (MemoryBudget.this) {
                long more = wanted - bytes;
                if (more > free) {
                    return false;
                }
                if (more > 0) {
                    free -= more;
                    bytes = wanted;
                }
                return true;
            }
        }

        @Override
        public void close() {
            synchronized (MemoryBudget.this) {
                free += bytes;
                bytes = 0;
                MemoryBudget.this.notifyAll();
            }
        }
    }

    /**
     * @param bytes what is needed
     * @throws IllegalArgumentException where it is more than there is in all, with both figures
     */
    void check(long bytes) {
        if (bytes > total) {
            throw new IllegalArgumentException(
                    "the case needs about "
                            + text(bytes)
                            + " of memory, but the batch may use "
                            + text(total)
                            + "; give it more (--memory, Java's -Xmx), or crop or resample the"
                            + " image");
        }
    }

    /**
     * Waits until it is free.
     *
     * @param bytes what is needed, at most the whole budget
     * @param cancelled asked while waiting
     * @return to be closed
     * @throws CancellationException where {@code cancelled} has said so
     */
    synchronized Lease acquire(long bytes, BooleanSupplier cancelled) {
        long ticket = nextTicket++;
        try {
            while (ticket != served || bytes > free) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                wait(POLL_MILLIS);
            }
            free -= bytes;
            return new Lease(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            // One who gives up may stand before its turn; then all before it give up, too.
            served = Math.max(served, ticket + 1);
            notifyAll();
        }
    }

    static String text(long bytes) {
        return bytes >= 1L << 30
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
                : (bytes + (1L << 20) - 1 >> 20) + " MB";
    }
}
