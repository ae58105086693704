/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/** Signatures: from a table of cases to a validated model, its file, and its use on other cases. */
package fiji.plugin.radiomics.stats.signature;
