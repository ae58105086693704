package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.stats.analysis.SampleSizePlan;

/** The table of a planned study. */
public final class SampleSizeTable {

    private SampleSizeTable() {}

    /**
     * @param plan numbers of cases and power
     * @return one row
     */
    public static ReportTable of(SampleSizePlan plan) {
        return new ReportTable.Builder("sample_size")
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
