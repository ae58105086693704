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

import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;
import fiji.plugin.radiomics.parameter.ParameterTypes;

/** What the sample size of a study of readers or repeats is computed of. */
public final class IccSizeParameters {

    static final Parameter<Double> ICC =
            new Parameter<>(
                            "icc",
                            "Intraclass correlation of single readings that is expected",
                            fraction(),
                            "0.9")
                    .labelled("Expected ICC");

    static final Parameter<Double> LEAST =
            new Parameter<>(
                            "least",
                            "ICC that the one-sided test is against; empty = plan by the width of"
                                    + " the interval",
                            fraction(),
                            "")
                    .labelled("Tested against");

    static final Parameter<Integer> READINGS =
            new Parameter<>(
                            "readings",
                            "Readings of each case: readers or repeats",
                            ParameterTypes.whole(2, 1000),
                            "2")
                    .labelled("Readings of a case");

    static final Parameter<Double> WIDTH =
            new Parameter<>(
                            "width",
                            "Width of the confidence interval, from its lower to its upper end",
                            ParameterTypes.number(
                                    "a number above 0 and below 2", v -> v > 0 && v < 2),
                            "0.2")
                    .labelled("Width of interval");

    static final Parameter<Double> LEVEL =
            new Parameter<>("level", "Confidence level of the interval", between(), "0.95")
                    .labelled("Confidence level");

    static final Parameter<Double> ALPHA =
            new Parameter<>("alpha", "Level of the one-sided test", between(), "0.05")
                    .labelled("Alpha (one-sided)");

    static final Parameter<Double> POWER =
            new Parameter<>("power", "Power that is wanted of the test", between(), "0.8");

    static final Parameter<Integer> CASES =
            new Parameter<>(
                            "cases",
                            "Number of cases, to find the power of the test; empty = find the"
                                    + " number",
                            ParameterTypes.whole(2, 1_000_000_000),
                            "")
                    .labelled("Cases");

    /** All, in the order of the dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "reliability sample size",
                    ICC,
                    LEAST,
                    READINGS,
                    WIDTH,
                    LEVEL,
                    ALPHA,
                    POWER,
                    CASES);

    private IccSizeParameters() {}

    private static ParameterType<Double> fraction() {
        return ParameterTypes.number("a number from 0, below 1", v -> v >= 0 && v < 1);
    }

    private static ParameterType<Double> between() {
        return ParameterTypes.number("a number between 0 and 1", v -> v > 0 && v < 1);
    }
}
