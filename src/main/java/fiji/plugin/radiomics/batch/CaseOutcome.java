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

/**
 * What running a case gave: a new result, or the news that the one of an earlier run holds.
 *
 * @param caseId the case
 * @param result its result; null where the earlier one holds
 */
public record CaseOutcome(String caseId, CaseResult result) {

    static CaseOutcome of(CaseResult result) {
        return new CaseOutcome(result.caseId(), result);
    }

    /**
     * @return whether any of its rows failed; an earlier result that did would not hold
     */
    public boolean hasFailed() {
        return result != null && result.hasFailed();
    }
}
