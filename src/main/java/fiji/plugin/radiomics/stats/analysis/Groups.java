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
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.group.Group;
import fiji.plugin.radiomics.stats.group.GroupComparison;
import fiji.plugin.radiomics.stats.group.PMethod;
import fiji.plugin.radiomics.stats.group.PairedComparison;
import fiji.plugin.radiomics.stats.roc.HandTill;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Compares the classes of the outcome by every marker. */
final class Groups {

    private final RocSettings settings;
    private final Workers workers;
    private final Progress progress;

    Groups(RocSettings settings, Workers workers, Progress progress) {
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    /** One marker's comparisons, before p values are adjusted. */
    private record Compared(
            GroupComparison two,
            Optional<GroupComparison> classes,
            Optional<HandTill> handTill,
            Optional<PairedComparison> paired) {}

    /**
     * @param table the cases
     * @param outcome the classes of those that are analysed
     * @param columns the markers
     * @param markers their values in the two classes, in the same order
     * @return the comparisons of the classes
     */
    List<GroupResult> of(
            CaseTable table,
            Outcome outcome,
            List<NumberColumn> columns,
            List<MarkerValues> markers) {
        Optional<CasePairs> pairs =
                settings.text(RocParameters.PAIRS).isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                CasePairs.of(
                                        table.column(settings.text(RocParameters.PAIRS)), outcome));
        List<Callable<Compared>> tasks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            NumberColumn column = columns.get(i);
            MarkerValues marker = markers.get(i);
            tasks.add(() -> compared(column, outcome, marker, pairs));
        }
        return adjusted(workers.until(progress::isCancelled).run(tasks));
    }

    private Compared compared(
            NumberColumn column, Outcome outcome, MarkerValues marker, Optional<CasePairs> pairs) {
        PMethod method = settings.pMethod();
        GroupComparison two =
                GroupComparison.of(
                        marker.marker(),
                        List.of(
                                new Group(outcome.positive(), marker.ofClass(true)),
                                new Group(outcome.negative(), marker.ofClass(false))),
                        method,
                        settings.level());
        if (marker.clusters().isPresent()) {
            two = ClusteredGroups.of(two, marker, settings.level());
        }
        Optional<List<Group>> classes =
                outcome.classes().size() > 2
                        ? Optional.of(classes(column, outcome))
                        : Optional.empty();
        return new Compared(
                two,
                classes.map(c -> GroupComparison.of(marker.marker(), c))
                        .map(c -> settings.cluster().isEmpty() ? c : ClusteredGroups.ofMany(c)),
                classes.map(HandTill::of),
                pairs.map(p -> p.compared(marker, method)));
    }

    private static List<Group> classes(NumberColumn column, Outcome outcome) {
        double[] values = column.values();
        List<Group> groups = new ArrayList<>();
        for (String label : outcome.classes()) {
            double[] some = new double[outcome.count(label)];
            int n = 0;
            for (int row = 0; row < values.length; row++) {
                if (label.equals(outcome.label(row)) && !Double.isNaN(values[row])) {
                    some[n++] = values[row];
                }
            }
            groups.add(new Group(label, Arrays.copyOf(some, n)));
        }
        return groups;
    }

    private static List<GroupResult> adjusted(List<Compared> compared) {
        double none = Double.NaN;
        AdjustedP[] welch = adjusted(compared, c -> c.two.welch().p());
        AdjustedP[] mannWhitney = adjusted(compared, c -> c.two.mannWhitney().p());
        AdjustedP[] kruskalWallis =
                adjusted(compared, c -> c.classes.map(g -> g.kruskalWallis().p()).orElse(none));
        AdjustedP[] wilcoxon =
                adjusted(compared, c -> c.paired.map(p -> p.wilcoxon().p()).orElse(none));
        List<GroupResult> results = new ArrayList<>();
        for (int i = 0; i < welch.length; i++) {
            Compared c = compared.get(i);
            results.add(
                    new GroupResult(
                            c.two,
                            c.classes,
                            c.handTill,
                            c.paired,
                            welch[i],
                            mannWhitney[i],
                            kruskalWallis[i],
                            wilcoxon[i]));
        }
        return results;
    }

    private static AdjustedP[] adjusted(List<Compared> compared, ToDoubleFunction<Compared> p) {
        return AdjustedP.all(compared.stream().mapToDouble(p).toArray());
    }
}
