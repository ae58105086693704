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

import fiji.plugin.radiomics.image.Box;
import fiji.plugin.radiomics.image.Mask;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A region's bounding box, one bit a voxel: 64 voxels of a row are looked at in one step. Bit x %
 * 64 of word x / 64 is voxel x; each row has at least one bit more than voxels, which is 0.
 */
final class BitRows {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Brings the lowest bits of eight bytes together in the uppermost byte, in their order. */
    private static final long GATHER = 0x0102040810204080L;

    /** Voxels of the box along x, y, z. */
    final int[] size;

    /** Distance of voxel centres along x, y, z. */
    final double[] spacing;

    /** The box's first voxel in the mask. */
    final int[] offset;

    /** Words a row. */
    final int words;

    /** Word w of row (y, z) is at ((z · size[1]) + y) · words + w. */
    final long[] bits;

    /**
     * @param mask a region of at least one voxel
     */
    BitRows(Mask mask) {
        Box b = mask.bounds().orElseThrow();
        offset = b.min();
        size = b.size();
        spacing = mask.geometry().spacing();
        words = size[0] / 64 + 1;
        bits = new long[words * size[1] * size[2]];
        for (int z = 0; z < size[2]; z++) {
            for (int y = 0; y < size[1]; y++) {
                int from = mask.geometry().index(b.minX(), b.minY() + y, b.minZ() + z);
                pack(mask.data(), from, row(y, z));
            }
        }
    }

    private void pack(byte[] data, int from, int to) {
        int nx = size[0];
        int x = 0;
        for (; x + 8 <= nx; x += 8) {
            long eight = (long) EIGHT_BYTES.get(data, from + x);
            if (eight != 0) {
                bits[to + (x >> 6)] |= (eight * GATHER >>> 56) << x;
            }
        }
        for (; x < nx; x++) {
            bits[to + (x >> 6)] |= (long) data[from + x] << x;
        }
    }

    /**
     * @return index of the first word of row (y, z)
     */
    int row(int y, int z) {
        return (z * size[1] + y) * words;
    }

    /**
     * @param row index of a row's first word
     * @return its first voxel, -1 where it has none
     */
    int first(int row) {
        for (int w = 0; w < words; w++) {
            if (bits[row + w] != 0) {
                return 64 * w + Long.numberOfTrailingZeros(bits[row + w]);
            }
        }
        return -1;
    }

    /**
     * @param row index of the first word of a row that has voxels
     * @return its last voxel
     */
    int last(int row) {
        int w = words - 1;
        while (bits[row + w] == 0) {
            w--;
        }
        return 64 * w + 63 - Long.numberOfLeadingZeros(bits[row + w]);
    }
}
