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

import java.util.List;

/**
 * What became of a batch.
 *
 * @param end why it ended
 * @param progress how far it came
 * @param rows rows of the wide table
 * @param failures a line {@code case, region: reason} each, of at most {@value #MOST_FAILURES}
 * @param failedRows number of rows that failed
 * @param notices what else the user should know, a line each
 */
public record BatchSummary(
        End end,
        BatchProgress progress,
        int rows,
        List<String> failures,
        int failedRows,
        List<String> notices) {

    static final int MOST_FAILURES = 10;

    /** Why a batch ended. */
    public enum End {
        /** All cases are done. */
        FINISHED,
        /** It was cancelled. */
        CANCELLED,
        /** A case failed, and that was to end it. */
        FIRST_FAILURE
    }

    /** Copies the lists. */
    public BatchSummary {
        failures = List.copyOf(failures);
        notices = List.copyOf(notices);
    }

    /**
     * @return whether every case of the manifest is in the tables and none failed
     */
    public boolean isComplete() {
        return end == End.FINISHED && progress.failed() == 0;
    }

    /**
     * @return one line for the user
     */
    public String text() {
        String so = progress.text();
        return switch (end) {
            case FINISHED -> so;
            case CANCELLED -> "Cancelled: " + so + "; go on with resume";
            case FIRST_FAILURE -> "Stopped at the first failure: " + so + "; go on with resume";
        };
    }
}
