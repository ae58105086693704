/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.io;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.extract.TableLayout;
import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import java.util.List;

/** Where results go and how they are written, the same in all dialogs, macro lines and options. */
public final class OutputParameters {

    /** A table's file. */
    public static final Parameter<String> CSV =
            PathType.of(PathType.Use.SAVE, "output", "CSV file", "Also write the table to a file");

    /** An image's file. */
    public static final Parameter<String> NIFTI =
            PathType.of(
                    PathType.Use.SAVE,
                    "output",
                    "NIfTI file",
                    "Also write the result to a file, .nii or .nii.gz");

    /** Whether texts cannot be taken for formulas. */
    public static final Parameter<Boolean> SAFE =
            Parameter.flag(
                            "safe",
                            "CSV safe from formulas",
                            "true = an apostrophe before texts that a spreadsheet would take for a"
                                    + " formula")
                    .option("csv-safe");

    /** Whose the regions are. */
    public static final Parameter<String> CASE =
            Parameter.text(
                            "caseid",
                            "Case",
                            "Identifies the case in the table; empty = the image's title or file"
                                    + " name")
                    .option("case");

    /** The form of a feature table. */
    public static final Parameter<TableLayout> LAYOUT =
            Parameter.text(
                            "layout",
                            "CSV layout",
                            "wide = a line a region, long = a line a value, with its unit, IBSI"
                                    + " code and status")
                    .as(ParameterTypes.choice(TableLayout::id, TableLayout.values()))
                    .startingAt(TableLayout.DEFAULT);

    /** Threads. */
    public static final Parameter<Integer> THREADS =
            Parameter.text(
                            "threads",
                            "Threads",
                            "Number of threads; empty = one a processor. Values do not depend on"
                                    + " it")
                    .as(ParameterTypes.whole(1, Workers.MOST_THREADS));

    /** A table's file, or standard output. */
    public static final Parameter<String> TABLE =
            CSV.described(
                    "The table, .csv or .json; written whole or not at all; - = to standard"
                            + " output");

    /** What a table is written as. */
    public static final Parameter<String> FORMAT =
            Parameter.text(
                            "format",
                            "Format",
                            "Format of the table: csv or json; empty = json for a file that ends"
                                    + " so, else csv")
                    .as(CheckedText.any("csv, json"));

    /** Whether only failures are reported. */
    public static final Parameter<Boolean> QUIET =
            Parameter.flag("quiet", "Quiet", "No progress, no notices: only what failed");

    /** Where a table goes, and how. */
    public static final List<Parameter<?>> OF_TABLE = List.of(TABLE, FORMAT, QUIET, SAFE);

    /** A new image's file, which is all that is made. */
    public static final Parameter<String> NIFTI_ONLY =
            NIFTI.described("The result, .nii or .nii.gz; written whole or not at all");

    private OutputParameters() {}

    /**
     * @param values with {@link #SAFE}
     * @return how texts are written in CSV files
     */
    public static CsvTexts texts(ParameterValues values) {
        return values.get(SAFE) ? CsvTexts.SAFE : CsvTexts.PLAIN;
    }

    /**
     * @param values with {@link #THREADS}
     * @return the number of threads
     */
    public static int threads(ParameterValues values) {
        return values.getOr(THREADS, Runtime.getRuntime().availableProcessors());
    }
}
