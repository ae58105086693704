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

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/** Exact p values of Spearman's rank correlation over all permutations. */
final class SpearmanExact {

    /** Most pairs whose permutations are counted, as in R. */
    private static final int MOST = 9;

    /** For each number of pairs the permutations by half the sum of squared rank differences. */
    private static final List<double[]> PERMUTATIONS =
            IntStream.rangeClosed(0, MOST).mapToObj(SpearmanExact::permutations).toList();

    private SpearmanExact() {}

    /**
     * @param r the correlation of two columns of ranks
     * @param rest 1 − r², 0 only for ranks that agree or oppose completely
     * @return two-sided p; NaN where there is no exact one
     */
    static double p(Standardised x, Standardised y, double r, double rest) {
        int n = x.n();
        if (rest == 0) {
            return pOfCompleteAgreement(x.ranks());
        }
        if (n > MOST || x.ranks().hasTies() || y.ranks().hasTies()) {
            return Double.NaN;
        }
        double[] counts = PERMUTATIONS.get(n);
        int half = (int) Math.round((1 - r) * (counts.length - 1) / 2);
        return ExactTail.twoSided(counts, Math.min(half, counts.length - 1 - half));
    }

    /**
     * Of the n! permutations those agree (or oppose) as completely that exchange equal values only,
     * Π t! of them. The two-sided p is twice their part, on the safe side where ties make the other
     * extreme impossible.
     */
    private static double pOfCompleteAgreement(MidRanks ranks) {
        double log = -Gamma.logGamma(ranks.n() + 1.0);
        for (int t : ranks.ties()) {
            log += Gamma.logGamma(t + 1.0);
        }
        return Math.min(1, 2 * Math.exp(log));
    }

    /**
     * Counts permutations by Σ(i − π(i))²/2, which is a whole number from 0 to (n³ − n)/6: places
     * are filled one after the other, and what matters of the former is only which ranks are taken.
     */
    private static double[] permutations(int n) {
        int sizes = (n * n * n - n) / 6 + 1;
        // Before all places are filled, sums of squares may be odd: all are kept doubled.
        double[][] bySet = new double[1 << n][];
        bySet[0] = new double[2 * sizes];
        bySet[0][0] = 1;
        for (int set = 0; set < bySet.length - 1; set++) {
            int place = Integer.bitCount(set);
            for (int rank = 0; rank < n; rank++) {
                int with = set | 1 << rank;
                if (with != set) {
                    bySet[with] = bySet[with] == null ? new double[2 * sizes] : bySet[with];
                    add(bySet[set], bySet[with], (rank - place) * (rank - place));
                }
            }
        }
        double[] all = bySet[bySet.length - 1];
        return IntStream.range(0, sizes).mapToDouble(i -> all[2 * i]).toArray();
    }

    private static void add(double[] from, double[] to, int shift) {
        for (int s = 0; s + shift < to.length; s++) {
            to[s + shift] += from[s];
        }
    }
}
