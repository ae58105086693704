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

/** The table of a planned study. */
public final class SampleSizeTable {

    private static final TableKind SAMPLE_SIZE =
            TableKind.always("sample_size", "ROC Sample Size", "Numbers of cases and power", "");

    private SampleSizeTable() {}

    /**
     * @param plan numbers of cases and power
     * @return one row
     */
    public static ResultTable of(SampleSizePlan plan) {
        return new ResultTable.Builder(SAMPLE_SIZE)
                .row()
                .put("auc", plan.auc())
                .put("second", plan.second())
                .put("correlation_positive", plan.positiveCorrelation())
                .put("correlation_negative", plan.negativeCorrelation())
                .put("ratio", plan.ratio())
                .put("alpha", plan.alpha())
                .put("n_positive", plan.positives())
                .put("n_negative", plan.negatives())
                .put("n", plan.positives() + plan.negatives())
                .put("power", plan.power())
                .build();
    }
}
