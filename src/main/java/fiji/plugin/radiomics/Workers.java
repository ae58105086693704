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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;

/**
 * Threads that independent parts of a computation may share. Parts are put together in their own
 * order, whichever finishes first: a result never depends on the number of threads. Parts may have
 * parts of their own.
 */
public final class Workers implements AutoCloseable {

    /** The greatest number of threads. */
    public static final int MOST_THREADS = 9999;

    private final ForkJoinPool pool;
    private final BooleanSupplier cancelled;

    /**
     * @param threads number of threads, 1 to {@value #MOST_THREADS}; with 1 everything runs in the
     *     caller's
     */
    public Workers(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads=" + threads + ": allowed are 1 to " + MOST_THREADS);
        }
        pool = threads == 1 ? null : new ForkJoinPool(threads);
        cancelled = () -> false;
    }

    private Workers(ForkJoinPool pool, BooleanSupplier cancelled) {
        this.pool = pool;
        this.cancelled = cancelled;
    }

    /**
     * The same threads, for work that can be cancelled.
     *
     * @param condition asked before each part; once it says so, {@link #run} throws {@link
     *     CancellationException}
     * @return workers that share these threads, and end with them
     */
    public Workers until(BooleanSupplier condition) {
        return new Workers(pool, condition);
    }

    /**
     * @return the caller's thread alone
     */
    public static Workers none() {
        return new Workers(1);
    }

    /**
     * @return number of threads
     */
    public int threads() {
        return pool == null ? 1 : pool.getParallelism();
    }

    /**
     * Runs parts and waits for all.
     *
     * @param parts independent of each other
     * @param <T> what a part gives
     * @return their results in the order of the parts
     */
    public <T> List<T> run(List<? extends Callable<T>> parts) {
        if (pool == null || parts.size() < 2) {
            List<T> results = new ArrayList<>();
            for (Callable<T> part : parts) {
                results.add(call(part, cancelled));
            }
            return results;
        }
        return forked(parts);
    }

    /** Failures come back as values: a fork-join pool would wrap them in copies of themselves. */
    private record Outcome<T>(T result, Throwable failure) {

        static <T> Outcome<T> of(Callable<T> part, BooleanSupplier cancelled) {
            try {
                return new Outcome<>(call(part, cancelled), null);
            } catch (RuntimeException | Error e) {
                return new Outcome<>(null, e);
            }
        }

        T get() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw (RuntimeException) failure;
            }
            return result;
        }
    }

    private <T> List<T> forked(List<? extends Callable<T>> parts) {
        List<ForkJoinTask<Outcome<T>>> tasks = new ArrayList<>();
        for (Callable<T> part : parts) {
            tasks.add(ForkJoinTask.adapt(() -> Outcome.of(part, cancelled)));
        }
        if (ForkJoinTask.getPool() == pool) {
            ForkJoinTask.invokeAll(tasks);
        } else {
            tasks.forEach(pool::execute);
        }
        List<Outcome<T>> outcomes = new ArrayList<>();
        tasks.forEach(task -> outcomes.add(task.join()));
        List<T> results = new ArrayList<>();
        outcomes.forEach(outcome -> results.add(outcome.get()));
        return results;
    }

    /**
     * Asked by a part that takes long.
     *
     * @throws CancellationException where the work is cancelled
     */
    public void check() {
        check(cancelled);
    }

    private static void check(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static <T> T call(Callable<T> part, BooleanSupplier cancelled) {
        check(cancelled);
        try {
            return part.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdown();
        }
    }
}
