/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A logistic model: the log odds of the positive class are the intercept and the sum of columns
 * times their coefficients.
 *
 * @param names of the columns
 * @param intercept log odds where all columns are 0
 * @param coefficients one a column; owned by the model, not to be changed
 */
public record LinearModel(List<String> names, double intercept, double[] coefficients) {

    /** Copies the names. */
    public LinearModel {
        names = List.copyOf(names);
    }

    /**
     * @param x cases with these columns at least
     * @return the score of each: its log odds
     */
    public double[] scores(Frame x) {
        double[] scores = new double[x.rows()];
        Arrays.fill(scores, intercept);
        for (int j = 0; j < coefficients.length; j++) {
            double b = coefficients[j];
            if (b != 0) {
                double[] column = x.column(x.index(names.get(j)));
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += b * column[i];
                }
            }
        }
        return scores;
    }

    /**
     * @param score log odds
     * @return the probability
     */
    public static double probability(double score) {
        return score >= 0 ? 1 / (1 + Math.exp(-score)) : Math.exp(score) / (1 + Math.exp(score));
    }

    /**
     * @return names of the columns whose coefficient is not 0
     */
    public List<String> used() {
        List<String> used = new ArrayList<>();
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                used.add(names.get(j));
            }
        }
        return used;
    }

    /**
     * @param name of a column
     * @return its coefficient; 0 where the model does not have it
     */
    public double coefficient(String name) {
        int j = names.indexOf(name);
        return j < 0 ? 0 : coefficients[j];
    }

    /**
     * @return all of it, for a file
     */
    public Map<String, Object> write() {
        Map<String, Object> terms = new LinkedHashMap<>();
        for (int j = 0; j < coefficients.length; j++) {
            if (coefficients[j] != 0) {
                terms.put(names.get(j), coefficients[j]);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("intercept", intercept);
        all.put("coefficients", terms);
        return all;
    }

    /**
     * @param written what {@link #write} gave
     * @return the model
     */
    public static LinearModel read(Written written) {
        Map<String, Double> terms = written.numbers("coefficients");
        return new LinearModel(
                List.copyOf(terms.keySet()),
                written.number("intercept"),
                terms.values().stream().mapToDouble(d -> d).toArray());
    }
}
