/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.spark;

import fiji.plugin.radiomics.batch.ManifestCase;
import java.io.Serializable;

/**
 * A case on its way to an executor.
 *
 * @param manifestCase the case
 * @param earlier fingerprint of its earlier result, empty where there is none
 */
record CaseJob(ManifestCase manifestCase, String earlier) implements Serializable {}
