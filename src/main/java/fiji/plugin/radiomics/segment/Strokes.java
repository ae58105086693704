/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.segment;

import fiji.plugin.radiomics.image.Mask;

/**
 * Voxels that a user has said to be lesion or not.
 *
 * @param foreground voxels of the lesion, on the image's grid; perhaps empty
 * @param background voxels of what is not, on the image's grid; perhaps empty
 */
public record Strokes(Mask foreground, Mask background) {}
