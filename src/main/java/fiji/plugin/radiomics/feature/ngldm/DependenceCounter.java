/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.ngldm;

import fiji.plugin.radiomics.feature.texture.IntSlices;
import fiji.plugin.radiomics.feature.texture.SizeMatrix;
import fiji.plugin.radiomics.feature.texture.SliceTexture;
import fiji.plugin.radiomics.preprocess.Levels;
import java.util.Arrays;

/**
 * Counts voxels by their number of dependent neighbours. A row at a time is compared with one of
 * its neighbours after the other, without branches, so that the compiler can use vector
 * instructions.
 */
final class DependenceCounter implements SliceTexture.Counter<SizeMatrix> {

    private static final int FREQUENT_COUNTS = 128;

    private final Levels levels;
    private final int reach;
    private final int alpha;

    /**
     * @param alpha greatest difference of levels that depend on each other
     */
    DependenceCounter(Levels levels, int distance, double alpha) {
        this.levels = levels;
        reach = distance;
        this.alpha = wholeAlpha(alpha);
    }

    /** What α comes to between levels, which are whole. */
    static int wholeAlpha(double alpha) {
        return (int) Math.min(Math.floor(alpha), Short.MAX_VALUE);
    }

    @Override
    public SizeMatrix newMatrix() {
        long most = (2L * reach + 1) * (2L * reach + 1) * (2L * reach + 1);
        return new SizeMatrix(
                NgldmFamily.FEATURES, levels.count(), (int) Math.min(most, FREQUENT_COUNTS));
    }

    @Override
    public void count(boolean volume, int z0, int z1, SizeMatrix matrix) {
        int depth = volume ? reach : 0;
        IntSlices slices = new IntSlices(levels, 2 * depth + 1);
        Row row = new Row(levels.size(0));
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < levels.size(1); y++) {
                int x = levels.begin(y, z) - levels.row(y, z);
                int n = levels.end(y, z) - levels.begin(y, z);
                if (n > 0) {
                    countRow(x, y, z, depth, n, slices, row);
                    add(row, n, matrix);
                }
            }
        }
        matrix.addVoxels(levels.voxels(z0, z1));
    }

    private record Row(int[] centre, int[] neighbour, int[] dependent) {
        Row(int size) {
            this(new int[size], new int[size], new int[size]);
        }
    }

    private void countRow(int x, int y, int z, int depth, int n, IntSlices slices, Row row) {
        slices.copy(x, y, z, row.centre, n);
        Arrays.fill(row.dependent, 0, n, 0);
        // Beyond the box there is nothing to depend on.
        int nz = levels.size(2);
        int ny = levels.size(1);
        int wide = Math.min(reach, levels.size(0) - 1);
        for (int dz = Math.max(-depth, -z); dz <= Math.min(depth, nz - 1 - z); dz++) {
            for (int dy = Math.max(-reach, -y); dy <= Math.min(reach, ny - 1 - y); dy++) {
                for (int dx = -wide; dx <= wide; dx++) {
                    slices.copy(x + dx, y + dy, z + dz, row.neighbour, n);
                    compare(row.centre, row.neighbour, alpha + 1, row.dependent, n);
                }
            }
        }
    }

    /** The centre itself is one of the neighbours, and depends on itself. */
    private static void compare(int[] centre, int[] neighbour, int beyond, int[] dependent, int n) {
        for (int x = 0; x < n; x++) {
            dependent[x] += Math.abs(centre[x] - neighbour[x]) - beyond >>> 31;
        }
    }

    private static void add(Row row, int n, SizeMatrix matrix) {
        for (int x = 0; x < n; x++) {
            if (row.centre[x] > 0) {
                matrix.add(row.centre[x], row.dependent[x]);
            }
        }
    }
}
