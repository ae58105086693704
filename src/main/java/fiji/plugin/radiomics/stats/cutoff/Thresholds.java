/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.cutoff;

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.roc.RocCurve;

/**
 * Every cutoff that tells the observed values apart, with its 2×2 table and measures. The order is
 * that of {@code pROC::coords(roc, "all")}: from the infinite cutoff that calls all cases positive
 * to the infinite one that calls none. Nothing is computed before it is asked for, so that a
 * million cutoffs cost no more than their curve. For one thread.
 */
public final class Thresholds {

    private final RocCurve curve;
    private final DiagnosticSettings settings;
    private final double z;
    private Proportion proportions;

    private Thresholds(RocCurve curve, DiagnosticSettings settings) {
        this.curve = curve;
        this.settings = settings;
        // A quantile a row would take most of the time.
        z = Normal.ofLevel(settings.level());
    }

    /**
     * @param curve an empirical curve
     * @param settings how to compute the measures
     * @return its cutoffs
     */
    public static Thresholds of(RocCurve curve, DiagnosticSettings settings) {
        return new Thresholds(curve, settings);
    }

    /**
     * @return number of cutoffs: one more than there are distinct values
     */
    public int size() {
        return curve.size();
    }

    /**
     * @param point of the curve
     * @return the row of its cutoff, and the other way round
     */
    public int row(int point) {
        return curve.size() - 1 - point;
    }

    /**
     * @param row 0 = all cases are called positive
     * @return the cutoff, midway between two observed values; infinite at both ends
     */
    public double cutoff(int row) {
        return curve.threshold(row(row));
    }

    /**
     * @param row a row
     * @return its counts
     */
    public ConfusionTable table(int row) {
        return ConfusionTable.of(curve, row(row));
    }

    /**
     * @param row a row
     * @return its measures with their intervals, those of {@link Diagnostics}
     */
    public Diagnostics diagnostics(int row) {
        return curve.clusters().isPresent()
                ? Diagnostics.of(curve, row(row), settings)
                : Diagnostics.of(table(row), settings, proportions(), z);
    }

    /**
     * @param row a row
     * @return the same without the intervals of proportions, which are what takes time
     */
    public Diagnostics values(int row) {
        return Diagnostics.of(table(row), settings, Proportion.VALUE_ONLY, z);
    }

    /**
     * @param row a row
     * @return the positive predictive value at the sample's prevalence, with its interval
     */
    public Measure samplePpv(int row) {
        ConfusionTable t = table(row);
        return curve.clusters()
                .map(c -> new ClusteredDiagnostics(t, c, row(row), settings).samplePpv())
                .orElseGet(() -> proportions().of(t.tp(), t.tp() + t.fp()));
    }

    /**
     * @param row a row
     * @return the negative predictive value at the sample's prevalence, with its interval
     */
    public Measure sampleNpv(int row) {
        ConfusionTable t = table(row);
        return curve.clusters()
                .map(c -> new ClusteredDiagnostics(t, c, row(row), settings).sampleNpv())
                .orElseGet(() -> proportions().of(t.tn(), t.tn() + t.fn()));
    }

    private Proportion proportions() {
        if (proportions == null) {
            proportions = new ManyProportions(settings, curve.positives(), curve.negatives());
        }
        return proportions;
    }
}
