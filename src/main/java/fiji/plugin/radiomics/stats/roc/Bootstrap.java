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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * Stratified resampling: each replicate draws, with replacement, as many positive and as many
 * negative cases as there are. A replicate's random numbers depend on the seed and its own number
 * only, so that neither the number of threads nor the number of replicates changes it.
 *
 * @param replicates how many, at least 2
 * @param seed any number
 * @param workers threads to share
 * @param progress asked whether to go on
 * @param clusters cases that are drawn together, such as those of one patient; where there are any,
 *     numbers of cases are those of their own order
 */
public record Bootstrap(
        int replicates,
        long seed,
        Workers workers,
        Progress progress,
        Optional<CaseClusters> clusters) {

    /** Replicates that share working memory. */
    private static final int PER_PART = 32;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * @throws IllegalArgumentException where there are fewer than 2 replicates
     */
    public Bootstrap {
        if (replicates < 2) {
            throw new IllegalArgumentException(
                    "replicates=" + replicates + ": at least 2 are needed, 2000 are usual");
        }
    }

    /**
     * Of independent cases.
     *
     * @param replicates as the component
     * @param seed as the component
     * @param workers as the component
     * @param progress as the component
     */
    public Bootstrap(int replicates, long seed, Workers workers, Progress progress) {
        this(replicates, seed, workers, progress, Optional.empty());
    }

    /**
     * What is computed of the cases that are drawn. Made once a part, so that it may hold working
     * memory.
     */
    @FunctionalInterface
    public interface Statistic {

        /**
         * @param positive numbers of the positive cases that are drawn
         * @param negative numbers of the negative cases that are drawn
         * @param results where to put the results
         */
        void compute(int[] positive, int[] negative, double[] results);
    }

    /**
     * @param positives number of positive cases
     * @param negatives number of negative cases
     * @param size number of results of a replicate
     * @param statistic makes what computes them
     * @return the results: an array a result, in the order of the replicates
     * @throws java.util.concurrent.CancellationException where it is cancelled
     */
    public double[][] run(
            int positives,
            int negatives,
            int size,
            java.util.function.Supplier<Statistic> statistic) {
        List<Callable<double[][]>> parts = new ArrayList<>();
        for (int begin = 0; begin < replicates; begin += PER_PART) {
            int from = begin;
            int to = Math.min(replicates, begin + PER_PART);
            parts.add(() -> part(from, to, positives, negatives, size, statistic.get()));
        }
        double[][] results = new double[size][replicates];
        int replicate = 0;
        for (double[][] part : workers.until(progress::isCancelled).run(parts)) {
            for (double[] one : part) {
                for (int i = 0; i < size; i++) {
                    results[i][replicate] = one[i];
                }
                replicate++;
            }
        }
        return results;
    }

    private double[][] part(
            int from, int to, int positives, int negatives, int size, Statistic statistic) {
        int[] positive = new int[positives];
        int[] negative = new int[negatives];
        double[][] results = new double[to - from][size];
        Optional<ClusterDraw> together = clusters.map(ClusterDraw::new);
        for (int replicate = from; replicate < to; replicate++) {
            if (progress.isCancelled()) {
                throw new java.util.concurrent.CancellationException();
            }
            SplittableRandom random = random(seed, replicate);
            double[] result = results[replicate - from];
            if (together.isPresent()) {
                together.get().draw(random);
                statistic.compute(together.get().positive(), together.get().negative(), result);
            } else {
                draw(random, positive);
                draw(random, negative);
                statistic.compute(positive, negative, result);
            }
        }
        return results;
    }

    /**
     * Random numbers of one replicate. Neighbouring replicates do not start from neighbouring
     * states, from which they would draw the same numbers one step apart.
     *
     * @param seed any number
     * @param replicate from 0 on
     * @return the generator
     */
    public static SplittableRandom random(long seed, int replicate) {
        long z = seed + GOLDEN * (replicate + 1L);
        z = (z ^ z >>> 33) * 0xFF51AFD7ED558CCDL;
        z = (z ^ z >>> 33) * 0xC4CEB9FE1A85EC53L;
        return new SplittableRandom(z ^ z >>> 33);
    }

    private static void draw(SplittableRandom random, int[] cases) {
        for (int i = 0; i < cases.length; i++) {
            cases[i] = random.nextInt(cases.length);
        }
    }

    /**
     * @param values replicates of a number; NaN ones are left out
     * @param probability 0 to 1
     * @return their quantile, linear between ranks (Hyndman and Fan's type 7); NaN of none
     */
    public static double quantile(double[] values, double probability) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double rank = probability * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(sorted.length - 1, below + 1);
        double low = sorted[below];
        double high = sorted[above];
        double share = rank - below;
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            return share < .5 ? low : high;
        }
        return low + share * (high - low);
    }

    /**
     * @param values replicates of a number; NaN ones are left out
     * @return their standard deviation
     */
    public static double standardDeviation(double[] values) {
        double[] finite = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(finite).sum() / finite.length;
        double sum = 0;
        for (double v : finite) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (finite.length - 1));
    }
}
