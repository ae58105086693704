/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

/**
 * A smooth curve through weighted points, such as 0s and 1s: at each place the straight line
 * through the nearest points, nearer ones with more weight (tricube). Cleveland 1979, J Am Stat
 * Assoc 74:829–836, without its robustness steps.
 */
final class LocalLine {

    private final double[] x;
    private final double[] y;
    private final double[] weights;
    private final int nearest;

    /**
     * @param x ascending
     * @param span part of the points that count at each place
     */
    LocalLine(double[] x, double[] y, double[] weights, double span) {
        this.x = x;
        this.y = y;
        this.weights = weights;
        nearest = Math.max(2, (int) Math.ceil(span * x.length));
    }

    /** The curve at a place, within 0 to 1. */
    double at(double place) {
        return Math.max(0, Math.min(1, valueAt(place)));
    }

    /** The curve at a place, of any values. */
    double valueAt(double place) {
        double reach = reach(place);
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int i = 0; i < x.length; i++) {
            double d = x[i] - place;
            double part = reach > 0 ? Math.abs(d) / reach : d == 0 ? 0 : 1;
            if (part < 1 && weights[i] > 0) {
                double cube = 1 - part * part * part;
                double w = weights[i] * cube * cube * cube;
                sum += w;
                sumX += w * d;
                sumY += w * y[i];
                sumXx += w * d * d;
                sumXy += w * d * y[i];
            }
        }
        double mean = sumY / sum;
        double spread = sumXx - sumX * sumX / sum;
        double slope = spread > 1e-12 * reach * reach * sum ? (sumXy - sumX * mean) / spread : 0;
        return mean - slope * sumX / sum;
    }

    /** A little more than the distance of the farthest of the nearest points. */
    private double reach(double place) {
        if (nearest >= x.length) {
            return 1.001 * Math.max(place - x[0], x[x.length - 1] - place);
        }
        int left = 0;
        int right = x.length - nearest;
        // The window of the nearest points moves right while its next point is nearer.
        while (left < right) {
            int middle = (left + right) >>> 1;
            if (place - x[middle] > x[middle + nearest] - place) {
                left = middle + 1;
            } else {
                right = middle;
            }
        }
        double farthest = Math.max(place - x[left], x[left + nearest - 1] - place);
        return 1.001 * farthest;
    }
}
