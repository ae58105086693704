/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.feature.texture;

import java.util.Arrays;
import java.util.List;

/**
 * Counts n(i,j) of what has grey level i and size j: runs by length, zones by size or distance,
 * neighbourhoods by dependence. Small sizes are kept in a table, the few large ones in a list.
 */
public final class SizeMatrix implements TextureMatrix<SizeMatrix> {

    private static final int MOST_CELLS = 1 << 20;

    private final List<? extends SizeFeature> features;
    private final int levels;
    private final int width;
    private final int stride;
    private final double[] table;
    private int greatest;
    private double voxels;

    private int far;
    private long[] farKey = new long[0];
    private double[] farCount = new double[0];

    /**
     * @param features the features to compute
     * @param levels number of grey levels
     * @param sizes the greatest size that is frequent; greater ones are welcome, but slower
     */
    public SizeMatrix(List<? extends SizeFeature> features, int levels, int sizes) {
        this.features = features;
        this.levels = levels;
        width = Math.max(1, Math.min(sizes, MOST_CELLS / (levels + 1)));
        stride = width + 1;
        table = new double[(levels + 1) * stride];
    }

    /**
     * @param levels number of grey levels
     * @param sizes the greatest size that is frequent
     * @return entries of such a matrix
     */
    public static long cells(int levels, int sizes) {
        return (levels + 1L) * (Math.max(1, Math.min(sizes, MOST_CELLS / (levels + 1))) + 1);
    }

    /**
     * Counts one more.
     *
     * @param level grey level, 1 …
     * @param size size, 1 …
     */
    public void add(int level, int size) {
        add(level, size, 1);
    }

    /**
     * Counts some more.
     *
     * @param level grey level, 1 …
     * @param size size, 1 …
     * @param n how many, 0 or more
     */
    public void add(int level, int size, int n) {
        if (n == 0) {
            return;
        }
        if (size <= width) {
            table[level * stride + size] += n;
            if (size > greatest) {
                greatest = size;
            }
        } else {
            addFar((long) level << 32 | size, n);
        }
    }

    /**
     * @param n number of voxels that the counts are of; summed when matrices are merged
     */
    public void addVoxels(double n) {
        voxels += n;
    }

    @Override
    public void clear() {
        Arrays.fill(table, 0);
        greatest = 0;
        voxels = 0;
        far = 0;
    }

    @Override
    public void add(SizeMatrix other, double weight) {
        for (int i = 1; i <= levels; i++) {
            int row = i * stride;
            for (int j = 1; j <= other.greatest; j++) {
                table[row + j] += weight * other.table[row + j];
            }
        }
        for (int k = 0; k < other.far; k++) {
            addFar(other.farKey[k], weight * other.farCount[k]);
        }
        greatest = Math.max(greatest, other.greatest);
        voxels += weight * other.voxels;
    }

    private void addFar(long key, double count) {
        if (far == farKey.length) {
            compact();
            if (2 * far >= farKey.length) {
                int more = Math.max(64, 2 * far);
                farKey = Arrays.copyOf(farKey, more);
                farCount = Arrays.copyOf(farCount, more);
            }
        }
        farKey[far] = key;
        farCount[far++] = count;
    }

    /** Sorts the list by level, then size, and puts equal ones together. */
    private void compact() {
        long[] sorted = Arrays.copyOf(farKey, far);
        Arrays.sort(sorted);
        int n = 0;
        for (int k = 0; k < far; k++) {
            if (n == 0 || sorted[n - 1] != sorted[k]) {
                sorted[n++] = sorted[k];
            }
        }
        double[] counts = new double[n];
        for (int k = 0; k < far; k++) {
            counts[Arrays.binarySearch(sorted, 0, n, farKey[k])] += farCount[k];
        }
        System.arraycopy(sorted, 0, farKey, 0, n);
        System.arraycopy(counts, 0, farCount, 0, n);
        far = n;
    }

    @Override
    public boolean isEmpty() {
        return greatest == 0 && far == 0;
    }

    @Override
    public double[] features() {
        SizeSums sums = sums();
        double[] values = new double[features.size()];
        for (int f = 0; f < values.length; f++) {
            values[f] = features.get(f).formula().value(sums);
        }
        return values;
    }

    @Override
    public long cells() {
        return table.length;
    }

    SizeSums sums() {
        CountedSums.Builder sums = new CountedSums.Builder(levels, greatest);
        compact();
        int k = 0;
        for (int i = 1; i <= levels; i++) {
            int row = i * stride;
            for (int j = 1; j <= greatest; j++) {
                if (table[row + j] != 0) {
                    sums.add(j, table[row + j]);
                }
            }
            for (; k < far && farKey[k] >> 32 == i; k++) {
                sums.addFar((int) farKey[k], farCount[k]);
            }
            sums.endLevel(i);
        }
        return sums.build(voxels);
    }

    /** Takes an entry of a matrix. */
    @FunctionalInterface
    public interface EntryVisitor {
        /**
         * @param level grey level
         * @param size size
         * @param count its number, weighted where directions are
         */
        void visit(int level, int size, double count);
    }

    /**
     * Visits the entries that are not zero, small sizes first.
     *
     * @param visitor called for each
     */
    public void forEachEntry(EntryVisitor visitor) {
        for (int i = 1; i <= levels; i++) {
            for (int j = 1; j <= greatest; j++) {
                if (table[i * stride + j] != 0) {
                    visitor.visit(i, j, table[i * stride + j]);
                }
            }
        }
        compact();
        for (int k = 0; k < far; k++) {
            visitor.visit((int) (farKey[k] >> 32), (int) farKey[k], farCount[k]);
        }
    }
}
