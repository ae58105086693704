/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Bootstrap samples of patients: the same ones for whatever is computed of them, so that
 * differences are those within a sample.
 *
 * @param cluster the patient of each case
 * @param replicates number of samples
 * @param level confidence level
 * @param seed of the random numbers
 * @param check called before each sample
 */
record PatientDraws(int[] cluster, int replicates, double level, long seed, Runnable check) {

    /**
     * @param statistic of a sample: how often each case is in it
     * @return percentiles of its values; those that are no numbers do not count
     */
    Interval interval(ToDoubleFunction<int[]> statistic) {
        double[] values = new double[replicates];
        SplittableRandom random = new SplittableRandom(seed);
        int patients = Arrays.stream(cluster).max().orElse(0) + 1;
        for (int b = 0; b < replicates; b++) {
            check.run();
            int[] counts = new int[patients];
            for (int p = 0; p < patients; p++) {
                counts[random.nextInt(patients)]++;
            }
            values[b] =
                    statistic.applyAsDouble(Arrays.stream(cluster).map(c -> counts[c]).toArray());
        }
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new Measures(Double.NaN, level, replicates, seed).interval(sorted);
    }
}
