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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.PathType;

/** Where the cases of an analysis come from and its results go, in macro lines and options. */
public final class CaseTableParameters {

    /** A file of cases. */
    public static final Parameter<String> CSV =
            PathType.of(
                            PathType.Use.FILE,
                            "csv",
                            "CSV file",
                            "The cases: a CSV with one line per case, or one of our long feature"
                                    + " tables")
                    .option("table");

    /** A file that is joined to them. */
    public static final Parameter<String> CLINICAL =
            PathType.of(
                    PathType.Use.FILE,
                    "clinical",
                    "Clinical CSV file",
                    "A second CSV whose columns are joined to the cases");

    /** By what it is joined. */
    public static final Parameter<String> BY =
            Parameter.text(
                            "by",
                            "Join by",
                            "Column by which it is joined, or COLUMN=COLUMN for both tables")
                    .startingAt("case");

    /** The folder of the results. */
    public static final Parameter<String> FOLDER =
            PathType.of(
                    PathType.Use.FOLDER,
                    "output",
                    "Output folder",
                    "Where tables, figures and report.html go; made if it is absent");

    private CaseTableParameters() {}
}
