/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.testing.Wisconsin;

/** ROC analysis of three markers of the Wisconsin table. */
abstract class WisconsinCase {

    static final String[] THREE = {"mean_texture", "mean_smoothness", "mean_symmetry"};
    static final double NONE = Double.NaN;

    static final RocSettings SETTINGS =
            RocSettings.INITIAL
                    .with(RocParameters.OUTCOME, "diagnosis")
                    .with(RocParameters.POSITIVE, "malignant")
                    .with(RocParameters.REPLICATES, "100");

    static CaseTable table() {
        return Wisconsin.table(THREE);
    }

    static RocResult run(RocSettings settings, CaseTable table) {
        return new RocAnalysis(settings, Workers.none(), Progress.NONE).run(table);
    }

    static void refused(String part, RocSettings settings, CaseTable table) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> run(settings, table));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
