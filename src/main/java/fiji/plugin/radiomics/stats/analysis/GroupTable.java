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
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.GroupEffects;
import fiji.plugin.radiomics.stats.group.GroupSummary;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import fiji.plugin.radiomics.stats.group.Pseudomedian;
import fiji.plugin.radiomics.stats.group.TestResult;
import fiji.plugin.radiomics.stats.roc.HandTill;
import java.util.ArrayList;
import java.util.List;

/** The table that compares the classes by every marker. */
public final class GroupTable {

    /** A row a marker. */
    static final TableKind GROUPS =
            TableKind.always(
                    "groups",
                    "ROC Groups",
                    "A row a marker: its values in the classes, tests and effect sizes",
                    "marker,n_positive,mean_positive");

    private GroupTable() {}

    /**
     * @param result an analysis
     * @return a row a marker: both classes, tests and effect sizes; with all classes where there
     *     are more than two, and with the pairs where a column names them
     */
    public static ResultTable of(RocResult result) {
        ResultTable.Builder table = new ResultTable.Builder(GROUPS);
        for (GroupResult g : result.groups()) {
            GroupComparison c = g.comparison();
            table.row().put("marker", g.marker());
            putGroup(table, "positive", c.groups().get(0));
            putGroup(table, "negative", c.groups().get(1));
            table.put("welch_t", c.welch().statistic()).put("welch_df", c.welch().df());
            putP(table, "welch", c.welch(), g.welch());
            table.put("mann_whitney_u", c.mannWhitney().statistic());
            putP(table, "mann_whitney", c.mannWhitney(), g.mannWhitney());
            table.put("ks_d", c.kolmogorovSmirnov().statistic())
                    .putP("ks_p", c.kolmogorovSmirnov().p())
                    .put("cohens_d", c.cohensD())
                    .put("hedges_g", c.hedgesG())
                    .put("cliffs_delta", c.cliffsDelta());
            g.classes().ifPresent(all -> putClasses(table, all, g.kruskalWallis()));
            g.handTill().ifPresent(h -> putHandTill(table, h));
            g.paired().ifPresent(p -> putPairs(table, p, g.wilcoxon()));
            putEffects(table, c);
            g.paired().ifPresent(p -> putPairInterval(table, p, result.settings().level()));
            table.put("mann_whitney_method", c.mannWhitney().method())
                    .put("notes", notes(g, result.settings()));
        }
        return table.build();
    }

    /**
     * @param g one marker's comparison of the classes
     * @return why tests are undefined, each with its name
     */
    public static List<String> notes(GroupResult g) {
        List<TestResult> tests = new ArrayList<>();
        GroupComparison c = g.comparison();
        tests.addAll(List.of(c.welch(), c.mannWhitney(), c.kolmogorovSmirnov()));
        g.classes().ifPresent(all -> tests.add(all.kruskalWallis()));
        g.paired().ifPresent(p -> tests.addAll(List.of(p.pairedT(), p.wilcoxon())));
        List<String> notes = new ArrayList<>();
        for (TestResult test : tests) {
            if (!test.isDefined()) {
                notes.add(test.name() + " undefined: " + test.note());
            }
        }
        for (GroupSummary group : c.groups()) {
            if (!group.shapiroWilk().isDefined()) {
                notes.add(
                        "Shapiro-Wilk of "
                                + group.name()
                                + " undefined: "
                                + group.shapiroWilk().note());
            }
        }
        return notes;
    }

    private static String notes(GroupResult g, RocSettings settings) {
        List<String> notes = new ArrayList<>(notes(g));
        GroupEffects e = g.comparison().effects();
        boolean isLeftOut =
                !settings.cluster().isEmpty()
                        && e.cohensD().equals(Interval.NONE)
                        && !Double.isNaN(g.comparison().cohensD());
        if (isLeftOut) {
            notes.add(
                    "no intervals of Hodges-Lehmann's difference, Cohen's d and Hedges' g: rows of"
                            + " one patient are not independent");
        }
        return String.join("; ", notes);
    }

