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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.RadixSort;
import fiji.plugin.radiomics.stats.confound.PartialSpearman;
import fiji.plugin.radiomics.stats.confound.StratifiedAuc;
import fiji.plugin.radiomics.stats.group.ClusteredCorrelation;
import fiji.plugin.radiomics.stats.group.Correlation;
import fiji.plugin.radiomics.stats.group.CorrelationKind;
import fiji.plugin.radiomics.stats.group.MannWhitney;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.Ranked;
import fiji.plugin.radiomics.stats.roc.CaseClusters;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.Obuchowski;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NameList;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Whether the markers know more than the size of a region, or than how its image was made.
 *
 * @param columns the columns that were taken, and how they go with the outcome
 * @param markers every marker beside every column that goes with the outcome or is one of size
 */
public record Confounding(List<ConfounderOutcome> columns, List<MarkerConfounding> markers) {

    /** Nothing was looked at. */
    static final Confounding NONE = new Confounding(List.of(), List.of());

    /** Takes the columns that are known by their names. */
    static final String AUTO = "auto";

    /** Takes none. */
    static final String OFF = "none";

    private static final int TERTILES = 3;

    /** Copies the lists. */
    public Confounding {
        columns = List.copyOf(columns);
        markers = List.copyOf(markers);
    }

    /**
     * @param table the cases
     * @param outcome their classes
     * @param cases the cases of the two classes
     * @param markers results of the markers
     * @param settings which columns to take
     * @param workers threads
     * @param progress may cancel
     * @return all comparisons
     * @throws IllegalArgumentException where a column is not there
     */
    static Confounding of(
            CaseTable table,
            Outcome outcome,
            MarkerValues.Cases cases,
            List<MarkerResult> markers,
            RocSettings settings,
            Workers workers,
            Progress progress) {
        double significant = 1 - settings.level();
        List<ConfounderOutcome> columns = new ArrayList<>();
        List<Callable<List<MarkerConfounding>>> tasks = new ArrayList<>();
        for (Confounder c : confounders(table, settings)) {
            Looked looked = new Looked(c, cases, settings.level());
            ConfounderOutcome o = looked.outcome(cases, outcome, significant);
            columns.add(o);
            if (o.values() > 1) {
                tasks.add(
                        () ->
                                markers.stream()
                                        .filter(m -> m.curve().isPresent())
                                        .filter(m -> !progress.isCancelled())
                                        .map(m -> looked.beside(m.values(), o, significant))
                                        .toList());
            }
        }
        List<MarkerConfounding> all = new ArrayList<>();
        workers.until(progress::isCancelled).run(tasks).forEach(all::addAll);
        return new Confounding(columns, all);
    }

    private static List<Confounder> confounders(CaseTable table, RocSettings settings) {
        String text = settings.text(RocParameters.CONFOUNDERS).trim();
        if (text.equalsIgnoreCase(OFF)) {
            return List.of();
        }
        List<Confounder> found = new ArrayList<>();
        if (text.isEmpty() || text.equalsIgnoreCase(AUTO)) {
            found.addAll(Confounder.in(table));
        } else {
            List<String> names = NameList.inTable(NameList.split(text), table);
            found.addAll(Confounder.named(table, names));
        }
        found.removeIf(c -> c.column().equals(settings.outcome().column()));
        return found;
    }

    /** One column, ready to be compared. */
    private static final class Looked {

        private final Confounder confounder;
        private final double[] scores;
        private final double level;

        /** In the cases that all markers without missing values share; null where it lacks one. */
        private final Beside shared;

        Looked(Confounder confounder, MarkerValues.Cases cases, double level) {
            this.confounder = confounder;
            this.scores = confounder.scores(cases);
            this.level = level;
            MarkerValues own = cases.values(new NumberColumn(confounder.column(), scores));
            boolean both = own.positives() > 1 && own.negatives() > 1;
            shared = own.rows() == cases.rows() && both ? of(own) : null;
        }

