/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

/**
 * The cases that a recipe is fitted on. Nothing else reaches a step or a learner: what they know,
 * they know from here.
 *
 * @param x their columns
 * @param positive the class of each
 * @param cluster the patient of each, by number; rows of one patient are never parted
 * @param seed of the random numbers, which draw inner folds only
 * @param check called now and then; throws {@link java.util.concurrent.CancellationException} where
 *     the work is cancelled
 */
public record Training(Frame x, boolean[] positive, int[] cluster, long seed, Runnable check) {

    /**
     * Cases of a patient each.
     *
     * @param x their columns
     * @param positive the class of each
     * @param seed of the random numbers
     */
    public Training(Frame x, boolean[] positive, long seed) {
        this(x, positive, each(positive.length), seed, () -> {});
    }

    private static int[] each(int n) {
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /**
     * @param other other columns of the same cases
     * @return the cases with these
     */
    public Training with(Frame other) {
        return new Training(other, positive, cluster, seed, check);
    }

    /**
     * @param rows some of the rows
     * @return the cases of these, with random numbers of their own
     */
    public Training rows(int[] rows) {
        boolean[] classes = new boolean[rows.length];
        int[] patients = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            classes[i] = positive[rows[i]];
            patients[i] = cluster[rows[i]];
        }
        return new Training(
                x.rows(rows), classes, patients, seed * 6364136223846793005L + rows.length, check);
    }

    /**
     * @return number of positive cases
     */
    public int positives() {
        int n = 0;
        for (boolean p : positive) {
            n += p ? 1 : 0;
        }
        return n;
    }

    /**
     * @return number of cases of the smaller class
     */
    public int smallerClass() {
        return Math.min(positives(), positive.length - positives());
    }
}
