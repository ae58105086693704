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

/**
 * Exact Euclidean distance to the nearest voxel of a set, between centres of voxels. Along x by two
 * scans, along y and z by the lower envelope of parabolas (Felzenszwalb and Huttenlocher, Theory of
 * Computing 2012;8:415), in time proportional to the number of voxels.
 */
public final class DistanceTransform {

    private final int[] size;
    private final double[] spacing;
    private final SegmentationProgress progress;

    /**
     * @param size voxels along x, y, z
     * @param spacing distance of centres along x, y, z
     * @param progress asked whether to go on
     */
    public DistanceTransform(int[] size, double[] spacing, SegmentationProgress progress) {
        this.size = size;
        this.spacing = spacing;
        this.progress = progress;
    }

    /**
     * @param voxels values, x fastest
     * @param target the value that makes the set
     * @return squared distance of each voxel to the set, 0 in it; infinite where the set is empty
     */
    public double[] squared(byte[] voxels, int target) {
        double[] distance = new double[voxels.length];
        alongX(voxels, target, distance);
        int nx = size[0];
        int plane = nx * size[1];
        Envelope y = new Envelope(size[1], spacing[1]);
        for (int z = 0; z < size[2] && size[1] > 1; z++) {
            progress.check();
            for (int x = 0; x < nx; x++) {
                y.transform(distance, z * plane + x, nx);
            }
        }
        Envelope z = new Envelope(size[2], spacing[2]);
        for (int row = 0; row < plane && size[2] > 1; row += nx) {
            progress.check();
            for (int x = 0; x < nx; x++) {
                z.transform(distance, row + x, plane);
            }
        }
        return distance;
    }

    private void alongX(byte[] voxels, int target, double[] distance) {
        int nx = size[0];
        double step = spacing[0];
        for (int row = 0; row < voxels.length; row += nx) {
            int last = -1;
            for (int x = 0; x < nx; x++) {
                last = voxels[row + x] == target ? x : last;
                double d = (x - last) * step;
                distance[row + x] = last < 0 ? Double.POSITIVE_INFINITY : d * d;
            }
            last = -1;
            for (int x = nx - 1; x >= 0; x--) {
                last = voxels[row + x] == target ? x : last;
                double d = (last - x) * step;
                if (last >= 0 && d * d < distance[row + x]) {
                    distance[row + x] = d * d;
                }
            }
        }
    }

    /** The lower envelope of parabolas on one line of voxels. */
    private static final class Envelope {

        private final int n;
        private final double step;
        private final double[] height;
        private final int[] site;
        private final double[] from;

        Envelope(int n, double step) {
            this.n = n;
            this.step = step;
            height = new double[n];
            site = new int[n];
            from = new double[n + 1];
        }

        void transform(double[] distance, int start, int stride) {
            int top = -1;
            for (int q = 0, i = start; q < n; q++, i += stride) {
                double h = distance[i];
                height[q] = h;
                if (h == Double.POSITIVE_INFINITY) {
                    continue;
                }
                double cut = Double.NEGATIVE_INFINITY;
                while (top >= 0 && (cut = cut(site[top], q)) <= from[top]) {
                    top--;
                }
                top++;
                site[top] = q;
                from[top] = top == 0 ? Double.NEGATIVE_INFINITY : cut;
            }
            if (top < 0) {
                return;
            }
            from[top + 1] = Double.POSITIVE_INFINITY;
            for (int q = 0, k = 0, i = start; q < n; q++, i += stride) {
                while (from[k + 1] < q) {
                    k++;
                }
                double d = (q - site[k]) * step;
                distance[i] = height[site[k]] + d * d;
            }
        }

        /** Where, in voxels, the parabola over q begins to lie below that over p, p before q. */
        private double cut(int p, int q) {
            double rise = (height[q] - height[p]) / (step * step);
            return (rise / (q - p) + q + p) / 2;
        }
    }
}
