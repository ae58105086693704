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
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.parameter.PathType;
import fiji.plugin.radiomics.stats.table.CaseTable;
import fiji.plugin.radiomics.stats.table.Join;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

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

    /** Which cases are read from files. */
    public static final List<Parameter<?>> OF_FILES = List.of(CSV, CLINICAL, BY);

    private CaseTableParameters() {}

    /**
     * @param values of {@link #OF_FILES}
     * @return the cases, with the columns of the second file where one is given
     * @throws IOException where a file cannot be read
     * @throws IllegalArgumentException where the tables cannot be joined
     */
    public static CaseTable cases(ParameterValues values) throws IOException {
        Path csv = PathText.path(values.get(CSV));
        if (!values.has(CLINICAL)) {
            return CaseTableCsv.read(csv);
        }
        return joined(CaseTableCsv.read(csv, Join.keys(values.get(BY))), values);
    }

    /**
     * @param cases the cases
     * @param values of {@link #CLINICAL} and {@link #BY}
     * @return the cases, with the columns of the second file where one is given
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException where the tables cannot be joined
     */
    public static CaseTable joined(CaseTable cases, ParameterValues values) throws IOException {
        if (!values.has(CLINICAL)) {
            return cases;
        }
        String by = values.get(BY);
        Path clinical = PathText.path(values.get(CLINICAL));
        return Join.of(cases, CaseTableCsv.read(clinical, Join.keys(by)), by).table();
    }
}
