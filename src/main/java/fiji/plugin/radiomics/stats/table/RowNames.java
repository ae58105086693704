/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns that name or count rows instead of measuring anything: row numbers as pandas, R and
 * ImageJ write them, and ids of patients, studies and images.
 */
public final class RowNames {

    /** In lower case, without blanks, points, hyphens and underscores. */
    private static final Set<String> NAMES =
            Set.of(
                    "",
                    "row",
                    "rows",
                    "rowname",
                    "rownames",
                    "rownumber",
                    "index",
                    "levelindex",
                    "level0",
                    "counter",
                    "id",
                    "ids",
                    "uid",
                    "pid",
                    "mrn",
                    "case",
                    "cases",
                    "patient",
                    "patients",
                    "subject",
                    "subjects",
                    "participant",
                    "person",
                    "study",
                    "series",
                    "scan",
                    "session",
                    "accession",
                    "exam",
                    "examination",
                    "lesion",
                    "nodule",
                    "tumour",
                    "tumor",
                    "label",
                    "labels",
                    "slice",
                    "slices",
                    "frame",
                    "frames",
                    "ch",
                    "channel",
                    "channels",
                    "no",
                    "nr",
                    "#",
                    "file",
                    "filename",
                    "roi",
                    "mask",
                    "image",
                    "fold");

    /** What names things where it stands before number, no, nr, index or code. */
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(row|case|patient|pat|subject|subj|participant|record|study|series|scan"
                            + "|session|accession|exam|lesion|nodule|tumou?r|roi|mask|image|slice"
                            + "|frame|channel|file|serial|sequence|sample|instance)"
                            + "(number|num|no|nr|n|index|idx|code|name)");

    /** An id as a word of its own: patient_id, PatientID, Study ID, SeriesInstanceUID. */
    private static final Pattern ID =
            Pattern.compile(
                    "(?:.*[\\s_.\\-]|.*(?=I[Dd]$)(?<=[a-z])|.*(?=U[Ii][Dd]$)(?<=[a-z])"
                            + "|.*(?=id$)(?<=case|patient|subject|study|series|scan|record|lesion|roi"
                            + "|image|sample|session|participant))[Uu]?[Ii][Dd]s?");

    private static final Pattern UNNAMED = Pattern.compile("unnamed\\d*(level\\d+)?");

    /** Fewer rows than these may be 1, 2, 3 by chance. */
    private static final int LEAST_COUNTED = 3;

    private RowNames() {}

    /**
     * @param name of a column
     * @return whether it is one that row numbers or ids have
     */
    public static boolean isNameOfRows(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.\\-:]+", "");
        return NAMES.contains(plain)
                // As R's readers name a column that has no name.
                || name.trim().matches("\\.\\.\\.\\d+")
                || UNNAMED.matcher(plain).matches()
                || NUMBERED.matcher(plain).matches()
                || ID.matcher(name.trim()).matches();
    }

    /**
     * @param column numbers
     * @return whether it counts the rows, 1, 2, 3, … or from another whole number on, without a gap
     */
    public static boolean countsRows(NumberColumn column) {
        double[] values = column.values();
        if (values.length < LEAST_COUNTED || values[0] != Math.rint(values[0])) {
            return false;
        }
        for (int row = 1; row < values.length; row++) {
            if (values[row] != values[0] + row) {
                return false;
            }
        }
        return true;
    }
}
