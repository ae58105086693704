/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
/**
 * Whether a marker knows more than something simpler, such as the size of a lesion or how its image
 * was made.
 */
package fiji.plugin.radiomics.stats.confound;
