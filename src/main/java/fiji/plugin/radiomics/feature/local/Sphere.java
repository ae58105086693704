/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.local;

import fiji.plugin.radiomics.image.Geometry;
import java.util.Arrays;

/**
 * The voxels whose centre lies no further than a radius from that of the voxel in the middle, as
 * columns along y: the column at (±dx, ±dz) reaches from −h to h. No longer than the image, which a
 * sphere may well exceed.
 */
final class Sphere {

    private final int[] reach = new int[3];
    private final double[] spacing;
    private final double square;

    /** For each h: dx, dz, dx, dz, … of the columns that reach from −h to h. */
    private final int[][] columns;

    private final long voxels;

    /**
     * @param radius in the grid's unit of length
     * @param image the grid, beyond which nothing is asked for
     */
    Sphere(double radius, Geometry image) {
        spacing = image.spacing();
        square = radius * radius;
        for (int axis = 0; axis < 3; axis++) {
            reach[axis] = (int) Math.min(image.size(axis) - 1, radius / spacing[axis]);
        }
        columns = new int[reach[1] + 1][0];
        int[] used = new int[columns.length];
        long n = 0;
        for (int dz = 0; dz <= reach[2]; dz++) {
            for (int dx = 0; dx <= reach[0]; dx++) {
                int h = halfHeight(dx, dz);
                if (h < 0) {
                    break;
                }
                if (used[h] == columns[h].length) {
                    columns[h] = Arrays.copyOf(columns[h], Math.max(8, 2 * used[h]));
                }
                columns[h][used[h]++] = dx;
                columns[h][used[h]++] = dz;
                n += (2L * h + 1) * (dx == 0 ? 1 : 2) * (dz == 0 ? 1 : 2);
            }
        }
        for (int h = 0; h < used.length; h++) {
            columns[h] = Arrays.copyOf(columns[h], used[h]);
        }
        voxels = n;
    }

    private int halfHeight(int dx, int dz) {
        double left = square - distanceSquare(dx, 0, dz);
        return left < 0 ? -1 : (int) Math.min(reach[1], Math.sqrt(left) / spacing[1]);
    }

    private double distanceSquare(int dx, int dy, int dz) {
        double x = dx * spacing[0];
        double y = dy * spacing[1];
        double z = dz * spacing[2];
        return x * x + y * y + z * z;
    }

    /** Greatest number of voxels along an axis from the one in the middle. */
    int reach(int axis) {
        return reach[axis];
    }

    /** Half height of the highest column. */
    int height() {
        return columns.length - 1;
    }

    /** dx, dz, dx, dz, … of the columns of a half height; to be read only. */
    int[] columns(int halfHeight) {
        return columns[halfHeight];
    }

    /** Number of voxels. */
    long voxels() {
        return voxels;
    }

    /** Whether the sphere about any voxel of an image holds all of it. */
    boolean covers(Geometry image) {
        return distanceSquare(image.size(0) - 1, image.size(1) - 1, image.size(2) - 1) <= square;
    }
}
