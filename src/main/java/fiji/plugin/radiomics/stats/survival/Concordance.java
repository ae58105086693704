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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import java.util.Arrays;

/**
 * Concordance of a marker with survival: of all pairs of which it is known who had the event
 * earlier, the part in which that case has the higher marker; equal markers count one half. Above
 * .5 a high marker means early events, below .5 late ones.
 *
 * <p>A pair counts where one case has the event at t and the other is at risk then: under
 * observation before t and longer than t, or censored at t. Two events at the same time are no
 * pair. With strata, only pairs within a stratum count. Competing events count as censored.
 *
 * <p>The standard error is that of the infinitesimal jackknife, as {@code concordance} of R's
 * package {@code survival} gives it; with clusters, their sums stand for the cases. Time is
 * proportional to n log n.
 */
public final class Concordance {

    private final double concordant;
    private final double discordant;
    private final double tiedMarker;
    private final double tiedTime;
    private final double tiedBoth;
    private final double[] influence;

    private Concordance(ConcordancePairs pairs, SurvivalData data) {
        concordant = pairs.concordant;
        discordant = pairs.discordant;
        tiedMarker = pairs.tiedMarker;
        tiedTime = pairs.tiedTime;
        tiedBoth = pairs.tiedBoth;
        double all = concordant + discordant + tiedMarker;
        double somers = (concordant - discordant) / all;
        double[] one = new double[data.size()];
        for (int i = 0; i < one.length; i++) {
            one[i] = (pairs.difference[i] - somers * pairs.all[i]) / (2 * all);
        }
        influence = clustered(one, data);
    }

    /**
     * Harrell's C: every pair counts alike. Harrell et al. 1996, Stat Med 15:361–387.
     *
     * @param data times to the event
     * @param marker a number a case, none NaN
     * @return the concordance; its value is NaN where there is no pair
     * @throws IllegalArgumentException where the number of values differs or one is NaN
     */
    public static Concordance harrell(SurvivalData data, double[] marker) {
        double[] weights = new double[data.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = data.isEvent(i) ? 1 : 0;
        }
        return new Concordance(new ConcordancePairs(data, marker, weights), data);
    }

    /**
     * Uno's C: pairs whose event is at t ≤ τ count 1 / G(t−)², where G is the Kaplan–Meier estimate
     * of being uncensored, so that the value does not depend on how long cases were followed. Uno
     * et al. 2011, Stat Med 30:1105–1117. The standard error takes G as known, as R does ({@code
     * timewt = "n/G2"}).
     *
     * @param data times to the event, without entry times
     * @param marker a number a case, none NaN
     * @param tau the last time that counts; infinite = all events
     * @return the concordance; its value is NaN where there is no pair
     * @throws IllegalArgumentException where cases enter at times of their own, the number of
     *     values differs or one is NaN
     */
    public static Concordance uno(SurvivalData data, double[] marker, double tau) {
        double[] weights = new double[data.size()];
        for (int stratum = 0; stratum < data.strata(); stratum++) {
            CensoringWeights censoring = CensoringWeights.of(data, stratum, "Uno's C");
            for (int i = 0; i < weights.length; i++) {
                if (data.stratum(i) == stratum && data.isEvent(i) && data.time(i) <= tau) {
                    double g = censoring.before(i);
                    weights[i] = 1 / (g * g);
                }
            }
        }
        return new Concordance(new ConcordancePairs(data, marker, weights), data);
    }

    private static double[] clustered(double[] one, SurvivalData data) {
        if (!data.hasClusters()) {
            return one;
        }
        int most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, data.cluster(i));
        }
        double[] sums = new double[most + 1];
        for (int i = 0; i < one.length; i++) {
            sums[data.cluster(i)] += one[i];
        }
        return sums;
    }

    /**
     * @return the concordance, 0 to 1; NaN where there is no pair
     */
    public double value() {
        return (concordant + tiedMarker / 2) / (concordant + discordant + tiedMarker);
    }

    /**
     * @return its standard error
     */
    public double standardError() {
        double sum = 0;
        for (double v : influence) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }

    /**
     * @param level confidence level, e.g. .95
     * @return the Wald interval within 0 to 1
     */
    public Interval interval(double level) {
        double half = Normal.ofLevel(level) * standardError();
        return new Interval(value() - half, value() + half).clippedTo(0, 1);
    }

    /**
     * Compares with another marker of the same cases; the standard error takes account of that.
     *
     * @param other the concordance of the other marker
     * @return this one minus the other
     * @throws IllegalArgumentException where the cases differ in number
     */
    public Difference minus(Concordance other) {
        return Difference.ofJackknife(value(), influence, other.value(), other.influence);
    }

    /**
     * @return pairs in which the case with the earlier event has the higher marker, weighted
     */
    public double concordant() {
        return concordant;
    }

    /**
     * @return pairs in which it has the lower one
     */
    public double discordant() {
        return discordant;
    }

    /**
     * @return pairs of equal markers
     */
    public double tiedMarker() {
        return tiedMarker;
    }

    /**
     * @return pairs of events at the same time with different markers, which do not count
     */
    public double tiedTime() {
        return tiedTime;
    }

    /**
     * @return pairs of events at the same time with equal markers, which do not count
     */
    public double tiedBoth() {
        return tiedBoth;
    }

    /**
     * @return how much the value changes as a case, or a cluster, gets more weight; its squares sum
     *     up to the variance
     */
    public double[] influence() {
        return Arrays.copyOf(influence, influence.length);
    }
}
