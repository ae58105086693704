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
import fiji.plugin.radiomics.preprocess.RegionData;
import java.util.Arrays;

/**
 * Sums in the spheres about the voxels of one row y in all slices. Of each slice of the image, with
 * h rising from 0, the rows y − h … y + h are added up into one row of column sums; each column of
 * the sphere of half height h is a shift of that row along x, and the disc at distance dz from the
 * sphere's middle serves the slices before and behind alike. Only additions: a huge value spoils no
 * sphere but those it lies in.
 */
final class SphereSums {

    private final Sphere sphere;
    private final Neighbourhood image;
    private final int y;
    private final int nz;
    private final int reachX;
    private final int reachZ;

    /** The region in this row, for each slice: first x, and the x after the last. */
    private final int[] first;

    private final int[] end;

    /** Where each disc is needed in the slice at hand. */
    private final int[] discFirst;

    private final int[] discEnd;
    private final double[] column;
    private final double[][] disc;

    /** Sums by field, slice (in turn) and x. */
    private final double[][][] sums;

    SphereSums(RegionData region, Sphere sphere, Neighbourhood image, int y) {
        this.sphere = sphere;
        this.image = image;
        this.y = y;
        Geometry g = region.geometry();
        int nx = g.size(0);
        nz = g.size(2);
        reachX = sphere.reach(0);
        reachZ = sphere.reach(2);
        first = new int[nz];
        end = new int[nz];
        byte[] inside = region.intensityMask().data();
        for (int z = 0; z < nz; z++) {
            int from = g.index(0, y, z);
            end[z] = nx;
            while (first[z] < nx && inside[from + first[z]] == 0) {
                first[z]++;
            }
            while (end[z] > first[z] && inside[from + end[z] - 1] == 0) {
                end[z]--;
            }
        }
        discFirst = new int[reachZ + 1];
        discEnd = new int[reachZ + 1];
        column = new double[nx + 2 * reachX];
        disc = new double[reachZ + 1][nx];
        sums = new double[image.fields()][Math.min(nz, 2 * reachZ + 1)][nx];
    }

    int y() {
        return y;
    }

    /** First voxel of the region in the row of a slice. */
    int first(int z) {
        return first[z];
    }

    /** The voxel after its last; not greater than the first where there is none. */
    int end(int z) {
        return end[z];
    }

    /** Once all slices within the sphere's reach are added. */
    double mean(int x, int z) {
        double sum = sums[0][slot(z)][x];
        return sum / (sums.length == 1 ? sphere.voxels() : sums[1][slot(z)][x]);
    }

    /** Makes the place of a slice free. */
    void clear(int z) {
        for (double[][] field : sums) {
            Arrays.fill(field[slot(z)], 0);
        }
    }

    private int slot(int z) {
        return z % sums[0].length;
    }

    /** Adds a slice of the image to all spheres that it cuts; slices come in rising order. */
    void add(int z) {
        if (!image.has(y, z)) {
            return;
        }
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int dz = 0; dz <= reachZ; dz++) {
            discFirst[dz] = Integer.MAX_VALUE;
            discEnd[dz] = 0;
            widen(dz, z - dz);
            widen(dz, z + dz);
            from = Math.min(from, discFirst[dz]);
            to = Math.max(to, discEnd[dz]);
        }
        if (from >= to) {
            return;
        }
        for (int f = 0; f < sums.length; f++) {
            addDiscs(image.field(f), z, from, to);
            for (int dz = 0; dz <= reachZ; dz++) {
                addTo(f, z - dz, disc[dz]);
                if (dz > 0) {
                    addTo(f, z + dz, disc[dz]);
                }
            }
        }
    }

    private void widen(int dz, int z) {
        if (z >= 0 && z < nz && first[z] < end[z]) {
            discFirst[dz] = Math.min(discFirst[dz], first[z]);
            discEnd[dz] = Math.max(discEnd[dz], end[z]);
        }
    }

    private void addTo(int f, int z, double[] values) {
        if (z >= 0 && z < nz) {
            double[] sum = sums[f][slot(z)];
            for (int x = first[z]; x < end[z]; x++) {
                sum[x] += values[x];
            }
        }
    }

    /** Fills the discs. */
    private void addDiscs(float[] field, int z, int from, int to) {
        for (int dz = 0; dz <= reachZ; dz++) {
            Arrays.fill(disc[dz], 0);
        }
        Arrays.fill(column, from, to + 2 * reachX, 0);
        int begin = Math.max(from - reachX, image.first());
        int n = Math.min(to + reachX, image.end()) - begin;
        for (int h = 0; h <= sphere.height(); h++) {
            if (image.has(y - h, z)) {
                addRow(field, image.index(begin, y - h, z), begin + reachX, n);
            }
            if (h > 0 && image.has(y + h, z)) {
                addRow(field, image.index(begin, y + h, z), begin + reachX, n);
            }
            int[] at = sphere.columns(h);
            for (int i = 0; i < at.length; i += 2) {
                int dx = at[i];
                int dz = at[i + 1];
                if (dx == 0) {
                    addColumn(disc[dz], discFirst[dz], discEnd[dz], reachX);
                } else {
                    addColumns(disc[dz], discFirst[dz], discEnd[dz], reachX - dx, reachX + dx);
                }
            }
        }
    }

    private void addRow(float[] field, int from, int to, int n) {
        for (int k = 0; k < n; k++) {
            column[to + k] += field[from + k];
        }
    }

    private void addColumn(double[] sum, int from, int to, int shift) {
        for (int x = from; x < to; x++) {
            sum[x] += column[x + shift];
        }
    }

    private void addColumns(double[] sum, int from, int to, int left, int right) {
        for (int x = from; x < to; x++) {
            sum[x] += column[x + left] + column[x + right];
        }
    }
}
