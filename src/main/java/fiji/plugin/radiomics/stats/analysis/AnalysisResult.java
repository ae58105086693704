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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import java.util.Map;

/** What an analysis found; window, macro, report and folder only show it. */
public interface AnalysisResult {

    /**
     * @return the analysis
     */
    Analysis analysis();

    /**
     * @return the cases
     */
    CaseTable cases();

    /**
     * @return how they were analysed
     */
    ParameterValues values();

    /**
     * @return the tables, in the order of {@link Analysis#tables()}; a kind may be missing
     */
    List<ResultTable> tables();

    /**
     * @return the figures, in the order of the report
     */
    List<ResultFigure> figures();

    /**
     * @return the text files of {@link Analysis#documents()}: their texts by name
     */
    default Map<String, String> documents() {
        return Map.of();
    }

    /**
     * @param table one of the tables
     * @param row one of its rows
     * @return rows of {@link #cases} that it speaks of, which a panel shows when it is chosen;
     *     empty where it speaks of none
     */
    default List<Integer> rowsOf(ResultTable table, int row) {
        return List.of();
    }

    /**
     * @param figure one of the figures
     * @param x where it was clicked, on the horizontal axis
     * @param y the same, on the upright axis
     * @return rows of {@link #cases} that are drawn there; empty where none are
     */
    default List<Integer> rowsAt(ResultFigure figure, double x, double y) {
        return List.of();
    }

    /**
     * @return what the reader should know, what matters most first
     */
    List<String> warnings();

    /**
     * @return paragraphs for the methods section of a paper, which follow the parameters
     */
    List<String> methods();
}
