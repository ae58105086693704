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

/**
 * How inner folds choose a penalty.
 *
 * @param measure what is compared
 * @param isOneSe whether the strongest penalty is taken whose measure is within one standard error
 *     of the best
 * @param folds number of inner folds
 */
public record Choice(Measure measure, boolean isOneSe, int folds) {

    /** What is compared. */
    public enum Measure {
        /** −2 times the log likelihood, a case, or partial likelihood, an event; less is better. */
        DEVIANCE,
        /** Area under the ROC curve; of survival, Harrell's C. */
        AUC
    }
}
