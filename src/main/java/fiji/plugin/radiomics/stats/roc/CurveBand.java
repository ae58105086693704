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
import java.util.List;

/**
 * The pointwise confidence band of a curve.
 *
 * @param specificities where it was computed, in descending order from 1 to 0; not a copy
 * @param sensitivities interval of the sensitivity at each
 */
public record CurveBand(double[] specificities, List<Interval> sensitivities) {

    /** More places take memory of a number a place and replicate, and no eye tells them apart. */
    private static final int MOST_PLACES = 1001;

    /** Copies the list. */
    public CurveBand {
        sensitivities = List.copyOf(sensitivities);
    }

    /**
     * @param curve an empirical curve
     * @param ranks of its cases
     * @param level confidence level
     * @param bootstrap how to resample
     * @return its band at each of its specificities, or at 1001 where there are more
     * @throws java.util.concurrent.CancellationException where it is cancelled
     */
    public static CurveBand of(RocCurve curve, CaseRanks ranks, double level, Bootstrap bootstrap) {
        double[] places = places(curve);
        return new CurveBand(places, List.of(BootstrapAuc.band(ranks, places, level, bootstrap)));
    }

    private static double[] places(RocCurve curve) {
        double[] own = new double[curve.size()];
        int n = 0;
        for (int i = 0; i < curve.size(); i++) {
            double specificity = curve.specificity(i);
            if (n == 0 || specificity != own[n - 1]) {
                own[n++] = specificity;
            }
        }
        if (n <= MOST_PLACES) {
            return java.util.Arrays.copyOf(own, n);
        }
        double[] grid = new double[MOST_PLACES];
        for (int i = 0; i < MOST_PLACES; i++) {
            grid[i] = (MOST_PLACES - 1.0 - i) / (MOST_PLACES - 1);
        }
        return grid;
    }

    /**
     * @param specificity 0 to 1
     * @return the interval there, on straight lines between the places
     */
    public Interval at(double specificity) {
        int low = 0;
        int high = specificities.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (specificities[middle] >= specificity) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Interval a = sensitivities.get(low);
        if (specificities[low] == specificity || low == specificities.length - 1) {
            return a;
        }
        Interval b = sensitivities.get(low + 1);
        double share =
                (specificities[low] - specificity) / (specificities[low] - specificities[low + 1]);
        return new Interval(
                a.low() + share * (b.low() - a.low()), a.high() + share * (b.high() - a.high()));
    }
}
