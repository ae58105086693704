/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.survival.analysis;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.Suggestions;
import fiji.plugin.radiomics.stats.analysis.CaseType;

/** Which columns tell how long each case was followed, and how that ended. */
public final class OutcomeParameters {

    /** How long a case was followed. */
    public static final Parameter<String> TIME =
            parameter(
                    "time",
                    "Time column",
                    "Column of times to the event or to the last look at a case; with start= of"
                            + " the dates of these",
                    CaseType.COLUMN,
                    "");

    /** When a case's time begins, as a date. */
    public static final Parameter<String> START =
            parameter(
                    "start",
                    "Start date column",
                    "Column of the dates at which times begin, e.g. of diagnosis; time= then holds"
                            + " dates, too",
                    CaseType.COLUMN,
                    "");

    /** The unit of times. */
    public static final Parameter<String> UNIT =
            parameter(
                    "unit",
                    "Unit of time",
                    "Unit of times, for axes and texts; from dates times are computed in days,"
                            + " weeks, months (30.4375 days) or years (365.25)",
                    Suggestions.of(
                            CheckedText.any("a word"), "", "days", "weeks", "months", "years"),
                    "");

    /** How a case ended. */
    public static final Parameter<String> EVENT =
            parameter(
                    "event",
                    "Event column",
                    "Column that tells how a case ended, or COLUMN=VALUE with the value that is"
                            + " the event",
                    CaseType.CLASS_COLUMN,
                    "");

    /** Which value is the event. */
    public static final Parameter<String> EVENTVALUE =
            parameter(
                    "eventvalue",
                    "Value of the event",
                    "Value of the event column that is the event, e.g. 1 or dead; empty = 1 in a"
                            + " column of 0 and 1",
                    Suggestions.of(CheckedText.any("a value"), "", "1", "dead"),
                    "");

    /** Which value is a competing event. */
    public static final Parameter<String> COMPETING =
            parameter(
                    "competing",
                    "Competing event",
                    "Value of the event column that is a competing event, after which the event"
                            + " cannot occur",
                    CheckedText.any("a value"),
                    "");

    /** Which values are censored. */
    public static final Parameter<String> CENSORED =
            parameter(
                    "censored",
                    "Censored",
                    "Values of the event column that mean censored, with commas between; empty ="
                            + " the only one that is left",
                    CheckedText.any("a value"),
                    "");

    /** When a case came under observation. */
    public static final Parameter<String> ENTRY =
            parameter(
                    "entry",
                    "Entry column",
                    "Column of the times (or dates) at which cases came under observation, where"
                            + " that was after time 0 (left truncation)",
                    CaseType.COLUMN,
                    "");

    /** From when survival counts. */
    public static final Parameter<String> LANDMARK =
            parameter(
                    "landmark",
                    "Landmark",
                    "Time, or column of times or dates, from which survival counts, for markers"
                            + " that are measured after time 0; who had the event or was last seen"
                            + " until then is left out",
                    CheckedText.any("a time or a column"),
                    "");

    /** Strata. */
    public static final Parameter<String> STRATA =
            parameter(
                    "strata",
                    "Strata column",
                    "Column of strata, e.g. the centre: Cox models have a baseline hazard of each,"
                            + " and tests are given stratified, too",
                    CaseType.CLASS_COLUMN,
                    "");

    /** Clusters. */
    public static final Parameter<String> CLUSTER =
            parameter(
                    "cluster",
                    "Cluster column",
                    "Column that names what belongs together, e.g. the patient of several lesions:"
                            + " standard errors of Cox models are then robust",
                    CaseType.COLUMN,
                    "");

    /** Names of cases. */
    public static final Parameter<String> ID =
            parameter(
                    "id",
                    "Case column",
                    "Column by which messages and tables name cases; empty = case, if there is"
                            + " one, or row numbers",
                    CaseType.COLUMN,
                    "");

    private OutcomeParameters() {}

    private static Parameter<String> parameter(
            String key,
            String label,
            String description,
            ParameterType<String> type,
            String standard) {
        return new Parameter<>(key, description, type, standard).labelled(label);
    }
}
