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

import java.util.ArrayList;
import java.util.List;

/**
 * One marker in two or more independent groups. Tests and effects of two groups are undefined for
 * more, and Kruskal–Wallis for two. p values are not adjusted for the number of markers; see {@link
 * fiji.plugin.radiomics.stats.PValues}.
 *
 * @param marker its name
 * @param groups a description a group, in the order given
 * @param welch Welch's t test; positive where the first group has the higher mean
 * @param mannWhitney Mann–Whitney test with U of the first group
 * @param kolmogorovSmirnov two-sample Kolmogorov–Smirnov test
 * @param cohensD Cohen's d of the first group from the second
 * @param hedgesG Hedges' g of the first group from the second
 * @param cliffsDelta Cliff's delta of the first group from the second
 * @param kruskalWallis Kruskal–Wallis test of three groups or more
 * @param epsilonSquared its effect size ε²
 * @param effects differences of the first group from the second with intervals
 */
public record GroupComparison(
        String marker,
        List<GroupSummary> groups,
        TestResult welch,
        TestResult mannWhitney,
        TestResult kolmogorovSmirnov,
        double cohensD,
        double hedgesG,
        double cliffsDelta,
        TestResult kruskalWallis,
        double epsilonSquared,
        GroupEffects effects) {

    private static final double LEVEL = .95;

    /**
     * Compares groups, with the normal approximation of Mann–Whitney's p.
     *
     * @param marker its name
     * @param groups two or more; of two the positive one first
     * @return all that is defined; time n log n
     * @throws IllegalArgumentException where there are fewer than two groups or a value is NaN
     */
    public static GroupComparison of(String marker, List<Group> groups) {
        return of(marker, groups, PMethod.NORMAL);
    }

    /**
     * @param marker its name
     * @param groups two or more; of two the positive one first
     * @param method of Mann–Whitney's p
     * @return all that is defined; time n log n
     * @throws IllegalArgumentException where there are fewer than two groups or a value is NaN
     */
    public static GroupComparison of(String marker, List<Group> groups, PMethod method) {
        return of(marker, groups, method, LEVEL);
    }

    /**
     * @param marker its name
     * @param groups two or more; of two the positive one first
     * @param method of Mann–Whitney's p
     * @param level of all intervals
     * @return all that is defined; time n log n
     * @throws IllegalArgumentException where there are fewer than two groups or a value is NaN
     */
    public static GroupComparison of(
            String marker, List<Group> groups, PMethod method, double level) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException(
                    "Marker '" + marker + "': 2 groups or more are needed, not " + groups.size());
        }
        List<Sample> samples = new ArrayList<>();
        List<GroupSummary> summaries = new ArrayList<>();
        for (Group group : groups) {
            Sample sample = GroupSummary.sample(group);
            samples.add(sample);
            summaries.add(GroupSummary.of(group.name(), sample));
        }
        return groups.size() == 2
                ? ofTwo(marker, summaries, samples.get(0), samples.get(1), method, level)
                : ofMany(marker, summaries, samples);
    }

    private static GroupComparison ofTwo(
            String marker,
            List<GroupSummary> groups,
            Sample a,
            Sample b,
            PMethod method,
            double level) {
        Pooled pooled = Pooled.of(a.sorted(), b.sorted());
        TestResult welch = TTest.welch(a, b);
        return new GroupComparison(
                marker,
                List.copyOf(groups),
                welch,
                MannWhitney.test(pooled, method),
                KolmogorovSmirnov.test(a, b, pooled),
                EffectSizes.cohensD(a, b),
                EffectSizes.hedgesG(a, b),
                EffectSizes.cliffsDelta(pooled),
                TestResult.undefined(KruskalWallis.NAME, "for two groups see Mann-Whitney"),
                Double.NaN,
                GroupEffects.of(a, b, pooled, welch, level));
    }

    private static GroupComparison ofMany(
            String marker, List<GroupSummary> groups, List<Sample> samples) {
        String reason = "for two groups only, there are " + groups.size();
        TestResult kruskalWallis = KruskalWallis.ofSamples(samples);
        return new GroupComparison(
                marker,
                List.copyOf(groups),
                TestResult.undefined(TTest.WELCH, reason),
                TestResult.undefined(MannWhitney.NAME, reason),
                TestResult.undefined(KolmogorovSmirnov.NAME, reason),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                kruskalWallis,
                EffectSizes.epsilonSquared(kruskalWallis, samples),
                GroupEffects.NONE);
    }
}
