/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.analysis.GroupResult;
import fiji.plugin.radiomics.stats.analysis.GroupTable;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.GroupSummary;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import java.util.ArrayList;
import java.util.List;

/** The part of a report that compares the classes. */
final class GroupReport {

    private GroupReport() {}

    static void write(Html page, RocResult result) {
        page.heading("Classes");
        page.table(
                List.of(
                        "Marker",
                        result.outcome().positive() + ": mean ± SD",
                        result.outcome().negative() + ": mean ± SD",
                        "Difference (CI)",
                        "Hodges–Lehmann (CI)",
                        "Welch p",
                        "Mann–Whitney p",
                        "(BH)",
                        "KS p",
                        "Hedges' g (CI)",
                        "Cliff's δ (CI)",
                        "Remarks"),
                result.groups().stream().map(GroupReport::two).toList());
        if (result.groups().stream().anyMatch(g -> g.classes().isPresent())) {
            page.heading("All " + result.outcome().classes().size() + " classes");
            page.table(
                    classColumns(result.outcome().classes()),
                    result.groups().stream().map(GroupReport::classes).toList());
        }
        if (result.groups().stream().anyMatch(g -> g.paired().isPresent())) {
            page.heading("Pairs");
            page.table(
                    List.of(
                            "Marker",
                            "Pairs",
                            "Difference: mean ± SD",
                            "Paired t p",
                            "Wilcoxon p",
                            "(BH)",
                            "Cohen's dz",
                            "Rank-biserial r"),
                    result.groups().stream().map(GroupReport::pairs).toList());
        }
    }

    private static List<String> two(GroupResult g) {
        GroupComparison c = g.comparison();
        return List.of(
                g.marker(),
                spread(c.groups().get(0)),
                spread(c.groups().get(1)),
                interval(c.effects().meanDifference(), c.effects().mean()),
                interval(
                        c.effects().hodgesLehmann().estimate(),
                        c.effects().hodgesLehmann().interval()),
                Numbers.p(c.welch().p()),
                Numbers.p(c.mannWhitney().p()),
                Numbers.p(g.mannWhitney().benjaminiHochberg()),
                Numbers.p(c.kolmogorovSmirnov().p()),
                interval(c.hedgesG(), c.effects().hedgesG()),
                interval(c.cliffsDelta(), c.effects().cliffsDelta()),
                String.join("; ", GroupTable.notes(g)));
    }

    private static List<String> classColumns(List<String> classes) {
        List<String> columns = new ArrayList<>();
        columns.add("Marker");
        classes.forEach(c -> columns.add(c + ": mean ± SD"));
        columns.addAll(List.of("Kruskal–Wallis p", "(BH)", "ε²", "Hand–Till AUC"));
        return columns;
    }

    private static List<String> classes(GroupResult g) {
        GroupComparison all = g.classes().orElseThrow();
        List<String> row = new ArrayList<>();
        row.add(g.marker());
        all.groups().forEach(group -> row.add(spread(group)));
        row.add(Numbers.p(all.kruskalWallis().p()));
        row.add(Numbers.p(g.kruskalWallis().benjaminiHochberg()));
        row.add(Numbers.number(all.epsilonSquared()));
        row.add(Numbers.number(g.handTill().orElseThrow().auc()));
        return row;
    }

    private static List<String> pairs(GroupResult g) {
        PairedComparison p = g.paired().orElseThrow();
        return List.of(
                g.marker(),
                String.valueOf(p.difference().n()),
                spread(p.difference()),
                Numbers.p(p.pairedT().p()),
                Numbers.p(p.wilcoxon().p()),
                Numbers.p(g.wilcoxon().benjaminiHochberg()),
                Numbers.number(p.cohensDz()),
                Numbers.number(p.rankBiserial()));
    }

    private static String interval(double value, Interval interval) {
        String middle = Numbers.number(value);
        return Double.isNaN(interval.low())
                ? middle
                : middle
                        + " ("
                        + Numbers.number(interval.low())
                        + " to "
                        + Numbers.number(interval.high())
                        + ")";
    }

    private static String spread(GroupSummary group) {
        return Numbers.number(group.mean()) + " ± " + Numbers.number(group.sd());
    }
}
