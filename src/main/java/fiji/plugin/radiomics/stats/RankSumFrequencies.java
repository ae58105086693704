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

/**
 * Tails of {@link RankSums} of many tied ranks, from the characteristic function φ of the sum.
 *
 * <p>φ(ω) is the coefficient of x^m in ∏(1 + x·e^(iωr)) over all ranks r, divided by C(N, m). Sums
 * are whole numbers, so the probability of each is a finite Fourier sum of φ over the frequencies
 * 2πj/P, P the number of possible sums, and so is that of a tail. Where there are too many
 * frequencies and many different ranks, those are enough in which φ has not fallen off: near 0 and,
 * because most doubled ranks are even, near π.
 */
final class RankSumFrequencies {

    private static final double NEGLIGIBLE = 1e-13;

    /** So many negligible terms in a row end a sum. */
    private static final int QUIET = 12;

    /** With fewer different ranks than these φ may rise again between 0 and π. */
    private static final int MANY_RANKS = 120;

    private static final double MOST_STEPS = 1e9;

    private final int[] ties;
    private final int m;
    private final int cases;
    private final double choices;
    private double steps;

    private RankSumFrequencies(int[] ties, int m, double choices) {
        this.choices = choices;
        this.ties = ties;
        this.m = m;
        int n = 0;
        for (int t : ties) {
            n += t;
        }
        cases = n;
    }

    /**
     * @param ties numbers of equal values in ascending order of the values
     * @param m size of the smaller sample
     * @param choices C(N, m)
     * @param distance of twice its rank sum from what is expected
     * @return probability of this distance or more; NaN where it would take too long
     */
    static double twoSided(int[] ties, int m, double choices, long distance) {
        return new RankSumFrequencies(ties, m, choices).twoSided(distance);
    }

    private double twoSided(long distance) {
        // Sums lie within ±m·n of the expected one.
        long reach = (long) m * (cases - m);
        long period = 2 * reach + 1;
        double inside = 2.0 * distance - 1;
        double sum = 0;
        long half = period / 2;
        boolean all = half * stepsOfOne() <= MOST_STEPS;
        if (!all && ties.length < MANY_RANKS) {
            return Double.NaN;
        }
        for (int end = 0; end < 2; end++) {
            int quiet = 0;
            for (long i = 1; i <= half && (all || quiet < QUIET); i++) {
                long j = end == 0 ? i : half + 1 - i;
                if (end == 1 && j <= half / 2 || end == 0 && j > half / 2) {
                    break;
                }
                double omega = 2 * Math.PI * j / period;
                double real = real(omega);
                if (Double.isNaN(real)) {
                    return Double.NaN;
                }
                // Of the sums that lie nearer, −distance < a < distance.
                double kernel = Math.sin(omega * inside / 2) / Math.sin(omega / 2);
                sum += 2 * real * kernel;
                quiet = Math.abs(real) < NEGLIGIBLE ? quiet + 1 : 0;
            }
        }
        double p = 1 - (inside + sum) / period;
        return Math.max(0, Math.min(1, p));
    }

    private double stepsOfOne() {
        double sum = 0;
        for (int size : ties) {
            sum += (double) m * Math.min(size, m / 2 + 1);
        }
        return sum;
    }

    /** Real part of φ of the distance; the imaginary one cancels in a sum over −a and a. */
    private double real(double omega) {
        double[] re = new double[m + 1];
        double[] im = new double[m + 1];
        re[0] = 1;
        int before = 0;
        for (int size : ties) {
            double angle = omega * (2.0 * before + size + 1 - (cases + 1.0));
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            if (size > m / 2 + 1) {
                choose(re, im, size, angle);
                before += size;
            } else {
                for (int i = 0; i < size; i++) {
                    before++;
                    for (int k = Math.min(m, before); k >= 1; k--) {
                        double r = re[k - 1];
                        double q = im[k - 1];
                        re[k] += r * c - q * s;
                        im[k] += r * s + q * c;
                    }
                }
            }
            steps += (double) m * Math.min(size, m / 2 + 1);
        }
        return steps > 2 * MOST_STEPS ? Double.NaN : re[m] / choices;
    }

    /** All choices among many equal ranks at once. */
    private void choose(double[] re, double[] im, int size, double angle) {
        double[] waysRe = new double[m + 1];
        double[] waysIm = new double[m + 1];
        double ways = 1;
        for (int j = 0; j <= Math.min(m, size); j++) {
            waysRe[j] = ways * Math.cos(j * angle);
            waysIm[j] = ways * Math.sin(j * angle);
            ways = ways * (size - j) / (j + 1);
        }
        for (int k = m; k >= 0; k--) {
            double r = 0;
            double q = 0;
            for (int j = 0; j <= k; j++) {
                r += waysRe[j] * re[k - j] - waysIm[j] * im[k - j];
                q += waysRe[j] * im[k - j] + waysIm[j] * re[k - j];
            }
            re[k] = r;
            im[k] = q;
        }
    }
}
