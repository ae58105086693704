/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.roc;

import fiji.plugin.radiomics.stats.Interval;

/** The score interval of an area, see {@link AucMethod#SCORE}. */
final class ScoreInterval {

    /** Halvings of an interval within 0…1, until its ends are neighbours. */
    private static final int HALVINGS = 60;

    private ScoreInterval() {}

    /** The variance of the area where the true one is theta. */
    static double variance(RocCurve curve, double theta) {
        double m = curve.positives();
        double n = curve.negatives();
        double all = m + n;
        double ties = 0;
        for (int i = 1; i < curve.size(); i++) {
            double t =
                    (double) curve.truePositives(i)
                            - curve.truePositives(i - 1)
                            + curve.falsePositives(i)
                            - curve.falsePositives(i - 1);
            ties += t * t * t - t;
        }
        double correction = 1 - ties / (all * all * all - all);
        double pairs = (1 - theta) / (2 - theta) + theta / (1 + theta);
        return correction * theta * (1 - theta) / (m * n) * (1 + (all / 2 - 1) * pairs);
    }

    static Interval of(RocCurve curve, double z) {
        double auc = curve.auc();
        return new Interval(bound(curve, z, auc, 0), bound(curve, z, auc, 1));
    }

    /** At the area itself there is no contradiction, at the end of the scale there is no room. */
    private static double bound(RocCurve curve, double z, double auc, double end) {
        double inside = auc;
        double outside = end;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            double distance = auc - middle;
            if (distance * distance <= z * z * variance(curve, middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }
}
