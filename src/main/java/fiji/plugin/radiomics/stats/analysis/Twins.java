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

import fiji.plugin.radiomics.stats.Normal;
import fiji.plugin.radiomics.stats.roc.BinaryScores;
import fiji.plugin.radiomics.stats.roc.DeLong;
import fiji.plugin.radiomics.stats.roc.Direction;
import fiji.plugin.radiomics.stats.roc.Obuchowski;
import fiji.plugin.radiomics.stats.roc.RocComparison;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.CaseTableReader;
import fiji.plugin.radiomics.stats.table.Column;
import fiji.plugin.radiomics.stats.table.MissingCodes;
import fiji.plugin.radiomics.stats.table.NumberColumn;
import fiji.plugin.radiomics.stats.table.ShuffledRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The markers beside those of a twin table, which was made of the same regions with shuffled
 * voxels: what does as well there is no texture.
 *
 * @param markers every marker
 * @param warnings what the reader should know of the twin table
 */
public record Twins(List<MarkerTwin> markers, List<String> warnings) {

    /** There is no twin table. */
    static final Twins NONE = new Twins(List.of(), List.of());

    /** A row a marker. */
    static final TableKind KIND =
            new TableKind(
                    "twins",
                    "ROC Twins",
                    "A row a marker: the area of the same marker of shuffled voxels",
                    "marker,n_positive,n_negative,auc,auc_twin",
                    values -> !values.text(RocParameters.TWIN).isBlank());

    private static final List<String> KEYS =
            List.of("case", "image", "roi", "series", "channel", "frame");

    /** Values of the same histogram, summed up in another order. */
    private static final double ROUNDING = 1e-9;

    /** Copies the lists. */
    public Twins {
        markers = List.copyOf(markers);
        warnings = List.copyOf(warnings);
    }

    /**
     * @param table the cases
     * @param results of the markers
     * @param settings which names the twin table
     * @return the comparisons
     * @throws IllegalArgumentException where the twin table cannot be read, or has none of the
     *     cases
     */
    static Twins of(CaseTable table, List<MarkerResult> results, RocSettings settings) {
        String file = settings.text(RocParameters.TWIN).trim();
        if (file.isEmpty()) {
            return NONE;
        }
        CaseTable twin =
                MissingCodes.applied(CaseTableReader.table("twin=", file), settings.missingCodes());
        int[] partner = partners(table, twin, "");
        List<String> warnings = new ArrayList<>();
        unshuffled(twin).ifPresent(warnings::add);
        int without = 0;
        for (int row : partner) {
            without += row < 0 ? 1 : 0;
        }
        if (without > 0) {
            warnings.add(
                    without
                            + (without == 1 ? " row has" : " rows have")
                            + " no twin in "
                            + twin.title());
        }
        List<MarkerTwin> all = new ArrayList<>();
        for (MarkerResult m : results) {
            all.add(beside(m.values(), twin, partner, settings));
        }
        warnings.addAll(0, sentence(all, twin));
        return new Twins(all, warnings);
    }

    /**
     * @param twin a twin table
     * @return what to say where rows of it do not say that they were shuffled
     */
    public static Optional<String> unshuffled(CaseTable twin) {
        int shuffled = ShuffledRows.count(twin);
        return shuffled == twin.rows()
                ? Optional.empty()
                : Optional.of(
                        (twin.rows() - shuffled)
                                + " of "
                                + twin.rows()
                                + " rows of the twin table "
                                + twin.title()
                                + " do not say that their voxels were shuffled; make it by extract"
                                + " --shuffle SEED");
    }

