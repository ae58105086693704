/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;

/**
 * Agreement in categories beyond what chance gives.
 *
 * @param n number of cases
 * @param observed share of agreement, weighted
 * @param expected by chance
 * @param kappa (observed − expected) / (1 − expected); NaN where chance gives full agreement
 * @param error its standard error; NaN where none is known
 * @param interval kappa ± z · error
 * @param nullError standard error where there is no agreement beyond chance
 * @param z kappa / nullError; NaN where that error is 0
 * @param p two-sided
 */
public record Kappa(
        int n,
        double observed,
        double expected,
        double kappa,
        double error,
        Interval interval,
        double nullError,
        double z,
        double p) {

    /** How much a disagreement counts. */
    public enum Weight {
        /** All count the same. */
        NONE,
        /** By the number of categories between. */
        LINEAR,
        /** By its square. */
        QUADRATIC;

        double of(int i, int j, int categories) {
            double distance = categories == 1 ? 0 : Math.abs(i - j) / (categories - 1.0);
            return switch (this) {
                case NONE -> i == j ? 1 : 0;
                case LINEAR -> 1 - distance;
                case QUADRATIC -> 1 - distance * distance;
            };
        }
    }

    private static Kappa of(
            int n, double observed, double expected, double error, double nullError, double level) {
        double kappa = expected == 1 ? Double.NaN : (observed - expected) / (1 - expected);
        double half = Normal.ofLevel(level) * error;
        double z = nullError == 0 ? Double.NaN : kappa / nullError;
        return new Kappa(
                n,
                observed,
                expected,
                kappa,
                error,
                new Interval(kappa - half, kappa + half),
                nullError,
                z,
                Normal.twoSided(z));
    }

    /**
     * Cohen's kappa of two readers. Standard errors of Fleiss, Cohen and Everitt 1969, Psychol Bull
     * 72:323–327.
     *
     * @param first category of each case, from 0
     * @param second category by the second reader
     * @param categories number of categories
     * @param weight how much a disagreement counts
     * @param level confidence level
     * @return kappa
     */
    public static Kappa cohen(
            int[] first, int[] second, int categories, Weight weight, double level) {
        int n = first.length;
        double[][] p = new double[categories][categories];
        double[] rows = new double[categories];
        double[] columns = new double[categories];
        for (int i = 0; i < n; i++) {
            p[first[i]][second[i]] += 1.0 / n;
            rows[first[i]] += 1.0 / n;
            columns[second[i]] += 1.0 / n;
        }
        double[] rowWeights = new double[categories];
        double[] columnWeights = new double[categories];
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double w = weight.of(i, j, categories);
                rowWeights[i] += w * columns[j];
                columnWeights[j] += w * rows[i];
                observed += w * p[i][j];
                expected += w * rows[i] * columns[j];
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double sum = 0;
        double nullSum = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double w = weight.of(i, j, categories);
                double marginal = rowWeights[i] + columnWeights[j];
                double d = w - marginal * (1 - kappa);
                sum += p[i][j] * d * d;
                nullSum += rows[i] * columns[j] * (w - marginal) * (w - marginal);
            }
        }
        double rest = kappa - expected * (1 - kappa);
        double error = root(sum, rest * rest, n) / (1 - expected);
        double nullError = root(nullSum, expected * expected, n) / (1 - expected);
        return of(n, observed, expected, error, nullError, level);
    }

    /**
     * Fleiss' kappa of several readers, with the standard error of Fleiss, Nee and Landis 1979,
     * Psychol Bull 86:974–977, where there is no agreement.
     *
     * @param ratings category of each case by each reader, from 0: those of the first case, those
     *     of the second, …
     * @param readers number of readers, 2 or more
     * @param categories number of categories
     * @return kappa; it has no interval
     */
    public static Kappa fleiss(int[] ratings, int readers, int categories) {
        double[] share = shares(ratings, categories);
        double chance = 0;
        double products = 0;
        double skew = 0;
        for (double s : share) {
            chance += s * s;
            products += s * (1 - s);
            skew += s * (1 - s) * (1 - 2 * s);
        }
        int n = ratings.length / readers;
        double disagreement = 0;
        for (int c = 0; c < categories; c++) {
            disagreement += disagreement(ratings, readers, c);
        }
        double pairs = (double) n * readers * (readers - 1);
        double nullError = Math.sqrt(2 * (products * products - skew) / pairs) / products;
        return of(n, 1 - disagreement / pairs, chance, Double.NaN, nullError, .95);
    }

    /**
     * Fleiss' kappa of one category against all others.
     *
     * @param ratings as {@link #fleiss}
     * @param readers number of readers
     * @param categories number of categories
     * @param category the one, from 0
     * @return kappa
     */
    public static Kappa fleiss(int[] ratings, int readers, int categories, int category) {
        double share = shares(ratings, categories)[category];
        int n = ratings.length / readers;
        double pairs = (double) n * readers * (readers - 1);
        double observed = 1 - 2 * disagreement(ratings, readers, category) / pairs;
        double expected = 1 - 2 * share * (1 - share);
        return of(n, observed, expected, Double.NaN, Math.sqrt(2 / pairs), .95);
    }

    /** √((a − b)/n); 0 where they differ by rounding only, as where a reader has one category. */
    private static double root(double a, double b, int n) {
        return a - b <= 1e-13 * Math.max(a, b) ? 0 : Math.sqrt((a - b) / n);
    }

    private static double[] shares(int[] ratings, int categories) {
        double[] share = new double[categories];
        for (int rating : ratings) {
            share[rating] += 1.0 / ratings.length;
        }
        return share;
    }

    /** Pairs of readers of which the first chose the category and the second did not. */
    private static double disagreement(int[] ratings, int readers, int category) {
        double sum = 0;
        for (int i = 0; i < ratings.length; i += readers) {
            int count = 0;
            for (int j = 0; j < readers; j++) {
                count += ratings[i + j] == category ? 1 : 0;
            }
            sum += (double) count * (readers - count);
        }
        return sum;
    }
}
