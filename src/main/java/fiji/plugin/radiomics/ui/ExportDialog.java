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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import ij.gui.GenericDialog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks where and how results are written. */
final class ExportDialog {

    private ExportDialog() {}

    /**
     * @param folder where to
     * @param figures how figures are written
     */
    record Choice(Path folder, FigureOptions figures) {}

    /**
     * @param analysis whose results they are
     * @return what the user chose; none where it was cancelled
     * @throws IllegalArgumentException where a field cannot be used
     */
    static Optional<Choice> ask(Analysis analysis) {
        List<Parameter<?>> figures = FigureOptions.PARAMETERS.parameters();
        GenericDialog dialog = new GenericDialog("Export " + plain(analysis.menuLabel()));
        dialog.addDirectoryField("Folder", "");
        figures.forEach(p -> dialog.addStringField(p.label(), p.standard()));
        dialog.addMessage("Writes " + files(analysis) + ", figures and report.html.");
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return Optional.empty();
        }
        String folder = dialog.getNextString().trim();
        Map<String, String> texts = new HashMap<>();
        figures.forEach(p -> texts.put(p.key(), dialog.getNextString()));
        FigureOptions options = FigureOptions.of(FigureOptions.PARAMETERS.values(texts));
        if (folder.isEmpty()) {
            throw new IllegalArgumentException("Name a folder for the results");
        }
        return Optional.of(new Choice(Path.of(folder), options));
    }

    private static String plain(String menuLabel) {
        return menuLabel.replace("...", "");
    }

    private static String files(Analysis analysis) {
        return analysis.tables().stream()
                .map(table -> table.name() + ".csv")
                .collect(Collectors.joining(", "));
    }
}
