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
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Progress;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.List;
import org.scijava.plugin.SciJavaPlugin;

/**
 * An analysis of a table of cases: parameters in, named tables and figures out. A class with the
 * annotation {@code @Plugin(type = Analysis.class)} and a constructor without arguments is found on
 * the class path, and is a subcommand of the command line with its options. Results tables of
 * macros, the folder with its CSV files, the report and the fields of a window are made from what
 * it declares here; its menu entry is a class of a few lines, because SciJava reads menus from
 * annotations.
 *
 * <p>An analysis has no state.
 */
public interface Analysis extends SciJavaPlugin {

    /**
     * @return its name on the command line, lower case
     */
    String name();

    /**
     * @return its name in titles and in the log, e.g. {@code ROC analysis}
     */
    String label();

    /**
     * @return the label of its menu entry, by which macros call it, e.g. {@code ROC Analysis...}
     */
    String menuLabel();

    /**
     * @return one or two sentences on what it computes and writes
     */
    String description();

    /**
     * @return what a user can choose
     */
    ParameterSet parameters();

    /**
     * @return those that most analyses change, in the order of a form, which folds the others away
     */
    default List<Parameter<?>> basics() {
        return parameters().parameters();
    }

    /**
     * @return all tables that it may give, the main one first
     */
    List<TableKind> tables();

    /**
     * @return names of the text files, beside tables and figures, that it writes, e.g. {@code
     *     signature.yaml}; each begins with {@code format: fiji-radiomics-}
     */
    default List<String> documents() {
        return List.of();
    }

    /**
     * @param cases a row a case
     * @param values what the user chose, of {@link #parameters}
     * @param workers threads; a result does not depend on their number
     * @param progress listens, and may cancel
     * @return tables, figures, warnings and methods
     * @throws IllegalArgumentException where the cases cannot be analysed, with what to do
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    AnalysisResult run(CaseTable cases, ParameterValues values, Workers workers, Progress progress);
}