        ConfounderOutcome outcome(MarkerValues.Cases cases, Outcome outcome, double significant) {
            MarkerValues v = cases.values(new NumberColumn(confounder.column(), scores));
            int values = RowOrigins.values(confounder.values(), outcome);
            double auc = Double.NaN;
            Interval interval = Interval.NONE;
            if (v.positives() > 1 && v.negatives() > 1) {
                DeLong area = DeLong.greater(v.values(), v.positive(), RadixSort.order(v.values()));
                auc = area.auc();
                double half = Normal.ofLevel(level) * Math.sqrt(variance(area, v));
                interval = new Interval(auc - half, auc + half).clippedTo(0, 1);
            }
            double p =
                    v.clusters().isEmpty()
                            ? RowOrigins.association(confounder.values(), outcome)
                            : association(cases);
            return new ConfounderOutcome(
                    confounder,
                    v.positives(),
                    v.negatives(),
                    values,
                    auc,
                    interval,
                    p,
                    p < significant);
        }

        MarkerConfounding beside(MarkerValues all, ConfounderOutcome o, double significant) {
            boolean complete = !lacks(all.rows());
            MarkerValues marker = complete ? all : all.only(row -> !Double.isNaN(scores[row]));
            boolean isItself = marker.marker().equals(confounder.column());
            int positives = marker.positives();
            int negatives = marker.negatives();
            if (positives < 2 || negatives < 2) {
                return none(marker.marker(), positives, negatives, isItself);
            }
            Beside here = shared != null && all.rows() == shared.rows ? shared : of(marker);
            int[] order = RadixSort.order(marker.values());
            DeLong higher = DeLong.of(marker.values(), marker.positive(), order, Direction.HIGHER);
            Direction direction = higher.auc() >= .5 ? Direction.HIGHER : Direction.LOWER;
            DeLong area =
                    direction == Direction.HIGHER
                            ? higher
                            : DeLong.of(marker.values(), marker.positive(), order, direction);
            DeLong other = here.area;
            RocComparison comparison =
                    marker.clusters()
                            .map(c -> RocComparison.paired(area, other, c, level))
                            .orElseGet(() -> RocComparison.paired(area, other, level));
            int[] groups = here.groups;
            StratifiedAuc within =
                    StratifiedAuc.of(
                            marker.values(),
                            marker.positive(),
                            groups,
                            direction,
                            level,
                            order,
                            marker.patients());
            Ranked ranks = Ranked.of(marker.values(), order);
            boolean isNames = !(confounder.values() instanceof NumberColumn);
            PartialSpearman partial =
                    isNames
                            ? new PartialSpearman(ranks.n(), Double.NaN, Double.NaN, "")
                            : marker.patients().length > 0
                                    ? PartialSpearman.clustered(
                                            marker.values(),
                                            here.ofClasses,
                                            here.own,
                                            marker.patients())
                                    : PartialSpearman.of(ranks, here.classes, here.ranks);
            // A marker that does not tell the classes apart claims nothing.
            double z = (area.auc() - .5) / Math.sqrt(variance(area, marker));
            boolean tells = area.auc() == 1 || Normal.twoSided(z) < significant;
            // Where the column parts the classes well, both have the same order by the classes
            // alone.
            Correlation correlation =
                    marker.patients().length > 0
                            ? ClusteredCorrelation.of(
                                    CorrelationKind.SPEARMAN,
                                    marker.values(),
                                    here.own,
                                    marker.patients(),
                                    level)
                            : Correlation.spearman(ranks, here.ranks);
            boolean addsToIt =
                    within.interval().low() > .5
                            && (isNames || partial.p() < significant)
                            && (area.auc() > other.auc() || !(correlation.p() < significant));
            boolean better = comparison.p() < significant && area.auc() > other.auc();
            return new MarkerConfounding(
                    marker.marker(),
                    confounder,
                    positives,
                    negatives,
                    comparison,
                    Arrays.stream(groups).max().orElse(-1) + 1,
                    within,
                    correlation,
                    partial,
                    isItself,
                    o.isAssociated() && tells && !better && !addsToIt);
        }

