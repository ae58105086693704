/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.batch;

import fiji.plugin.radiomics.extract.FeatureRow;

/**
 * One region of a case.
 *
 * @param entry which of the case's {@link ManifestCase#rows} asked for it, from 0
 * @param row its values
 */
public record CaseRow(int entry, FeatureRow row) {}
