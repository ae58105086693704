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

import fiji.plugin.radiomics.feature.Status;
import java.util.List;

/**
 * What became of one case.
 *
 * @param caseId the case
 * @param fingerprint of all that decides the rows, see {@link CaseFingerprint}
 * @param rows one a region, at least one a line of the manifest, in the manifest's order
 */
public record CaseResult(String caseId, String fingerprint, List<CaseRow> rows) {

    /** Copies the list. */
    public CaseResult {
        rows = List.copyOf(rows);
    }

    /**
     * @return whether any of its rows failed
     */
    public boolean hasFailed() {
        return rows.stream().anyMatch(r -> r.row().status().kind() == Status.Kind.FAILED);
    }
}
