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
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.report.AnalysisFolder;
import fiji.plugin.radiomics.report.FigureOptions;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.analysis.Analysis;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/**
 * What a panel gives away: the results of an analysis as files, and the macro line that does what
 * the panel does.
 *
 * @param source where the cases come from
 * @param analysis the analysis
 * @param values how they are analysed
 */
record AnalysisExport(CaseSource source, Analysis analysis, ParameterValues values) {

    private static final int LINE_ROWS = 4;
    private static final int LINE_COLUMNS = 70;

    private MacroLine line(Optional<Path> output) {
        return new MacroLine(source, analysis, values, output);
    }

    /**
     * Records the macro line and shows it.
     *
     * @param parent the panel
     * @throws IllegalArgumentException where no line can hold a value
     */
    void showMacro(Component parent) {
        MacroLine line = line(Optional.empty());
        line.record();
        JTextArea text = new JTextArea(line.text(), LINE_ROWS, LINE_COLUMNS);
        text.setLineWrap(true);
        text.setEditable(false);
        JOptionPane.showMessageDialog(
                parent, new JScrollPane(text), "Macro line", JOptionPane.PLAIN_MESSAGE);
    }

    /**
     * Records the macro line that writes the same; what a line cannot hold can still be exported.
     *
     * @param folder where the results go
     * @return why nothing was recorded, to be appended to a message; empty where it was
     */
    String record(Path folder) {
        try {
            line(Optional.of(folder)).record();
            return "";
        } catch (IllegalArgumentException e) {
            return "; not recorded: " + e.getMessage();
        }
    }

    /**
     * Computes and writes all results.
     *
     * @param folder where to; it is made if it is absent
     * @param figures how figures are written
     * @param workers threads
     * @param progress listens, and may cancel
     * @return a message for the user
     * @throws IllegalArgumentException with a message for the user where that cannot be
     */
    String write(Path folder, FigureOptions figures, Workers workers, Progress progress) {
        CaseTable cases = source.table();
        try {
            AnalysisFolder.checkWritable(folder, analysis, values);
            AnalysisFolder.write(
                    analysis.run(cases, values, workers, progress), folder, figures, workers);
            return "Written to " + folder;
        } catch (IOException e) {
            // A message for the user, like all that goes wrong here.
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
