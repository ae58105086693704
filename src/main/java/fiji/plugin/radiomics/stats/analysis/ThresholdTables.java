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
import fiji.plugin.radiomics.stats.analysis.ResultTable.Column;
import fiji.plugin.radiomics.stats.analysis.ResultTable.Type;
import fiji.plugin.radiomics.stats.cutoff.ConfusionTable;
import fiji.plugin.radiomics.stats.cutoff.DiagnosticMeasure;
import fiji.plugin.radiomics.stats.cutoff.Diagnostics;
import fiji.plugin.radiomics.stats.cutoff.Measure;
import fiji.plugin.radiomics.stats.cutoff.OperatingPoint;
import fiji.plugin.radiomics.stats.cutoff.Thresholds;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The tables of a ROC analysis that hold whole curves, and their heights at fixed places. */
public final class ThresholdTables {

    /** Rows of all markers' thresholds that are written without being asked for: some 50 MB. */
    private static final int MOST_ROWS = 100_000;

    private static final List<DiagnosticMeasure> MEASURES =
            List.of(
                    DiagnosticMeasure.SENSITIVITY,
                    DiagnosticMeasure.SPECIFICITY,
                    DiagnosticMeasure.PPV,
                    DiagnosticMeasure.NPV,
                    DiagnosticMeasure.LR_POSITIVE,
                    DiagnosticMeasure.LR_NEGATIVE,
                    DiagnosticMeasure.ACCURACY);

    private static final List<Column> THRESHOLD_COLUMNS = thresholdColumns();

    private static final List<Column> CURVE_COLUMNS =
            List.of(
                    new Column("marker", Type.TEXT),
                    new Column("cutoff", Type.NUMBER),
                    new Column("specificity", Type.NUMBER),
                    new Column("sensitivity", Type.NUMBER),
                    new Column("sensitivity_low", Type.NUMBER),
                    new Column("sensitivity_high", Type.NUMBER));

    /** A row a cutoff of a marker. */
    static final TableKind THRESHOLDS =
            new TableKind(
                    "thresholds",
                    "ROC Thresholds",
                    "A row a cutoff that tells the observed values of a marker apart, from the one"
                            + " that calls all cases positive to the one that calls none",
                    "marker,cutoff,tp,fp,fn,tn,sensitivity,specificity",
                    values -> new RocSettings(values).thresholds() != RocSettings.Written.NONE);

    /** A row a point of a curve. */
    static final TableKind CURVE =
            new TableKind(
                    "curve",
                    "ROC Curve",
                    "A row a point of a marker's curve, with its pointwise confidence band",
                    "marker,cutoff,specificity,sensitivity",
                    THRESHOLDS.asked());

    /** A row a marker and fixed sensitivity or specificity. */
    static final TableKind POINTS =
            TableKind.always(
                    "operating_points",
                    "ROC Operating Points",
                    "A row a marker and fixed sensitivity or specificity: the other one there",
                    "marker,fixed,at,value,ci_low,ci_high");

    private ThresholdTables() {}

