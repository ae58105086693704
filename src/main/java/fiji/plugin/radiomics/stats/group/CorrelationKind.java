/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.stats.group;

/** What a correlation coefficient measures. */
public enum CorrelationKind {
    /** How linear a relation is. */
    PEARSON,

    /** How monotonic a relation is: Pearson's correlation of the ranks. */
    SPEARMAN
}
