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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a batch has so far. Results given to it are on the disk before it counts them. */
public final class BatchResults {

    private final int cases;
    private final Journal journal;
    private final BatchOptions options;
    private final BatchListener listener;
    private final Set<String> finished = new HashSet<>();
    private final long start = System.nanoTime();

    private int failed;
    private int kept;

    BatchResults(int cases, Journal journal, BatchOptions options, BatchListener listener) {
        this.cases = cases;
        this.journal = journal;
        this.options = options;
        this.listener = listener;
    }

    /**
     * @param caseId a case
     * @return fingerprint of an earlier result that holds as long as the case still has it; empty
     *     where there is none or it failed
     */
    public String earlier(String caseId) {
        Journal.Entry entry = journal.entry(caseId);
        return entry == null || entry.failed() ? "" : entry.fingerprint();
    }

    /**
     * Puts outcomes on the disk, then tells the listener.
     *
     * @param outcomes of cases that have none yet
     * @throws IOException where they cannot be written
     */
    public void finish(List<CaseOutcome> outcomes) throws IOException {
        List<CaseResult> added = new ArrayList<>();
        for (CaseOutcome outcome : outcomes) {
            if (outcome.result() != null) {
                added.add(outcome.result());
            }
        }
        if (!added.isEmpty()) {
            journal.append(added);
        }
        for (CaseOutcome outcome : outcomes) {
            finished.add(outcome.caseId());
            failed += outcome.hasFailed() ? 1 : 0;
            kept += outcome.result() == null ? 1 : 0;
        }
        if (!outcomes.isEmpty()) {
            listener.progress(progress());
        }
    }

    /**
     * @return whether all cases are done
     */
    public boolean isComplete() {
        return finished.size() == cases;
    }

    /**
     * @param caseId a case
     * @return whether it is done
     */
    public boolean has(String caseId) {
        return finished.contains(caseId);
    }

    /**
     * @return whether a case has failed where the first failure is to end the batch
     */
    public boolean endsAtFailure() {
        return options.failFast() && failed > 0;
    }

    /**
     * @return whether the batch has been cancelled; may be asked by any thread
     */
    public boolean isCancelled() {
        return listener.isCancelled();
    }

    BatchProgress progress() {
        return new BatchProgress(
                finished.size(), cases, failed, kept, (System.nanoTime() - start) / 1e9);
    }

    /** Cases whose results are in the journal and hold. */
    Set<String> finished() {
        return finished;
    }
}
