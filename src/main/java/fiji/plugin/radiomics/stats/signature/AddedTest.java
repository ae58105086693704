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

import fiji.plugin.radiomics.parameter.ParameterValues;
import fiji.plugin.radiomics.stats.Interval;
import fiji.plugin.radiomics.stats.model.Frame;
import fiji.plugin.radiomics.stats.model.LogisticFit;
import fiji.plugin.radiomics.stats.table.NameList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The likelihood ratio of the clinical columns with and without markers that were named beforehand.
 * Of a score that was fitted to the same cases it would say nothing.
 */
final class AddedTest {

    private AddedTest() {}

    /**
     * @throws IllegalArgumentException where a named column is no marker
     */
    static Optional<AddedValue.Row> of(
            SignatureCases cases, List<String> clinical, ParameterValues values) {
        List<String> named = NameList.split(values.text(SignatureParameters.ADDED));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        check(cases.training().x(), named);
        LinkedHashSet<String> both = new LinkedHashSet<>(clinical);
        both.addAll(named);
        Frame all = cases.training().x().keep(both);
        int[] complete =
                IntStream.range(0, all.rows())
                        .filter(
                                i ->
                                        IntStream.range(0, all.size())
                                                .noneMatch(j -> Double.isNaN(all.column(j)[i])))
                        .toArray();
        boolean[] positive = cases.training().rows(complete).positive();
        Frame x = all.rows(complete);
        String what =
                "likelihood ratio, chi-square with "
                        + named.size()
                        + (named.size() == 1 ? " degree" : " degrees")
                        + " of freedom, of "
                        + String.join(", ", named)
                        + " beside the clinical columns, in "
                        + complete.length
                        + " complete cases";
        double chiSquare = Double.NaN;
        double p = Double.NaN;
        try {
            LogisticFit with = fit(x, positive);
            LogisticFit without = fit(x.keep(clinical), positive);
            if (with.isSeparated() || without.isSeparated()) {
                what += "; the columns tell the classes apart, so that there is none";
            } else {
                chiSquare = 2 * (with.logLikelihood() - without.logLikelihood());
                p =
                        1
                                - new ChiSquaredDistribution(null, named.size())
                                        .cumulativeProbability(Math.max(0, chiSquare));
            }
        } catch (IllegalArgumentException e) {
            what += "; there is none: " + e.getMessage();
        }
        return Optional.of(
                new AddedValue.Row(
                        "clinical_and_named",
                        AddedValue.CLINICAL,
                        "likelihood_ratio",
                        chiSquare,
                        Interval.NONE,
                        p,
                        what));
    }

    /**
     * @throws IllegalArgumentException where a named column is no marker
     */
    static void check(Frame x, List<String> named) {
        for (String name : named) {
            if (!x.names().contains(name) || x.isFixed(x.index(name))) {
                throw new IllegalArgumentException(
                        "added="
                                + name
                                + ": it is no marker of this signature"
                                + (x.names().contains(name) ? ", but a clinical column" : ""));
            }
        }
    }

    private static LogisticFit fit(Frame x, boolean[] positive) {
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < x.size(); j++) {
            columns.add(x.column(j));
        }
        return LogisticFit.of(columns.toArray(new double[0][]), positive);
    }
}
