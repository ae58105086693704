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
 * Segmentation of lesions: {@code Segmentation} is a method with its parameters and what is done to
 * its mask afterwards; {@code MaskAgreement} says how far two masks agree.
 */
package fiji.plugin.radiomics.segment;
