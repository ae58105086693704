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
import fiji.plugin.radiomics.stats.Normal;
import java.util.Arrays;

/**
 * The Hodges–Lehmann estimate of how far one sample lies above another: the median of all m·n
 * differences x − y. Its interval reaches from one of the sorted differences to another, chosen by
 * the distribution of Mann–Whitney's U: exactly below 50 values in each sample, as R's {@code
 * wilcox.test} does, else by its normal approximation; with ties it is about as wide or wider than
 * asked for. Hodges and Lehmann 1963, Ann Math Stat 34:598–611; Hollander, Wolfe and Chicken 2014,
 * 4.2–4.3.
 *
 * @param estimate in the values' unit; NaN where it is undefined
 * @param interval none where it is undefined or the samples are too small for one
 * @param method how the interval was found
 */
public record HodgesLehmann(double estimate, Interval interval, String method) {

    /** Below so many values in each sample the interval is exact. */
    private static final int EXACT_BELOW = 50;

    /** Differences that are few enough to be sorted out one by one. */
    private static final int FEW = 8192;

    private static final int MOST_STEPS = 200;

    /** Undefined. */
    static final HodgesLehmann NONE = new HodgesLehmann(Double.NaN, Interval.NONE, "");

    /**
     * @param first values without NaN
     * @param second values without NaN
     * @param level of the interval
     * @return undefined for an empty sample and infinite values; time (m + n) log n
     */
    public static HodgesLehmann of(double[] first, double[] second, double level) {
        return of(
                Sample.of(first, "the first sample"),
                Sample.of(second, "the second sample"),
                level);
    }

    static HodgesLehmann of(Sample a, Sample b, double level) {
        if (a.n() == 0 || b.n() == 0 || !a.isFinite() || !b.isFinite()) {
            return NONE;
        }
        double[] x = a.sorted();
        double[] y = b.sorted();
        long pairs = (long) x.length * y.length;
        Selection differences = new Selection(x, y);
        double[] middle = differences.from((pairs + 1) / 2, pairs % 2 == 1 ? 1 : 2);
        double estimate = middle[0] / 2 + middle[middle.length - 1] / 2;
        boolean exact = x.length < EXACT_BELOW && y.length < EXACT_BELOW;
        long rank =
                exact
                        ? exactRank(x.length, y.length, (1 - level) / 2)
                        : normalRank(x.length, y.length, level);
        if (rank < 1) {
            return new HodgesLehmann(estimate, Interval.NONE, "");
        }
        return new HodgesLehmann(
                estimate,
                new Interval(
                        differences.from(rank, 1)[0], differences.from(pairs + 1 - rank, 1)[0]),
                exact ? "exact" : "normal approximation");
    }

    /** The rank of the lower limit: the least u with P(U ≤ u) ≥ p; 0 where the limit is none. */
    private static long exactRank(int m, int n, double p) {
        double[] counts = MannWhitney.counts(m, n);
        double all = Arrays.stream(counts).sum();
        double sum = 0;
        int u = 0;
        while (sum / all < p) {
            sum += counts[u++];
        }
        // As R: where even the least U has more than p, the least and the greatest difference.
        return Math.max(1, u - 1L);
    }

    private static long normalRank(int m, int n, double level) {
        double mean = (double) m * n / 2;
        double sd = Math.sqrt((double) m * n * (m + n + 1.0) / 12);
        return Math.max(1, Math.round(mean - Normal.ofLevel(level) * sd));
    }

    /**
     * Finds differences by their ranks without sorting all of them: the range in which they must
     * lie is narrowed by counting, and what is left of it is sorted.
     */
    private static final class Selection {

        /** Values of each sample by which a first range is guessed. */
        private static final int SOME = 64;

        /** Steps after which many are taken to be equal. */
        private static final int INTERPOLATED = 5;

        /** How far from the wanted rank the next limits are tried, in parts of the range. */
        private static final double BESIDE = .004;

        private final double[] x;
        private final double[] y;
        private final double[] guesses;

