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

import fiji.plugin.radiomics.stats.Normal;
import java.util.Optional;

/**
 * The smooth curve sensitivity = Φ(a + b Φ⁻¹(1 − specificity)), which two normal distributions
 * give.
 *
 * <p>Fitted by least squares: Φ⁻¹(specificity) on Φ⁻¹(sensitivity), over the points of the
 * empirical curve where both are finite (Hanley 1996, Academic Radiology 3, 49–54; the method
 * "binormal" of the R package pROC, whose values it has). Its area is Φ(a/√(1+b²)).
 *
 * @param a intercept: the distance of the means in standard deviations of the positive cases
 * @param b slope: standard deviation of the negative cases in those of the positive ones
 */
public record BinormalCurve(double a, double b) {

    /**
     * @param curve an empirical curve
     * @return the smooth one; none where fewer than two points lie inside, or where the fit does
     *     not rise
     */
    public static Optional<BinormalCurve> fit(RocCurve curve) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        double sxx = 0;
        double sxy = 0;
        double x = Normal.of(curve.sensitivity(0));
        double y = Normal.of(curve.specificity(0));
        for (int i = 0; i < curve.size(); i++) {
            // Without ties only one of the two moves, and quantiles are what this takes time for.
            if (i > 0 && curve.truePositives(i) > curve.truePositives(i - 1)) {
                x = Normal.of(curve.sensitivity(i));
            }
            if (i > 0 && curve.falsePositives(i) > curve.falsePositives(i - 1)) {
                y = Normal.of(curve.specificity(i));
            }
            if (Double.isInfinite(x) || Double.isInfinite(y)) {
                continue;
            }
            n++;
            double dx = x - meanX;
            meanX += dx / n;
            sxx += dx * (x - meanX);
            meanY += (y - meanY) / n;
            sxy += dx * (y - meanY);
        }
        double slope = sxy / sxx;
        if (n < 2 || !(slope < 0)) {
            return Optional.empty();
        }
        double intercept = meanY - slope * meanX;
        return Optional.of(new BinormalCurve(-intercept / slope, -1 / slope));
    }

    /**
     * @param specificity 0 to 1
     * @return the curve's sensitivity there
     */
    public double sensitivity(double specificity) {
        return Normal.probability(a + b * Normal.of(1 - specificity));
    }

    /**
     * @return the area under the curve
     */
    public double auc() {
        return Normal.probability(a / Math.sqrt(1 + b * b));
    }
}
