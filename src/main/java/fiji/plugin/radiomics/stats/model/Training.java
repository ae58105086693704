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

import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.Optional;

/**
 * The cases that a recipe is fitted on. Nothing else reaches a step or a learner: what they know,
 * they know from here.
 *
 * @param x their columns
 * @param positive the class of each; of survival, whether it had the event
 * @param cluster the patient of each, by number; rows of one patient are never parted
 * @param seed of the random numbers, which draw inner folds only
 * @param check called now and then; throws {@link java.util.concurrent.CancellationException} where
 *     the work is cancelled
 * @param survival of each, where that is the outcome
 */
public record Training(
        Frame x,
        boolean[] positive,
        int[] cluster,
        long seed,
        Runnable check,
        Optional<SurvivalData> survival) {

    /**
     * Cases of two classes.
     *
     * @param x their columns
     * @param positive the class of each
     * @param cluster the patient of each, by number
     * @param seed of the random numbers
     * @param check called now and then
     */
    public Training(Frame x, boolean[] positive, int[] cluster, long seed, Runnable check) {
        this(x, positive, cluster, seed, check, Optional.empty());
    }

    /**
     * Cases whose survival is to be told.
     *
     * @param x their columns
     * @param survival of each
     * @param cluster the patient of each, by number
     * @param seed of the random numbers
     * @return the cases; those with the event are positive
     */
    public static Training ofSurvival(Frame x, SurvivalData survival, int[] cluster, long seed) {
        boolean[] event = new boolean[survival.size()];
        for (int i = 0; i < event.length; i++) {
            event[i] = survival.isEvent(i);
        }
        return new Training(x, event, cluster, seed, () -> {}, Optional.of(survival));
    }

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
        return new Training(other, positive, cluster, seed, check, survival);
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
                x.rows(rows),
                classes,
                patients,
                seed * 6364136223846793005L + rows.length,
                check,
                survival.map(s -> s.select(rows)));
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
     * @param watch called now and then
     * @return the same cases
     */
    public Training watched(Runnable watch) {
        return new Training(x, positive, cluster, seed, watch, survival);
    }

    /**
     * @return number of cases of the smaller class; of survival, of those with the event
     */
    public int smallerClass() {
        if (survival.isPresent()) {
            return positives();
        }
        return Math.min(positives(), positive.length - positives());
    }
}
