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

import fiji.plugin.radiomics.parameter.DecimalText;
import fiji.plugin.radiomics.parameter.Parameter;
import fiji.plugin.radiomics.parameter.ParameterSet;
import fiji.plugin.radiomics.parameter.ParameterType;

/** What a sample size is computed of. */
public final class SampleSizeParameters {

    /** The area. */
    public static final Parameter<Double> AUC =
            new Parameter<>("auc", "The area that is expected", any(), "0.8")
                    .labelled("Expected AUC");

    /** The second area. */
    public static final Parameter<Double> SECOND =
            new Parameter<>(
                            "second",
                            "The area of a second marker on the same cases; empty = one area"
                                    + " against 0.5",
                            any(),
                            "")
                    .labelled("Second AUC");

    /** Correlation of the markers. */
    public static final Parameter<Correlations> CORRELATION =
            new Parameter<>(
                            "correlation",
                            "Correlation of the two markers within each class, or"
                                    + " POSITIVE:NEGATIVE for the two classes",
                            of(
                                    "a number, or POSITIVE:NEGATIVE",
                                    Correlations::of,
                                    Correlations::text),
                            "0.5")
                    .labelled("Correlation of the markers");

    /** Cases of the two classes. */
    public static final Parameter<Double> RATIO =
            new Parameter<>("ratio", "Negative cases for each positive one", any(), "1")
                    .labelled("Negatives a positive");

    /** Level of the test. */
    public static final Parameter<Double> ALPHA =
            new Parameter<>("alpha", "Level of the two-sided test", any(), "0.05")
                    .labelled("Alpha (two-sided)");

    /** Power. */
    public static final Parameter<Double> POWER =
            new Parameter<>("power", "Power that is wanted", any(), "0.8");

    /** Number of positive cases. */
    public static final Parameter<Long> POSITIVES =
            new Parameter<>(
                            "positives",
                            "Number of positive cases, to find the power; empty = find the number",
                            of(
                                    "a whole number from 2",
                                    SampleSizeParameters::positives,
                                    String::valueOf),
                            "")
                    .labelled("Positive cases");

    /** All, in the order of the dialog. */
    public static final ParameterSet ALL =
            ParameterSet.of(
                    "ROC sample size", AUC, SECOND, CORRELATION, RATIO, ALPHA, POWER, POSITIVES);

    private SampleSizeParameters() {}

    /**
     * Correlations of two markers within each class.
     *
     * @param positive in the positive class
     * @param negative in the negative class
     */
    public record Correlations(double positive, double negative) {

        static Correlations of(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length > 2) {
                throw new IllegalArgumentException("has more than two numbers");
            }
            double positive = part(parts[0]);
            return new Correlations(positive, parts.length == 1 ? positive : part(parts[1]));
        }

        private static double part(String text) {
            return DecimalText.finite(text.strip())
                    .orElseThrow(() -> new IllegalArgumentException(DecimalText.problem(text)));
        }

        String text() {
            String first = DecimalText.write(positive);
            return positive == negative ? first : first + ":" + DecimalText.write(negative);
        }
    }

    /** Whether it can be used depends on the other values. */
    private static ParameterType<Double> any() {
        return number("a number, with a point for decimals", v -> true);
    }

    private static long positives(String text) {
        if (!text.matches("\\d{1,12}") || Long.parseLong(text) < 2) {
            throw new IllegalArgumentException("is no number of cases");
        }
        return Long.parseLong(text);
    }
}
