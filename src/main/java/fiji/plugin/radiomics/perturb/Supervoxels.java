/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.perturb;

import fiji.plugin.radiomics.image.Geometry;
import java.util.Arrays;

/**
 * Supervoxels of a part of an image: simple linear iterative clustering (Achanta et al., IEEE Trans
 * Pattern Anal Mach Intell 2012;34:2274–2282) as scikit-image computes it, with the constants of
 * Zwanenburg et al. 2019: about 500 mm³, at least 20 voxels, each; smoothing by a Gaussian of the
 * smallest spacing; compactness 0.05; 10 iterations.
 */
final class Supervoxels {

    private static final double COMPACTNESS = .05;
    private static final int ITERATIONS = 10;
    private static final double LEAST_VOXELS = 20;
    private static final double CUBIC_MM = 500;

    /** Where a Gaussian ends, in standard deviations. */
    private static final double TRUNCATED = 4;

    private final int[] size;
    private final double[] spacing;
    private final float[] image;
    private final int[] label;

    private Supervoxels(Geometry grid, float[] values) {
        size = new int[] {grid.size(0), grid.size(1), grid.size(2)};
        spacing = grid.spacing();
        image = values.clone();
        label = new int[values.length];
    }

    /**
     * @param grid the part's grid
     * @param values its intensities, finite, x fastest; the range that matters
     * @return the supervoxel of each voxel, from 0; supervoxels are connected by faces
     */
    static int[] of(Geometry grid, float[] values) {
        Supervoxels s = new Supervoxels(grid, values);
        s.scale();
        s.smooth();
        int clusters = s.cluster();
        return s.connected(clusters);
    }

