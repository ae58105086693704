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

/**
 * Number, centroid and covariance of a region's voxel centres. Runs of voxels are summed in closed
 * form.
 */
final class VoxelMoments {

    /** Number of voxels. */
    final long voxels;

    /** Centroid in voxels from the bounding box's first voxel. */
    final double[] centroid = new double[3];

    /** Covariance (divided by the number of voxels less 1), in units of length squared. */
    final double[][] covariance = new double[3][3];

    /**
     * @param rows the region
     */
    VoxelMoments(BitRows rows) {
        long n = 0;
        double[] sum = new double[3];
        double[] row = new double[3];
        for (int z = 0; z < rows.size[2]; z++) {
            for (int y = 0; y < rows.size[1]; y++) {
                sumRow(rows, rows.row(y, z), 0, row);
                n += (long) row[0];
                sum[0] += row[1];
                sum[1] += row[0] * y;
                sum[2] += row[0] * z;
            }
        }
        voxels = n;
        for (int a = 0; a < 3; a++) {
            centroid[a] = sum[a] / n;
        }
        double[][] c = covariance;
        for (int z = 0; z < rows.size[2]; z++) {
            double dz = z - centroid[2];
            for (int y = 0; y < rows.size[1]; y++) {
                double dy = y - centroid[1];
                sumRow(rows, rows.row(y, z), centroid[0], row);
                c[0][0] += row[2];
                c[0][1] += row[1] * dy;
                c[0][2] += row[1] * dz;
                c[1][1] += row[0] * dy * dy;
                c[1][2] += row[0] * dy * dz;
                c[2][2] += row[0] * dz * dz;
            }
        }
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                c[a][b] *= rows.spacing[a] * rows.spacing[b] / Math.max(1, n - 1);
                c[b][a] = c[a][b];
            }
        }
    }

    /** Number, sum and sum of squares of x − centre over a row. */
    private static void sumRow(BitRows rows, int row, double centre, double[] sums) {
        double count = 0;
        double first = 0;
        double second = 0;
        for (int w = 0; w < rows.words; w++) {
            long rest = rows.bits[row + w];
            int at = 64 * w;
            while (rest != 0) {
                int skip = Long.numberOfTrailingZeros(rest);
                rest >>>= skip;
                int run = Long.numberOfTrailingZeros(~rest);
                double middle = at + skip + (run - 1) / 2.0 - centre;
                count += run;
                first += run * middle;
                second += run * (middle * middle + (run * (double) run - 1) / 12);
                at += skip + run;
                // A shift by 64 would be none.
                rest = run == 64 ? 0 : rest >>> run;
            }
        }
        sums[0] = count;
        sums[1] = first;
        sums[2] = second;
    }
}
