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

import fiji.plugin.radiomics.stats.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * What a bootstrap says of the heights of a curve: percentile intervals.
 *
 * @param sensitivities at each fixed specificity, see {@link FixedPoints}
 * @param specificities at each fixed sensitivity
 */
public record CurveUncertainty(List<Interval> sensitivities, List<Interval> specificities) {

    /** Copies the lists. */
    public CurveUncertainty {
        sensitivities = List.copyOf(sensitivities);
        specificities = List.copyOf(specificities);
    }

    /**
     * @param ranks of the cases of a curve
     * @param level confidence level
     * @param bootstrap how to resample
     * @return the intervals
     * @throws java.util.concurrent.CancellationException where it is cancelled
     */
    public static CurveUncertainty of(CaseRanks ranks, double level, Bootstrap bootstrap) {
        double[] fixed = FixedPoints.descending();
        int n = fixed.length;
        double[][] results =
                bootstrap.run(
                        ranks.positives(),
                        ranks.negatives(),
                        2 * n,
                        () -> {
                            CaseRanks.Resample resample = ranks.resample();
                            double[] heights = new double[n];
                            return (positive, negative, all) -> {
                                resample.count(positive, negative);
                                resample.sensitivities(fixed, heights);
                                System.arraycopy(heights, 0, all, 0, n);
                                resample.specificities(fixed, heights);
                                System.arraycopy(heights, 0, all, n, n);
                            };
                        });
        Interval[] all = new Interval[2 * n];
        double tail = (1 - level) / 2;
        for (int i = 0; i < all.length; i++) {
            // Fixed values are read from the highest to the lowest, and told the other way round.
            int at = i < n ? n - 1 - i : 3 * n - 1 - i;
            all[at] =
                    new Interval(
                            Bootstrap.quantile(results[i], tail),
                            Bootstrap.quantile(results[i], 1 - tail));
        }
        return new CurveUncertainty(
                Arrays.asList(all).subList(0, n), Arrays.asList(all).subList(n, 2 * n));
    }

    /**
     * @param i number of a fixed point
     * @return interval of the sensitivity at this specificity
     */
    public Interval sensitivity(int i) {
        return sensitivities.get(i);
    }

    /**
     * @param i number of a fixed point
     * @return interval of the specificity at this sensitivity
     */
    public Interval specificity(int i) {
        return specificities.get(i);
    }
}
