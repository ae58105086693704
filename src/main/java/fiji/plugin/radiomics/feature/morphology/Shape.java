/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.morphology;

import fiji.plugin.radiomics.Workers;
import fiji.plugin.radiomics.image.Mask;
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What the morphological features are made of. Lengths, areas and volumes are in units of the
 * spacing.
 *
 * @param voxels number of voxels in the morphological mask
 * @param voxelVolume volume of a voxel
 * @param mesh surface mesh of the morphological mask
 * @param axes principal axes of its voxel centres; the values are variances
 * @param box lengths of the mesh's axis-aligned bounding box
 * @param hull convex hull of the mesh
 * @param diameter greatest distance of two vertices of the mesh
 * @param orientedBox the smallest box about the mesh
 * @param enclosing the smallest ellipsoid about the mesh
 * @param meanIntensity mean of the intensity mask
 * @param shift distance of the centroids of the morphological mask and of intensity; not finite
 *     where intensities have the sum 0
 */
record Shape(
        long voxels,
        double voxelVolume,
        SurfaceMesh mesh,
        PrincipalAxes axes,
        OrientedBox box,
        ConvexHull hull,
        double diameter,
        OrientedBox orientedBox,
        Ellipsoid enclosing,
        double meanIntensity,
        double shift) {

    /**
     * @param region the region
     * @param workers threads for the mesh, the box and the ellipsoid
     * @return its shape
     */
    static Shape of(RegionData region, Workers workers) {
        BitRows rows = new BitRows(region.morphologicalMask());
        VoxelMoments moments = new VoxelMoments(rows);
        PrincipalAxes axes = PrincipalAxes.of(moments.covariance);
        Parts parts = new Parts();
        workers.run(
                List.<Callable<Void>>of(
                        () -> {
                            parts.mesh = SurfaceMesh.of(rows);
                            parts.intensity(region, rows, moments);
                            return null;
                        },
                        () -> {
                            parts.hull(new ConvexHull(rows), axes, workers);
                            return null;
                        }));
        double[] s = rows.spacing;
        double[] lengths = new double[3];
        for (int a = 0; a < 3; a++) {
            lengths[a] = rows.size[a] * s[a];
        }
        return new Shape(
                moments.voxels,
                s[0] * s[1] * s[2],
                parts.mesh,
                axes,
                new OrientedBox(lengths, OrientedBox.ALIGNED),
                parts.hull,
                parts.diameter,
                parts.box,
                parts.enclosing,
                parts.meanIntensity,
                parts.shift);
    }

    /** Results of parts that may run side by side, each written by one of them. */
    private static final class Parts {

        SurfaceMesh mesh;
        ConvexHull hull;
        double diameter;
        OrientedBox box;
        Ellipsoid enclosing;
        double meanIntensity;
        double shift;

        void hull(ConvexHull found, PrincipalAxes axes, Workers workers) {
            hull = found;
            workers.run(
                    List.<Callable<Void>>of(
                            () -> {
                                box = BoxSearch.smallest(found, axes.vectors());
                                return null;
                            },
                            () -> {
                                diameter = found.diameter();
                                enclosing = new EnclosingEllipsoid(found).ellipsoid();
                                return null;
                            }));
        }

        /** Mean and centroid of intensity, from the region's own centroid. */
        void intensity(RegionData region, BitRows rows, VoxelMoments moments) {
            Mask mask = region.intensityMask();
            int nx = mask.geometry().size(0);
            byte[] inside = mask.data();
            float[] values = region.values();
            double[] sums = new double[3];
            double total = 0;
            int v = 0;
            for (int i = 0; i < inside.length; i += nx) {
                int y = i / nx % mask.geometry().size(1);
                int z = i / nx / mask.geometry().size(1);
                double sum = 0;
                double first = 0;
                for (int x = 0; x < nx; x++) {
                    if (inside[i + x] != 0) {
                        double value = values[v++];
                        sum += value;
                        first += value * (x - rows.offset[0]);
                    }
                }
                total += sum;
                sums[0] += first - sum * moments.centroid[0];
                sums[1] += sum * (y - rows.offset[1] - moments.centroid[1]);
                sums[2] += sum * (z - rows.offset[2] - moments.centroid[2]);
            }
            meanIntensity = total / values.length;
            for (int a = 0; a < 3; a++) {
                sums[a] *= rows.spacing[a] / total;
            }
            shift = ConvexHull.length(sums);
        }
    }

    /**
     * @param axis 0 major, 1 minor, 2 least
     * @return 4 √λ
     */
    double axisLength(int axis) {
        return 4 * Math.sqrt(axes.values()[axis]);
    }

    /**
     * @return the ellipsoid of the principal axes, semi-axes 2 √λ
     */
    Ellipsoid approximate() {
        return new Ellipsoid(axisLength(0) / 2, axisLength(1) / 2, axisLength(2) / 2);
    }

    /**
     * @return A³ / (36 π V²), 1 for a sphere, greater for all else
     */
    double asphericityCubed() {
        return Math.pow(mesh.area(), 3) / (36 * Math.PI * mesh.volume() * mesh.volume());
    }
}
