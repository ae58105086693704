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
 * A pair of cutoffs: what lies on the negative side of the one is ruled out, what lies on the
 * positive side of the other is ruled in, and between them nothing is decided.
 *
 * @param ruleOut the most specific cutoff that is sensitive enough
 * @param ruleIn the most sensitive cutoff that is specific enough
 * @param isSingle whether one cutoff is both, so that there is no grey zone
 */
public record GreyZone(Cutoff ruleOut, Cutoff ruleIn, boolean isSingle) {

    /**
     * @param curve an empirical curve
     * @param sensitivity least one of the rule-out cutoff, 0 to 1
     * @param specificity least one of the rule-in cutoff, 0 to 1
     * @param settings how measures are computed
     * @return the pair; where one cutoff meets both, that of the greatest Youden index is both
     */
    public static GreyZone of(
            RocCurve curve, double sensitivity, double specificity, DiagnosticSettings settings) {
        Cutoff out = Cutoff.of(curve, rule(CutoffRule.Kind.SENSITIVITY, sensitivity), settings);
        Cutoff in = Cutoff.of(curve, rule(CutoffRule.Kind.SPECIFICITY, specificity), settings);
        if (out.point() > in.point()) {
            return new GreyZone(out, in, false);
        }
        int best = in.point();
        for (int point = in.point(); point >= out.point(); point--) {
            if (youden(curve, point) > youden(curve, best)) {
                best = point;
            }
        }
        Cutoff both = Cutoff.at(curve, curve.threshold(best), settings);
        return new GreyZone(both, both, true);
    }

    private static CutoffRule rule(CutoffRule.Kind kind, double at) {
        return new CutoffRule(kind, at, Double.NaN);
    }

    private static long youden(RocCurve curve, int point) {
        return (long) curve.truePositives(point) * curve.negatives()
                - (long) curve.falsePositives(point) * curve.positives();
    }

    /**
     * @param curve an empirical curve
     * @param ruleOut a cutoff in the marker's own units
     * @param ruleIn another, at or beyond it on the positive side
     * @param settings how measures are computed
     * @return the pair, given beforehand
     */
    public static GreyZone given(
            RocCurve curve, double ruleOut, double ruleIn, DiagnosticSettings settings) {
        return new GreyZone(
                Cutoff.at(curve, ruleOut, settings),
                Cutoff.at(curve, ruleIn, settings),
                ruleOut == ruleIn);
    }

    /**
     * @return the cases outside the grey zone: those ruled in count as called positive, those ruled
     *     out as called negative
     */
    public ConfusionTable decided() {
        return new ConfusionTable(
                ruleIn.table().tp(),
                ruleIn.table().fp(),
                ruleOut.table().fn(),
                ruleOut.table().tn());
    }

    /**
     * @return positive cases in the grey zone
     */
    public long greyPositives() {
        return ruleOut.table().tp() - ruleIn.table().tp();
    }

    /**
     * @return negative cases in the grey zone
     */
    public long greyNegatives() {
        return ruleOut.table().fp() - ruleIn.table().fp();
    }
}