    /** To 0 … 1. */
    private void scale() {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float v : image) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        for (int i = 0; i < image.length; i++) {
            image[i] = max > min ? (image[i] - min) / (max - min) : 0;
        }
    }

    private void smooth() {
        double mm = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        int[] stride = {1, size[0], size[0] * size[1]};
        for (int a = 2; a >= 0; a--) {
            double[] kernel = gaussian(mm / spacing[a]);
            int n = size[a];
            double[] line = new double[n];
            int b = (a + 1) % 3;
            int c = (a + 2) % 3;
            for (int v = 0; v < size[c]; v++) {
                for (int u = 0; u < size[b]; u++) {
                    int start = u * stride[b] + v * stride[c];
                    for (int k = 0; k < n; k++) {
                        line[k] = image[start + k * stride[a]];
                    }
                    for (int k = 0; k < n; k++) {
                        image[start + k * stride[a]] = (float) smoothed(line, k, kernel);
                    }
                }
            }
        }
    }

    private static double[] gaussian(double sigma) {
        int reach = (int) (TRUNCATED * sigma + .5);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            kernel[k + reach] = Math.exp(-.5 * k * k / (sigma * sigma));
            sum += kernel[k + reach];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }

    /** Mirrored at the edge of the edge voxel. */
    private static double smoothed(double[] line, int at, double[] kernel) {
        int n = line.length;
        int reach = kernel.length / 2;
        double sum = 0;
        for (int k = -reach; k <= reach; k++) {
            int i = at + k;
            if (i < 0 || i >= n) {
                int m = Math.floorMod(i, 2 * n);
                i = m < n ? m : 2 * n - 1 - m;
            }
            sum += kernel[k + reach] * line[i];
        }
        return sum;
    }

    /** Fills the labels; returns the number of clusters, of which some may be empty. */
    private int cluster() {
        double least = Math.max(LEAST_VOXELS, CUBIC_MM / (spacing[0] * spacing[1] * spacing[2]));
        int[][] grid = regularGrid(Math.max(1, (int) (image.length / least)));
        double[][] centres = centres(grid);
        int n = centres.length;
        int[] window = regularGrid(n)[1];
        double step = Math.max(grid[1][0], Math.max(grid[1][1], grid[1][2]));
        double ratio = 1 / COMPACTNESS;
        for (int i = 0; i < image.length; i++) {
            image[i] *= (float) ratio;
        }
        float[] distance = new float[image.length];
        int[] members = new int[n];
        Arrays.fill(members, 1);
        for (int i = 0; i < ITERATIONS; i++) {
            Arrays.fill(distance, Float.POSITIVE_INFINITY);
            for (int k = 0; k < n; k++) {
                if (members[k] > 0) {
                    assign(k, centres[k], window, 1 / (step * step), distance);
                }
            }
            update(centres, members);
        }
        return n;
    }

    private void assign(int k, double[] c, int[] window, double weight, float[] distance) {
        int[] from = new int[3];
        int[] to = new int[3];
        for (int a = 0; a < 3; a++) {
            from[a] = (int) Math.max(c[a] - 2 * window[a], 0);
            to[a] = (int) Math.min(c[a] + 2 * window[a] + 1, size[a]);
        }
        float[] across = new float[size[0]];
        for (int x = from[0]; x < to[0]; x++) {
            double dx = spacing[0] * (c[0] - x);
            across[x] = (float) (dx * dx * weight);
        }
        float value = (float) c[3];
        for (int z = from[2]; z < to[2]; z++) {
            double dz = spacing[2] * (c[2] - z);
            for (int y = from[1]; y < to[1]; y++) {
                double dy = spacing[1] * (c[1] - y);
                float beside = (float) ((dz * dz + dy * dy) * weight);
                int row = (z * size[1] + y) * size[0];
                for (int x = from[0]; x < to[0]; x++) {
                    float t = image[row + x] - value;
                    float d = beside + across[x] + t * t;
                    if (d < distance[row + x]) {
                        distance[row + x] = d;
                        label[row + x] = k;
                    }
                }
            }
        }
    }

    private void update(double[][] centres, int[] members) {
        Arrays.fill(members, 0);
        for (double[] c : centres) {
            Arrays.fill(c, 0);
        }
        for (int z = 0, i = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int x = 0; x < size[0]; x++, i++) {
                    double[] c = centres[label[i]];
                    members[label[i]]++;
                    c[0] += x;
                    c[1] += y;
                    c[2] += z;
                    c[3] += image[i];
                }
            }
        }
        for (int k = 0; k < centres.length; k++) {
            for (int f = 0; f < 4 && members[k] > 0; f++) {
                centres[k][f] /= members[k];
            }
        }
    }

    /** First positions and steps along x, y, z of about so many points, as cubic as can be. */
    private int[][] regularGrid(int points) {
        Integer[] axes = {2, 1, 0};
        Arrays.sort(axes, (a, b) -> Integer.compare(size[a], size[b]));
        double space = (double) size[0] * size[1] * size[2];
        int[][] grid = {new int[3], {1, 1, 1}};
        if (space <= points) {
            return grid;
        }
        double[] steps = new double[3];
        Arrays.fill(steps, Math.cbrt(space / points));
        if (size[axes[0]] < steps[0]) {
            for (int d = 0; d < 3; d++) {
                steps[d] = size[axes[d]];
                double rest = 1;
                for (int e = d + 1; e < 3; e++) {
                    rest *= size[axes[e]];
                }
                boolean fits = true;
                for (int e = 0; e < 3; e++) {
                    steps[e] = e <= d ? steps[e] : Math.pow(rest / points, 1.0 / (2 - d));
                    fits &= size[axes[e]] >= steps[e];
                }
                if (fits) {
                    break;
                }
            }
        }
        for (int d = 0; d < 3; d++) {
            grid[0][axes[d]] = (int) Math.floor(steps[d] / 2);
            grid[1][axes[d]] = Math.max(1, (int) Math.rint(steps[d]));
        }
        return grid;
    }

    private double[][] centres(int[][] grid) {
        java.util.List<double[]> all = new java.util.ArrayList<>();
        for (int z = grid[0][2]; z < size[2]; z += grid[1][2]) {
            for (int y = grid[0][1]; y < size[1]; y += grid[1][1]) {
                for (int x = grid[0][0]; x < size[0]; x += grid[1][0]) {
                    all.add(new double[] {x, y, z, 0});
                }
            }
        }
        return all.toArray(new double[0][]);
    }

    /** Parts of clusters that are not connected become supervoxels, or go to a neighbour. */
    private int[] connected(int clusters) {
        int mean = image.length / clusters;
        double exact = (double) image.length / clusters;
        int least = (int) (exact / 2);
        int most = (int) Math.max(mean, 3 * exact);
        int[] connected = new int[image.length];
        Arrays.fill(connected, -1);
        int[] queue = new int[most + 1];
        int next = 0;
        for (int i = 0; i < image.length; i++) {
            if (connected[i] >= 0) {
                continue;
            }
            int adjacent = next;
            connected[i] = next;
            queue[0] = i;
            int found = 1;
            for (int visited = 0; visited < found && found < most; visited++) {
                int at = queue[visited];
                for (int side = 0; side < 6 && found < most; side++) {
                    int j = neighbour(at, side);
                    if (j < 0) {
                        continue;
                    }
                    if (connected[j] < 0 && label[j] == label[i]) {
                        connected[j] = next;
                        queue[found++] = j;
                    } else if (connected[j] >= 0 && connected[j] != next) {
                        adjacent = connected[j];
                    }
                }
            }
            if (found < least) {
                for (int f = 0; f < found; f++) {
                    connected[queue[f]] = adjacent;
                }
            } else {
                next++;
            }
        }
        return connected;
    }

    /** Index of a face neighbour, −1 where there is none. */
    private int neighbour(int i, int side) {
        int x = i % size[0];
        int y = i / size[0] % size[1];
        int z = i / (size[0] * size[1]);
        return switch (side) {
            case 0 -> x + 1 < size[0] ? i + 1 : -1;
            case 1 -> x > 0 ? i - 1 : -1;
            case 2 -> y + 1 < size[1] ? i + size[0] : -1;
            case 3 -> y > 0 ? i - size[0] : -1;
            case 4 -> z + 1 < size[2] ? i + size[0] * size[1] : -1;
            default -> z > 0 ? i - size[0] * size[1] : -1;
        };
    }
}
