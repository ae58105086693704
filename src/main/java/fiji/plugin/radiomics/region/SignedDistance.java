/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.region;

import fiji.plugin.radiomics.segment.DistanceTransform;
import fiji.plugin.radiomics.segment.SegmentationProgress;

/**
 * Distance from the border of a region in mm, between centres of voxels: outside it to the nearest
 * voxel of the region, above 0; inside it to the nearest voxel of its border, 0 or below. Border
 * voxels are those that touch an outer voxel of the image by a face, an edge or a corner; a
 * region's end at the image's edge is no border. The values are those of ITK's signed Maurer
 * distance map.
 */
final class SignedDistance {

    private SignedDistance() {}

    /**
     * @param inside 1 in the region, 0 elsewhere
     * @param lattice its voxels
     * @return the distance of each voxel; −∞ in a region without a border
     */
    static double[] of(byte[] inside, Lattice lattice) {
        int[] size = lattice.size();
        double[] spacing = lattice.grid().spacing();
        DistanceTransform transform =
                new DistanceTransform(size, spacing, SegmentationProgress.NONE);
        double[] distance = transform.squared(inside, 1);
        double[] depth = transform.squared(border(inside, lattice), 1);
        for (int i = 0; i < distance.length; i++) {
            distance[i] = inside[i] == 1 ? -Math.sqrt(depth[i]) : Math.sqrt(distance[i]);
        }
        return distance;
    }

    private static byte[] border(byte[] inside, Lattice lattice) {
        int[] size = lattice.size();
        byte[] border = new byte[inside.length];
        int i = 0;
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, i++) {
                    if (inside[i] == 1 && hasOuter(inside, lattice, x, y, z)) {
                        border[i] = 1;
                    }
                }
            }
        }
        return border;
    }

    private static boolean hasOuter(byte[] inside, Lattice lattice, int x, int y, int z) {
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    if (isOuter(inside, lattice, x + dx, y + dy, z + dz)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** What lies beyond the lattice is not known, as where another region goes on. */
    private static boolean isOuter(byte[] inside, Lattice lattice, int x, int y, int z) {
        int[] size = lattice.size();
        boolean isKnown = x >= 0 && x < size[0] && y >= 0 && y < size[1] && z >= 0 && z < size[2];
        return isKnown
                && lattice.isInImage(x, y, z)
                && inside[(z * size[1] + y) * size[0] + x] == 0;
    }
}
