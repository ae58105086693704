/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.PValues;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.survival.AalenJohansen;
import fiji.plugin.radiomics.stats.survival.ChiSquareTest;
import fiji.plugin.radiomics.stats.survival.KaplanMeier;
import fiji.plugin.radiomics.stats.survival.MaximalP;
import fiji.plugin.radiomics.stats.survival.ProbabilityInterval;
import fiji.plugin.radiomics.stats.survival.RankTests;
import fiji.plugin.radiomics.stats.survival.RankWeight;
import fiji.plugin.radiomics.stats.survival.RestrictedMean;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Curves, tests and summaries of groups. */
final class GroupTables {

    private final SurvivalSettings settings;
    private final SurvivalData data;
    private final SurvivalCases cases;
    private final List<Double> times;
    private final List<String> warnings;
    private final ProbabilityInterval scale;
    private final double level;

    private final ResultTable.Builder curvesTable =
            new ResultTable.Builder(SurvivalKinds.KAPLAN_MEIER);
    private final ResultTable.Builder summary = new ResultTable.Builder(SurvivalKinds.SUMMARY);
    private final ResultTable.Builder atTimes = new ResultTable.Builder(SurvivalKinds.TIMES);
    private final ResultTable.Builder tests = new ResultTable.Builder(SurvivalKinds.LOGRANK);
    private final ResultTable.Builder pairs = new ResultTable.Builder(SurvivalKinds.PAIRS);
    private final ResultTable.Builder incidence = new ResultTable.Builder(SurvivalKinds.INCIDENCE);
    private boolean isTested;

    /** Data without strata. */
    GroupTables(
            SurvivalSettings settings,
            SurvivalData data,
            SurvivalCases cases,
            List<Double> times,
            List<String> warnings) {
        this.settings = settings;
        this.data = data;
        this.cases = cases;
        this.times = times;
        this.warnings = warnings;
        scale = settings.values().get(SurvivalParameters.CI);
        level = settings.level();
    }

    /** The corrected p that is shown where there is room for one. */
    static double corrected(MarkerCutoffs.MarkerCutoff cutoff) {
        return cutoff.p().get(MaximalP.LAUSEN_SCHUMACHER_1992.id());
    }

    List<SurvivalResult.GroupCurves> of(
            List<Grouping> groupings,
            Map<String, MarkerCutoffs.MarkerCutoff> byMarker,
            Map<String, ResultTable> tables) {
        List<SurvivalResult.GroupCurves> all = new ArrayList<>();
        for (Grouping grouping : groupings) {
            all.add(curves(grouping, byMarker.get(grouping.name())));
        }
        List<ResultTable.Builder> filled = new ArrayList<>(List.of(curvesTable, summary));
        if (!times.isEmpty()) {
            filled.add(atTimes);
        }
        if (isTested) {
            filled.add(tests);
            filled.add(pairs);
        }
        if (settings.has(OutcomeParameters.COMPETING)) {
            filled.add(incidence);
        }
        for (ResultTable.Builder builder : filled) {
            ResultTable table = builder.build();
            tables.put(table.name(), table);
        }
        return all;
    }

    private SurvivalResult.GroupCurves curves(
            Grouping grouping, MarkerCutoffs.MarkerCutoff cutoff) {
        List<KaplanMeier> curves = grouping.curves(data);
        SurvivalTables.kaplanMeier(curvesTable, grouping, curves, scale, level);
        double tau = tau(curves);
        List<List<AalenJohansen>> incidences = new ArrayList<>();
        List<RestrictedMean> means = new ArrayList<>();
        List<String> eventless = new ArrayList<>();
        for (int g = 0; g < curves.size(); g++) {
            SurvivalData members = data.select(grouping.members(g));
            String label = grouping.labels().get(g);
            means.add(curves.get(g).restrictedMean(tau));
            SurvivalTables.summary(
                    summary,
                    grouping.name(),
                    label,
                    curves.get(g),
                    KaplanMeier.ofCensoring(members),
                    means.get(g),
                    scale,
                    level);
            for (double t : times) {
                SurvivalTables.times(
                        atTimes, grouping.name(), label, curves.get(g), t, scale, level);
            }
            if (settings.has(OutcomeParameters.COMPETING)) {
                incidences.add(incidences(grouping.name(), label, members));
            }
            if (members.events() == 0) {
                eventless.add(label);
            }
        }
        if (!eventless.isEmpty() && curves.size() > 1) {
            warnings.add(
                    "no event in the group "
                            + String.join(", ", eventless)
                            + " of "
                            + grouping.name()
                            + ": the hazard ratio against it is infinite, or 0");
        }
        Optional<ChiSquareTest> test = Optional.empty();
        if (curves.size() > 1 && !grouping.isChosen()) {
            test = Optional.of(tested(grouping, means));
        }
        boolean chosen = cutoff != null && grouping.isChosen();
        if (chosen && !Double.isNaN(corrected(cutoff))) {
            isTested = true;
            SurvivalTables.test(
                    tests,
                    grouping.name(),
                    RankWeight.LOGRANK.id(),
                    cutoff.test(),
                    corrected(cutoff),
                    MarkerCutoffs.CHOSEN
                            + ": p is far too small; p_corrected is that of Lausen and"
                            + " Schumacher, others are in cutoffs.csv");
        }
        return new SurvivalResult.GroupCurves(
                grouping.name(),
                grouping.labels(),
                cutoff == null || cutoff.grouping() != grouping ? new double[0] : cutoff.cutoffs(),
                curves,
                incidences,
                test,
                chosen ? corrected(cutoff) : Double.NaN,
                grouping.isChosen() ? MaximalP.LAUSEN_SCHUMACHER_1992.label() : "");
    }

