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

import fiji.plugin.radiomics.stats.group.GroupSummary;
import fiji.plugin.radiomics.stats.group.TestResult;
import java.util.List;

/**
 * A variable of a table of characteristics by group.
 *
 * @param variable its column
 * @param positive of a number: the positive class
 * @param negative of a number: the negative class
 * @param isNormal of a number: whether it is given as mean ± SD, else as median and quartiles
 * @param levels of classes: their names
 * @param positives of classes: positive cases in each
 * @param negatives of classes: negative cases in each
 * @param missingPositive positive cases without a value
 * @param missingNegative negative cases without one
 * @param test the test whose p is printed
 * @param chiSquared of classes: Pearson's
 * @param fisher of classes: Fisher's exact test
 * @param smd standardised mean difference
 */
public record TableOneRow(
        String variable,
        GroupSummary positive,
        GroupSummary negative,
        boolean isNormal,
        List<String> levels,
        int[] positives,
        int[] negatives,
        int missingPositive,
        int missingNegative,
        TestResult test,
        TestResult chiSquared,
        TestResult fisher,
        double smd) {

    /**
     * @return whether it holds classes rather than numbers
     */
    public boolean isClasses() {
        return !levels.isEmpty();
    }

    /**
     * @param isPositive which group
     * @return its cases that have a value
     */
    public int n(boolean isPositive) {
        if (!isClasses()) {
            return (isPositive ? positive : negative).n();
        }
        return java.util.Arrays.stream(isPositive ? positives : negatives).sum();
    }
}
