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

import java.util.Arrays;

/**
 * Finds the differences x − y of two sorted samples by their ranks without sorting all of them: the
 * range in which they must lie is narrowed by counting, and what is left of it is sorted. Of large
 * samples a sample of each, spaced evenly, tells where to look; there two or three counts are
 * enough, each of which starts from the places where the one before it ended.
 */
final class SortedDifferences {

    /** Differences that are few enough to be sorted out one by one. */
    private static final int FEW = 8192;

    private static final int MOST_STEPS = 200;

    /** Values of each sample by which a first range is guessed. */
    private static final int SOME = 64;

    /** Steps after which many are taken to be equal. */
    private static final int INTERPOLATED = 5;

    /** The step that looks at the greatest of the range and at what is next below it. */
    private static final int EQUAL = 3;

    /** Of so many differences a value it is faster to go along from the last limit. */
    private static final long ALONG = 8;

    /** How far from the wanted rank the next limits are tried, in parts of the range. */
    private static final double BESIDE = .004;

    /** Values of each sample by which the place in large samples is found. */
    private static final int COARSE = 1024;

    /** Counts after which the direct way is given up: many differences are equal. */
    private static final int MOST_COUNTS = 6;

    /** So far beside the wanted rank the next limit is tried. */
    private static final int NEAR = 1024;

    /** Values, each once. */
    private final double[] x;

    private final double[] y;

    /** How often each x occurs. */
    private final int[] times;

    /** How many of the second sample are not below each y; 0 after the last. */
    private final int[] rest;

    private final long pairs;
    private final double[] guesses;

    /** Evenly spaced values of both; null where they are few. */
    private final SortedDifferences coarse;

    /** For each x the first y whose difference is up to the limit that was counted last. */
    private final int[] places;

    /**
     * @param first in ascending order, at least one
     * @param second the same
     */
    SortedDifferences(double[] first, double[] second) {
        x = distinct(first);
        y = distinct(second);
        times = new int[x.length];
        for (int i = 0, k = 0; i < x.length; i++) {
            for (; k < first.length && first[k] == x[i]; k++) {
                times[i]++;
            }
        }
        rest = new int[y.length + 1];
        for (int j = 0, k = 0; j < y.length; j++) {
            rest[j] = second.length - k;
            while (k < second.length && second[k] == y[j]) {
                k++;
            }
        }
        pairs = (long) first.length * second.length;
        boolean many = Math.min(first.length, second.length) > 4 * SOME;
        guesses = new double[many ? SOME * SOME : 0];
        if (many) {
            double[] ofFirst = spaced(first, SOME);
            double[] ofSecond = spaced(second, SOME);
            for (int i = 0; i < SOME; i++) {
                for (int j = 0; j < SOME; j++) {
                    guesses[i * SOME + j] = ofFirst[i] - ofSecond[j];
                }
            }
            Arrays.sort(guesses);
        }
        coarse =
                Math.min(x.length, y.length) > 4 * COARSE
                        ? new SortedDifferences(spaced(first, COARSE), spaced(second, COARSE))
                        : null;
        places = new int[x.length];
    }

    private static double[] distinct(double[] sorted) {
        double[] distinct = new double[sorted.length];
        int n = 0;
        for (double v : sorted) {
            if (n == 0 || v != distinct[n - 1]) {
                distinct[n++] = v;
            }
        }
        return n == sorted.length ? sorted : Arrays.copyOf(distinct, n);
    }

    private static double[] spaced(double[] sorted, int count) {
        double[] some = new double[count];
        for (int i = 0; i < count; i++) {
            some[i] = sorted[(int) ((i + .5) / count * sorted.length)];
        }
        return some;
    }

    /**
     * @param rank from 1
     * @param count of differences
     * @return the difference of this rank and the next ones
     */
    double[] from(long rank, int count) {
        Range range = coarse == null ? null : direct(rank, count);
        if (range == null) {
            range = guessed(rank, count);
        }
        return narrowed(range, rank, count);
    }

    /** Of the differences, below are up to low, and upTo are up to high. */
    private record Range(double low, double high, long below, long upTo) {

        long size() {
            return upTo - below;
        }
    }

    /**
     * Steps along the density until the range about the wanted ranks is narrow, or no narrower
     * where many are equal.
     *
     * @return null where the last limits that were counted are not about them
     */
    private Range direct(long rank, int count) {
        double part = (double) rank / pairs;
        double density = density(part);
        double limit = coarse.from(Math.max(1, (long) (part * COARSE * COARSE)), 1)[0];
        long upTo = countUpTo(limit);
        double low = Double.NaN;
        double high = Double.NaN;
        long below = 0;
        long notBelow = 0;
        for (int step = 0; step < MOST_COUNTS && density > 0; step++) {
            if (upTo < rank && !(low >= limit)) {
                low = limit;
                below = upTo;
            } else if (upTo >= rank + count - 1 && !(high <= limit)) {
                high = limit;
                notBelow = upTo;
            }
            if (low < high && notBelow - below <= FEW) {
                break;
            }
            // Beside the wanted rank, on its other side.
            double beside = upTo < rank ? NEAR : -NEAR;
            double next = limit + (rank - upTo + beside) / density;
            if (!(next > low) && low == low || !(next < high) && high == high) {
                break;
            }
            // Whoever steps far may not step along.
            long there =
                    Math.abs(rank - upTo) < ALONG * places.length ? moveTo(next) : countUpTo(next);
            if (Math.abs(there - upTo) > NEAR) {
                density = (there - upTo) / (next - limit);
            }
            limit = next;
            upTo = there;
        }
        return low < high ? new Range(low, high, below, notBelow) : null;
    }

