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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.survival.SurvivalData;
import fiji.plugin.radiomics.stats.table.CaseTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Survival as the outcome of other analyses, read from a table as a survival analysis reads it.
 *
 * @param rows rows of the table whose survival is known, ascending
 * @param data their survival
 * @param time the column of times
 * @param event the column of events
 * @param value the value that is the event
 * @param unit of times; empty = not named
 * @param columns all columns that tell the outcome, which are no markers
 * @param warnings what the reader should know, such as rows that were left out
 */
public record SurvivalOutcome(
        int[] rows,
        SurvivalData data,
        String time,
        String event,
        String value,
        String unit,
        Set<String> columns,
        List<String> warnings) {

    /** Which parameters of an analysis name such an outcome. */
    public static final List<Parameter<String>> PARAMETERS =
            List.of(
                    OutcomeParameters.TIME,
                    OutcomeParameters.START,
                    OutcomeParameters.UNIT,
                    OutcomeParameters.EVENT,
                    OutcomeParameters.EVENTVALUE,
                    OutcomeParameters.CENSORED,
                    OutcomeParameters.ENTRY,
                    OutcomeParameters.LANDMARK);

    /**
     * @param values of an analysis that has {@link #PARAMETERS}
     * @return whether survival is its outcome
     */
    public static boolean isNamed(ParameterValues values) {
        return !values.text(OutcomeParameters.TIME).isEmpty()
                || !values.text(OutcomeParameters.EVENT).isEmpty();
    }

    /**
     * @param table cases
     * @param values of an analysis that has {@link #PARAMETERS}
     * @return their survival
     * @throws IllegalArgumentException where columns or values are not there, or no case had the
     *     event
     */
    public static SurvivalOutcome of(CaseTable table, ParameterValues values) {
        Map<String, String> texts = new HashMap<>();
        for (Parameter<String> p : PARAMETERS) {
            texts.put(p.key(), values.text(p));
        }
        SurvivalSettings settings = new SurvivalSettings(SurvivalParameters.ALL.values(texts));
        SurvivalCases cases = SurvivalReader.read(table, settings);
        EventColumn events = EventColumn.of(table, settings);
        Set<String> columns = new LinkedHashSet<>();
        columns.add(events.name());
        for (Parameter<String> p :
                List.of(
                        OutcomeParameters.TIME,
                        OutcomeParameters.START,
                        OutcomeParameters.ENTRY,
                        OutcomeParameters.LANDMARK)) {
            table.find(settings.text(p)).ifPresent(column -> columns.add(column.name()));
        }
        return new SurvivalOutcome(
                cases.rows(),
                cases.data(),
                settings.text(OutcomeParameters.TIME),
                events.name(),
                events.event(),
                settings.unit().trim(),
                columns,
                cases.warnings());
    }

    /**
     * @param texts times with commas between, or nothing
     * @return the times, ascending; the quartiles of the event times where none is named
     */
    public List<Double> times(String texts) {
        List<Double> named = SurvivalSettings.numbers(texts);
        return named.isEmpty() ? SurvivalAnalysis.quartiles(data) : named;
    }

    /**
     * @param some of the {@link #rows}, ascending
     * @return their survival
     */
    public SurvivalData data(int[] some) {
        return data.select(
                Arrays.stream(some).map(row -> Arrays.binarySearch(rows, row)).toArray());
    }
}
