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
 * Extractions over a cohort: the manifest that lists its cases, the run of one case, and the run of
 * all of them, durable and resumable.
 */
package fiji.plugin.radiomics.batch;
