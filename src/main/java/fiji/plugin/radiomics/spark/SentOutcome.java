/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.batch.CaseOutcome;
import fiji.plugin.radiomics.batch.ResultCodec;
import java.io.IOException;
import java.io.Serializable;

/**
 * An outcome on its way from an executor.
 *
 * @param caseId the case
 * @param result its result as {@link ResultCodec} writes it; null where the earlier one holds
 */
record SentOutcome(String caseId, byte[] result) implements Serializable {

    static SentOutcome of(CaseOutcome outcome) {
        byte[] bytes = outcome.result() == null ? null : ResultCodec.encode(outcome.result());
        return new SentOutcome(outcome.caseId(), bytes);
    }

    CaseOutcome received() throws IOException {
        return new CaseOutcome(caseId, result == null ? null : ResultCodec.decode(result));
    }
}
