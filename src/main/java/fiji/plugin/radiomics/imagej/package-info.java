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
 * ImageJ's images, stacks and ROIs as values of this library, and back: volumes, masks, strokes,
 * place in the patient. Opens no file on its own and needs no window.
 */
package fiji.plugin.radiomics.imagej;
