/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.Fault;
import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.io.UnreadableFileException;
import fiji.plugin.radiomics.stats.Progress;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;

/**
 * One piece of work at a time beside the event thread: a new piece ends the one before, whose
 * result nobody wants any more.
 */
final class Background {

    private final DoubleConsumer progress;
    private final Consumer<String> failed;
    private Task<?> running;

    /** What is done, with threads and a listener that may cancel. */
    interface Work<T> {

        T run(Workers workers, Progress progress);
    }

    /**
     * @param progress gets the part that is done, 0 to 1, on the event thread; NaN when it ends
     * @param failed gets what went wrong, on the event thread
     */
    Background(DoubleConsumer progress, Consumer<String> failed) {
        this.progress = progress;
        this.failed = failed;
    }

    /**
     * @param work runs on a thread of its own
     * @param done gets its result on the event thread, unless it was cancelled
     * @param <T> what it gives
     */
    <T> void run(Work<T> work, Consumer<T> done) {
        cancel();
        Task<T> task = new Task<>(work, done);
        running = task;
        progress.accept(0);
        task.execute();
    }

    /** Ends what is running; its result is dropped. */
    void cancel() {
        if (running != null) {
            running.isStopped = true;
            running = null;
            progress.accept(Double.NaN);
        }
    }

    /**
     * @return whether something is running
     */
    boolean isRunning() {
        return running != null;
    }

    private final class Task<T> extends SwingWorker<T, Void> {

        private final Work<T> work;
        private final Consumer<T> done;
        private volatile boolean isStopped;
        private volatile long shown;

        Task(Work<T> work, Consumer<T> done) {
            this.work = work;
            this.done = done;
        }

        @Override
        protected T doInBackground() {
            // The event thread, which mostly waits, gets its turn from the system all the same.
            try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
                return work.run(workers, new Listener());
            }
        }

        /** SwingWorker has a cancellation of its own, which interrupts threads. */
        private final class Listener implements Progress {

            @Override
            public void report(long steps, long total) {
                long percent = 100 * steps / total;
                if (percent != shown) {
                    shown = percent;
                    SwingUtilities.invokeLater(
                            () -> {
                                if (running == Task.this) {
                                    progress.accept(percent / 100.0);
                                }
                            });
                }
            }

            @Override
            public boolean isCancelled() {
                return isStopped;
            }
        }

        @Override
        protected void done() {
            if (running != this) {
                return;
            }
            running = null;
            progress.accept(Double.NaN);
            try {
                done.accept(get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (!(cause instanceof CancellationException)) {
                    failed.accept(
                            cause instanceof IllegalArgumentException
                                    ? cause.getMessage()
                                    : cause instanceof IOException io
                                            ? UnreadableFileException.reason(
                                                    io, "the system gives no reason")
                                            : Fault.text(cause));
                }
            }
        }
    }
}
