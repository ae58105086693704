/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How many markers were looked at, and what the best of so many would reach by chance. The areas of
 * independent markers that know nothing are simulated: each is Mann–Whitney's U of random ranks,
 * with the seed of the analysis.
 *
 * @param markers number of markers that have an area
 * @param positives positive cases, of the marker with the most cases
 * @param negatives negative cases
 * @param best the best marker
 * @param bestAuc its area, in the direction of its greater one
 * @param expected the mean of the best areas of as many null markers
 * @param upper the area that the best of them exceeds in 5 % of studies
 * @param p the part of studies in which the best null marker reaches the best area observed
 * @param studies number of simulated studies
 */
public record Tried(
        int markers,
        int positives,
        int negatives,
        String best,
        double bestAuc,
        double expected,
        double upper,
        double p,
        int studies) {

    /** One row. */
    static final TableKind KIND =
            TableKind.always(
                    "tried",
                    "ROC Markers Tried",
                    "One row: how many markers were looked at, and the best area that as many null"
                            + " markers reach",
                    "markers,n_positive,n_negative,events_per_marker");

    private static final int STUDIES = 2000;

    /** Draws of ranks; beyond, U of a null marker is taken as normal. */
    private static final int EXACT_UP_TO = 50;

    private static final double UPPER = .95;

    /**
     * @param results of the markers
     * @param settings give the seed, and whether the direction is chosen by the data
     * @return nothing where no marker has an area
     */
    static Optional<Tried> of(List<MarkerResult> results, RocSettings settings) {
        List<MarkerResult> some = results.stream().filter(m -> m.curve().isPresent()).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        MarkerResult most =
                some.stream()
                        .max(Comparator.comparingInt(m -> m.values().rows().length))
                        .orElseThrow();
        MarkerResult best =
                some.stream().max(Comparator.comparingDouble(Tried::area)).orElseThrow();
        int m = most.values().positives();
        int n = most.values().negatives();
        double[] null0 = best(some.size(), m, n, settings.seed());
        double sum = 0;
        int reached = 0;
        for (double a : null0) {
            sum += a;
            reached += a >= area(best) - 1e-12 ? 1 : 0;
        }
        return Optional.of(
                new Tried(
                        some.size(),
                        m,
                        n,
                        best.marker(),
                        area(best),
                        sum / STUDIES,
                        null0[(int) Math.ceil(UPPER * STUDIES) - 1],
                        (reached + 1.0) / (STUDIES + 1),
                        STUDIES));
    }

    private static double area(MarkerResult m) {
        return Math.max(m.auc().auc(), 1 - m.auc().auc());
    }

    /** The best areas of simulated studies, in ascending order. */
    private static double[] best(int markers, int m, int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] all = new double[STUDIES];
        double[] quantiles = m <= EXACT_UP_TO && n <= EXACT_UP_TO ? cumulative(m, n) : null;
        double sd = Math.sqrt((m + n + 1.0) / (12.0 * m * n));
        for (int study = 0; study < STUDIES; study++) {
            // The greatest of k numbers between 0 and 1 is the k-th root of one such.
            double greatest = Math.pow(random.nextDouble(), 1.0 / markers);
            all[study] =
                    quantiles == null
                            ? Math.min(
                                    1,
                                    .5
                                            + sd
                                                    * fiji.plugin.radiomics.stats.Normal.of(
                                                            (1 + greatest) / 2))
                            : quantile(quantiles, greatest, m * n);
        }
        java.util.Arrays.sort(all);
        return all;
    }

    /** P(max(U, mn − U) ≤ u) by u. */
    private static double[] cumulative(int m, int n) {
        double[] counts = fiji.plugin.radiomics.stats.group.MannWhitney.counts(m, n);
        double[] sums = new double[counts.length];
        // Of large numbers the upper half has rounding; the lower one has less, and is its mirror.
        double all = 0;
        for (int u = 0; u < counts.length; u++) {
            all += counts[Math.min(u, counts.length - 1 - u)];
        }
        double beyond = 0;
        for (int u = sums.length - 1; u >= 0; u--) {
            int mirror = sums.length - 1 - u;
            if (mirror <= u) {
                sums[u] = 1 - beyond;
                beyond += (mirror == u ? 1 : 2) * counts[mirror] / all;
            }
        }
        return sums;
    }

    private static double quantile(double[] sums, double p, int pairs) {
        int at = java.util.Arrays.binarySearch(sums, p);
        int u = at >= 0 ? at : -at - 1;
        return (double) Math.min(u, pairs) / pairs;
    }

    double eventsPerMarker() {
        return (double) Math.min(positives, negatives) / markers;
    }

    ResultTable table() {
        return new ResultTable.Builder(KIND)
                .row()
                .put("markers", markers)
                .put("n_positive", positives)
                .put("n_negative", negatives)
                .put("events_per_marker", eventsPerMarker())
                .put("best_marker", best)
                .put("best_auc", bestAuc)
                .put("expected_best_null_auc", expected)
                .put("upper_best_null_auc", upper)
                .putP("p_best", p)
                .put("simulated_studies", studies)
                .put(
                        "notes",
                        "null markers are independent; where the markers are correlated, fewer"
                                + " were tried in effect, and the expected area is an upper bound")
                .build();
    }

    /**
     * @return two sentences for a reader
     */
    public String words() {
        return String.format(
                Locale.ROOT,
                "%d marker%s looked at, with %.3g cases of the smaller class for each. The best"
                        + " observed area is %.3f (%s, in the direction of its greater area); the best"
                        + " of as many independent markers that know nothing would reach %.3f on"
                        + " average in a study of this size, and %.3f or more in 5 %% of studies (p of"
                        + " the best area %s). Correlated markers are fewer in effect: for them this is"
                        + " an upper bound.",
                markers,
                markers == 1 ? " was" : "s were",
                eventsPerMarker(),
                bestAuc,
                best,
                expected,
                upper,
                p < .001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p));
    }
}
