/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.validate;

import java.util.Arrays;

/**
 * Cleveland's (1979) locally weighted regression by lines with tricube weights, without robustness
 * steps, as R's {@code lowess(x, y, iter = 0)} computes it: between points nearer than a hundredth
 * of the range it interpolates.
 */
public final class Lowess {

    private static final double SPAN = 2 / 3.;

    private Lowess() {}

    /**
     * @param x ascending
     * @param y a value each
     * @return the smooth value at each x
     */
    public static double[] smooth(double[] x, double[] y) {
        int n = x.length;
        double[] smooth = new double[n];
        if (n < 2) {
            return y.clone();
        }
        double delta = .01 * (x[n - 1] - x[0]);
        int nearest = Math.max(Math.min((int) (SPAN * n + 1e-7), n), 2);
        int left = 0;
        int right = nearest - 1;
        int last = -1;
        int i = 0;
        do {
            while (right < n - 1 && x[i] - x[left] > x[right + 1] - x[i]) {
                left++;
                right++;
            }
            double value = fit(x, y, x[i], left, right);
            smooth[i] = Double.isNaN(value) ? y[i] : value;
            if (last < i - 1) {
                for (int j = last + 1; j < i; j++) {
                    double part = (x[j] - x[last]) / (x[i] - x[last]);
                    smooth[j] = part * smooth[i] + (1 - part) * smooth[last];
                }
            }
            last = i;
            double cut = x[last] + delta;
            for (i = last + 1; i < n; i++) {
                if (x[i] > cut) {
                    break;
                }
                if (x[i] == x[last]) {
                    smooth[i] = smooth[last];
                    last = i;
                }
            }
            i = Math.max(last + 1, i - 1);
        } while (last < n - 1);
        return smooth;
    }

    private static double fit(double[] x, double[] y, double at, int left, int right) {
        int n = x.length;
        double range = x[n - 1] - x[0];
        double h = Math.max(at - x[left], x[right] - at);
        double[] w = new double[n];
        double sum = 0;
        int end = left;
        for (int j = left; j < n; j++) {
            double r = Math.abs(x[j] - at);
            if (r <= .999 * h) {
                double q = r / h;
                w[j] = r <= .001 * h ? 1 : Math.pow(1 - q * q * q, 3);
                sum += w[j];
            } else if (x[j] > at) {
                break;
            }
            end = j;
        }
        if (!(sum > 0)) {
            return Double.NaN;
        }
        double mean = 0;
        for (int j = left; j <= end; j++) {
            w[j] /= sum;
            mean += w[j] * x[j];
        }
        double b = at - mean;
        double c = 0;
        for (int j = left; j <= end; j++) {
            c += w[j] * (x[j] - mean) * (x[j] - mean);
        }
        double value = 0;
        boolean sloped = h > 0 && Math.sqrt(c) > .001 * range;
        for (int j = left; j <= end; j++) {
            value += w[j] * (sloped ? 1 + b / c * (x[j] - mean) : 1) * y[j];
        }
        return value;
    }

    /**
     * @param x in any order
     * @return the order in which it ascends
     */
    static int[] order(double[] x) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
        return Arrays.stream(order).mapToInt(k -> k).toArray();
    }
}