    private List<AalenJohansen> incidences(String grouping, String label, SurvivalData members) {
        AalenJohansen event = AalenJohansen.of(members, SurvivalData.EVENT);
        AalenJohansen other = AalenJohansen.of(members, SurvivalData.COMPETING);
        SurvivalTables.incidence(incidence, grouping, label, "event", event, scale, level);
        SurvivalTables.incidence(incidence, grouping, label, "competing", other, scale, level);
        return List.of(event, other);
    }

    /** Nobody's mean is taken beyond his group's last case. */
    private double tau(List<KaplanMeier> curves) {
        double least = curves.stream().mapToDouble(KaplanMeier::lastTime).min().orElseThrow();
        if (!settings.has(SurvivalParameters.TAU)) {
            return least;
        }
        double tau = settings.values().get(SurvivalParameters.TAU);
        boolean beyond =
                curves.stream()
                        .anyMatch(km -> km.lastTime() < tau && km.survival(km.size() - 1) > 0);
        if (beyond) {
            String warning =
                    "tau="
                            + settings.text(SurvivalParameters.TAU)
                            + " is after the last case of a group: means are taken to the last"
                            + " time of the group that was followed shortest";
            if (!warnings.contains(warning)) {
                warnings.add(warning);
            }
            return least;
        }
        return tau;
    }

    private ChiSquareTest tested(Grouping grouping, List<RestrictedMean> means) {
        isTested = true;
        int[] members = grouping.members();
        int[] group = Arrays.stream(members).map(i -> grouping.codes()[i]).toArray();
        int groups = grouping.labels().size();
        SurvivalData some = data.select(members);
        List<RankWeight> weights = settings.weights();
        RankTests all = RankTests.of(some, group, groups, weights);
        for (int k = 0; k < weights.size(); k++) {
            SurvivalTables.test(tests, grouping.name(), weights.get(k).id(), all.test(k));
        }
        if (groups > 2 && grouping.isOrdered()) {
            double[] scores = IntStream.rangeClosed(1, groups).asDoubleStream().toArray();
            SurvivalTables.test(tests, grouping.name(), "logrank_trend", all.trend(0, scores));
        }
        if (settings.has(OutcomeParameters.STRATA)) {
            RankTests stratified =
                    RankTests.of(
                            cases.data().select(members),
                            group,
                            groups,
                            List.of(RankWeight.LOGRANK));
            SurvivalTables.test(tests, grouping.name(), "logrank_stratified", stratified.test(0));
        }
        putPairs(grouping, some, group, means);
        return all.test(0);
    }

    private void putPairs(
            Grouping grouping, SurvivalData some, int[] group, List<RestrictedMean> means) {
        int groups = grouping.labels().size();
        List<ChiSquareTest> each = RankTests.pairs(some, group, groups, RankWeight.LOGRANK);
        double[] p = each.stream().mapToDouble(ChiSquareTest::p).toArray();
        double[] holm = PValues.holm(p);
        double[] bh = PValues.benjaminiHochberg(p);
        int k = 0;
        for (int a = 0; a < groups; a++) {
            for (int b = a + 1; b < groups; b++, k++) {
                RestrictedMean difference = means.get(a).minus(means.get(b));
                Interval interval = difference.interval(level);
                pairs.row()
                        .put("grouping", grouping.name())
                        .put("group_a", grouping.labels().get(a))
                        .put("group_b", grouping.labels().get(b))
                        .put("statistic", each.get(k).statistic())
                        .put("df", each.get(k).df())
                        .putP("p", p[k])
                        .putP("p_holm", holm[k])
                        .putP("p_bh", bh[k])
                        .put("tau", difference.tau())
                        .put("rmst_difference", difference.mean())
                        .put("rmst_se", difference.standardError())
                        .put("rmst_low", interval.low())
                        .put("rmst_high", interval.high())
                        .putP("rmst_p", difference.p());
            }
        }
    }
}