    /** About how many differences there are in a unit, around those with a part below them. */
    private double density(double part) {
        double place = part * guesses.length;
        int from = (int) Math.max(0, place - SOME);
        int to = (int) Math.min(guesses.length - 1.0, place + SOME);
        return (to - from) / (guesses[to] - guesses[from]) * ((double) pairs / guesses.length);
    }

    /** All, or between two of the guesses. */
    private Range guessed(long rank, int count) {
        double low = Math.nextDown(x[0] - y[y.length - 1]);
        double high = x[x.length - 1] - y[0];
        long below = 0;
        long upTo = pairs;
        if (guesses.length > 0) {
            double place = (double) rank / pairs * guesses.length;
            int from = (int) Math.max(0, place - 2 * SOME);
            int to = (int) Math.min(guesses.length - 1.0, place + 2 * SOME);
            for (double guess : new double[] {guesses[from], guesses[to]}) {
                if (guess > low && guess < high) {
                    long n = countUpTo(guess);
                    if (n < rank) {
                        low = guess;
                        below = n;
                    } else if (n >= rank + count - 1) {
                        high = guess;
                        upTo = n;
                    }
                }
            }
        }
        return new Range(low, high, below, upTo);
    }

    private double[] narrowed(Range start, long rank, int count) {
        long last = rank + count - 1;
        Range range = start;
        int first = coarse == null || start.size() > ALONG * places.length ? 0 : EQUAL;
        for (int step = first; step < MOST_STEPS && range.size() > FEW; step++) {
            double low = range.low;
            double high = range.high;
            double part = (rank - range.below - .5) / range.size();
            double[] tried =
                    switch (step < INTERPOLATED && first == 0 ? 0 : step % 4) {
                        case 2 -> new double[] {low / 2 + high / 2};
                        case EQUAL -> {
                            double greatest = greatestUpTo(range);
                            yield new double[] {greatest, Math.nextDown(greatest)};
                        }
                        default ->
                                new double[] {
                                    low + (part - BESIDE) * (high - low),
                                    low + (part + BESIDE) * (high - low)
                                };
                    };
            for (double middle : tried) {
                if (!(middle > range.low && middle < range.high)) {
                    continue;
                }
                long n = count(middle, range);
                if (n < rank) {
                    range = new Range(middle, range.high, n, range.upTo);
                } else if (n >= last) {
                    range = new Range(range.low, middle, range.below, n);
                } else {
                    return new double[] {narrowed(range, rank, 1)[0], narrowed(range, last, 1)[0]};
                }
            }
            if (range.low == Math.nextDown(range.high)) {
                double[] same = new double[count];
                Arrays.fill(same, range.high);
                return same;
            }
        }
        return within(range, rank, count);
    }

    /** Those of some ranks among the differences of a range. */
    private double[] within(Range range, long rank, int count) {
        count(range.high, range);
        double[] some = new double[(int) range.size()];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i];
            for (int k = places[i]; k < y.length && v - y[k] > range.low; k++) {
                int equal = times[i] * (rest[k] - rest[k + 1]);
                Arrays.fill(some, n, n + equal, v - y[k]);
                n += equal;
            }
        }
        Arrays.sort(some, 0, n);
        int first = (int) (rank - range.below - 1);
        return Arrays.copyOfRange(some, first, first + count);
    }

    private double greatestUpTo(Range range) {
        count(range.high, range);
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (places[i] < y.length) {
                greatest = Math.max(greatest, x[i] - y[places[i]]);
            }
        }
        return greatest;
    }

    /** The last limit counted is one of the range's, so that there are as many steps at most. */
    private long count(double limit, Range range) {
        return range.size() < ALONG * places.length ? moveTo(limit) : countUpTo(limit);
    }

    private long countUpTo(double limit) {
        long n = 0;
        int j = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i];
            while (j < y.length && v - y[j] > limit) {
                j++;
            }
            places[i] = j;
            n += (long) times[i] * rest[j];
        }
        return n;
    }

    /** The same from the places of the last limit on, fast where that is near. */
    private long moveTo(double limit) {
        long n = 0;
        for (int i = 0; i < x.length; i++) {
            double v = x[i];
            int j = places[i];
            while (j > 0 && v - y[j - 1] <= limit) {
                j--;
            }
            while (j < y.length && v - y[j] > limit) {
                j++;
            }
            places[i] = j;
            n += (long) times[i] * rest[j];
        }
        return n;
    }
}
