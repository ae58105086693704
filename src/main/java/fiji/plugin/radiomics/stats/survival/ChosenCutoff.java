/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * How far to trust a cutoff that was chosen on the same cases, and the hazard ratio of the groups
 * that it makes. Under the null hypothesis the usual interval of that ratio excludes 1 in some 40 %
 * of studies. Therefore the logarithm b of the ratio is shrunk towards 0 by the heuristic factor c
 * = 1 − var(b) / b², at least 0, and its variance is that of b in bootstrap samples, in each of
 * which the cutoff is chosen anew. Holländer, Sauerbrei and Schumacher 2004, Stat Med 23:1701–1713.
 *
 * @param cutoff interval of the cutoff: quantiles of the cutoffs chosen in bootstrap samples
 * @param naive the ratio of high over low as if the cutoff had been known before
 * @param shrinkage the factor c, 0 to 1
 * @param logRatio the shrunken logarithm of the ratio
 * @param standardError its standard error: the standard deviation of b in bootstrap samples
 * @param samples bootstrap samples with a cutoff and a ratio
 */
public record ChosenCutoff(
        Interval cutoff,
        TwoGroupHazard naive,
        double shrinkage,
        double logRatio,
        double standardError,
        int samples) {

    private static final int PER_PART = 32;

    /**
     * Computes both. A sample's random numbers depend on the seed and its own number only, so that
     * the number of threads does not change the result.
     *
     * @param data times to the event, without entry times
     * @param marker a number a case, none NaN
     * @param minimumShare least part of the cases on either side
     * @param level confidence level of the cutoff's interval
     * @param samples number of bootstrap samples, 1000 are usual
     * @param seed any number
     * @param workers threads to share
     * @param progress may cancel
     * @return the uncertainty
     * @throws IllegalArgumentException as {@link MaximallySelected#of} throws
     * @throws CancellationException where it was cancelled
     */
    public static ChosenCutoff of(
            SurvivalData data,
            double[] marker,
            double minimumShare,
            double level,
            int samples,
            long seed,
            Workers workers,
            Progress progress) {
        MaximallySelected selected = MaximallySelected.of(data, marker, minimumShare);
        SurvivalData alone = data.stratified(new int[data.size()]);
        List<Callable<double[][]>> parts = new ArrayList<>();
        for (int begin = 0; begin < samples; begin += PER_PART) {
            int from = begin;
            int to = Math.min(samples, begin + PER_PART);
            parts.add(() -> part(alone, marker, minimumShare, seed, from, to, progress));
        }
        double[] cutoffs = new double[samples];
        double[] ratios = new double[samples];
        int done = 0;
        int usable = 0;
        for (double[][] part : workers.until(progress::isCancelled).run(parts)) {
            for (double[] one : part) {
                cutoffs[done] = one[0];
                ratios[done++] = one[1];
                usable += Double.isNaN(one[1]) ? 0 : 1;
            }
        }
        TwoGroupHazard naive = ratio(alone, marker, selected.cutoff());
        double shrinkage = shrinkage(naive);
        double tail = (1 - level) / 2;
        Interval interval =
                new Interval(
                        Bootstrap.quantile(cutoffs, tail), Bootstrap.quantile(cutoffs, 1 - tail));
        return new ChosenCutoff(
                interval,
                naive,
                shrinkage,
                naive.isEstimable() ? shrinkage * naive.logRatio() : Double.NaN,
                usable < 2 ? Double.NaN : Bootstrap.standardDeviation(ratios),
                usable);
    }

    private static double[][] part(
            SurvivalData data,
            double[] marker,
            double share,
            long seed,
            int from,
            int to,
            Progress progress) {
        int n = marker.length;
        int[] drawn = new int[n];
        double[] values = new double[n];
        double[][] results = new double[to - from][];
        for (int sample = from; sample < to; sample++) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            SplittableRandom random = Bootstrap.random(seed, sample);
            for (int i = 0; i < n; i++) {
                drawn[i] = random.nextInt(n);
                values[i] = marker[drawn[i]];
            }
            results[sample - from] = sample(data.select(drawn), values, share);
        }
        return results;
    }

    /** Cutoff and logarithm of the ratio; NaN where a sample has none. */
    private static double[] sample(SurvivalData data, double[] marker, double share) {
        MaximallySelected selected;
        try {
            selected = MaximallySelected.of(data, marker, share);
        } catch (IllegalArgumentException e) {
            return new double[] {Double.NaN, Double.NaN};
        }
        TwoGroupHazard hazard = ratio(data, marker, selected.cutoff());
        return new double[] {
            selected.cutoff(), hazard.isEstimable() ? hazard.logRatio() : Double.NaN
        };
    }

    private static TwoGroupHazard ratio(SurvivalData data, double[] marker, double cutoff) {
        boolean[] high = new boolean[marker.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = marker[i] > cutoff;
        }
        return TwoGroupHazard.of(data, high);
    }

    private static double shrinkage(TwoGroupHazard hazard) {
        if (!hazard.isEstimable() || hazard.logRatio() == 0) {
            return 0;
        }
        double z = hazard.logRatio() / hazard.standardError();
        return Math.max(0, 1 - 1 / (z * z));
    }

    /**
     * @return the shrunken ratio; NaN where it cannot be estimated
     */
    public double ratio() {
        return Math.exp(logRatio);
    }

    /**
     * @param level confidence level, e.g. .95
     * @return the interval of the shrunken ratio by its bootstrap variance
     */
    public Interval interval(double level) {
        double half = Normal.ofLevel(level) * standardError;
        return new Interval(Math.exp(logRatio - half), Math.exp(logRatio + half));
    }
}
