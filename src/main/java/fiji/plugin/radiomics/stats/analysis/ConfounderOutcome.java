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

import fiji.plugin.radiomics.stats.Interval;

/**
 * How a column goes with the outcome.
 *
 * @param confounder the column
 * @param positives positive cases that have a value
 * @param negatives negative cases that have one
 * @param values number of different values
 * @param auc area, in the direction of the greater one; of names by the part of positive cases
 * @param interval DeLong's
 * @param p exact or approximate test of association
 * @param isAssociated whether it goes with the outcome
 */
public record ConfounderOutcome(
        Confounder confounder,
        int positives,
        int negatives,
        int values,
        double auc,
        Interval interval,
        double p,
        boolean isAssociated) {}
