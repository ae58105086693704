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

import fiji.plugin.radiomics.stats.roc.RocCurve;

/**
 * The 2×2 table of a cutoff.
 *
 * @param tp positive cases that are called positive
 * @param fp negative cases that are called positive
 * @param fn positive cases that are not called positive
 * @param tn negative cases that are not called positive
 */
public record ConfusionTable(long tp, long fp, long fn, long tn) {

    /**
     * @throws IllegalArgumentException where a count is negative
     */
    public ConfusionTable {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException("A 2×2 table holds counts of at least 0");
        }
    }

    /**
     * @param curve an empirical curve
     * @param point one of its points
     * @return the table of that point's threshold
     */
    public static ConfusionTable of(RocCurve curve, int point) {
        int tp = curve.truePositives(point);
        int fp = curve.falsePositives(point);
        return new ConfusionTable(tp, fp, curve.positives() - tp, curve.negatives() - fp);
    }

    /**
     * @return number of positive cases
     */
    public long positives() {
        return tp + fn;
    }

    /**
     * @return number of negative cases
     */
    public long negatives() {
        return fp + tn;
    }

    /**
     * @return number of all cases
     */
    public long cases() {
        return positives() + negatives();
    }

    boolean hasEmptyCell() {
        return tp == 0 || fp == 0 || fn == 0 || tn == 0;
    }
}
