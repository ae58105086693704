/*-
 * #%L
 * Radiomics in Fiji: standardised (IBSI) features of image regions, and their statistics.
 * %%
 * Copyright (C) 2026 Fiji Radiomics developers
 * %%
 * SPDX-License-Identifier: BSD-2-Clause
 * #L%
 */
package fiji.plugin.radiomics.preprocess;

/**
 * Grey levels of a region in one padded array: 0 outside the intensity mask, 1 … {@link #count()}
 * inside. A margin of zeros on all sides lets a neighbour be read without asking whether it lies
 * inside the box. Immutable; the arrays are to be read only.
 */
public final class Levels {

    private final short[] padded;
    private final int pad;
    private final int[] size;
    private final int[] histogram;
    private final int voxels;
    private final int[] begin;
    private final int[] end;

    /**
     * @param padded levels, x fastest, of (size + 2 pad) along each axis
     * @param pad width of the margin of zeros
     * @param size voxels along x, y, z without the margin
     * @param histogram number of voxels of each level, at index level
     */
    Levels(short[] padded, int pad, int[] size, int[] histogram) {
        this.padded = padded;
        this.pad = pad;
        this.size = size;
        this.histogram = histogram;
        int n = 0;
        for (int h : histogram) {
            n += h;
        }
        voxels = n;
        begin = new int[size[1] * size[2]];
        end = new int[begin.length];
        for (int z = 0, r = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++, r++) {
                begin[r] = row(y, z);
                end[r] = begin[r] + size[0];
                while (begin[r] < end[r] && padded[begin[r]] == 0) {
                    begin[r]++;
                }
                while (end[r] > begin[r] && padded[end[r] - 1] == 0) {
                    end[r]--;
                }
            }
        }
    }

    /**
     * Grey levels from a plain array, for tests and scripts.
     *
     * @param levels 0 outside, else 1 … 32767; x fastest
     * @param nx voxels along x
     * @param ny voxels along y
     * @param nz voxels along z
     * @param pad width of the margin to be made
     * @return the padded levels
     */
    public static Levels of(int[] levels, int nx, int ny, int nz, int pad) {
        return of(levels, new int[] {nx, ny, nz}, pad, 0);
    }

    /**
     * The same, where levels above the greatest one could have occurred.
     *
     * @param levels 0 outside, else 1 … 32767; x fastest
     * @param size voxels along x, y, z
     * @param pad width of the margin to be made
     * @param count number of grey levels Ng; where it is less than the greatest level, that counts
     * @return the padded levels
     */
    public static Levels of(int[] levels, int[] size, int pad, int count) {
        int max = count;
        for (int l : levels) {
            if (l < 0 || l > Short.MAX_VALUE) {
                throw new IllegalArgumentException("A grey level is 0 … 32767, not " + l);
            }
            max = Math.max(max, l);
        }
        int nx = size[0];
        int ny = size[1];
        int nz = size[2];
        int[] histogram = new int[max + 1];
        short[] padded = new short[paddedLength(size, pad)];
        for (int z = 0, i = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                int to = paddedRow(size, pad, y, z);
                for (int x = 0; x < nx; x++, i++) {
                    padded[to + x] = (short) levels[i];
                    histogram[levels[i]]++;
                }
            }
        }
        histogram[0] = 0;
        return new Levels(padded, pad, size.clone(), histogram);
    }

    static int paddedLength(int[] size, int pad) {
        long length = (long) (size[0] + 2 * pad) * (size[1] + 2 * pad) * (size[2] + 2L * pad);
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("The region's bounding box is too large");
        }
        return (int) length;
    }

    /** Index of voxel x = 0 of row (y, z). */
    static int paddedRow(int[] size, int pad, int y, int z) {
        return ((z + pad) * (size[1] + 2 * pad) + y + pad) * (size[0] + 2 * pad) + pad;
    }

    /**
     * @return the array with its margin, 0 = outside
     */
    public short[] padded() {
        return padded;
    }

    /**
     * @return width of the margin in voxels
     */
    public int pad() {
        return pad;
    }

    /**
     * @param axis 0, 1 or 2
     * @return voxels along the axis, without the margin
     */
    public int size(int axis) {
        return size[axis];
    }

    /**
     * @param y row
     * @param z slice
     * @return index of the row's first voxel in {@link #padded()}
     */
    public int row(int y, int z) {
        return paddedRow(size, pad, y, z);
    }

    /**
     * @param y row
     * @param z slice
     * @return index of the row's first voxel inside the region; {@link #end} where there is none
     */
    public int begin(int y, int z) {
        return begin[z * size[1] + y];
    }

    /**
     * @param y row
     * @param z slice
     * @return index after the row's last voxel inside the region
     */
    public int end(int y, int z) {
        return end[z * size[1] + y];
    }

    /**
     * @return step in {@link #padded()} from a row to the next
     */
    public int strideY() {
        return size[0] + 2 * pad;
    }

    /**
     * @return step in {@link #padded()} from a slice to the next
     */
    public int strideZ() {
        return (size[0] + 2 * pad) * (size[1] + 2 * pad);
    }

    /**
     * @return Ng, the number of grey levels: the greatest level that discretisation can give in
     *     this region (levels between need not occur)
     */
    public int count() {
        return histogram.length - 1;
    }

    /**
     * @return number of voxels of each level, at index level; [0] is 0
     */
    public int[] histogram() {
        return histogram;
    }

    /**
     * @return number of voxels in the intensity mask
     */
    public int voxels() {
        return voxels;
    }

    /**
     * @param z0 first slice
     * @param z1 slice after the last
     * @return number of voxels of each level in these slices, at index level; [0] is 0
     */
    public int[] histogram(int z0, int z1) {
        if (z0 == 0 && z1 == size[2]) {
            return histogram;
        }
        int[] counts = new int[histogram.length];
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int i = begin(y, z); i < end(y, z); i++) {
                    counts[padded[i]]++;
                }
            }
        }
        counts[0] = 0;
        return counts;
    }

    /**
     * @param z0 first slice
     * @param z1 slice after the last
     * @return number of voxels of the intensity mask in these slices
     */
    public int voxels(int z0, int z1) {
        int n = 0;
        for (int z = z0; z < z1; z++) {
            for (int y = 0; y < size[1]; y++) {
                for (int i = begin(y, z); i < end(y, z); i++) {
                    n += padded[i] != 0 ? 1 : 0;
                }
            }
        }
        return n;
    }

    /**
     * @return whether all voxels have the same level
     */
    public boolean isFlat() {
        for (int h : histogram) {
            if (h == voxels) {
                return true;
            }
        }
        return false;
    }
}
