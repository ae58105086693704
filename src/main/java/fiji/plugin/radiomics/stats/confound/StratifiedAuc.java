/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.confound;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.RadixSort;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.Obuchowski;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The area over pairs of cases of the same stratum only: the mean of the strata's areas, weighted
 * by their numbers of pairs. Its variance is the weighted sum of DeLong's. Janes and Pepe 2008,
 * Stat Med 27:1273–1294, with strata for the covariate.
 *
 * @param auc the pooled area; NaN where no stratum holds both classes
 * @param interval its confidence interval; none where a stratum has too few cases for a variance
 * @param strata number of strata that hold both classes
 */
public record StratifiedAuc(double auc, Interval interval, int strata) {

    /**
     * @param values a value a case, without NaN
     * @param positive the class of each
     * @param stratum the stratum of each, from 0
     * @param direction higher or lower
     * @param level confidence level
     * @return the pooled area
     */
    public static StratifiedAuc of(
            double[] values, boolean[] positive, int[] stratum, Direction direction, double level) {
        return of(values, positive, stratum, direction, level, RadixSort.order(values), new int[0]);
    }

    /**
     * @param values as above
     * @param positive as above
     * @param stratum as above
     * @param direction as above
     * @param level as above
     * @param order indices of all cases, those of the least values first
     * @param clusters number of the cluster of each case, such as the patient of a lesion; empty
     *     where all are independent
     * @return the pooled area; of clusters with the variance of the sums of what each adds, see
     *     {@link Obuchowski}
     */
    public static StratifiedAuc of(
            double[] values,
            boolean[] positive,
            int[] stratum,
            Direction direction,
            double level,
            int[] order,
            int[] clusters) {
        int count = Arrays.stream(stratum).max().orElse(-1) + 1;
        double pairs = 0;
        double sum = 0;
        double variance = 0;
        int strata = 0;
        List<DeLong> areas = new ArrayList<>();
        List<CaseClusters> together = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            int[] some = new int[order.length];
            int n = 0;
            int positives = 0;
            for (int i : order) {
                if (stratum[i] == s) {
                    some[n++] = i;
                    positives += positive[i] ? 1 : 0;
                }
            }
            if (positives == 0 || positives == n) {
                continue;
            }
            DeLong part = DeLong.of(values, positive, Arrays.copyOf(some, n), direction);
            double weight = (double) positives * (n - positives);
            sum += weight * part.auc();
            pairs += weight;
            variance += weight * weight * part.variance();
            strata++;
            if (clusters.length > 0) {
                areas.add(part);
                together.add(of(clusters, positive, stratum, s));
                weights.add(weight);
            }
        }
        if (clusters.length > 0) {
            variance = Obuchowski.varianceOfSum(areas, together, weights);
        }
        double auc = pairs > 0 ? sum / pairs : Double.NaN;
        double half = Normal.ofLevel(level) * Math.sqrt(variance) / pairs;
        return new StratifiedAuc(
                auc,
                half > 0 ? new Interval(auc - half, auc + half).clippedTo(0, 1) : Interval.NONE,
                strata);
    }

    private static CaseClusters of(int[] clusters, boolean[] positive, int[] stratum, int s) {
        int[] c = new int[clusters.length];
        boolean[] p = new boolean[clusters.length];
        int n = 0;
        for (int i = 0; i < clusters.length; i++) {
            if (stratum[i] == s) {
                c[n] = clusters[i];
                p[n++] = positive[i];
            }
        }
        return CaseClusters.of(Arrays.copyOf(c, n), Arrays.copyOf(p, n));
    }

    /**
     * Strata of about equal size by the ranks of a value; equal values are in one stratum.
     *
     * @param values a value a case, without NaN
     * @param parts number of strata, e.g. 3 for tertiles
     * @return the stratum of each case, from 0
     */
    public static int[] parts(double[] values, int parts) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] limits = new double[parts - 1];
        for (int k = 1; k < parts; k++) {
            limits[k - 1] =
                    sorted[Math.max(0, (int) Math.ceil((double) k * sorted.length / parts) - 1)];
        }
        int[] stratum = new int[values.length];
        for (int i = 0; i < stratum.length; i++) {
            while (stratum[i] < limits.length && values[i] > limits[stratum[i]]) {
                stratum[i]++;
            }
        }
        return stratum;
    }
}
