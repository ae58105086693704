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
import fiji.plugin.radiomics.stats.Normal;
import java.util.List;

/**
 * The variance of areas of clustered cases, such as several lesions of a patient, by Obuchowski
 * (1997), Biometrics 53, 567–578. It needs nothing but {@link DeLong}'s placements, and is nearly
 * DeLong's variance where every cluster has one case.
 *
 * <p>With xᵢ and yᵢ the sums over cluster i of the m positive and n negative placements less the
 * area: S₁₀ = a/((a−1)m) Σ xᵢ², S₀₁ = b/((b−1)n) Σ yᵢ², S₁₁ = c/(c−1) Σ xᵢyᵢ, where a clusters have
 * positive cases, b negative ones, and c are all; the variance is S₁₀/m + S₀₁/n + 2S₁₁/(mn).
 * Covariances of two markers have products of their sums in place of squares.
 */
public final class Obuchowski {

    private Obuchowski() {}

    /**
     * @param placements of a marker
     * @param clusters of its cases
     * @return the variance of its area; NaN where a class has fewer than two clusters
     */
    public static double variance(DeLong placements, CaseClusters clusters) {
        return covariance(placements, placements, clusters);
    }

    /**
     * @param first placements of a marker
     * @param second placements of another in the same cases in the same order
     * @param clusters of these cases
     * @return the covariance of the two areas; NaN where a class has fewer than two clusters
     */
    public static double covariance(DeLong first, DeLong second, CaseClusters clusters) {
        double[] x1 = sums(first.positivePlacements(), first.auc(), clusters.positive(), clusters);
        double[] y1 = sums(first.negativePlacements(), first.auc(), clusters.negative(), clusters);
        boolean same = first == second;
        double[] x2 =
                same
                        ? x1
                        : sums(
                                second.positivePlacements(),
                                second.auc(),
                                clusters.positive(),
                                clusters);
        double[] y2 =
                same
                        ? y1
                        : sums(
                                second.negativePlacements(),
                                second.auc(),
                                clusters.negative(),
                                clusters);
        double m = clusters.positive().length;
        double n = clusters.negative().length;
        double positive = corrected(product(x1, x2), clusters.ofPositives()) / (m * m);
        double negative = corrected(product(y1, y2), clusters.ofNegatives()) / (n * n);
        double both = corrected(product(x1, y2) + product(x2, y1), clusters.all()) / (m * n);
        return positive + negative + both;
    }

    /**
     * The covariance of areas of different cases that share clusters, such as lesions of one
     * patient in both.
     *
     * @param first placements of some cases
     * @param firstClusters their clusters
     * @param second placements of others
     * @param secondClusters their clusters, numbered alike
     * @return the covariance; 0 where they share none
     */
    public static double covarianceOfParts(
            DeLong first, CaseClusters firstClusters, DeLong second, CaseClusters secondClusters) {
        double[] a = influence(first, firstClusters);
        double[] b = influence(second, secondClusters);
        double sum = 0;
        int shared = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (!Double.isNaN(a[i]) && !Double.isNaN(b[i])) {
                sum += a[i] * b[i];
                shared++;
            }
        }
        return shared < 2 ? sum : corrected(sum, shared);
    }

    /**
     * @param parts placements in parts of the cases, such as strata
     * @param clusters their clusters, numbered alike
     * @param weights of the parts
     * @return the variance of the sum of the parts' areas times their weights; NaN of fewer than
     *     two clusters
     */
    public static double varianceOfSum(
            List<DeLong> parts, List<CaseClusters> clusters, List<Double> weights) {
        int bound = clusters.stream().mapToInt(CaseClusters::bound).max().orElse(0);
        double[] all = new double[bound];
        boolean[] there = new boolean[bound];
        for (int k = 0; k < parts.size(); k++) {
            double[] own = influence(parts.get(k), clusters.get(k));
            for (int c = 0; c < own.length; c++) {
                if (!Double.isNaN(own[c])) {
                    all[c] += weights.get(k) * own[c];
                    there[c] = true;
                }
            }
        }
        int count = 0;
        for (boolean t : there) {
            count += t ? 1 : 0;
        }
        return corrected(product(all, all), count);
    }

    /**
     * @param placements of a marker
     * @param clusters of its cases
     * @return what each cluster adds to the area's error; NaN for numbers that no case has
     */
    static double[] influence(DeLong placements, CaseClusters clusters) {
        double[] all = new double[clusters.bound()];
        java.util.Arrays.fill(all, Double.NaN);
        add(all, placements.positivePlacements(), placements.auc(), clusters.positive());
        add(all, placements.negativePlacements(), placements.auc(), clusters.negative());
        return all;
    }

    private static void add(double[] all, double[] placements, double auc, int[] clusters) {
        for (int i = 0; i < placements.length; i++) {
            int c = clusters[i];
            double own = (placements[i] - auc) / placements.length;
            all[c] = Double.isNaN(all[c]) ? own : all[c] + own;
        }
    }

    private static double[] sums(
            double[] placements, double auc, int[] clusters, CaseClusters all) {
        double[] sums = new double[all.bound()];
        for (int i = 0; i < placements.length; i++) {
            sums[clusters[i]] += placements[i] - auc;
        }
        return sums;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double corrected(double sum, double clusters) {
        return clusters < 2 ? Double.NaN : sum * clusters / (clusters - 1);
    }

    /**
     * @param curve an empirical curve
     * @param error its standard error by {@link #variance}
     * @param clusters of its cases
     * @param method {@link AucMethod#LOGIT}, or any other for A ± z·s, clipped to 0…1
     * @param level confidence level
     * @return the area; at exactly 0 or 1 with the exact interval of as many cases as there are
     *     clusters
     */
    public static AucEstimate estimate(
            RocCurve curve, double error, CaseClusters clusters, AucMethod method, double level) {
        double auc = curve.auc();
        AucMethod used = method == AucMethod.LOGIT ? AucMethod.LOGIT : AucMethod.DELONG;
        if (curve.size() == 2) {
            return new AucEstimate(auc, Double.NaN, Interval.NONE, used);
        }
        if (curve.isSeparated()) {
            int fewer = Math.min(clusters.ofPositives(), clusters.ofNegatives());
            return new AucEstimate(auc, error, AucEstimate.exact(curve, fewer, level), used);
        }
        if (Double.isNaN(error)) {
            return new AucEstimate(auc, Double.NaN, Interval.NONE, used);
        }
        double half = Normal.ofLevel(level) * error;
        Interval interval =
                used == AucMethod.LOGIT
                        ? AucEstimate.logit(auc, half)
                        : new Interval(auc - half, auc + half).clippedTo(0, 1);
        return new AucEstimate(auc, error, interval, used);
    }
}
