/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.signature;

import fiji.plugin.radiomics.stats.model.FittedRecipe;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A signature as a sum of columns in their own units, as a nomogram shows it.
 *
 * @param intercept of the log odds where the signature is to be used
 * @param outcome what the probability is of
 * @param terms the columns, those of the greatest reach first
 */
public record Nomogram(double intercept, String outcome, List<Term> terms) {

    /** More axes than these no page holds. */
    private static final int MOST_TERMS = 15;

    private static final double SAME = 1e-6;

    /**
     * A column.
     *
     * @param name its name
     * @param coefficient log odds a unit
     * @param low least value in training
     * @param high greatest value in training
     */
    public record Term(String name, double coefficient, double low, double high) {}

    /**
     * @param result a signature
     * @return its nomogram; none where it has no column or too many, or where a step such as a
     *     logarithm or harmonisation lies between the columns and the sum
     */
    public static Optional<Nomogram> of(SignatureResult result) {
        Signature signature = result.signature();
        FittedRecipe fitted = signature.fitted();
        LinearModel own = fitted.unscaled();
        Frame x = result.used().training().x();
        Frame prepared = fitted.prepared(x);
        List<Term> terms = new ArrayList<>();
        for (String name : own.used()) {
            if (!x.names().contains(name)) {
                return Optional.empty();
            }
            double b = own.coefficient(name);
            double[] range =
                    range(
                            x.column(x.index(name)),
                            prepared.column(prepared.index(name)),
                            b,
                            fitted.model().coefficient(name));
            if (range[1] > range[0] && b != 0) {
                terms.add(new Term(name, b, range[0], range[1]));
            }
        }
        if (terms.isEmpty()
                || terms.size() > MOST_TERMS
                || !isSum(x, prepared, fitted, own, terms)) {
            return Optional.empty();
        }
        terms.sort(
                Comparator.comparingDouble(t -> -Math.abs(t.coefficient()) * (t.high() - t.low())));
        return Optional.of(
                new Nomogram(own.intercept() + signature.shift(), signature.positive(), terms));
    }

    /** Least and greatest value that count: where a step clips, values beyond count as its end. */
    private static double[] range(double[] raw, double[] prepared, double own, double scaled) {
        double[] shifts =
                IntStream.range(0, raw.length)
                        .filter(i -> !Double.isNaN(raw[i]))
                        .mapToDouble(i -> scaled * prepared[i] - own * raw[i])
                        .sorted()
                        .toArray();
        double shift = shifts.length == 0 ? 0 : shifts[shifts.length / 2];
        double[] counted =
                IntStream.range(0, raw.length)
                        .filter(i -> !Double.isNaN(raw[i]))
                        .mapToDouble(i -> (scaled * prepared[i] - shift) / own)
                        .toArray();
        return new double[] {
            Arrays.stream(counted).min().orElse(0), Arrays.stream(counted).max().orElse(0)
        };
    }

    /** Whether the training cases have the scores that the sum gives. */
    private static boolean isSum(
            Frame x, Frame prepared, FittedRecipe fitted, LinearModel own, List<Term> terms) {
        double[] scores = fitted.model().scores(prepared);
        for (int row = 0; row < x.rows(); row++) {
            double sum = own.intercept();
            for (Term t : terms) {
                double v = x.column(x.index(t.name()))[row];
                sum +=
                        t.coefficient()
                                * (Double.isNaN(v) ? v : Math.max(t.low(), Math.min(t.high(), v)));
            }
            if (!Double.isNaN(sum)
                    && !(Math.abs(sum - scores[row]) <= SAME * (1 + Math.abs(sum)))) {
                return false;
            }
        }
        return true;
    }
}
