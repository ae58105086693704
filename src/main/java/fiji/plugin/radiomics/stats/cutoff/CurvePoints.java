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

/** What a rule looks at: the points of a curve or of a resample of it, from none called to all. */
interface CurvePoints {

    int size();

    int truePositives(int point);

    int falsePositives(int point);

    default int positives() {
        return truePositives(size() - 1);
    }

    default int negatives() {
        return falsePositives(size() - 1);
    }

    static CurvePoints of(RocCurve curve) {
        return new CurvePoints() {
            @Override
            public int size() {
                return curve.size();
            }

            @Override
            public int truePositives(int point) {
                return curve.truePositives(point);
            }

            @Override
            public int falsePositives(int point) {
                return curve.falsePositives(point);
            }
        };
    }
}
