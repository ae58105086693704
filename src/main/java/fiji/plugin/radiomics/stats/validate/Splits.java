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

import fiji.plugin.radiomics.stats.model.Folds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to part cases for a validation. */
public final class Splits {

    private Splits() {}

    /**
     * Repeated stratified folds; patients stay whole.
     *
     * @param positive the class of each case
     * @param cluster the patient of each
     * @param repeats number of repeats
     * @param folds number of folds
     * @param seed of the random numbers
     * @return repeats times folds splits
     */
    public static List<Split> repeated(
            boolean[] positive, int[] cluster, int repeats, int folds, long seed) {
        List<Split> splits = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int repeat = 1; repeat <= repeats; repeat++) {
            int[] fold = Folds.stratified(positive, cluster, folds, random.nextLong());
            for (int f = 1; f <= folds; f++) {
                splits.add(
                        new Split(
                                repeat,
                                String.valueOf(f),
                                Folds.rows(fold, f, false),
                                Folds.rows(fold, f, true)));
            }
        }
        return splits;
    }

    /**
     * Folds that are named, as of centres.
     *
     * @param repeat number of the repeat, from 1
     * @param names the fold of each case; null where it is in none: it is in training always
     * @return a split a name, in the order of the names
     */
    public static List<Split> named(int repeat, String[] names) {
        List<Split> splits = new ArrayList<>();
        for (String name : sorted(names)) {
            boolean[] inside = new boolean[names.length];
            for (int i = 0; i < names.length; i++) {
                inside[i] = name.equals(names[i]);
            }
            splits.add(single(repeat, name, inside));
        }
        return splits;
    }

    private static List<String> sorted(String[] names) {
        List<String> different = new ArrayList<>(new LinkedHashSet<>(Arrays.asList(names)));
        different.remove(null);
        different.sort(
                (a, b) ->
                        a.matches("\\d{1,9}") && b.matches("\\d{1,9}")
                                ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b))
                                : a.compareTo(b));
        return different;
    }

    /**
     * One part for training, the other for the test.
     *
     * @param repeat number of the repeat, from 1
     * @param name of the test part
     * @param isTest of each case whether it is in the test part
     * @return the split
     */
    public static Split single(int repeat, String name, boolean[] isTest) {
        int[] fold = new int[isTest.length];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = isTest[i] ? 1 : 0;
        }
        return new Split(repeat, name, Folds.rows(fold, 1, false), Folds.rows(fold, 1, true));
    }

    /**
     * Bootstrap samples of patients; those that are not drawn are the test part.
     *
     * @param positive the class of each case
     * @param cluster the patient of each
     * @param replicates number of samples
     * @param seed of the random numbers
     * @return a split a sample; samples that lack two cases of a class are drawn again
     */
    public static List<Split> bootstrap(
            boolean[] positive, int[] cluster, int replicates, long seed) {
        int[] patients = Arrays.stream(cluster).distinct().sorted().toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int all = 0;
        for (boolean p : positive) {
            all += p ? 1 : 0;
        }
        // Of survival perhaps all cases have the event.
        int least = Math.min(2, positive.length - all);
        List<Split> splits = new ArrayList<>();
        int draws = 0;
        while (splits.size() < replicates) {
            if (draws++ > 100 * replicates) {
                throw new IllegalArgumentException(
                        "Bootstrap samples lack a class: there are too few cases of it");
            }
            int[] times = new int[patients.length];
            for (int k = 0; k < patients.length; k++) {
                times[random.nextInt(patients.length)]++;
            }
            List<Integer> training = new ArrayList<>();
            List<Integer> test = new ArrayList<>();
            int positives = 0;
            for (int i = 0; i < cluster.length; i++) {
                int drawn = times[Arrays.binarySearch(patients, cluster[i])];
                for (int t = 0; t < drawn; t++) {
                    training.add(i);
                    positives += positive[i] ? 1 : 0;
                }
                if (drawn == 0) {
                    test.add(i);
                }
            }
            if (positives >= 2 && training.size() - positives >= least) {
                splits.add(
                        new Split(
                                splits.size() + 1,
                                "1",
                                training.stream().mapToInt(i -> i).toArray(),
                                test.stream().mapToInt(i -> i).toArray()));
            }
        }
        return splits;
    }
}
