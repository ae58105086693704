/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.RadixSort;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How sure a correlation is where cases come in clusters, such as several lesions of a patient.
 * What a case adds to the coefficient is its influence function: of Pearson's r (Devlin,
 * Gnanadesikan and Kettenring 1975, Biometrika 62:531–545), and of Spearman's the same of the ranks
 * with what a case does to the ranks of all others (Croux and Dehon 2010, Stat Methods Appl
 * 19:497–515). The variance is C/(C − 1) Σ u²/n², u being the sums over the C clusters (Williams
 * 2000, Biometrics 56:645–646). Intervals and p are those of Fisher's artanh r, by t with C − 1
 * degrees of freedom.
 */
public final class ClusteredCorrelation {

    static final String METHOD = "clusters";

    private ClusteredCorrelation() {}

    /**
     * @param kind Pearson's or Spearman's
     * @param x a value a case, without NaN
     * @param y the same cases in the same order
     * @param clusters number of the cluster of each case
     * @param level of the interval
     * @return the correlation; without p and interval where there are fewer than three clusters, or
     *     where it is exactly ±1
     */
    public static Correlation of(
            CorrelationKind kind, double[] x, double[] y, int[] clusters, double level) {
        boolean isRanks = kind == CorrelationKind.SPEARMAN;
        Correlation plain = isRanks ? Correlation.spearman(x, y) : Correlation.pearson(x, y, level);
        double r = plain.r();
        if (Double.isNaN(r)) {
            return plain;
        }
        double none = Double.NaN;
        int count = count(clusters);
        double error =
                Math.abs(r) < 1 ? Math.sqrt(variance(influence(x, y, isRanks), clusters)) : 0;
        if (count < 3 || !(error > 0)) {
            String note =
                    count < 3
                            ? "3 clusters or more are needed for p"
                            : "rows of one cluster are not independent, and r does not vary";
            return new Correlation(kind, x.length, r, none, none, Interval.NONE, "", note);
        }
        TDistribution t = new TDistribution(null, count - 1.0);
        double scaled = error / (1 - r * r);
        double centre = .5 * Math.log((1 + r) / (1 - r));
        double half = -t.inverseCumulativeProbability((1 - level) / 2) * scaled;
        double z = centre / scaled;
        return new Correlation(
                kind,
                x.length,
                r,
                z,
                2 * t.cumulativeProbability(-Math.abs(z)),
                new Interval(Math.tanh(centre - half), Math.tanh(centre + half)),
                METHOD,
                "");
    }

    /**
     * @param clusters number of the cluster of each case
     * @return how many there are
     */
    public static int count(int[] clusters) {
        return (int) java.util.Arrays.stream(clusters).distinct().count();
    }

    /**
     * @param influence of each case
     * @param clusters number of the cluster of each case
     * @return the variance of their mean; NaN of fewer than two clusters
     */
    public static double variance(double[] influence, int[] clusters) {
        double[] sums = new double[java.util.Arrays.stream(clusters).max().orElse(-1) + 1];
        for (int i = 0; i < influence.length; i++) {
            sums[clusters[i]] += influence[i] / influence.length;
        }
        double squares = 0;
        for (double s : sums) {
            squares += s * s;
        }
        int count = count(clusters);
        return count < 2 ? Double.NaN : squares * count / (count - 1);
    }

    /**
     * @param x a value a case, without NaN, not all equal
     * @param y the same cases in the same order
     * @param isRanks whether of Spearman's coefficient, else of Pearson's
     * @return what each case adds to the coefficient, n times; their mean is 0
     */
    public static double[] influence(double[] x, double[] y, boolean isRanks) {
        int n = x.length;
        int[] orderX = isRanks ? RadixSort.order(x) : new int[0];
        int[] orderY = isRanks ? RadixSort.order(y) : new int[0];
        double[] f = isRanks ? MidRanks.of(x, orderX).ofCases().clone() : x.clone();
        double[] g = isRanks ? MidRanks.of(y, orderY).ofCases().clone() : y.clone();
        centre(f);
        centre(g);
        double c = mean(f, g);
        double vx = mean(f, f);
        double vy = mean(g, g);
        double[] ofC = new double[n];
        double[] ofX = new double[n];
        double[] ofY = new double[n];
        for (int i = 0; i < n; i++) {
            ofC[i] = f[i] * g[i];
            ofX[i] = f[i] * f[i];
            ofY[i] = g[i] * g[i];
        }
        if (isRanks) {
            add(x, orderX, g, 1, ofC);
            add(y, orderY, f, 1, ofC);
            add(x, orderX, f, 2, ofX);
            add(y, orderY, g, 2, ofY);
        }
        double scale = Math.sqrt(vx * vy);
        double r = c / scale;
        double[] influence = new double[n];
        for (int i = 0; i < n; i++) {
            influence[i] = ofC[i] / scale - r / 2 * (ofX[i] / vx + ofY[i] / vy);
        }
        double mean = java.util.Arrays.stream(influence).sum() / n;
        for (int i = 0; i < n; i++) {
            influence[i] -= mean;
        }
        return influence;
    }

    /** A case adds to the ranks of the values above it, and half to those of its equals. */
    private static void add(
            double[] values, int[] order, double[] weights, int times, double[] influence) {
        double above = 0;
        for (int end = order.length; end > 0; ) {
            int begin = end;
            double equal = 0;
            while (begin > 0 && values[order[begin - 1]] == values[order[end - 1]]) {
                equal += weights[order[--begin]];
            }
            for (int k = begin; k < end; k++) {
                influence[order[k]] += times * (above + equal / 2);
            }
            above += equal;
            end = begin;
        }
    }

    private static void centre(double[] values) {
        double mean = java.util.Arrays.stream(values).sum() / values.length;
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double mean(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / a.length;
    }
}
