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
 * How a second model moves the probabilities of a first: net reclassification (NRI) and integrated
 * discrimination improvement (IDI), Pencina et al. 2008, Stat Med 27:157, and 2011, Stat Med 30:11.
 * Both improve by noise where a model is not calibrated (Hilden, Gerds 2014): they are no test.
 *
 * @param nri sum of the two nets
 * @param error its standard error; of categories that where nothing changes
 * @param events share of positive cases that move up less that of those that move down
 * @param nonEvents share of negative cases that move down less that of those that move up
 */
public record Reclassification(double nri, double error, double events, double nonEvents) {

    /**
     * @param first probabilities of the first model
     * @param second of the second
     * @param positive the class of each case
     * @return the net reclassification where every move counts, with the errors of improveProb in R
     */
    public static Reclassification continuous(double[] first, double[] second, boolean[] positive) {
        int[] moves = new int[first.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Double.compare(second[i], first[i]);
        }
        double[][] shares = shares(moves, positive);
        double variance = 0;
        for (double[] s : shares) {
            double net = s[0] - s[1];
            variance += (s[0] + s[1] - net * net) / s[2];
        }
        return of(shares, Math.sqrt(variance));
    }

    /**
     * @param first probabilities of the first model
     * @param second of the second
     * @param positive the class of each case
     * @param cutoffs between categories, ascending
     * @return the net reclassification between categories, with Pencina's error
     */
    public static Reclassification categories(
            double[] first, double[] second, boolean[] positive, double[] cutoffs) {
        int[] moves = new int[first.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = category(second[i], cutoffs) - category(first[i], cutoffs);
        }
        double[][] shares = shares(moves, positive);
        double variance = 0;
        for (double[] s : shares) {
            variance += (s[0] + s[1]) / s[2];
        }
        return of(shares, Math.sqrt(variance));
    }

    private static int category(double p, double[] cutoffs) {
        return (int) Arrays.stream(cutoffs).filter(c -> p >= c).count();
    }

    /** Of positive and of negative cases: shares that move up and down, and their number. */
    private static double[][] shares(int[] moves, boolean[] positive) {
        double[][] shares = new double[2][3];
        for (int i = 0; i < moves.length; i++) {
            double[] own = shares[positive[i] ? 0 : 1];
            own[2]++;
            own[0] += moves[i] > 0 ? 1 : 0;
            own[1] += moves[i] < 0 ? 1 : 0;
        }
        for (double[] s : shares) {
            s[0] /= s[2];
            s[1] /= s[2];
        }
        return shares;
    }

    private static Reclassification of(double[][] shares, double error) {
        double events = shares[0][0] - shares[0][1];
        double nonEvents = shares[1][1] - shares[1][0];
        return new Reclassification(events + nonEvents, error, events, nonEvents);
    }

    /**
     * How much farther the second model parts the mean probabilities of the classes.
     *
     * @param value the improvement
     * @param error its standard error
     */
    public record Improvement(double value, double error) {

        /**
         * @param first probabilities of the first model
         * @param second of the second
         * @param positive the class of each case
         * @return the integrated discrimination improvement
         */
        public static Improvement of(double[] first, double[] second, boolean[] positive) {
            double value = 0;
            double variance = 0;
            for (boolean side : new boolean[] {true, false}) {
                double sum = 0;
                double squares = 0;
                int n = 0;
                for (int i = 0; i < first.length; i++) {
                    if (positive[i] == side) {
                        sum += second[i] - first[i];
                        n++;
                    }
                }
                double mean = sum / n;
                for (int i = 0; i < first.length; i++) {
                    if (positive[i] == side) {
                        double d = second[i] - first[i] - mean;
                        squares += d * d;
                    }
                }
                value += side ? mean : -mean;
                variance += squares / (n - 1) / n;
            }
            return new Improvement(value, Math.sqrt(variance));
        }
    }
}
