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
import fiji.plugin.radiomics.stats.Normal;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The difference of two curves. Two curves that agree in every replicate or placement have z = 0
 * and p = 1; where they differ without any variance, as areas of 0 and 1 do, there is no test: NaN.
 *
 * @param method how they are compared
 * @param first measure of the first curve: its area, or its sensitivity or specificity
 * @param second the same of the second
 * @param z statistic: the difference by its standard error
 * @param df degrees of freedom of the t distribution; infinite for the normal one
 * @param p two-sided p value
 * @param interval confidence interval of the difference
 */
public record RocComparison(
        ComparisonMethod method,
        double first,
        double second,
        double z,
        double df,
        double p,
        Interval interval) {

    /**
     * @return first less second
     */
    public double difference() {
        return first - second;
    }

    /**
     * @param first placements of a marker
     * @param second placements of another in the same cases in the same order
     * @param level confidence level
     * @return comparison of the areas
     */
    public static RocComparison paired(DeLong first, DeLong second, double level) {
        double variance = first.variance() + second.variance() - 2 * first.covariance(second);
        // Of equal placements, rounding may leave less than nothing.
        double se = Math.sqrt(Math.max(0, variance));
        return byNormal(ComparisonMethod.DELONG_PAIRED, first.auc(), second.auc(), se, level);
    }

    /**
     * The same of clustered cases, such as several lesions of a patient.
     *
     * @param first placements of a marker
     * @param second placements of another in the same cases in the same order
     * @param clusters of these cases
     * @param level confidence level
     * @return comparison of the areas by {@link Obuchowski}
     */
    public static RocComparison paired(
            DeLong first, DeLong second, CaseClusters clusters, double level) {
        double variance =
                Obuchowski.variance(first, clusters)
                        + Obuchowski.variance(second, clusters)
                        - 2 * Obuchowski.covariance(first, second, clusters);
        return byNormal(
                ComparisonMethod.DELONG_PAIRED, first.auc(), second.auc(), root(variance), level);
    }

    /**
     * Areas in parts of the cases that may share clusters.
     *
     * @param first placements of some cases
     * @param firstClusters their clusters
     * @param second placements of others
     * @param secondClusters their clusters, numbered alike
     * @param level confidence level
     * @return comparison of the areas, by the normal distribution
     */
    public static RocComparison ofParts(
            DeLong first,
            CaseClusters firstClusters,
            DeLong second,
            CaseClusters secondClusters,
            double level) {
        double variance =
                Obuchowski.variance(first, firstClusters)
                        + Obuchowski.variance(second, secondClusters)
                        - 2
                                * Obuchowski.covarianceOfParts(
                                        first, firstClusters, second, secondClusters);
        return byNormal(
                ComparisonMethod.DELONG_UNPAIRED, first.auc(), second.auc(), root(variance), level);
    }

    /** Of equal placements, rounding may leave less than nothing; NaN stays NaN. */
    private static double root(double variance) {
        return Math.sqrt(variance < 0 ? 0 : variance);
    }

    /**
     * @param first curve of some cases
     * @param second curve of others
     * @param level confidence level
     * @return comparison of the areas
     */
    public static RocComparison unpaired(RocCurve first, RocCurve second, double level) {
        double v1 = DeLong.variance(first);
        double v2 = DeLong.variance(second);
        double n1 = first.positives() + first.negatives() - 1.0;
        double n2 = second.positives() + second.negatives() - 1.0;
        double se = Math.sqrt(v1 + v2);
        double df = (v1 + v2) * (v1 + v2) / (v1 * v1 / n1 + v2 * v2 / n2);
        if (!(se > 0)) {
            return byNormal(ComparisonMethod.DELONG_UNPAIRED, first.auc(), second.auc(), se, level);
        }
        double difference = first.auc() - second.auc();
        double t = difference / se;
        TDistribution distribution = new TDistribution(null, df);
        double half = -distribution.inverseCumulativeProbability((1 - level) / 2) * se;
        return new RocComparison(
                ComparisonMethod.DELONG_UNPAIRED,
                first.auc(),
                second.auc(),
                t,
                df,
                2 * distribution.cumulativeProbability(-Math.abs(t)),
                new Interval(difference - half, difference + half).clippedTo(-1, 1));
    }

    /**
     * @param method one of the three bootstraps
     * @param first oriented scores of a marker
     * @param second those of another in the same cases, or of other cases
     * @param paired whether the cases are the same, in the same order
     * @param at the specificity or sensitivity at which the other is compared; unused for areas
     * @param level confidence level
     * @param bootstrap how to resample
     * @return the comparison; its interval is that of percentiles
     */
    public static RocComparison bootstrap(
            ComparisonMethod method,
            BinaryScores first,
            BinaryScores second,
            boolean paired,
            double at,
            double level,
            Bootstrap bootstrap) {
        if (method != ComparisonMethod.BOOTSTRAP && !(at >= 0 && at <= 1)) {
            throw new IllegalArgumentException(
                    method.id() + " compared at " + at + ": a number from 0 to 1 is expected");
        }
        CaseRanks ranks1 = CaseRanks.of(first);
        CaseRanks ranks2 = CaseRanks.of(second);
        double[] replicates1;
        double[] replicates2;
        if (paired) {
            if (ranks1.positives() != ranks2.positives()
                    || ranks1.negatives() != ranks2.negatives()) {
                throw new IllegalArgumentException("Paired curves need the same cases");
            }
            double[][] both =
                    bootstrap.run(
                            ranks1.positives(),
                            ranks1.negatives(),
                            2,
                            () -> pair(ranks1.resample(), ranks2.resample(), method, at));
            replicates1 = both[0];
            replicates2 = both[1];
        } else {
            replicates1 = single(ranks1, method, at, bootstrap);
            // Other cases need other random numbers.
            Bootstrap other =
                    new Bootstrap(
                            bootstrap.replicates(),
                            ~bootstrap.seed(),
                            bootstrap.workers(),
                            bootstrap.progress());
            replicates2 = single(ranks2, method, at, other);
        }
        double[] differences = new double[replicates1.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = replicates1[i] - replicates2[i];
        }
        double a = measured(ranks1, method, at);
        double b = measured(ranks2, method, at);
        RocComparison test =
                byNormal(method, a, b, Bootstrap.standardDeviation(differences), level);
        double tail = (1 - level) / 2;
        Interval interval =
                new Interval(
                        Bootstrap.quantile(differences, tail),
                        Bootstrap.quantile(differences, 1 - tail));
        return new RocComparison(method, a, b, test.z, test.df, test.p, interval);
    }

    private static Bootstrap.Statistic pair(
            CaseRanks.Resample a, CaseRanks.Resample b, ComparisonMethod method, double at) {
        return (positive, negative, results) -> {
            a.count(positive, negative);
            b.count(positive, negative);
            results[0] = measured(a, method, at);
            results[1] = measured(b, method, at);
        };
    }

    private static double[] single(
            CaseRanks ranks, ComparisonMethod method, double at, Bootstrap bootstrap) {
        return bootstrap
                .run(
                        ranks.positives(),
                        ranks.negatives(),
                        1,
                        () -> {
                            CaseRanks.Resample resample = ranks.resample();
                            return (positive, negative, results) -> {
                                resample.count(positive, negative);
                                results[0] = measured(resample, method, at);
                            };
                        })[0];
    }

    private static double measured(CaseRanks ranks, ComparisonMethod method, double at) {
        CaseRanks.Resample all = ranks.resample();
        all.count(upTo(ranks.positives()), upTo(ranks.negatives()));
        return measured(all, method, at);
    }

    private static int[] upTo(int n) {
        return java.util.stream.IntStream.range(0, n).toArray();
    }

    private static double measured(
            CaseRanks.Resample resample, ComparisonMethod method, double at) {
        return switch (method) {
            case BOOTSTRAP -> resample.auc();
            case SENSITIVITY -> {
                double[] sensitivity = new double[1];
                resample.sensitivities(new double[] {at}, sensitivity);
                yield sensitivity[0];
            }
            case SPECIFICITY -> resample.specificity(at);
            case DELONG_PAIRED, DELONG_UNPAIRED ->
                    throw new IllegalArgumentException(method.id() + " is no bootstrap");
        };
    }

    private static RocComparison byNormal(
            ComparisonMethod method, double a, double b, double se, double level) {
        double difference = a - b;
        double z;
        if (se > 0) {
            z = difference / se;
        } else {
            z = difference == 0 && se == 0 ? 0 : Double.NaN;
        }
        double half = Normal.ofLevel(level) * se;
        Interval interval =
                Double.isNaN(z)
                        ? Interval.NONE
                        : new Interval(difference - half, difference + half).clippedTo(-1, 1);
        return new RocComparison(
                method, a, b, z, Double.POSITIVE_INFINITY, Normal.twoSided(z), interval);
    }
}