    private static List<Column> thresholdColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("marker", Type.TEXT));
        columns.add(new Column("cutoff", Type.NUMBER));
        for (String count : List.of("tp", "fp", "fn", "tn")) {
            columns.add(new Column(count, Type.COUNT));
        }
        MEASURES.forEach(m -> columns.add(new Column(m.id(), Type.NUMBER)));
        for (String name : List.of("youden", "ppv_sample", "npv_sample")) {
            columns.add(new Column(name, Type.NUMBER));
        }
        List<String> measured = new ArrayList<>();
        MEASURES.forEach(m -> measured.add(m.id()));
        measured.addAll(List.of("ppv_sample", "npv_sample"));
        for (String name : measured) {
            columns.add(new Column(name + "_low", Type.NUMBER));
            columns.add(new Column(name + "_high", Type.NUMBER));
        }
        return List.copyOf(columns);
    }

    /** The markers whose curves are written, and what is said of the others. */
    record Chosen(List<MarkerResult> markers, Optional<String> note) {}

    /** All where they are asked for or there is room, else those of the greatest areas that fit. */
    static Chosen chosen(RocSettings settings, List<MarkerResult> markers) {
        List<MarkerResult> curves = markers.stream().filter(m -> m.curve().isPresent()).toList();
        if (settings.thresholds() == RocSettings.Written.NONE) {
            return new Chosen(List.of(), Optional.empty());
        }
        long all = curves.stream().mapToLong(ThresholdTables::size).sum();
        if (settings.thresholds() == RocSettings.Written.ALL || all <= MOST_ROWS) {
            return new Chosen(curves, Optional.empty());
        }
        Set<String> best = new HashSet<>();
        long rows = 0;
        List<MarkerResult> ranked = new ArrayList<>(curves);
        ranked.sort(Comparator.comparingDouble((MarkerResult m) -> -m.auc().auc()));
        for (MarkerResult m : ranked) {
            rows += size(m);
            if (rows > MOST_ROWS) {
                break;
            }
            best.add(m.marker());
        }
        List<MarkerResult> written =
                curves.stream().filter(m -> best.contains(m.marker())).toList();
        String note =
                String.format(
                        Locale.ROOT,
                        "the thresholds of all markers would be %,d rows, so thresholds.csv and"
                                + " curve.csv hold %s; thresholds=all writes all, markers= chooses"
                                + " others",
                        all,
                        written.isEmpty()
                                ? "none"
                                : "those of the "
                                        + written.size()
                                        + " of "
                                        + curves.size()
                                        + " markers with the greatest areas");
        return new Chosen(written, Optional.of(note));
    }

    private static long size(MarkerResult marker) {
        return marker.curve().orElseThrow().size();
    }

    /**
     * @param result an analysis
     * @return a row a cutoff of each marker
     */
    public static ResultTable thresholds(RocResult result) {
        return thresholds(result.settings(), chosen(result.settings(), result.markers()).markers());
    }

    /**
     * @param settings of an analysis
     * @param markers with curves
     * @return a row a cutoff of each
     */
    public static ResultTable thresholds(RocSettings settings, List<MarkerResult> markers) {
        List<Thresholds> each =
                markers.stream()
                        .map(m -> Thresholds.of(m.curve().orElseThrow(), settings.diagnostics()))
                        .toList();
        Parts parts = new Parts(each.stream().mapToInt(Thresholds::size).toArray());
        return new ResultTable(
                THRESHOLDS,
                THRESHOLD_COLUMNS,
                new ComputedRows(
                        parts.size(),
                        row -> {
                            int i = parts.part(row);
                            return threshold(
                                    markers.get(i).marker(), each.get(i), row - parts.begin(i));
                        }));
    }

    private static List<Object> threshold(String marker, Thresholds thresholds, int row) {
        ConfusionTable t = thresholds.table(row);
        Diagnostics d = thresholds.diagnostics(row);
        Measure ppv = thresholds.samplePpv(row);
        Measure npv = thresholds.sampleNpv(row);
        List<Object> cells = new ArrayList<>(THRESHOLD_COLUMNS.size());
        cells.add(marker);
        cells.add(thresholds.cutoff(row));
        cells.add(t.tp());
        cells.add(t.fp());
        cells.add(t.fn());
        cells.add(t.tn());
        MEASURES.forEach(m -> cells.add(d.get(m).value()));
        cells.add(
                d.get(DiagnosticMeasure.SENSITIVITY).value()
                        + d.get(DiagnosticMeasure.SPECIFICITY).value()
                        - 1);
        cells.add(ppv.value());
        cells.add(npv.value());
        MEASURES.forEach(m -> addInterval(cells, d.get(m).interval()));
        addInterval(cells, ppv.interval());
        addInterval(cells, npv.interval());
        return cells;
    }

    private static void addInterval(List<Object> cells, Interval interval) {
        cells.add(interval.low());
        cells.add(interval.high());
    }

    /**
     * @param result an analysis
     * @return a row a point of each marker's curve, in the order of the thresholds
     */
    public static ResultTable curve(RocResult result) {
        List<MarkerResult> markers = chosen(result.settings(), result.markers()).markers();
        Parts parts = new Parts(markers.stream().mapToInt(m -> (int) size(m)).toArray());
        return new ResultTable(
                CURVE,
                CURVE_COLUMNS,
                new ComputedRows(
                        parts.size(),
                        row -> {
                            int i = parts.part(row);
                            return point(markers.get(i), row - parts.begin(i));
                        }));
    }

    private static List<Object> point(MarkerResult marker, int row) {
        RocCurve curve = marker.curve().orElseThrow();
        int point = curve.size() - 1 - row;
        double specificity = curve.specificity(point);
        Interval band = marker.band().map(b -> b.at(specificity)).orElse(Interval.NONE);
        return List.of(
                marker.marker(),
                curve.threshold(point),
                specificity,
                curve.sensitivity(point),
                band.low(),
                band.high());
    }

    /**
     * @param result an analysis
     * @return the rows of each marker that has a curve
     */
    public static ResultTable points(RocResult result) {
        return points(result.settings(), result.markers());
    }

    /**
     * @param settings of an analysis
     * @param markers some of its markers
     * @return the rows of each that has a curve
     */
    public static ResultTable points(RocSettings settings, List<MarkerResult> markers) {
        ResultTable.Builder table = new ResultTable.Builder(POINTS);
        for (MarkerResult m : markers) {
            for (OperatingPoint p : m.operatingPoints(settings.diagnostics())) {
                Diagnostics d = p.cutoff().diagnostics();
                table.row()
                        .put("marker", m.marker())
                        .put("fixed", p.fixed().id())
                        .put("at", p.at())
                        .put("value", p.value())
                        .put("ci_low", p.interval().low())
                        .put("ci_high", p.interval().high())
                        .put("direction", m.direction().orElseThrow().id())
                        .put("cutoff", p.cutoff().threshold());
                for (DiagnosticMeasure measure :
                        List.of(DiagnosticMeasure.SENSITIVITY, DiagnosticMeasure.SPECIFICITY)) {
                    Measure reached = d.get(measure);
                    table.put(measure.id(), reached.value())
                            .put(measure.id() + "_low", reached.interval().low())
                            .put(measure.id() + "_high", reached.interval().high());
                }
                ConfusionTable t = p.cutoff().table();
                table.put("tp", t.tp()).put("fp", t.fp()).put("fn", t.fn()).put("tn", t.tn());
            }
        }
        return table.build();
    }

    /** Several tables below one another. */
    private static final class Parts {

        private final int[] begins;

        Parts(int[] sizes) {
            begins = new int[sizes.length + 1];
            for (int i = 0; i < sizes.length; i++) {
                begins[i + 1] = Math.addExact(begins[i], sizes[i]);
            }
        }

        int size() {
            return begins[begins.length - 1];
        }

        int begin(int part) {
            return begins[part];
        }

        int part(int row) {
            int found = java.util.Arrays.binarySearch(begins, row);
            return found >= 0 ? found : -found - 2;
        }
    }
}
