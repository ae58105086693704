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

import fiji.plugin.radiomics.Shutdown;
import fiji.plugin.radiomics.batch.Batch;
import fiji.plugin.radiomics.batch.BatchListener;
import fiji.plugin.radiomics.batch.BatchProgress;
import fiji.plugin.radiomics.batch.BatchSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A batch on a terminal: its progress, then what became of it. Where the program is asked to end
 * (Ctrl-C), what is finished still gets its tables.
 */
public final class BatchConsole {

    /** How long a killed program may take to write the tables of what is finished. */
    private static final int LAST_SECONDS = 60;

    private final PrintWriter err;
    private final String folder;
    private final boolean quiet;
    private volatile boolean cancelled;

    /**
     * @param err where progress and summary go
     * @param folder what messages call the folder with the results
     * @param quiet whether only failures are reported
     */
    public BatchConsole(PrintWriter err, String folder, boolean quiet) {
        this.err = err;
        this.folder = folder;
        this.quiet = quiet;
    }

    /** What is to be done with the folder while the batch has it, and may fail as files do. */
    public interface Step {

        /**
         * @throws IOException with a message of one line
         */
        void run() throws IOException;
    }

    /**
     * Runs a batch and closes it.
     *
     * @param batch the batch
     * @param now and then, after finished cases
     * @param afterwards once the tables are there
     * @return the exit code
     * @throws IOException where the folder cannot be given back
     */
    public int run(Batch.Prepared batch, Step now, Step afterwards) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        Shutdown.Registration atEnd = Shutdown.at(Shutdown.Stage.WORK, () -> cancelAndWait(over));
        try (batch) {
            return report(batch, now, afterwards);
        } finally {
            over.countDown();
            atEnd.close();
        }
    }

    private int report(Batch.Prepared batch, Step now, Step afterwards) {
        ProgressLine line = new ProgressLine(err, ProgressLine.isTerminal());
        Listener listener = new Listener(line, now);
        BatchSummary summary;
        try {
            summary = batch.run(listener);
            line.end();
            if (listener.failure != null) {
                throw listener.failure;
            }
            afterwards.run();
        } catch (IOException e) {
            line.end();
            err.println(e.getMessage());
            return ExitCodes.FAILED;
        }
        summary.failures().forEach(err::println);
        int more = summary.failedRows() - summary.failures().size();
        if (more > 0) {
            err.println("... and " + more + " more; see failures.csv in " + folder);
        }
        if (!quiet) {
            summary.notices().forEach(err::println);
            err.println(summary.text());
        }
        err.flush();
        return summary.isComplete() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private final class Listener implements BatchListener {

        private final ProgressLine line;
        private final Step step;
        private IOException failure;

        Listener(ProgressLine line, Step step) {
            this.line = line;
            this.step = step;
        }

        @Override
        public void progress(BatchProgress progress) {
            if (!quiet) {
                line.update(progress);
            }
            try {
                step.run();
            } catch (IOException e) {
                failure = e;
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled || failure != null;
        }
    }

    /** On Ctrl-C: what is finished gets its tables. */
    private void cancelAndWait(CountDownLatch over) {
        cancelled = true;
        try {
            over.await(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
