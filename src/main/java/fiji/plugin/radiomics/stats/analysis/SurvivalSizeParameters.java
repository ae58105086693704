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

import static fiji.plugin.radiomics.parameter.ParameterTypes.number;
import static fiji.plugin.radiomics.parameter.ParameterTypes.of;
import static fiji.plugin.radiomics.parameter.ParameterTypes.word;

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;

/** What the sample size of a study of survival is computed of. */
public final class SurvivalSizeParameters {

    /** A test of a hazard ratio. */
    static final String HAZARD_RATIO = "hazard_ratio";

    /** A test of Harrell's C. */
    static final String HARRELL_C = "harrell_c";

    /** What is tested. */
    public static final Parameter<String> MEASURE =
            new Parameter<>(
                            "measure",
                            "What is tested: a hazard ratio against 1 or Harrell's C against 0.5",
                            word(HAZARD_RATIO, HARRELL_C),
                            HAZARD_RATIO)
                    .labelled("Measure");

    /** The hazard ratio. */
    public static final Parameter<Double> RATIO =
            new Parameter<>(
                            "hazardratio",
                            "The hazard ratio that is expected, of two groups or per standard"
                                    + " deviation of a marker",
                            any(),
                            "2")
                    .labelled("Expected hazard ratio");

    /** Sizes of two groups. */
    public static final Parameter<Double> SHARE =
            new Parameter<>(
                            "share",
                            "Part of the cases in one of two groups; empty = the hazard ratio is"
                                    + " per standard deviation",
                            any(),
                            "0.5")
                    .labelled("Share of one group");

    /** What other covariates tell of the marker. */
    public static final Parameter<Double> EXPLAINED =
            new Parameter<>(
                            "explained",
                            "Part of the marker's variance that other covariates of the model"
                                    + " explain (R²)",
                            any(),
                            "0")
                    .labelled("Explained by covariates");

    /** Harrell's C. */
    public static final Parameter<Double> CONCORDANCE =
            new Parameter<>("c", "Harrell's C that is expected", any(), "0.65")
                    .labelled("Expected C");

    /** How many will have the event. */
    public static final Parameter<Double> EVENT_SHARE =
            new Parameter<>(
                            "eventshare",
                            "Part of the cases that will have the event during the study",
                            number("a part above 0, at most 1", v -> v > 0 && v <= 1),
                            "0.5")
                    .labelled("Share with the event");

    /** Level of the test. */
    public static final Parameter<Double> ALPHA =
            new Parameter<>("alpha", "Level of the two-sided test", any(), "0.05")
                    .labelled("Alpha (two-sided)");

    /** Power. */
    public static final Parameter<Double> POWER =
            new Parameter<>("power", "Power that is wanted", any(), "0.8");

    /** Number of cases. */
    public static final Parameter<Long> CASES =
            new Parameter<>(
                            "cases",
                            "Number of cases, to find the power; empty = find the number",
                            of(
                                    "a whole number from 2",
                                    SurvivalSizeParameters::cases,
                                    String::valueOf),
                            "")
                    .labelled("Cases");

    /** All, in the order of the dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "survival sample size",
                    MEASURE,
                    RATIO,
                    SHARE,
                    EXPLAINED,
                    CONCORDANCE,
                    EVENT_SHARE,
                    ALPHA,
                    POWER,
                    CASES);

    private SurvivalSizeParameters() {}

    /** Whether it can be used depends on the other values. */
    private static ParameterType<Double> any() {
        return number("a number, with a point for decimals", v -> true);
    }

    private static long cases(String text) {
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) < 2) {
            throw new IllegalArgumentException("is no number of cases");
        }
        return Long.parseLong(text);
    }
}
