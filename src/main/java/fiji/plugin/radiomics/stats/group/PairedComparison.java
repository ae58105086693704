/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

import fiji.plugin.radiomics.stats.Interval;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Two values of each case, e.g. of an affected and an unaffected limb. Differences are first −
 * second. p values are not adjusted for the number of comparisons; see {@link
 * fiji.plugin.radiomics.stats.PValues}.
 *
 * @param marker its name
 * @param first the first values
 * @param second the second values
 * @param difference the differences; its Shapiro–Wilk test is the one that the paired t test asks
 *     for
 * @param pairedT paired t test
 * @param wilcoxon Wilcoxon's signed-rank test
 * @param cohensDz d_z, the mean difference in standard deviations of the differences
 * @param rankBiserial matched-pairs rank-biserial correlation
 * @param differences first − second of each pair
 */
public record PairedComparison(
        String marker,
        GroupSummary first,
        GroupSummary second,
        GroupSummary difference,
        TestResult pairedT,
        TestResult wilcoxon,
        double cohensDz,
        double rankBiserial,
        List<Double> differences) {

    /**
     * Compares paired values, with the exact p of Wilcoxon's test where there is one.
     *
     * @param marker its name
     * @param first a value a case, without NaN
     * @param second the same cases in the same order
     * @return all that is defined; time n log n
     * @throws IllegalArgumentException where a value is NaN or the groups have not the same size
     */
    public static PairedComparison of(String marker, Group first, Group second) {
        return of(marker, first, second, PMethod.AUTO);
    }

    /**
     * @param marker its name
     * @param first a value a case, without NaN
     * @param second the same cases in the same order
     * @param method of Wilcoxon's p
     * @return all that is defined; time n log n
     * @throws IllegalArgumentException where a value is NaN or the groups have not the same size
     */
    public static PairedComparison of(String marker, Group first, Group second, PMethod method) {
        GroupSummary firstSummary = GroupSummary.of(first);
        GroupSummary secondSummary = GroupSummary.of(second);
        Differences differences = Differences.of(first.values(), second.values());
        return new PairedComparison(
                marker,
                firstSummary,
                secondSummary,
                summary(first.name() + " - " + second.name(), differences),
                TTest.paired(differences),
                WilcoxonSignedRank.test(differences, method),
                EffectSizes.cohensDz(differences),
                WilcoxonSignedRank.rankBiserial(differences),
                DoubleStream.of(differences.values()).boxed().toList());
    }

    /**
     * @param level of the interval
     * @return of the differences; undefined where one is
     */
    public Pseudomedian pseudomedian(double level) {
        double[] values = differences.stream().mapToDouble(Double::doubleValue).toArray();
        return DoubleStream.of(values).allMatch(Double::isFinite)
                ? Pseudomedian.of(values, level)
                : Pseudomedian.NONE;
    }

    /**
     * @param level of the interval
     * @return of the mean difference, by t; none where the paired t test is undefined
     */
    public Interval meanInterval(double level) {
        return pairedT.isDefined()
                ? GroupEffects.around(
                        difference.mean(),
                        GroupEffects.quantile(pairedT.df(), level)
                                * difference.sd()
                                / Math.sqrt(difference.n()))
                : Interval.NONE;
    }

    private static GroupSummary summary(String name, Differences differences) {
        return differences.isUndefined()
                ? GroupSummary.undefined(name, differences.values().length, Differences.UNDEFINED)
                : GroupSummary.of(name, differences.sample());
    }
}