    private static MarkerTwin beside(
            MarkerValues all, CaseTable twin, int[] partner, RocSettings settings) {
        if (!(twin.find(all.marker()).orElse(null) instanceof NumberColumn column)) {
            return none(all.marker(), 0, 0, "the twin table has no column of numbers of this name");
        }
        MarkerValues marker =
                all.only(row -> partner[row] >= 0 && !Double.isNaN(column.values()[partner[row]]));
        int positives = marker.positives();
        int negatives = marker.negatives();
        if (positives < 2 || negatives < 2) {
            return none(all.marker(), positives, negatives, "too few cases have a twin");
        }
        double[] values = new double[marker.rows().length];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = column.values()[partner[marker.rows()[i]]];
            double size = Math.max(Math.abs(values[i]), Math.abs(marker.values()[i]));
            same &=
                    values[i] == marker.values()[i]
                            || Math.abs(values[i] - marker.values()[i]) <= ROUNDING * size;
        }
        Direction direction =
                DeLong.of(marker.scores()).auc() >= .5 ? Direction.HIGHER : Direction.LOWER;
        DeLong own = DeLong.of(marker.oriented(direction));
        DeLong other = DeLong.of(BinaryScores.of(values, marker.positive()).oriented(direction));
        double level = settings.level();
        RocComparison c =
                marker.clusters()
                        .map(k -> RocComparison.paired(own, other, k, level))
                        .orElseGet(() -> RocComparison.paired(own, other, level));
        double variance =
                marker.clusters()
                        .map(k -> Obuchowski.variance(other, k))
                        .orElseGet(other::variance);
        double significant = 1 - level;
        boolean better = c.p() < significant && c.difference() > 0;
        boolean tells =
                other.auc() == 1
                        || other.auc() > .5
                                && Normal.twoSided((other.auc() - .5) / Math.sqrt(variance))
                                        < significant;
        return new MarkerTwin(
                all.marker(), positives, negatives, c, same, !same && tells && !better, "");
    }

    private static MarkerTwin none(String marker, int positives, int negatives, String note) {
        return new MarkerTwin(marker, positives, negatives, null, false, false, note);
    }

    private static List<String> sentence(List<MarkerTwin> markers, CaseTable twin) {
        long compared = markers.stream().filter(m -> m.comparison() != null).count();
        long unchanged = markers.stream().filter(MarkerTwin::isUnchanged).count();
        long equal = markers.stream().filter(MarkerTwin::doesAsWell).count();
        if (equal == 0) {
            return List.of();
        }
        return List.of(
                "Shuffled voxels (twin table "
                        + twin.title()
                        + ") do as well as "
                        + equal
                        + " of the "
                        + (compared - unchanged)
                        + " markers that depend on the order of voxels: "
                        + (equal == 1 ? "this marker does" : "these markers do")
                        + " not tell texture (twins.csv)");
    }

    /**
     * @param marker a marker
     * @return a remark where its twin does as well
     */
    List<String> remarks(String marker) {
        return markers.stream()
                .filter(m -> m.marker().equals(marker) && m.doesAsWell())
                .map(
                        m ->
                                String.format(
                                        java.util.Locale.ROOT,
                                        "no texture: shuffled voxels do as well (AUC %.3f against"
                                                + " %.3f)",
                                        m.comparison().second(),
                                        m.comparison().first()))
                .toList();
    }

    /**
     * @return a row a marker
     */
    ResultTable table() {
        ResultTable.Builder table = new ResultTable.Builder(KIND);
        for (MarkerTwin m : markers) {
            boolean none = m.comparison() == null;
            double nan = Double.NaN;
            table.row()
                    .put("marker", m.marker())
                    .put("n_positive", m.positives())
                    .put("n_negative", m.negatives())
                    .put("auc", none ? nan : m.comparison().first())
                    .put("auc_twin", none ? nan : m.comparison().second())
                    .put("difference", none ? nan : m.comparison().difference())
                    .put("ci_low", none ? nan : m.comparison().interval().low())
                    .put("ci_high", none ? nan : m.comparison().interval().high())
                    .put("z", none ? nan : m.comparison().z())
                    .putP("p", none ? nan : m.comparison().p())
                    .put("verdict", verdict(m))
                    .put("notes", m.note());
        }
        return table.build();
    }

    private static String verdict(MarkerTwin m) {
        return m.comparison() == null
                ? ""
                : m.isUnchanged()
                        ? "unchanged by shuffling"
                        : m.doesAsWell() ? "twin does as well" : "";
    }

    /**
     * @param table the cases
     * @param twin the same regions with shuffled voxels
     * @param id a column that names the cases; empty = case, image, roi, … only
     * @return row of the twin table for each row of the table; −1 where there is none
     * @throws IllegalArgumentException where rows cannot be told from each other
     */
    public static int[] partners(CaseTable table, CaseTable twin, String id) {
        List<String> keys =
                new ArrayList<>(
                        KEYS.stream()
                                .filter(k -> table.find(k).isPresent() && twin.find(k).isPresent())
                                .toList());
        boolean byId = !id.isEmpty() && table.find(id).isPresent() && twin.find(id).isPresent();
        if (byId && !keys.contains(id)) {
            keys.add(id);
        }
        if (!keys.contains("case") && !keys.contains("roi") && !byId) {
            throw new IllegalArgumentException(
                    "twin="
                            + twin.title()
                            + ": neither case nor roi"
                            + (id.isEmpty() ? "" : " nor " + id)
                            + " is a column of both tables; both need the"
                            + " columns case and roi of an extraction"
                            + (id.isEmpty() ? "" : ", or the id column"));
        }
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < twin.rows(); row++) {
            rows.computeIfAbsent(key(twin, keys, row), k -> new ArrayList<>()).add(row);
        }
        Map<String, Integer> met = new HashMap<>();
        int[] partner = new int[table.rows()];
        int found = 0;
        for (int row = 0; row < partner.length; row++) {
            String key = key(table, keys, row);
            int n = met.merge(key, 1, Integer::sum);
            List<Integer> same = rows.getOrDefault(key, List.of());
            partner[row] = n <= same.size() ? same.get(n - 1) : -1;
            found += partner[row] < 0 ? 0 : 1;
        }
        for (Map.Entry<String, Integer> e : met.entrySet()) {
            int there = rows.getOrDefault(e.getKey(), List.of()).size();
            if (there > 0 && there != e.getValue()) {
                throw new IllegalArgumentException(
                        "twin="
                                + twin.title()
                                + ": "
                                + e.getKey()
                                + " has "
                                + there
                                + " rows there and "
                                + e.getValue()
                                + " in "
                                + table.title()
                                + ", so that nobody knows which belong together");
            }
        }
        if (found == 0) {
            throw new IllegalArgumentException(
                    "twin="
                            + twin.title()
                            + ": it has none of the rows of "
                            + table.title()
                            + "; there "
                            + String.join(", ", keys)
                            + " begin with "
                            + key(twin, keys, 0)
                            + ", here with "
                            + key(table, keys, 0));
        }
        return partner;
    }

    private static String key(CaseTable table, List<String> keys, int row) {
        List<String> texts = new ArrayList<>();
        for (String name : keys) {
            Column column = table.column(name);
            texts.add(column.text(row) == null ? "" : column.text(row));
        }
        return String.join(", ", texts);
    }
}
