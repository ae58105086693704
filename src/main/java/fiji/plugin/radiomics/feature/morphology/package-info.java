/**
 * Morphological features in 3D and 2D: surface mesh, convex hull, enclosing boxes and ellipsoids,
 * Moran's I and Geary's C.
 */
package fiji.plugin.radiomics.feature.morphology;
