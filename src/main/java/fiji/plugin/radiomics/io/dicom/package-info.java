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
 * DICOM: data sets, image series, PET in SUV, structure sets (RTSTRUCT) and segmentations (SEG).
 */
package fiji.plugin.radiomics.io.dicom;
