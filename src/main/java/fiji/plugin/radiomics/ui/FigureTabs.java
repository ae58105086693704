/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.ui;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.DistributionFigure;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.RocFigure;
import fiji.plugin.radiomics.report.RocFigures;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.CutoffTables;
import fiji.plugin.radiomics.stats.analysis.GroupResult;
import fiji.plugin.radiomics.stats.analysis.GroupTable;
import fiji.plugin.radiomics.stats.analysis.MarkerAnalysis;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocTables;
import fiji.plugin.radiomics.stats.analysis.ThresholdTables;
import fiji.plugin.radiomics.stats.cutoff.CutoffUncertainty;
import fiji.plugin.radiomics.stats.roc.RocCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.JTabbedPane;
import org.jfree.chart.JFreeChart;

/**
 * Figures and tables of the selected markers. Drawings are made beside the event thread; the
 * bootstrap of cutoff and confidence band comes after them, because it takes longer.
 */
final class FigureTabs extends JTabbedPane {

    private static final long serialVersionUID = 1L;

    /** More curves cannot be told apart. */
    private static final int MOST_CURVES = 6;

    /** Rows of thresholds that are computed in a moment. */
    private static final int MOST_KEPT = 20_000;

    private final FigureView roc = new FigureView();
    private final FigureView precision = new FigureView();
    private final FigureView groups = new FigureView();
    private final FigureView cutoffs = new FigureView();
    private final ReportTableView thresholds = new ReportTableView("thresholds");
    private final ReportTableView points = new ReportTableView("points");
    private final ReportTableView earlier = new ReportTableView("earlier");
    private final ReportTableView greyZone = new ReportTableView("grey zone");
    private final FigureView correlations = new FigureView();
    private final ReportTableView comparisons = new ReportTableView("comparisons");
    private final ReportTableView confounders = new ReportTableView("confounders");
    private final ReportTableView tableOne = new ReportTableView("table1");
    private final ReportTableView tests = new ReportTableView("tests");
    private final CaseList cases;
    private final CutoffPane cutoff;
    private final transient Background drawing;
    private final transient Background bootstrap;
    private transient RocResult result;

    /** The curves that are shown, that of the marker with numbers first. */
    private transient List<RocFigure.Curve> shown = new ArrayList<>();

    /**
     * @param cutoff shows distribution and numbers
     * @param caseChosen gets the row of a case that the user chooses
     * @param status gets what goes wrong
     */
    FigureTabs(
            CutoffPane cutoff, IntConsumer caseChosen, java.util.function.Consumer<String> status) {
        super(TOP, SCROLL_TAB_LAYOUT);
        this.cutoff = cutoff;
        cases = new CaseList(caseChosen);
        drawing = new Background(part -> {}, status);
        bootstrap = new Background(part -> {}, status);
        addTab("ROC", roc);
        addTab("Distribution", cutoff.distribution());
        addTab("Cutoffs", cutoffs);
        addTab("Thresholds", thresholds);
        addTab("Fixed points", points);
        addTab("Earlier cutoffs", earlier);
        addTab("Grey zone", greyZone);
        addTab("Groups", groups);
        addTab("Precision–recall", precision);
        addTab("Cases", cases);
        addTab("Class tests", tests);
        addTab("Comparisons", comparisons);
        addTab("Confounders", confounders);
        addTab("Table 1", tableOne);
        addTab("Correlations", correlations);
    }

    /** What is drawn of the selected markers. */
    private record Drawn(
            List<RocFigure.Curve> curves,
            JFreeChart roc,
            JFreeChart precision,
            JFreeChart groups,
            JFreeChart cutoffs,
            ResultTable thresholds,
            DistributionFigure distribution) {}

    /**
     * @param analysis a new analysis
     */
    void show(RocResult analysis) {
        result = analysis;
        tests.show(GroupTable.of(analysis));
        showPairs(analysis);
        comparisons.show(RocTables.comparisons(analysis));
        List<ResultTable> reviewed = analysis.review().tables();
        show(confounders, "confounders", reviewed);
        show(tableOne, "table1", reviewed);
        if (analysis.correlations().isPresent()) {
            correlations.show(
                    RocFigures.correlation(analysis.correlations().get(), FigureStyle.SCREEN));
        } else {
            correlations.showText("Set “Correlation” among the settings to see them.");
        }
    }

    private static void show(ReportTableView view, String name, List<ResultTable> tables) {
        view.clear();
        tables.stream().filter(t -> t.name().equals(name)).forEach(view::show);
    }

    /**
     * @param analysis the same, but for a cutoff that the user has moved
     * @param marker whose cutoff it is
     */
    void showCutoff(RocResult analysis, String marker) {
        result = analysis;
        showPairs(analysis);
        if (!shown.isEmpty() && shown.get(0).name().equals(marker)) {
            MarkerResult moved = analysis.marker(marker);
            if (shown.size() > 1) {
                shown.set(0, RocFigures.curveOfSeveral(moved));
            } else {
                moved.cutoff()
                        .map(RocFigures::point)
                        .ifPresent(p -> shown.set(0, shown.get(0).withCutoff(p)));
            }
            roc.show(RocFigure.chart(shown, FigureStyle.SCREEN));
            cutoffs.show(
                    RocFigures.cutoffs(
                            analysis.marker(marker), analysis.outcome(), FigureStyle.SCREEN));
        }
    }

