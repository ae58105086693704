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

import java.util.Arrays;

/**
 * The bound of {@link MaximalP#HOTHORN_LAUSEN}: the sum over all cutoffs of the probability that
 * the statistic is exceeded there, and not already one case below. That of a sum of m scores
 * follows from the numbers of subsets by size and sum (Streitberg and Röhmel 1986).
 *
 * <p>As in R's {@code maxstat}, one case below counts even where equal values of the marker leave
 * no cutoff there. With many equal values the number is then no strict bound but some percent less
 * than one, which the permutation p is not.
 */
public final class HothornLausen {

    /** More cases take minutes: time grows with the fourth power of their number. */
    public static final int MOST_CASES = 250;

    private final int[] scores;
    private final int[] sizes;
    private final double statistic;
    private final double[][] probability;
    private final double[] mean;
    private final double[] deviation;

    private HothornLausen(MaximallySelected selected) {
        scores = whole(selected.sortedScores());
        sizes = selected.sizes();
        double[] values = Arrays.stream(scores).asDoubleStream().toArray();
        int n = scores.length;
        mean = new double[n];
        deviation = new double[n];
        double sum = 0;
        double squares = 0;
        for (double v : values) {
            sum += v;
            squares += v * v;
        }
        for (int m = 1; m < n; m++) {
            mean[m] = (double) m / n * sum;
            double part = (double) m * (n - m) / ((double) n * n * (n - 1));
            deviation[m] = Math.sqrt(part * (n * squares - sum * sum));
        }
        statistic = new PermutedSums(values, sizes).greatest(values);
        probability = subsets((int) sum);
    }

    /**
     * @param selected the statistic
     * @return the bound, at most 1; NaN of more than {@link #MOST_CASES} cases
     */
    public static double p(MaximallySelected selected) {
        if (selected.cases() > MOST_CASES) {
            return Double.NaN;
        }
        return new HothornLausen(selected).bound();
    }

    /** From 0 to n. */
    private static int[] whole(double[] scores) {
        double least = Arrays.stream(scores).min().orElseThrow();
        double range = Arrays.stream(scores).max().orElseThrow() - least;
        int[] whole = new int[scores.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) Math.rint((scores[i] - least) * scores.length / range);
        }
        return whole;
    }

    /** Of all subsets of m scores, up to half of all, the part with each sum. */
    private double[][] subsets(int total) {
        int n = scores.length;
        int[] ascending = scores.clone();
        Arrays.sort(ascending);
        int[] sums = new int[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + ascending[i];
        }
        double[][] count = new double[n / 2 + 1][total + 1];
        count[0][0] = 1;
        for (int i = 0; i < n; i++) {
            int score = ascending[i];
            for (int m = Math.min(i + 1, n / 2); m > 0; m--) {
                double[] with = count[m];
                double[] without = count[m - 1];
                int most = sums[i + 1] - sums[i + 1 - m];
                for (int s = most; s >= score + sums[m - 1]; s--) {
                    with[s] += without[s - score];
                }
            }
        }
        for (double[] ofSize : count) {
            double all = Arrays.stream(ofSize).sum();
            for (int s = 0; s <= total; s++) {
                ofSize[s] /= all;
            }
        }
        return count;
    }

    /** What is not in a subset is one, too. */
    private double probability(int m, int sum) {
        return m < probability.length
                ? probability[m][sum]
                : probability[scores.length - m][total() - sum];
    }

    private int total() {
        return probability[0].length - 1;
    }

    private boolean exceeds(int m, int sum) {
        return Math.abs((sum - mean[m]) / deviation[m]) > statistic * (1 + 1e-12);
    }

    private double bound() {
        int most = Arrays.stream(scores).max().orElseThrow();
        double p = 0;
        for (int k = 0; k < sizes.length; k++) {
            int m = sizes[k];
            for (int s = 0; s <= total(); s++) {
                p += exceeds(m, s) ? probability(m, s) : 0;
            }
            if (k > 0) {
                p -= alreadyBelow(m - 1, most);
            }
        }
        return Math.min(1, p);
    }

    /** Sums of m scores that exceed, and do so with any further score. */
    private double alreadyBelow(int m, int most) {
        double p = 0;
        for (int s = 0; s <= total(); s++) {
            int worst = s < mean[m] ? s + most : s;
            boolean stays = worst <= total() && exceeds(m + 1, worst);
            p += stays && exceeds(m, s) ? probability(m, s) : 0;
        }
        return p;
    }
}
