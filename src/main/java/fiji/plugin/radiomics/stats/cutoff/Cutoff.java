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
 * A cutoff and what it does.
 *
 * @param threshold the threshold in the marker's own units; infinite where none or all of the cases
 *     are called positive
 * @param point the curve's point
 * @param table its 2×2 table
 * @param diagnostics its measures
 * @param ties number of points that are equally good, this one included
 */
public record Cutoff(
        double threshold, int point, ConfusionTable table, Diagnostics diagnostics, int ties) {

    /**
     * @param curve an empirical curve
     * @param rule how to choose
     * @param settings how to compute the measures
     * @return the best cutoff; of several the most sensitive one
     */
    public static Cutoff of(RocCurve curve, CutoffRule rule, DiagnosticSettings settings) {
        int[] best = rule.best(curve);
        double threshold = rule.isFixed() ? rule.first() : curve.threshold(best[0]);
        return at(curve, best[0], threshold, best.length, settings);
    }

    /**
     * @param curve an empirical curve
     * @param threshold any number in the marker's own units, but NaN
     * @param settings how to compute the measures
     * @return this cutoff
     */
    public static Cutoff at(RocCurve curve, double threshold, DiagnosticSettings settings) {
        return at(curve, curve.pointAt(threshold), threshold, 1, settings);
    }

    private static Cutoff at(
            RocCurve curve, int point, double threshold, int ties, DiagnosticSettings settings) {
        ConfusionTable table = ConfusionTable.of(curve, point);
        return new Cutoff(threshold, point, table, Diagnostics.of(curve, point, settings), ties);
    }
}