        private MarkerConfounding none(
                String marker, int positives, int negatives, boolean isItself) {
            double nan = Double.NaN;
            return new MarkerConfounding(
                    marker,
                    confounder,
                    positives,
                    negatives,
                    new RocComparison(
                            fiji.plugin.radiomics.stats.roc.ComparisonMethod.DELONG_PAIRED,
                            nan,
                            nan,
                            nan,
                            nan,
                            nan,
                            Interval.NONE),
                    0,
                    new StratifiedAuc(nan, Interval.NONE, 0),
                    new Correlation(
                            fiji.plugin.radiomics.stats.group.CorrelationKind.SPEARMAN,
                            0,
                            nan,
                            nan,
                            nan,
                            Interval.NONE,
                            "",
                            ""),
                    new PartialSpearman(0, nan, nan, "too few cases have both"),
                    isItself,
                    false);
        }

        private int[] groups(double[] values) {
            if (!confounder.isGroups()) {
                return StratifiedAuc.parts(values, TERTILES);
            }
            double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
            int[] groups = new int[values.length];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = Arrays.binarySearch(distinct, values[i]);
            }
            return groups;
        }

        /** Rows of one patient are taken together where the settings say so. */
        private static double variance(DeLong area, MarkerValues values) {
            return values.clusters()
                    .map(c -> Obuchowski.variance(area, c))
                    .orElseGet(area::variance);
        }

        /** Of rows in patients: of a number by its area, of names by that of each, times them. */
        private double association(MarkerValues.Cases cases) {
            if (confounder.values() instanceof NumberColumn numbers) {
                return p(cases.values(numbers));
            }
            Set<String> names = new LinkedHashSet<>();
            for (int row : cases.rows()) {
                Optional.ofNullable(confounder.values().text(row)).ifPresent(names::add);
            }
            double least = 1;
            for (String name : names) {
                double[] is = new double[confounder.values().size()];
                for (int row = 0; row < is.length; row++) {
                    String text = confounder.values().text(row);
                    is[row] = text == null ? Double.NaN : text.equals(name) ? 1 : 0;
                }
                least = Math.min(least, p(cases.values(new NumberColumn(name, is))));
            }
            return names.size() == 2 ? least : Math.min(1, least * names.size());
        }

        /** Where the classes are parted the exact p of as many cases as there are patients. */
        private static double p(MarkerValues v) {
            if (v.positives() < 2 || v.negatives() < 2) {
                return 1;
            }
            DeLong area = DeLong.greater(v.values(), v.positive(), RadixSort.order(v.values()));
            CaseClusters patients = v.clusters().orElseThrow();
            int m = patients.ofPositives();
            int n = patients.ofNegatives();
            double p =
                    area.auc() == 1
                            ? MannWhitney.test(new int[] {n, m}, m, 2L * m * n, PMethod.AUTO).p()
                            : Normal.twoSided((area.auc() - .5) / Math.sqrt(variance(area, v)));
            return Double.isNaN(p) ? 1 : p;
        }

        private boolean lacks(int[] rows) {
            for (int row : rows) {
                if (Double.isNaN(scores[row])) {
                    return true;
                }
            }
            return false;
        }

        /** What is the same beside all markers that have a value in these cases. */
        private Beside of(MarkerValues cases) {
            double[] own = new double[cases.rows().length];
            double[] classes = new double[own.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = scores[cases.rows()[i]];
                classes[i] = cases.positive()[i] ? 1 : 0;
            }
            int[] order = RadixSort.order(own);
            return new Beside(
                    cases.rows(),
                    own,
                    classes,
                    DeLong.greater(own, cases.positive(), order),
                    Ranked.of(own, order),
                    Ranked.of(classes),
                    groups(own));
        }
    }

    /**
     * A column in some cases.
     *
     * @param rows their table rows
     * @param own its values
     * @param ofClasses 1 of a positive case, 0 of a negative one
     * @param area its area
     * @param ranks its ranks
     * @param classes ranks of the classes
     * @param groups its strata
     */
    private record Beside(
            int[] rows,
            double[] own,
            double[] ofClasses,
            DeLong area,
            Ranked ranks,
            Ranked classes,
            int[] groups) {}
}
