/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;

/**
 * The exact distribution of a rank sum: all choices of m out of N ranks are equally likely, and
 * equal values share the mean of their ranks. It is conditional on the ties, as in the R packages
 * coin and exactRankTests. Ranks are doubled, so that all are whole numbers.
 *
 * <p>Without ties, choices by their U are the coefficients of the Gaussian binomial, ∏(1 −
 * q^(n+i))/(1 − q^i), i = 1…m. With ties, choices are counted rank by rank (Streitberg and Röhmel
 * 1986, Statistical Software Newsletter 12, 10–17); of many ranks, by the characteristic function,
 * see {@link RankSumFrequencies}.
 */
public final class RankSums {

    /** Beyond this the number of choices has no double. */
    private static final double MOST_LOG_CHOICES = 700;

    private static final double MOST_CELLS = 8e6;
    private static final double MOST_STEPS = 1e9;

    /** Beyond so many steps frequencies are the faster way. */
    private static final double FEW_STEPS = 3e7;

    /** Of less than this, frequencies leave too few digits. */
    private static final double SURE = 1e-7;

    private final int[] ties;
    private final int m;
    private final int n;

    private RankSums(int[] ties, int m) {
        this.ties = ties;
        this.m = m;
        int all = 0;
        for (int t : ties) {
            all += t;
        }
        n = all - m;
    }

    /**
     * @param ties numbers of equal values, from the least value to the greatest; 1 where there is
     *     only one
     * @param m size of the sample whose ranks are summed
     * @param doubledSum twice the sum of its mid-ranks
     * @return the probability of a sum at least as far from the expected one, m(N+1)/2, in either
     *     direction; NaN where there are too many ranks to compute it
     */
    public static double twoSided(int[] ties, int m, long doubledSum) {
        int all = Arrays.stream(ties).sum();
        long expected = (long) m * (all + 1L);
        long distance = Math.abs(doubledSum - expected);
        if (distance == 0) {
            return 1;
        }
        // The other sample's sum is as far from what is expected of it.
        RankSums sums = new RankSums(ties, Math.min(m, all - m));
        double logChoices = logChoices(all, sums.m);
        return logChoices > MOST_LOG_CHOICES ? Double.NaN : sums.twoSided(distance);
    }

    private static double logChoices(int all, int m) {
        return Gamma.logGamma(all + 1.0) - Gamma.logGamma(m + 1.0) - Gamma.logGamma(all - m + 1.0);
    }

    private double choices() {
        return Math.exp(logChoices(m + n, m));
    }

    private double twoSided(long distance) {
        long most = (long) m * (m + n + 1L) - distance;
        if (ties.length == m + n) {
            // U = (sum − m(m + 1)) / 2, and its distribution is symmetric.
            long u = (most - (long) m * (m + 1)) / 2;
            return u < 0 ? 0 : u + 1 > MOST_CELLS ? Double.NaN : Math.min(1, 2 * untied((int) u));
        }
        if (steps(most) > FEW_STEPS) {
            double p = RankSumFrequencies.twoSided(ties, m, choices(), distance);
            if (p > SURE) {
                return p;
            }
        }
        double low = tail(ties, most);
        double high = Arrays.equals(ties, reversed()) ? low : tail(reversed(), most);
        return Double.isNaN(low + high) ? Double.NaN : Math.min(1, low + high);
    }

    /** About how many additions it takes to count the choices up to a doubled sum. */
    private double steps(long most) {
        return (most - leastSums(ties)[m] + 1.0) * (m + 1) * ties.length;
    }

    private int[] reversed() {
        int[] reversed = new int[ties.length];
        for (int i = 0; i < ties.length; i++) {
            reversed[i] = ties[ties.length - 1 - i];
        }
        return reversed;
    }

    /** Probability of a U up to the given one. */
    private double untied(int most) {
        double[] choices = new double[most + 1];
        choices[0] = 1;
        for (int i = 1; i <= m; i++) {
            for (int u = most; u >= n + i; u--) {
                choices[u] -= choices[u - n - i];
            }
            for (int u = i; u <= most; u++) {
                choices[u] += choices[u - i];
            }
        }
        return sum(choices) / choices();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    /** Probability of a doubled sum up to the given one; NaN where that takes too long. */
    private double tail(int[] groups, long most) {
        long[] least = leastSums(groups);
        long room = most - least[m];
        if (room < 0) {
            return 0;
        }
        if ((room + 1.0) * (m + 1) > MOST_CELLS
                || (room + 1.0) * (m + 1) * groups.length > MOST_STEPS) {
            return Double.NaN;
        }
        // Choices of k ranks by what their sum exceeds the least one of k ranks, which never falls
        // when more ranks are chosen.
        double[][] choices = new double[m + 1][(int) room + 1];
        choices[0][0] = 1;
        int before = 0;
        for (int ties : groups) {
            long rank = 2L * before + ties + 1;
            before += ties;
            for (int k = Math.min(m, before); k >= 1; k--) {
                // The others are still to come: beyond this their sum would be too great.
                long rest = (m - k) * (2L * before + m - k + 1);
                long end = Math.min(room, most - least[k] - rest);
                double ways = 1;
                for (int j = 1; end >= 0 && j <= Math.min(ties, k); j++) {
                    ways = ways * (ties - j + 1) / j;
                    long shift = least[k - j] + j * rank - least[k];
                    add(choices[k - j], choices[k], shift, (int) end, ways);
                }
            }
        }
        return sum(choices[m]) / choices();
    }

    private static void add(double[] from, double[] to, long shift, int end, double ways) {
        int s = (int) Math.min(shift, to.length);
        for (int x = s; x <= end; x++) {
            to[x] += ways * from[x - s];
        }
    }

    /** The least doubled sum of 0, 1, … m ranks. */
    private long[] leastSums(int[] groups) {
        long[] least = new long[m + 1];
        int k = 0;
        int before = 0;
        for (int ties : groups) {
            for (int i = 0; i < ties && k < m; i++) {
                k++;
                least[k] = least[k - 1] + 2L * before + ties + 1;
            }
            before += ties;
        }
        return least;
    }

    /**
     * @param ties numbers of equal sizes of differences, from the least to the greatest
     * @param doubledSum twice the sum of the mid-ranks of the positive ones
     * @return the probability of a sum at least as far from the expected one, n(n+1)/4, in either
     *     direction, where each sign is as likely as the other; NaN where there are too many
     */
    public static double ofSigns(int[] ties, long doubledSum) {
        int n = Arrays.stream(ties).sum();
        long all = (long) n * (n + 1L);
        long most = Math.min(doubledSum, all - doubledSum);
        if (2 * most >= all) {
            return 1;
        }
        if ((most + 1.0) * n > MOST_STEPS || n * Math.log(2) > MOST_LOG_CHOICES) {
            return Double.NaN;
        }
        double[] choices = new double[(int) most + 1];
        choices[0] = 1;
        int before = 0;
        for (int size : ties) {
            int rank = 2 * before + size + 1;
            before += size;
            for (int i = 0; i < size; i++) {
                for (int s = (int) most; s >= rank; s--) {
                    choices[s] += choices[s - rank];
                }
            }
        }
        return Math.min(1, 2 * sum(choices) / Math.pow(2, n));
    }
}
