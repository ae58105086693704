package fiji.plugin.radiomics.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Cases at work: each job takes the next case of the manifest and hands its result to the thread
 * that called {@link #run}, which puts it on the disk. Jobs go on meanwhile, so that waiting for
 * the disk costs no computing; results that come together go to the disk together.
 */
final class CaseQueue {

    private static final int POLL_MILLIS = 50;

    /** What a job gives: a new result, or the news that an old one holds. */
    private record Outcome(String caseId, CaseResult result, boolean failed) {}

    private final List<ManifestCase> cases;
    private final CaseRunner runner;
    private final Journal journal;
    private final BatchOptions options;
    private final BatchListener listener;
    private final MemoryBudget budget;
    private final BlockingQueue<Outcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> finished = new HashSet<>();
    private final long start = System.nanoTime();

    private volatile boolean stopped;
    private volatile Throwable failure;
    private int failed;
    private int kept;

    CaseQueue(
            List<ManifestCase> cases,
            CaseRunner runner,
            Journal journal,
            BatchOptions options,
            BatchListener listener) {
        this.cases = cases;
        this.runner = runner;
        this.journal = journal;
        this.options = options;
        this.listener = listener;
        budget = new MemoryBudget(options.memory());
        outcomes = new ArrayBlockingQueue<>(Math.max(16, 2 * options.jobs()));
    }

    /**
     * Works until all cases are done or something ends it.
     *
     * @throws IOException where a result cannot be written
     */
    BatchSummary.End run() throws IOException {
        List<Thread> jobs = new ArrayList<>();
        for (int i = 0; i < Math.min(options.jobs(), cases.size()); i++) {
            Thread job = new Thread(this::work, "radiomics-case-" + (i + 1));
            job.setDaemon(true);
            job.start();
            jobs.add(job);
        }
        try {
            return collect(jobs);
        } finally {
            stopped = true;
            jobs.forEach(this::join);
        }
    }

    private BatchSummary.End collect(List<Thread> jobs) throws IOException {
        List<Outcome> together = new ArrayList<>();
        while (finished.size() < cases.size()) {
            boolean over = jobs.stream().noneMatch(Thread::isAlive);
            together.clear();
            try {
                Outcome first = outcomes.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    together.add(first);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return BatchSummary.End.CANCELLED;
            }
            outcomes.drainTo(together);
            finish(together);
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            if (options.failFast() && failed > 0) {
                return BatchSummary.End.FIRST_FAILURE;
            }
            if (listener.isCancelled() || over && together.isEmpty()) {
                return BatchSummary.End.CANCELLED;
            }
        }
        return BatchSummary.End.FINISHED;
    }

    private void finish(List<Outcome> together) throws IOException {
        List<CaseResult> results = new ArrayList<>();
        for (Outcome outcome : together) {
            if (outcome.result != null) {
                results.add(outcome.result);
            }
        }
        if (!results.isEmpty()) {
            journal.append(results);
        }
        for (Outcome outcome : together) {
            finished.add(outcome.caseId);
            failed += outcome.failed ? 1 : 0;
            kept += outcome.result == null ? 1 : 0;
        }
        if (!together.isEmpty()) {
            listener.progress(progress());
        }
    }

    private void work() {
        try {
            for (int i = next.getAndIncrement(); i < cases.size() && !isOver(); ) {
                outcomes.put(outcome(cases.get(i)));
                i = next.getAndIncrement();
            }
        } catch (CancellationException | InterruptedException e) {
            // Nothing of this case is kept.
        } catch (Throwable e) {
            failure = e;
        }
    }

    private Outcome outcome(ManifestCase c) {
        String fingerprint = runner.fingerprint(c);
        Journal.Entry entry = journal.entry(c.id());
        if (entry != null
                && !entry.failed()
                && !fingerprint.isEmpty()
                && entry.fingerprint().equals(fingerprint)) {
            return new Outcome(c.id(), null, false);
        }
        CaseResult result = runner.run(c, fingerprint, this::isOver, budget);
        return new Outcome(c.id(), result, result.hasFailed());
    }

    private boolean isOver() {
        return stopped || listener.isCancelled();
    }

    private void join(Thread job) {
        // One that waits to hand over its result is no longer waited for.
        while (job.isAlive()) {
            outcomes.clear();
            try {
                job.join(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    BatchProgress progress() {
        return new BatchProgress(
                finished.size(), cases.size(), failed, kept, (System.nanoTime() - start) / 1e9);
    }

    /**
     * @return cases whose results are in the journal and hold
     */
    Set<String> finished() {
        return finished;
    }
}
