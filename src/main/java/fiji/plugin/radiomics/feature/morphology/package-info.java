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
 * Morphological features in 3D and 2D: surface mesh, convex hull, enclosing boxes and ellipsoids,
 * Moran's I and Geary's C.
 */
package fiji.plugin.radiomics.feature.morphology;
