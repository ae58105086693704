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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cases on threads of this program: each job takes the next case of the manifest and hands its
 * result to the thread that called {@link #run}, which puts it on the disk. Jobs go on meanwhile,
 * so that waiting for the disk costs no computing; results that come together go to the disk
 * together.
 */
final class CaseQueue implements CaseEngine {

    private static final int POLL_MILLIS = 50;

    /** A case looks now and then whether it shall end; one that waits for a dead disk does not. */
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final int most;
    private final MemoryBudget budget;
    private final BlockingQueue<CaseOutcome> outcomes;

    private AtomicInteger next;
    private List<ManifestCase> cases;
    private CaseRunner runner;
    private BatchResults results;
    private volatile boolean stopped;
    private volatile Throwable failure;

    CaseQueue(BatchOptions options) {
        most = options.jobs();
        budget = new MemoryBudget(options.memory());
        outcomes = new ArrayBlockingQueue<>(Math.max(16, 2 * most));
    }

    @Override
    public BatchSummary.End run(
            List<ManifestCase> all, CaseRunner caseRunner, BatchResults batchResults)
            throws IOException {
        cases = all;
        runner = caseRunner;
        results = batchResults;
        next = new AtomicInteger();
        stopped = false;
        failure = null;
        List<Thread> jobs = new ArrayList<>();
        for (int i = 0; i < Math.min(most, cases.size()); i++) {
            Thread job = new Thread(this::work, "radiomics-case-" + (i + 1));
            job.setDaemon(true);
            job.start();
            jobs.add(job);
        }
        try {
            return collect(jobs);
        } finally {
            stopped = true;
            long until = System.nanoTime() + PATIENCE_NANOS;
            jobs.forEach(job -> join(job, until));
        }
    }

    private BatchSummary.End collect(List<Thread> jobs) throws IOException {
        List<CaseOutcome> together = new ArrayList<>();
        while (!results.isComplete()) {
            boolean over = jobs.stream().noneMatch(Thread::isAlive);
            together.clear();
            try {
                CaseOutcome first = outcomes.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return BatchSummary.End.CANCELLED;
            }
            outcomes.drainTo(together);
            results.finish(together);
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            if (results.endsAtFailure()) {
                return BatchSummary.End.FIRST_FAILURE;
            }
            if (results.isCancelled() || over && together.isEmpty()) {
                return BatchSummary.End.CANCELLED;
            }
        }
        return BatchSummary.End.FINISHED;
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < cases.size() && !isOver(); ) {
                ManifestCase c = cases.get(i);
                handOver(runner.outcome(c, results.earlier(c.id()), this::isOver, budget));
                i = next.getAndIncrement();
            }
        } catch (CancellationException | InterruptedException e) {
            // Nothing of this case is kept.
        } catch (Throwable e) {
            failure = e;
        }
    }

    private void handOver(CaseOutcome outcome) throws InterruptedException {
        while (!stopped && !outcomes.offer(outcome, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            // Nobody takes it once the batch has stopped.
        }
    }

    private boolean isOver() {
        return stopped || results.isCancelled();
    }

    private void join(Thread job, long until) {
        while (job.isAlive() && System.nanoTime() < until) {
            try {
                job.join(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
