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
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.roc.Bootstrap;
import fiji.plugin.radiomics.stats.roc.ComparisonMethod;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Comparisons of markers in the same cases, and of one marker in different ones. */
final class Comparisons {

    private final RocSettings settings;
    private final Workers workers;
    private final Progress progress;

    Comparisons(RocSettings settings, Workers workers, Progress progress) {
        this.settings = settings;
        this.workers = workers;
        this.progress = progress;
    }

    /**
     * @param markers results of the markers, which say their directions
     * @return every pair, or every marker with the reference, by every method that is asked for
     */
    List<PairResult> ofMarkers(List<MarkerResult> markers) {
        List<PairResult> all = new ArrayList<>();
        for (ComparisonRequest request : settings.comparisons()) {
            List<Callable<PairResult>> tasks = new ArrayList<>();
            Placements placements = new Placements();
            for (int[] pair : pairs(markers)) {
                MarkerResult a = markers.get(pair[0]);
                MarkerResult b = markers.get(pair[1]);
                tasks.add(() -> compared(a, b, request, placements));
            }
            all.addAll(adjusted(workers.until(progress::isCancelled).run(tasks)));
        }
        return all;
    }

    private List<int[]> pairs(List<MarkerResult> markers) {
        List<int[]> pairs = new ArrayList<>();
        String reference = settings.text(RocParameters.REFERENCE);
        if (reference.isEmpty()) {
            for (int i = 0; i < markers.size(); i++) {
                for (int j = i + 1; j < markers.size(); j++) {
                    pairs.add(new int[] {i, j});
                }
            }
            return pairs;
        }
        List<String> names = markers.stream().map(MarkerResult::marker).toList();
        int first = names.indexOf(reference);
        if (first < 0) {
            throw new IllegalArgumentException(
                    "reference=" + reference + ": it is not among the markers");
        }
        for (int j = 0; j < markers.size(); j++) {
            if (j != first) {
                pairs.add(new int[] {first, j});
            }
        }
        return pairs;
    }

    private PairResult compared(
            MarkerResult a, MarkerResult b, ComparisonRequest request, Placements placements) {
        MarkerValues first = a.values();
        MarkerValues second = b.values();
        boolean same = Arrays.equals(first.rows(), second.rows());
        if (!same) {
            first = first.only(row -> Arrays.binarySearch(b.values().rows(), row) >= 0);
            MarkerValues kept = first;
            second = second.only(row -> Arrays.binarySearch(kept.rows(), row) >= 0);
        }
        int positives = first.positives();
        int negatives = first.negatives();
        RocComparison comparison;
        if (positives < 2 || negatives < 2) {
            comparison = none(request.method());
        } else if (request.method() == ComparisonMethod.DELONG_PAIRED) {
            DeLong p = same ? placements.of(a) : DeLong.of(first.oriented(direction(a)));
            DeLong q = same ? placements.of(b) : DeLong.of(second.oriented(direction(b)));
            double level = settings.level();
            comparison =
                    first.clusters()
                            .map(c -> RocComparison.paired(p, q, c, level))
                            .orElseGet(() -> RocComparison.paired(p, q, level));
        } else {
            comparison =
                    RocComparison.bootstrap(
                            request.method(),
                            first.oriented(direction(a)),
                            second.oriented(direction(b)),
                            true,
                            request.at(),
                            settings.level(),
                            new Bootstrap(
                                    Math.max(2, settings.replicates()),
                                    settings.seed(),
                                    workers,
                                    progress,
                                    first.clusters()));
        }
        return new PairResult(
                a.marker(),
                b.marker(),
                request.method() == ComparisonMethod.DELONG_PAIRED && !settings.cluster().isEmpty()
                        ? "obuchowski_paired"
                        : request.id(),
                positives,
                negatives,
                comparison,
                AdjustedP.NONE);
    }

    /** Of a marker without a curve there are too few cases for any comparison. */
    private static Direction direction(MarkerResult marker) {
        return marker.direction().orElse(Direction.HIGHER);
    }

    private static RocComparison none(ComparisonMethod method) {
        double nan = Double.NaN;
        return new RocComparison(method, nan, nan, nan, nan, nan, Interval.NONE);
    }

    /**
     * @param markers results of the markers
     * @param parts name of its part for each table row; null where it has none
     * @return each marker in every pair of parts
     */
    List<PairResult> ofParts(List<MarkerResult> markers, String[] parts) {
        List<String> names =
                Arrays.stream(parts)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        List<PairResult> all = new ArrayList<>();
        for (MarkerResult marker : markers) {
            Map<String, MarkerValues> byPart = new LinkedHashMap<>();
            for (String name : names) {
                byPart.put(name, marker.values().only(row -> name.equals(parts[row])));
            }
            for (int i = 0; i < names.size(); i++) {
                for (int j = i + 1; j < names.size(); j++) {
                    all.add(unpaired(marker, names.get(i), names.get(j), byPart));
                }
            }
        }
        return adjusted(all);
    }

    private PairResult unpaired(
            MarkerResult marker, String a, String b, Map<String, MarkerValues> byPart) {
        MarkerValues first = byPart.get(a);
        MarkerValues second = byPart.get(b);
        boolean enough =
                Math.min(first.positives(), second.positives()) > 1
                        && Math.min(first.negatives(), second.negatives()) > 1;
        RocComparison comparison =
                enough
                        ? unpaired(first, second, direction(marker))
                        : none(ComparisonMethod.DELONG_UNPAIRED);
        return new PairResult(
                marker.marker() + " [" + a + "]",
                marker.marker() + " [" + b + "]",
                settings.cluster().isEmpty()
                        ? ComparisonMethod.DELONG_UNPAIRED.id()
                        : "obuchowski_unpaired",
                first.positives() + second.positives(),
                first.negatives() + second.negatives(),
                comparison,
                AdjustedP.NONE);
    }

    private RocComparison unpaired(MarkerValues first, MarkerValues second, Direction direction) {
        return first.clusters().isEmpty()
                ? RocComparison.unpaired(
                        RocCurve.of(first.scores(), direction),
                        RocCurve.of(second.scores(), direction),
                        settings.level())
                : RocComparison.ofParts(
                        DeLong.of(first.oriented(direction)),
                        first.clusters().get(),
                        DeLong.of(second.oriented(direction)),
                        second.clusters().orElseThrow(),
                        settings.level());
    }

    private static List<PairResult> adjusted(List<PairResult> pairs) {
        AdjustedP[] adjusted =
                AdjustedP.all(pairs.stream().mapToDouble(p -> p.comparison().p()).toArray());
        List<PairResult> all = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            all.add(pairs.get(i).with(adjusted[i]));
        }
        return all;
    }

    /** A marker's placements are ranked once for all its comparisons. */
    private static final class Placements {

        private final Map<String, DeLong> known = new HashMap<>();

        synchronized DeLong of(MarkerResult marker) {
            return known.computeIfAbsent(
                    marker.marker(), k -> DeLong.of(marker.values().oriented(direction(marker))));
        }
    }
}