    private void showPairs(RocResult analysis) {
        earlier.show(CutoffTables.earlier(analysis.settings(), analysis.markers()));
        greyZone.show(CutoffTables.greyZone(analysis.settings(), analysis.markers()));
    }

    /** Nothing to show, and why. */
    void clear(String why) {
        drawing.cancel();
        bootstrap.cancel();
        for (FigureView view : List.of(roc, precision, cutoffs, groups, correlations)) {
            view.showText(why);
        }
        thresholds.clear();
        points.clear();
        cutoff.clear(why);
    }

    /**
     * @param selection markers, the first being the one whose numbers are shown
     */
    void select(List<MarkerResult> selection) {
        bootstrap.cancel();
        MarkerResult first = selection.get(0);
        cases.show(result.table(), first, result.outcome());
        List<MarkerResult> drawn =
                selection.stream().filter(m -> m.curve().isPresent()).limit(MOST_CURVES).toList();
        if (drawn.isEmpty() || first.cutoff().isEmpty()) {
            clear(first.marker() + ": " + String.join("; ", first.warnings()));
            return;
        }
        RocResult analysis = result;
        drawing.run(
                (workers, progress) -> draw(analysis, first, drawn),
                done -> showDrawn(analysis, first, done));
    }

    private static Drawn draw(RocResult result, MarkerResult first, List<MarkerResult> drawn) {
        List<RocFigure.Curve> curves = new ArrayList<>();
        for (MarkerResult m : drawn) {
            if (drawn.size() > 1) {
                curves.add(RocFigures.curveOfSeveral(m));
            } else {
                RocFigure.Curve curve = RocFigures.curve(m);
                curves.add(
                        m.cutoff().map(c -> curve.withCutoff(RocFigures.point(c))).orElse(curve));
            }
        }
        FigureStyle style = FigureStyle.SCREEN;
        GroupResult group = result.groups().get(result.markers().indexOf(first));
        return new Drawn(
                curves,
                RocFigure.chart(curves, style),
                RocFigures.precisionRecall(drawn, style),
                RocFigures.groups(first, group, result.outcome(), style),
                RocFigures.cutoffs(first, result.outcome(), style),
                thresholds(result, first),
                CutoffPane.figure(first, result.outcome()));
    }

    /** Few rows are kept, so that they can be sorted; many are made when they are looked at. */
    private static ResultTable thresholds(RocResult result, MarkerResult marker) {
        ResultTable all = ThresholdTables.thresholds(result.settings(), List.of(marker));
        return all.rows().size() <= MOST_KEPT ? all.kept() : all;
    }

    private void showDrawn(RocResult analysis, MarkerResult first, Drawn drawn) {
        shown = new ArrayList<>(drawn.curves());
        roc.show(drawn.roc());
        precision.show(drawn.precision());
        groups.show(drawn.groups());
        cutoffs.show(drawn.cutoffs());
        thresholds.show(drawn.thresholds());
        points.show(ThresholdTables.points(analysis.settings(), List.of(first)));
        cutoff.show(first, analysis.outcome(), analysis.settings(), drawn.distribution());
        if (analysis.settings().replicates() > 0) {
            bootstrap.run(
                    (workers, progress) -> resample(analysis, first, workers, progress),
                    this::showResampled);
        }
    }

    /** What the bootstrap says of one marker. */
    private record Resampled(
            Optional<CutoffUncertainty> cutoff, RocFigure.Band band, ResultTable points) {}

    private static Resampled resample(
            RocResult analysis, MarkerResult marker, Workers workers, Progress progress) {
        MarkerAnalysis more = new MarkerAnalysis(analysis.settings(), workers, progress);
        RocCurve curve = marker.curve().orElseThrow();
        boolean fixed = analysis.settings().unmoved(marker.marker()).isFixed();
        return new Resampled(
                fixed ? Optional.empty() : Optional.of(more.uncertainty(marker.values(), curve)),
                RocFigures.band(more.band(marker.values(), curve, RocFigures.bandSpecificities())),
                ThresholdTables.points(analysis.settings(), List.of(more.withHeights(marker))));
    }

    private void showResampled(Resampled found) {
        found.cutoff().ifPresent(cutoff::show);
        points.show(found.points());
        shown.set(0, shown.get(0).withBand(found.band()));
        roc.show(RocFigure.chart(shown, FigureStyle.SCREEN));
    }

    /**
     * @param row of the table of cases
     */
    void selectCase(int row) {
        cases.select(row);
    }

    /**
     * @return whether figures or numbers are still to come
     */
    boolean isWorking() {
        return drawing.isRunning() || bootstrap.isRunning();
    }

    /** Ends what is running. */
    void stop() {
        drawing.cancel();
        bootstrap.cancel();
    }
}
