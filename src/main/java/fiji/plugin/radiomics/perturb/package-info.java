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
 * From one image and one region many, as other positions of the patient, other noise and other
 * readers would have given: rotation, translation, noise, change of volume, other contours, and
 * their chains, after Zwanenburg et al., Assessing robustness of radiomic features by image
 * perturbation, Scientific Reports 2019;9:614.
 */
package fiji.plugin.radiomics.perturb;
