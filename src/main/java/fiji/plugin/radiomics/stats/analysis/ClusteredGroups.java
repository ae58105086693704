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

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.GroupEffects;
import fiji.plugin.radiomics.stats.group.GroupSummary;
import fiji.plugin.radiomics.stats.group.HodgesLehmann;
import fiji.plugin.radiomics.stats.group.TestResult;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.DattaSatten;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Obuchowski;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Class tests where patients have several rows. The rank-sum test is that of {@link DattaSatten};
 * the difference of means has the variance of what patients add to it, by t with one degree of
 * freedom less than there are patients; Cliff's delta, which is 2 AUC − 1, has Obuchowski's
 * variance. Tests and intervals for which there is no form for clusters are left out.
 */
final class ClusteredGroups {

    private static final String REASON = "rows of one patient are not independent";

    private ClusteredGroups() {}

    static GroupComparison of(GroupComparison plain, MarkerValues marker, double level) {
        CaseClusters patients = marker.clusters().orElseThrow();
        if (patients.all() == marker.rows().length) {
            return plain;
        }
        GroupEffects e = plain.effects();
        boolean both = marker.positives() > 1 && marker.negatives() > 1;
        return new GroupComparison(
                plain.marker(),
                groups(plain.groups()),
                without(plain.welch()),
                both && plain.mannWhitney().isDefined()
                        ? rankSum(plain.mannWhitney(), marker, patients)
                        : without(plain.mannWhitney()),
                without(plain.kolmogorovSmirnov()),
                plain.cohensD(),
                plain.hedgesG(),
                plain.cliffsDelta(),
                plain.kruskalWallis(),
                plain.epsilonSquared(),
                new GroupEffects(
                        e.meanDifference(),
                        e.mean().equals(Interval.NONE)
                                ? Interval.NONE
                                : mean(e.meanDifference(), marker, patients, level),
                        new HodgesLehmann(e.hodgesLehmann().estimate(), Interval.NONE, ""),
                        Interval.NONE,
                        Interval.NONE,
                        both ? cliff(marker, patients, level) : Interval.NONE));
    }

    /** Of three classes or more. */
    static GroupComparison ofMany(GroupComparison plain) {
        return new GroupComparison(
                plain.marker(),
                groups(plain.groups()),
                plain.welch(),
                plain.mannWhitney(),
                plain.kolmogorovSmirnov(),
                plain.cohensD(),
                plain.hedgesG(),
                plain.cliffsDelta(),
                without(plain.kruskalWallis()),
                plain.epsilonSquared(),
                plain.effects());
    }

    private static List<GroupSummary> groups(List<GroupSummary> groups) {
        return groups.stream()
                .map(
                        g ->
                                new GroupSummary(
                                        g.name(),
                                        g.n(),
                                        g.mean(),
                                        g.sd(),
                                        g.firstQuartile(),
                                        g.median(),
                                        g.thirdQuartile(),
                                        without(g.shapiroWilk())))
                .toList();
    }

    /** The statistic, which describes the rows, without a p value. */
    static TestResult without(TestResult test) {
        return test.isDefined()
                ? new TestResult(test.name(), test.statistic(), test.df(), Double.NaN, "", REASON)
                : test;
    }

    private static TestResult rankSum(
            TestResult plain, MarkerValues marker, CaseClusters patients) {
        double p = DattaSatten.of(marker.scores(), patients).p();
        return Double.isNaN(p)
                ? without(plain)
                : new TestResult(
                        plain.name(), plain.statistic(), plain.df(), p, "Datta-Satten", "");
    }

    private static Interval mean(
            double difference, MarkerValues marker, CaseClusters patients, double level) {
        double[] sums = new double[patients.bound()];
        double[] positive = marker.ofClass(true);
        double[] negative = marker.ofClass(false);
        add(sums, positive, patients.positive(), 1);
        add(sums, negative, patients.negative(), -1);
        double squares = 0;
        for (double s : sums) {
            squares += s * s;
        }
        int count = patients.all();
        if (count < 3 || patients.ofPositives() < 2 || patients.ofNegatives() < 2) {
            return Interval.NONE;
        }
        double t =
                -new TDistribution(null, count - 1.0).inverseCumulativeProbability((1 - level) / 2);
        double half = t * Math.sqrt(squares * count / (count - 1));
        return new Interval(difference - half, difference + half);
    }

    private static void add(double[] sums, double[] values, int[] patients, int sign) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            sums[patients[i]] += sign * (values[i] - mean) / values.length;
        }
    }

    private static Interval cliff(MarkerValues marker, CaseClusters patients, double level) {
        DeLong area = DeLong.of(marker.scores());
        double half = Normal.ofLevel(level) * Math.sqrt(Obuchowski.variance(area, patients));
        return half > 0
                ? new Interval(2 * (area.auc() - half) - 1, 2 * (area.auc() + half) - 1)
                        .clippedTo(-1, 1)
                : Interval.NONE;
    }
}
