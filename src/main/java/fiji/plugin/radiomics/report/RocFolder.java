package fiji.plugin.radiomics.report;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.FigureFile;
import fiji.plugin.radiomics.figure.FigureSize;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.figure.RocFigure;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.UnwritableFileException;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.MarkerAnalysis;
import fiji.plugin.radiomics.stats.analysis.MarkerResult;
import fiji.plugin.radiomics.stats.analysis.RocKey;
import fiji.plugin.radiomics.stats.analysis.RocResult;
import fiji.plugin.radiomics.stats.analysis.RocSettings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An analysis as files: {@code roc.csv}, {@code groups.csv}, {@code comparisons.csv} and {@code
 * correlations.csv} where they were asked for, {@code report.html}, and in the folder {@code
 * figures} those of the markers with the greatest areas.
 */
public final class RocFolder {

    /** Markers that are drawn: more curves than these cannot be told apart. */
    private static final int MOST_DRAWN = 6;

    private static final String FIGURES = "figures";
    private static final String REPORT = "report.html";

    private RocFolder() {}

    /**
     * Says before a computation whether its results can be written; makes nothing.
     *
     * @param folder where results will go; it may be absent
     * @throws UnwritableFileException where that cannot be
     */
    public static void checkWritable(Path folder) throws UnwritableFileException {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw unusable(folder, existing + " is a file, not a folder", null);
        }
        if (!Files.isWritable(existing)) {
            throw unusable(folder, existing + " is write-protected", null);
        }
        if (Files.isDirectory(folder)) {
            AtomicFile.checkWritable(folder.resolve("roc.csv"));
            AtomicFile.checkWritable(folder.resolve(REPORT));
        }
        Path figures = folder.resolve(FIGURES);
        if (Files.exists(figures)) {
            AtomicFile.checkWritable(figures.resolve("roc.svg"));
        }
    }

    /**
     * The same, and whether a file of the user's has the name of a table that would be written.
     *
     * @param folder where results will go; it may be absent
     * @param settings which tables there will be
     * @throws IOException where that cannot be
     */
    public static void checkWritable(Path folder, RocSettings settings) throws IOException {
        checkWritable(folder);
        List<String> names = new ArrayList<>(List.of("roc.csv", "groups.csv", REPORT));
        if (!settings.comparisons().isEmpty() || !settings.text(RocKey.SPLIT).isEmpty()) {
            names.add("comparisons.csv");
        }
        if (settings.correlation() != RocSettings.Correlation.NONE) {
            names.add("correlations.csv");
        }
        WrittenFiles.of(folder).check(names);
    }

    private static UnwritableFileException unusable(Path folder, String reason, IOException cause) {
        return new UnwritableFileException(folder, reason, "Choose another folder", cause);
    }

    private static void make(Path folder) throws UnwritableFileException {
        try {
            Files.createDirectories(folder.resolve(FIGURES));
        } catch (IOException e) {
            throw unusable(folder, "the folder cannot be made", e);
        }
    }

    /**
     * @param result the analysis
     * @param folder where to; files that an earlier analysis wrote there are replaced, and deleted
     *     where this one has none of that name
     * @param options how figures are written
     * @param workers threads for the confidence band
     * @throws IOException with the path and the cause
     */
    public static void write(RocResult result, Path folder, FigureOptions options, Workers workers)
            throws IOException {
        write(result, folder, options, CsvTexts.PLAIN, workers);
    }

    /**
     * The same.
     *
     * @param result the analysis
     * @param folder where to; files that an earlier analysis wrote there are replaced, and deleted
     *     where this one has none of that name
     * @param options how figures are written
     * @param texts how texts are written in CSV files
     * @param workers threads for the confidence band
     * @throws IOException with the path and the cause
     */
    public static void write(
            RocResult result, Path folder, FigureOptions options, CsvTexts texts, Workers workers)
            throws IOException {
        List<ReportTable> tables = tables(result);
        List<NamedFigure> figures = figures(result, workers);
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(table.name() + ".csv"));
        for (NamedFigure figure : figures) {
            options.formats().forEach(format -> names.add(name(figure, format)));
        }
        names.add(REPORT);
        checkWritable(folder);
        WrittenFiles files = WrittenFiles.of(folder);
        files.check(names);
        make(folder);
        files.begin(names);
        for (ReportTable table : tables) {
            String name = table.name() + ".csv";
            CsvFile.write(folder.resolve(name), table.columns(), table.rows(), texts);
            files.written(name);
        }
        List<String> svgs = new ArrayList<>();
        for (NamedFigure figure : figures) {
            FigureSize fitting = FigureSize.fitting(figure.chart(), options.size());
            FigureSize size = new FigureSize(fitting.widthMm(), fitting.heightMm(), options.dpi());
            svgs.add(FigureFile.svg(figure.chart(), size));
            for (String format : options.formats()) {
                FigureFile.write(folder.resolve(name(figure, format)), figure.chart(), size);
                files.written(name(figure, format));
            }
        }
        byte[] html = RocReport.html(result, figures, svgs).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(REPORT), out -> out.write(html));
        files.written(REPORT);
        files.end();
    }

    private static String name(NamedFigure figure, String format) {
        return FIGURES + "/" + figure.file() + "." + format;
    }

    private static List<ReportTable> tables(RocResult result) {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(RocTables.roc(result));
        if (!result.comparisons().isEmpty()) {
            tables.add(RocTables.comparisons(result));
        }
        tables.add(GroupTable.of(result));
        result.correlations().ifPresent(c -> tables.add(RocTables.correlations(c)));
        return tables;
    }

    private static List<NamedFigure> figures(RocResult result, Workers workers) {
        FigureStyle style = FigureStyle.PRINT;
        List<MarkerResult> drawn = RocFigures.best(result.markers(), MOST_DRAWN);
        List<NamedFigure> figures = new ArrayList<>();
        FigureNames names = new FigureNames();
        if (drawn.isEmpty()) {
            return figures;
        }
        figures.add(
                new NamedFigure(
                        "roc",
                        drawn.size() == 1
                                ? "ROC curve with its pointwise confidence band and the cutoff."
                                : "ROC curves of the markers with the greatest areas.",
                        RocFigure.chart(curves(result, drawn, workers), style)));
        figures.add(
                new NamedFigure(
                        "precision_recall",
                        "Precision against recall; dashed: the part of positive cases.",
                        RocFigures.precisionRecall(drawn, style)));
        for (MarkerResult m : drawn) {
            figures.add(
                    new NamedFigure(
                            names.name("distribution", m.marker()),
                            m.marker() + ": values of both classes, and the cutoff.",
                            RocFigures.distribution(m, result.outcome(), style).chart()));
            RocFigures.group(result.groups(), m.marker())
                    .ifPresent(
                            g ->
                                    figures.add(
                                            new NamedFigure(
                                                    names.name("groups", m.marker()),
                                                    m.marker()
                                                            + ": median, quartiles, density and"
                                                            + " cases of both classes.",
                                                    RocFigures.groups(
                                                            m, g, result.outcome(), style))));
        }
        result.correlations()
                .ifPresent(
                        c ->
                                figures.add(
                                        new NamedFigure(
                                                "correlations",
                                                "Correlations of the markers.",
                                                RocFigures.correlation(c, style))));
        return figures;
    }

    /** Only a single curve has room for its band and cutoff. */
    private static List<RocFigure.Curve> curves(
            RocResult result, List<MarkerResult> drawn, Workers workers) {
        List<RocFigure.Curve> curves = new ArrayList<>();
        for (MarkerResult m : drawn) {
            RocFigure.Curve curve = RocFigures.curve(m);
            if (drawn.size() == 1) {
                MarkerAnalysis analysis =
                        new MarkerAnalysis(result.settings(), workers, Progress.NONE);
                curve =
                        curve.withBand(
                                RocFigures.band(
                                        analysis.band(
                                                m.curve().orElseThrow(),
                                                RocFigures.bandSpecificities())));
                Optional<RocFigure.Point> point = m.cutoff().map(RocFigures::point);
                curve = point.isPresent() ? curve.withCutoff(point.get()) : curve;
            }
            curves.add(curve);
        }
        return curves;
    }
}
