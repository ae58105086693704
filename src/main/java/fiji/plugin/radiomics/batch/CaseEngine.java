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
import java.util.List;
import java.util.Map;

/** Runs the cases of a batch: on threads of this program, or on other machines. */
public interface CaseEngine {

    /**
     * Runs cases, in any order, until all are done or something ends it.
     *
     * @param cases the cases
     * @param runner for cases that are run, or given up, in this program
     * @param results takes what they give, one call at a time; says when to end
     * @return why it ended
     * @throws IOException where a result cannot be kept, or cases cannot be run at all, with a
     *     message of one line
     */
    BatchSummary.End run(List<ManifestCase> cases, CaseRunner runner, BatchResults results)
            throws IOException;

    /**
     * @return what {@code run.json} is to say of it beside the usual: field → text or number
     */
    default Map<String, Object> report() {
        return Map.of();
    }

    /**
     * @return whether the tables are to include {@code features.parquet}; without, whoever runs the
     *     batch writes it
     */
    default boolean writesParquet() {
        return true;
    }
}
