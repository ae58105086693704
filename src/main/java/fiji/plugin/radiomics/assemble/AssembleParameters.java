/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.assemble;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.parameter.PathType;

/** What can be chosen where cases are assembled, the same in dialog, macro line and shell. */
public final class AssembleParameters {

    /** A prefix a table. */
    public static final Parameter<String> PREFIX =
            Parameter.text(
                    "prefix",
                    "Prefixes",
                    "A prefix for the columns of each table, in their order, with commas between,"
                            + " e.g. ct.,pet.");

    /** The clinical table. */
    public static final Parameter<String> CLINICAL =
            PathType.of(
                    PathType.Use.FILE,
                    "clinical",
                    "Clinical CSV file",
                    "A table whose columns are joined, one row a patient");

    /** The patients' column. */
    public static final Parameter<String> BY =
            Parameter.text(
                    "by",
                    "Patients by",
                    "Column that names the patient, or COLUMN=COLUMN where the clinical table or"
                            + " later tables call it otherwise; empty = case, patient or id,"
                            + " whichever there is");

    /** Lesion or patient. */
    public static final Parameter<Level> LEVEL =
            Parameter.text(
                            "level",
                            "Level of the outcome",
                            "patient: one row a patient; lesion: one row a lesion, and tables are"
                                    + " joined by patient and lesion; empty = as the rows are")
                    .as(ParameterTypes.choice(Level::id, Level.values()));

    /** The lesions' column. */
    public static final Parameter<String> LESION =
            Parameter.text(
                            "lesion",
                            "Lesions by",
                            "Column that names the lesion of a patient, for level=lesion")
                    .startingAt("roi");

    /** Several lesions. */
    public static final Parameter<PerPatient> PER_PATIENT =
            Parameter.text(
                            "perpatient",
                            "Several lesions",
                            "What becomes of several lesions of a patient: the row of the largest,"
                                    + " means, means weighted by volume, greatest values; a column"
                                    + " lesions counts them; empty = they stay")
                    .as(ParameterTypes.choice(PerPatient::id, PerPatient.values()))
                    .option("per-patient");

    /** Regions side by side. */
    public static final Parameter<String> SPREAD =
            Parameter.text(
                    "spread",
                    "Side by side by",
                    "Column, e.g. roi, whose values come to stand side by side: rows of tumour and"
                            + " ring become columns tumour. and ring.; empty = none");

    /** Two time points. */
    public static final Parameter<Change> CHANGE =
            Parameter.text(
                            "change",
                            "Two time points",
                            "Two tables are baseline and follow-up: beside each other, or"
                                    + " difference, relative or log change beside the baseline;"
                                    + " relative and log of columns above 0 on a ratio scale only;"
                                    + " empty = no time points")
                    .as(ParameterTypes.choice(Change::id, Change.values()));

    /** Time between the time points. */
    public static final Parameter<String> TIME =
            Parameter.text(
                    "time",
                    "Time column",
                    "Column of both tables with date or time, by which change=difference is"
                            + " divided: a day where they are dates; empty = not divided");

    /** Types of columns. */
    public static final Parameter<String> TYPES =
            Parameter.text(
                    "types",
                    "Types",
                    "Types of columns, with commas between: COLUMN:number,"
                            + " COLUMN:class:REFERENCE (a column of 0 and 1 for each other class),"
                            + " COLUMN:ordered:LOW<MIDDLE<HIGH (1, 2, 3), COLUMN:date");

    /** Who has no match. */
    public static final Parameter<String> REPORT =
            PathType.of(
                    PathType.Use.SAVE,
                    "report",
                    "Report of who has no match",
                    "Also writes a CSV of all ids that a table lacks: id,in,not_in");

    /** All, in the order of a dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "Assemble Cases",
                    PREFIX,
                    CLINICAL,
                    BY,
                    LEVEL,
                    LESION,
                    PER_PATIENT,
                    SPREAD,
                    CHANGE,
                    TIME,
                    TYPES,
                    REPORT);

    private AssembleParameters() {}
}
