/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.agreement.analysis;

import fiji.plugin.radiomics.parameter.CheckedText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterTypes;
import fiji.plugin.radiomics.stats.analysis.CaseType;
import fiji.plugin.radiomics.stats.analysis.RocParameters;
import java.util.List;

/** What can be chosen for an analysis of readings. */
final class ReliabilityParameters {

    static final Parameter<String> READINGS =
            text(
                    "readings",
                    "Readings",
                    "Columns that hold the readings of one marker, a row a case: names with commas"
                            + " between",
                    CaseType.COLUMNS);

    static final Parameter<String> SUBJECT =
            text(
                    "subject",
                    "Cases by",
                    "Column that names the case of a row, where each reading is a row of its own",
                    CaseType.COLUMN);

    static final Parameter<String> RATER =
            text(
                    "rater",
                    "Readers by",
                    "Column that names the reader, scan or repeat of a row",
                    CaseType.CLASS_COLUMN);

    static final Parameter<String> MISSING =
            new Parameter<>(
                            "missing",
                            "complete: a case without all readings is left out of the marker;"
                                    + " refuse: nothing is computed",
                            ParameterTypes.word("complete", "refuse"),
                            "complete")
                    .labelled("Missing readings");

    static final Parameter<String> PAIRS =
            new Parameter<>(
                            "pairs",
                            "Pairs of readings for limits of agreement, concordance and Cohen's"
                                    + " kappa: all, first (each with the first), auto (all of up to 6"
                                    + " readings)",
                            ParameterTypes.word("auto", "all", "first"),
                            "auto")
                    .labelled("Pairs");

    static final Parameter<String> KAPPA =
            new Parameter<>(
                            "kappa",
                            "Kappa: auto (of texts, and of whole numbers with at most 10 different"
                                    + " values) or none",
                            ParameterTypes.word("auto", "none"),
                            "auto")
                    .labelled("Kappa");

    static final Parameter<String> ORDER =
            new Parameter<>(
                            "order",
                            "Order of categories that are texts, from least to most with commas"
                                    + " between, for weighted kappa; numbers have theirs",
                            CheckedText.any("categories with commas between"),
                            "")
                    .labelled("Order of categories");

    static final ParameterSet ALL =
            ParameterSet.of(
                    "Reliability",
                    READINGS,
                    SUBJECT,
                    RATER,
                    RocParameters.MARKERS,
                    RocParameters.PATTERN,
                    RocParameters.FAMILY,
                    MISSING,
                    RocParameters.MISSINGCODES,
                    PAIRS,
                    KAPPA,
                    ORDER,
                    RocParameters.LEVEL);

    static final List<Parameter<?>> BASIC =
            List.of(READINGS, SUBJECT, RATER, RocParameters.MARKERS, RocParameters.PATTERN);

    private ReliabilityParameters() {}

    private static Parameter<String> text(
            String key, String label, String description, CaseType type) {
        return new Parameter<>(key, description, type, "").labelled(label);
    }
}
