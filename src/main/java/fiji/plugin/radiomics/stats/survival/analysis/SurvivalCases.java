/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;

/**
 * The cases of a table whose survival is known.
 *
 * @param table the table
 * @param rows its rows that are used, ascending
 * @param data their survival, in the same order, with strata and clusters
 * @param names what each is called, in the same order
 * @param strata names of the strata; one empty name where there are none
 * @param warnings what the reader should know of them
 */
record SurvivalCases(
        CaseTable table,
        int[] rows,
        SurvivalData data,
        List<String> names,
        List<String> strata,
        List<String> warnings) {

    /**
     * @param values a value a row of the table
     * @return a value a case
     */
    double[] ofRows(double[] values) {
        double[] some = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = values[rows[i]];
        }
        return some;
    }
}
