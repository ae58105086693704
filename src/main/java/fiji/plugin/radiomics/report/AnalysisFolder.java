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

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.figure.FigureFile;
import fiji.plugin.radiomics.figure.FigureSize;
import fiji.plugin.radiomics.figure.FigureStyle;
import fiji.plugin.radiomics.io.AtomicFile;
import fiji.plugin.radiomics.io.CsvFile;
import fiji.plugin.radiomics.io.CsvTexts;
import fiji.plugin.radiomics.io.UnwritableFileException;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.analysis.AnalysisResult;
import fiji.plugin.radiomics.stats.analysis.ResultFigure;
import fiji.plugin.radiomics.stats.analysis.ResultTable;
import fiji.plugin.radiomics.stats.analysis.TableKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An analysis as files: a CSV file a table, {@code report.html}, and figures in the folder {@code
 * figures}.
 */
public final class AnalysisFolder {

    private static final String FIGURES = "figures";
    private static final String REPORT = "report.html";

    private AnalysisFolder() {}

    /**
     * Says before a computation whether its results can be written, and whether a file of the
     * user's has the name of a table that would be; makes nothing.
     *
     * @param folder where results will go; it may be absent
     * @param analysis the analysis
     * @param values what it is to compute
     * @throws IOException where that cannot be
     */
    public static void checkWritable(Path folder, Analysis analysis, ParameterValues values)
            throws IOException {
        checkWritable(folder, analysis);
        List<String> names = new ArrayList<>(List.of(REPORT));
        for (TableKind table : analysis.tables()) {
            if (table.asked().test(values)) {
                names.add(csv(table));
            }
        }
        names.addAll(analysis.documents());
        WrittenFiles.of(folder, analysis).check(names);
    }

    private static void checkWritable(Path folder, Analysis analysis)
            throws UnwritableFileException {
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
            AtomicFile.checkWritable(folder.resolve(csv(analysis.tables().get(0))));
            AtomicFile.checkWritable(folder.resolve(REPORT));
        }
        Path figures = folder.resolve(FIGURES);
        if (Files.exists(figures)) {
            AtomicFile.checkWritable(figures.resolve(analysis.name() + ".svg"));
        }
    }

    private static String csv(TableKind table) {
        return table.name() + ".csv";
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
     * @param workers threads for what only figures need
     * @throws IOException with the path and the cause
     */
    public static void write(
            AnalysisResult result, Path folder, FigureOptions options, Workers workers)
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
     * @param workers threads for what only figures need
     * @throws IOException with the path and the cause
     */
    public static void write(
            AnalysisResult result,
            Path folder,
            FigureOptions options,
            CsvTexts texts,
            Workers workers)
            throws IOException {
        List<ResultTable> tables = result.tables();
        List<NamedFigure> figures = figures(result, workers);
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(csv(table.kind())));
        for (NamedFigure figure : figures) {
            options.formats().forEach(format -> names.add(name(figure, format)));
        }
        names.add(REPORT);
        names.addAll(result.documents().keySet());
        checkWritable(folder, result.analysis());
        WrittenFiles files = WrittenFiles.of(folder, result.analysis());
        files.check(names);
        make(folder);
        files.begin(names);
        for (ResultTable table : tables) {
            String name = csv(table.kind());
            CsvFile.write(folder.resolve(name), table.names(), table.rows(), texts);
            files.written(name);
        }
        for (Map.Entry<String, String> document : result.documents().entrySet()) {
            byte[] text = document.getValue().getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(folder.resolve(document.getKey()), out -> out.write(text));
            files.written(document.getKey());
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
        byte[] html = AnalysisReport.html(result, figures, svgs).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(folder.resolve(REPORT), out -> out.write(html));
        files.written(REPORT);
        files.end();
    }

    private static String name(NamedFigure figure, String format) {
        return FIGURES + "/" + figure.file() + "." + format;
    }

    private static List<NamedFigure> figures(AnalysisResult result, Workers workers) {
        AnalysisView view = AnalysisView.of(result.analysis().name());
        FigureNames names = new FigureNames();
        List<NamedFigure> figures = new ArrayList<>();
        for (ResultFigure figure : result.figures()) {
            figures.add(
                    new NamedFigure(
                            figure.subject().isEmpty()
                                    ? figure.kind()
                                    : names.name(figure.kind(), figure.subject()),
                            figure.caption(),
                            view.draw(result, figure, FigureStyle.PRINT, workers)));
        }
        return figures;
    }
}