    private static void putGroup(ResultTable.Builder table, String name, GroupSummary group) {
        table.put("n_" + name, group.n())
                .put("mean_" + name, group.mean())
                .put("sd_" + name, group.sd())
                .put("median_" + name, group.median())
                .put("q1_" + name, group.firstQuartile())
                .put("q3_" + name, group.thirdQuartile())
                .putP("shapiro_wilk_p_" + name, group.shapiroWilk().p());
    }

    private static void putEffects(ResultTable.Builder table, GroupComparison c) {
        table.put("shapiro_wilk_w_positive", c.groups().get(0).shapiroWilk().statistic())
                .put("shapiro_wilk_w_negative", c.groups().get(1).shapiroWilk().statistic())
                .put("difference_of_means", c.effects().meanDifference());
        putInterval(table, "difference_of_means", c.effects().mean());
        table.put("hodges_lehmann", c.effects().hodgesLehmann().estimate());
        putInterval(table, "hodges_lehmann", c.effects().hodgesLehmann().interval());
        table.put("hodges_lehmann_method", c.effects().hodgesLehmann().method());
        putInterval(table, "cohens_d", c.effects().cohensD());
        putInterval(table, "hedges_g", c.effects().hedgesG());
        putInterval(table, "cliffs_delta", c.effects().cliffsDelta());
    }

    private static void putPairInterval(
            ResultTable.Builder table, PairedComparison pairs, double level) {
        putInterval(table, "mean_difference", pairs.meanInterval(level));
        Pseudomedian pseudomedian = pairs.pseudomedian(level);
        table.put("pseudomedian", pseudomedian.estimate());
        putInterval(table, "pseudomedian", pseudomedian.interval());
    }

    private static void putInterval(ResultTable.Builder table, String name, Interval interval) {
        table.put(name + "_low", interval.low()).put(name + "_high", interval.high());
    }

    private static void putP(
            ResultTable.Builder table, String name, TestResult test, AdjustedP adjusted) {
        table.putP(name + "_p", test.p())
                .putP(name + "_p_holm", adjusted.holm())
                .putP(name + "_p_bh", adjusted.benjaminiHochberg());
    }

    private static void putClasses(
            ResultTable.Builder table, GroupComparison classes, AdjustedP adjusted) {
        for (GroupSummary group : classes.groups()) {
            table.put("n [" + group.name() + "]", group.n())
                    .put("mean [" + group.name() + "]", group.mean())
                    .put("sd [" + group.name() + "]", group.sd())
                    .put("median [" + group.name() + "]", group.median());
        }
        table.put("kruskal_wallis_h", classes.kruskalWallis().statistic())
                .put("kruskal_wallis_df", classes.kruskalWallis().df());
        putP(table, "kruskal_wallis", classes.kruskalWallis(), adjusted);
        table.put("epsilon_squared", classes.epsilonSquared());
    }

    private static void putHandTill(ResultTable.Builder table, HandTill areas) {
        table.put("hand_till_auc", areas.auc());
        for (HandTill.Pair pair : areas.pairs()) {
            table.put("auc [" + pair.first() + ", " + pair.second() + "]", pair.auc());
        }
    }

    private static void putPairs(
            ResultTable.Builder table, PairedComparison pairs, AdjustedP adjusted) {
        GroupSummary difference = pairs.difference();
        table.put("n_pairs", difference.n())
                .put("mean_difference", difference.mean())
                .put("sd_difference", difference.sd())
                .put("median_difference", difference.median())
                .putP("shapiro_wilk_p_difference", difference.shapiroWilk().p())
                .put("paired_t", pairs.pairedT().statistic())
                .put("paired_t_df", pairs.pairedT().df())
                .putP("paired_t_p", pairs.pairedT().p())
                .put("wilcoxon_w", pairs.wilcoxon().statistic());
        putP(table, "wilcoxon", pairs.wilcoxon(), adjusted);
        table.put("cohens_dz", pairs.cohensDz()).put("rank_biserial", pairs.rankBiserial());
    }
}
