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

import fiji.plugin.radiomics.stats.roc.RocComparison;

/**
 * The comparison of two curves.
 *
 * @param first name of the first: its marker, with the part of the cases where parts are compared
 * @param second name of the second
 * @param method name of the method, with its number where it has one
 * @param positives positive cases; of both curves where they have different ones
 * @param negatives negative cases, likewise
 * @param comparison the comparison; its measures are NaN where a class has fewer than two cases
 * @param adjusted its p value, adjusted over the comparisons by the same method
 */
public record PairResult(
        String first,
        String second,
        String method,
        int positives,
        int negatives,
        RocComparison comparison,
        AdjustedP adjusted) {

    /**
     * @return why there is no p value; empty where there is one
     */
    public String note() {
        if (!Double.isNaN(comparison.p())) {
            return "";
        }
        if (positives < 2 || negatives < 2) {
            return "undefined: "
                    + positives
                    + " positive and "
                    + negatives
                    + " negative cases have both values; two of each are needed";
        }
        return comparison.difference() == 0
                ? "undefined: there is no difference, and none in any case"
                : "undefined: a class of a part has fewer than two cases, or the difference has no"
                        + " variance";
    }

    PairResult with(AdjustedP p) {
        return new PairResult(first, second, method, positives, negatives, comparison, p);
    }
}