        Selection(double[] x, double[] y) {
            this.x = x;
            this.y = y;
            boolean many = Math.min(x.length, y.length) > 4 * SOME;
            guesses = new double[many ? SOME * SOME : 0];
            for (int i = 0; many && i < SOME; i++) {
                for (int j = 0; j < SOME; j++) {
                    guesses[i * SOME + j] = spaced(x, i) - spaced(y, j);
                }
            }
            Arrays.sort(guesses);
        }

        private static double spaced(double[] sorted, int i) {
            return sorted[(int) ((i + .5) / SOME * sorted.length)];
        }

        /**
         * @param rank from 1
         * @param count of differences
         * @return the difference of this rank and the next ones
         */
        double[] from(long rank, int count) {
            long last = rank + count - 1;
            double low = x[0] - y[y.length - 1];
            double high = x[x.length - 1] - y[0];
            long below = countUpTo(low);
            long upTo = (long) x.length * y.length;
            if (last <= below) {
                double[] same = new double[count];
                Arrays.fill(same, low);
                return same;
            }
            // Ties at the least difference: those of them that are wanted are in the range, too.
            if (rank <= below) {
                low = Math.nextDown(low);
                below = 0;
            }
            for (double guess : guesses(rank)) {
                if (guess > low && guess < high) {
                    long n = countUpTo(guess);
                    if (n < rank) {
                        low = guess;
                        below = n;
                    } else if (n >= last) {
                        high = guess;
                        upTo = n;
                    }
                }
            }
            for (int step = 0; step < MOST_STEPS && upTo - below > FEW; step++) {
                double part = (rank - below - .5) / (upTo - below);
                double[] tried =
                        switch (step < INTERPOLATED ? 0 : step % 4) {
                            case 2 -> new double[] {low / 2 + high / 2};
                            // Many may be equal: the greatest and what is next below it.
                            case 3 -> {
                                double greatest = greatestUpTo(high);
                                yield new double[] {greatest, Math.nextDown(greatest)};
                            }
                            default ->
                                    new double[] {
                                        low + (part - BESIDE) * (high - low),
                                        low + (part + BESIDE) * (high - low)
                                    };
                        };
                for (double middle : tried) {
                    if (!(middle > low && middle < high)) {
                        continue;
                    }
                    long n = countUpTo(middle);
                    if (n < rank) {
                        low = middle;
                        below = n;
                    } else if (n >= last) {
                        high = middle;
                        upTo = n;
                    } else {
                        return new double[] {from(rank, 1)[0], from(last, 1)[0]};
                    }
                }
                if (low == Math.nextDown(high)) {
                    double[] same = new double[count];
                    Arrays.fill(same, high);
                    return same;
                }
            }
            return within(low, high, below, rank, count);
        }

        private double[] guesses(long rank) {
            if (guesses.length == 0) {
                return guesses;
            }
            double place = (double) rank / x.length / y.length * guesses.length;
            int from = (int) Math.max(0, place - 2 * SOME);
            int to = (int) Math.min(guesses.length - 1.0, place + 2 * SOME);
            return new double[] {guesses[from], guesses[to]};
        }

        /** Those of some ranks among the differences above low, up to high. */
        private double[] within(double low, double high, long below, long rank, int count) {
            double[] some = new double[64];
            int n = 0;
            int j = 0;
            for (double v : x) {
                while (j < y.length && v - y[j] > high) {
                    j++;
                }
                for (int k = j; k < y.length && v - y[k] > low; k++) {
                    if (n == some.length) {
                        some = Arrays.copyOf(some, 2 * n);
                    }
                    some[n++] = v - y[k];
                }
            }
            Arrays.sort(some, 0, n);
            int first = (int) (rank - below - 1);
            return Arrays.copyOfRange(some, first, first + count);
        }

        private double greatestUpTo(double limit) {
            double greatest = Double.NEGATIVE_INFINITY;
            int j = 0;
            for (double v : x) {
                while (j < y.length && v - y[j] > limit) {
                    j++;
                }
                if (j < y.length) {
                    greatest = Math.max(greatest, v - y[j]);
                }
            }
            return greatest;
        }

        private long countUpTo(double limit) {
            long n = 0;
            int j = 0;
            for (double v : x) {
                while (j < y.length && v - y[j] > limit) {
                    j++;
                }
                n += y.length - j;
            }
            return n;
        }
    }
}
